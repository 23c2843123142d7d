//! Words for statuses, document types and currencies: known, or asked about (rules F1, F4).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::read_all;
use owed_import::{Code, DocumentKind, Field, TableContents};

fn problems(reading: &TableContents) -> Vec<(Option<u64>, Code)> {
    let problems = reading.problems.list.iter();
    problems
        .map(|problem| (problem.row, problem.code))
        .collect()
}

/// Reads an invoice of 50.00 in this state, of which `open` is open.
fn in_state(status: &str, open: &str) -> TableContents {
    let file = format!(
        "Invoice No,Customer,Invoice date,Due date,Amount,Balance,Currency,Status\nZ-3,Alpha,2026-09-01,2026-10-01,50.00,{open},EUR,\"{status}\"\n"
    );
    read_all(file.as_bytes()).1
}

#[test]
fn f1_a_status_that_no_table_knows_is_a_problem_of_its_row_and_names_the_word() {
    for status in ["Frozen", "xyz", "Reversed", "Refunded", "Rejected", "7"] {
        let reading = in_state(status, "50.00");
        assert_eq!(
            problems(&reading),
            [(Some(2), Code::UnknownStatus)],
            "{status}"
        );
        assert!(
            reading.problems.list[0]
                .message
                .to_string()
                .contains(status)
        );
        assert!(reading.drafts.invoices.is_empty(), "{status}");
    }
    for status in [
        "On hold",
        "Stundung",
        "Gestundet",
        "Payment plan",
        "Mahnsperre",
    ] {
        let reading = in_state(status, "50.00");
        assert!(
            reading.problems.list[0]
                .message
                .to_string()
                .contains("waits"),
            "{status}"
        );
    }
}

#[test]
fn usual_statuses_come_in_without_a_question_in_every_language() {
    for status in [
        "",
        "Sent",
        "Viewed",
        "Unpaid",
        "Overdue",
        "Approved",
        "Posted",
        "Due",
        "Outstanding",
        "Not Paid",
        "Awaiting payment",
        "Payment due",
        "Past due",
        "12 days overdue",
        "Sent / Overdue",
        "Finalized",
        "Issued",
        "Offen",
        "Überfällig",
        "Versendet",
        "Gemahnt",
        "1. Mahnung",
        "Fällig",
        "Pendiente",
        "Vencida",
        "Em aberto",
        "Impayée",
        "Émise",
        "En retard",
        "Scaduta",
        "Inviata",
        "Openstaand",
        "Verzonden",
        "Niezapłacona",
        "Po terminie",
        "Neuhrazeno",
        "Lejárt",
        "Förfallen",
        "Ubetalt",
        "Erääntynyt",
        "Neapmokėta",
        "Neapmaksāts",
        "Tasumata",
    ] {
        let reading = in_state(status, "50.00");
        assert_eq!(problems(&reading), [], "{status}");
        assert_eq!(reading.drafts.invoices.len(), 1, "{status}");
    }
    for status in [
        "Paid",
        "Bezahlt",
        "Pagada",
        "Payée",
        "Pagata",
        "Betaald",
        "Opłacona",
        "Uhrazeno",
        "Kifizetve",
        "Betald",
    ] {
        let paid = &in_state(status, "0.00").drafts.invoices[0];
        assert_eq!(paid.paid[0].amount.minor, 5_000, "{status}");
        let contradicts = in_state(status, "50.00");
        assert_eq!(problems(&contradicts), [(Some(2), Code::Contradiction)]);
    }
    for status in [
        "Partially paid",
        "Teilweise bezahlt",
        "Delvis betald",
        "Partially paid, overdue",
    ] {
        let paid = &in_state(status, "20.00").drafts.invoices[0];
        assert_eq!(paid.paid[0].amount.minor, 3_000, "{status}");
    }
}

#[test]
fn a_dispute_may_be_said_by_the_status() {
    for status in ["In dispute", "Disputed", "strittig", "Contestée", "Betwist"] {
        let invoice = &in_state(status, "50.00").drafts.invoices[0];
        assert_eq!(invoice.disputed, Some(true), "{status}");
    }
    assert_eq!(in_state("Sent", "50.00").drafts.invoices[0].disputed, None);
    let (_, both) = read_all(
        b"Invoice No,Customer,Invoice date,Amount,Currency,Status,Disputed\nZ-3,Alpha,2026-09-01,50.00,EUR,Disputed,no\nZ-4,Alpha,2026-09-01,50.00,EUR,Sent,yes\n",
    );
    assert_eq!(problems(&both), [(Some(2), Code::Contradiction)]);
    assert_eq!(both.drafts.invoices[0].disputed, Some(true));
}

#[test]
fn f5_open_and_nothing_open_contradict_each_other() {
    for status in ["Open", "Unpaid", "Overdue", "Offen"] {
        let reading = in_state(status, "0.00");
        assert_eq!(
            problems(&reading),
            [(Some(2), Code::Contradiction)],
            "{status}"
        );
    }
    assert_eq!(problems(&in_state("Sent", "0.00")), []);
}

#[test]
fn f5_a_credit_note_has_no_amount_open_that_is_owed() {
    let file = |total: &str, open: &str| {
        let file = format!(
            "Invoice No,Customer,Invoice date,Amount,Balance,Currency\nG-1,Alpha,2026-09-01,{total},{open},EUR\nZ-1,Alpha,2026-09-01,80.00,80.00,EUR\n"
        );
        read_all(file.as_bytes()).1
    };
    assert_eq!(
        problems(&file("-80.00", "80.00")),
        [(Some(2), Code::Contradiction)]
    );
    let used = file("-80.00", "-30.00");
    assert_eq!(problems(&used), []);
    assert_eq!(used.drafts.invoices[0].paid[0].amount.minor, 5_000);
}

#[test]
fn a_state_of_a_country_is_no_state_of_an_invoice() {
    let (detection, reading) = read_all(
        b"Invoice No,Customer,Invoice date,Amount,Currency,State\nZ-1,Alpha,2026-09-01,5.00,EUR,CA\nZ-2,Alpha,2026-09-02,6.00,EUR,NY\n",
    );
    assert_eq!(detection.columns[5].field, Some(Field::Region));
    assert_eq!(problems(&reading), []);
    assert_eq!(reading.drafts.invoices.len(), 2);
}

/// Reads a row of this type, beside one of an invoice.
fn of_type(word: &str) -> TableContents {
    let file = format!(
        "Type,Invoice No,Customer,Invoice date,Amount,Currency\n\"{word}\",Z-3,Alpha,2026-09-01,50.00,EUR\nInvoice,Z-4,Alpha,2026-09-01,60.00,EUR\n"
    );
    read_all(file.as_bytes()).1
}

#[test]
fn f4_a_document_of_which_nothing_is_owed_is_left_out_for_that_reason() {
    for word in [
        "Quote",
        "Proforma",
        "Pro-forma invoice",
        "Delivery note",
        "Order",
        "Sales Order",
        "Reminder",
        "Statement",
        "Journal",
        "Angebot",
        "Auftragsbestätigung",
        "Lieferschein",
        "Mahnung",
        "Zahlungserinnerung",
        "Kontoauszug",
        "Presupuesto",
        "Albarán",
        "Devis",
        "Bon de livraison",
        "Preventivo",
        "Pakbon",
        "Wezwanie do zapłaty",
        "Dodací list",
        "Árajánlat",
        "Följesedel",
        "Rykker",
        "Tarjous",
    ] {
        let reading = of_type(word);
        assert_eq!(problems(&reading), [], "{word}");
        assert_eq!(reading.skipped.len(), 1, "{word}");
        assert_eq!(reading.drafts.invoices.len(), 1, "{word}");
    }
    assert_eq!(
        of_type("Proforma").skipped[0].reason.to_string(),
        "a quote or proforma is not owed"
    );
}

#[test]
fn f4_a_type_that_no_table_knows_is_a_problem_of_its_row() {
    for word in ["Refund", "xyz", "Rückerstattung", "Payment request"] {
        let reading = of_type(word);
        assert_eq!(
            problems(&reading),
            [(Some(2), Code::UnknownDocument)],
            "{word}"
        );
        assert!(reading.problems.list[0].message.to_string().contains(word));
        assert_eq!(reading.drafts.invoices.len(), 1, "{word}");
    }
}

#[test]
fn invoices_credit_notes_and_payments_are_known_by_their_words() {
    for (word, kind) in [
        ("Abschlagsrechnung", DocumentKind::Invoice),
        ("Anzahlungsrechnung", DocumentKind::Invoice),
        ("Facture", DocumentKind::Invoice),
        ("Debit note", DocumentKind::Invoice),
        ("Gutschrift", DocumentKind::CreditNote),
        ("Nota de crédito", DocumentKind::CreditNote),
        ("Avoir", DocumentKind::CreditNote),
        ("Dobropis", DocumentKind::CreditNote),
        ("Kreditfaktura", DocumentKind::CreditNote),
    ] {
        let reading = of_type(word);
        assert_eq!(problems(&reading), [], "{word}");
        assert_eq!(reading.drafts.invoices[0].kind, kind, "{word}");
    }
    for word in ["Payment", "Down payment", "Zahlungseingang", "Acompte"] {
        let reading = of_type(word);
        assert_eq!(reading.drafts.payments[0].amount.minor, 5_000, "{word}");
    }
}

#[test]
fn a_type_of_goods_or_a_text_of_its_own_in_every_row_is_no_type_of_documents() {
    for words in [
        ["Hardware", "Software", "Hardware"],
        ["Service", "Service", "Service"],
        ["Roof of the barn", "New door", "Two windows"],
    ] {
        let rows: String = (1..)
            .zip(words)
            .map(|(at, word)| format!("{word},Z-{at},Alpha,2026-09-01,50.00,EUR\n"))
            .collect();
        let file = format!("Type,Invoice No,Customer,Invoice date,Amount,Currency\n{rows}");
        let (detection, reading) = read_all(file.as_bytes());
        assert_eq!(detection.columns[0].field, None, "{words:?}");
        assert_eq!(reading.unused[0].column, "Type", "{words:?}");
        assert_eq!(reading.drafts.invoices.len(), 3, "{words:?}");
    }
}
