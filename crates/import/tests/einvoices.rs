//! Electronic invoices of every standard (rules F5, F6).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

#[path = "common/invoices.rs"]
mod invoices;

use invoices::{CII, FATTURA, UBL, ubl, zugferd_1};
use owed_import::{
    Contents, DocumentKind, EInvoice, ImportError, Meaning, Overrides, ReferenceKind, read_any,
};
use owed_receivables::{Date, Money};

fn read(content: impl AsRef<[u8]>) -> Contents {
    read_any(content.as_ref(), &Overrides::default()).unwrap()
}

fn one(content: impl AsRef<[u8]>) -> EInvoice {
    let contents = read(content);
    assert!(contents.problems.is_empty(), "{:?}", contents.problems);
    let [invoice] = &contents.invoices[..] else {
        panic!("{contents:?}")
    };
    invoice.clone()
}

fn refused(content: &[u8]) -> ImportError {
    read_any(content, &Overrides::default()).unwrap_err()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn euros(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

#[test]
fn ubl_gives_everything_that_the_invoice_says() {
    let contents = read(ubl());
    assert_eq!(contents.format.to_string(), "ubl-invoice");
    let invoice = one(ubl());
    assert_eq!(
        (invoice.kind, invoice.number.as_str()),
        (DocumentKind::Invoice, "RE-0042")
    );
    assert_eq!(invoice.issued, Some(day("2026-02-05")));
    assert_eq!(
        invoice.due.iter().map(|due| due.date).collect::<Vec<_>>(),
        [day("2026-03-07")]
    );
    assert_eq!(
        (invoice.total, invoice.prepaid),
        (euros(119_000), euros(19_000))
    );
    assert_eq!(
        (invoice.rounding, invoice.payable),
        (euros(1), euros(100_001))
    );
    assert_eq!(invoice.seller.name, "Tischlerei Quay GmbH");
    assert_eq!(
        invoice.seller.ids,
        ["DE123456789", "HRB 1", "4000001000005"]
    );
    assert_eq!(
        (invoice.buyer.name.as_str(), invoice.buyer.email.as_str()),
        ("Nordlicht Bühnenbau GmbH", "ap@buyer.example")
    );
    assert_eq!(
        (invoice.buyer.city.as_str(), invoice.buyer.country.as_str()),
        ("Hamburg", "DE")
    );
    assert_eq!(invoice.buyer.ids, ["K-7"]);
    assert_eq!(invoice.accounts[0].account, "DE89370400440532013000");
    assert_eq!(invoice.debited, ["DE02120300000000202051"]);
    assert_eq!(invoice.payment_reference, "RE-0042/K-7");
    assert_eq!(invoice.notes, ["Danke & Gruß"]);
    let references: Vec<_> = invoice
        .references
        .iter()
        .map(|one| (one.kind, one.number.as_str()))
        .collect();
    assert_eq!(
        references,
        [
            (ReferenceKind::Buyer, "04011000-1-01"),
            (ReferenceKind::Order, "PO-7"),
            (ReferenceKind::Preceding, "RE-0041")
        ]
    );
    let discounts: Vec<_> = invoice
        .discounts
        .iter()
        .map(|one| (one.percent.as_str(), one.days, one.basis))
        .collect();
    assert_eq!(
        discounts,
        [
            ("2.00", Some(14), None),
            ("1.00", Some(21), Some(euros(50_000)))
        ]
    );
    assert_eq!(
        (
            invoice.attachments[0].name.as_str(),
            &invoice.attachments[0].bytes[..]
        ),
        ("hours & days.csv", &b"a,b\n"[..])
    );
}

#[test]
fn f5_totals_that_contradict_themselves_and_fractions_of_a_cent_are_problems() {
    let contents = read(UBL);
    assert_eq!(contents.invoices[0].total, euros(119_000));
    assert_eq!(contents.problems.list[0].value, "1190.004");
    let contents = read(ubl().replace(">1000.01<", ">1000.02<"));
    assert_eq!(
        contents.invoices[0].payable,
        euros(100_002),
        "as the document says"
    );
    assert!(
        contents.problems.list[0]
            .message
            .to_string()
            .contains("1190.00 EUR"),
        "{:?}",
        contents.problems
    );
    let error = refused(ubl().replace("PayableAmount", "Other").as_bytes());
    assert!(error.to_string().contains("PayableAmount"), "{error}");
}

#[test]
fn corrections_and_negative_invoices_stay_what_they_are() {
    let of_type = |code: &str| one(ubl().replace(">380<", &format!(">{code}<")));
    assert_eq!(of_type("384").kind, DocumentKind::Invoice);
    assert_eq!(of_type("381").kind, DocumentKind::CreditNote);
    let note = ubl()
        .replace("u:Invoice", "u:CreditNote")
        .replace("InvoiceTypeCode", "CreditNoteTypeCode")
        .replace(">380<", ">381<");
    assert_eq!(read(&note).format.to_string(), "ubl-credit-note");
    assert_eq!(
        (one(&note).kind, one(&note).payable),
        (DocumentKind::CreditNote, euros(100_001))
    );
    let negative = ubl()
        .replace(">1190.00<", ">-1190.00<")
        .replace(">190<", ">-190<")
        .replace(">0.01<", ">-0.01<")
        .replace(">1000.01<", ">-1000.01<");
    assert_eq!(
        (one(&negative).kind, one(&negative).payable),
        (DocumentKind::Invoice, euros(-100_001))
    );
}

#[test]
fn cii_and_zugferd_1_give_the_same() {
    for text in [CII.to_owned(), zugferd_1()] {
        assert_eq!(read(&text).format.to_string(), "cii");
        let invoice = one(&text);
        assert_eq!(
            (invoice.number.as_str(), invoice.issued),
            ("F-9", Some(day("2026-02-05")))
        );
        let due: Vec<_> = invoice
            .due
            .iter()
            .map(|due| (due.date, due.amount))
            .collect();
        assert_eq!(
            due,
            [
                (day("2026-03-07"), None),
                (day("2026-04-07"), Some(euros(5_000)))
            ]
        );
        assert_eq!(
            (invoice.total, invoice.prepaid, invoice.payable),
            (euros(12_000), euros(2_000), euros(10_000))
        );
        assert_eq!(
            (invoice.seller.email.as_str(), invoice.buyer.email.as_str()),
            ("c@quai.example", "ap@kunden.example")
        );
        assert_eq!(invoice.seller.ids, ["4000001000005", "FR123"]);
        assert_eq!(invoice.accounts[0].account, "FR7630006000011234567890189");
        assert_eq!(invoice.accounts.len(), 1);
        assert_eq!(invoice.debited, ["FR1420041010050500013M02606"]);
        let references: Vec<_> = invoice
            .references
            .iter()
            .map(|one| one.number.as_str())
            .collect();
        assert_eq!(references, ["BR", "PO-8"]);
        assert_eq!(
            (invoice.discounts[0].days, invoice.discounts[0].until),
            (Some(10), Some(day("2026-02-15")))
        );
    }
}

#[test]
fn fatturapa_holds_several_invoices_and_what_is_really_to_be_paid() {
    let contents = read(FATTURA);
    assert_eq!(contents.format.to_string(), "fatturapa");
    assert!(contents.problems.is_empty(), "{:?}", contents.problems);
    let [invoice, note] = &contents.invoices[..] else {
        panic!("{contents:?}")
    };
    assert_eq!(
        (invoice.number.as_str(), invoice.total, invoice.payable),
        ("12/A", euros(12_200), euros(10_000))
    );
    let due: Vec<_> = invoice
        .due
        .iter()
        .map(|due| (due.date, due.amount))
        .collect();
    assert_eq!(
        due,
        [
            (day("2026-03-31"), Some(euros(6_000))),
            (day("2026-04-30"), Some(euros(4_000)))
        ]
    );
    assert_eq!(
        (invoice.seller.name.as_str(), &invoice.seller.ids[..]),
        ("SOCIETA' ALPHA SRL", &["IT01234567890".to_owned()][..])
    );
    assert_eq!(
        (invoice.buyer.name.as_str(), invoice.buyer.email.as_str()),
        ("Maria Rossi", "pec@cliente.example")
    );
    assert_eq!(
        (invoice.buyer.street.as_str(), &invoice.buyer.ids[..]),
        ("Via Roma 5", &["RSSMRA80A01H501U".to_owned()][..])
    );
    assert_eq!(
        (note.kind, note.total),
        (DocumentKind::CreditNote, euros(1_220))
    );
    assert_eq!(note.references[0].number, "12/A");
}

#[test]
fn a_simplified_fattura_has_its_names_and_sums_in_other_places() {
    let text = r#"<p:FatturaElettronicaSemplificata versione="FSM10" xmlns:p="p"><FatturaElettronicaHeader>
<CedentePrestatore><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA><Denominazione>BAR MOLO</Denominazione></CedentePrestatore>
<CessionarioCommittente><IdentificativiFiscali><CodiceFiscale>RSSMRA80A01H501U</CodiceFiscale></IdentificativiFiscali>
<AltriDatiIdentificativi><Nome>Maria</Nome><Cognome>Rossi</Cognome></AltriDatiIdentificativi></CessionarioCommittente></FatturaElettronicaHeader>
<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD07</TipoDocumento><Divisa>EUR</Divisa><Data>2026-02-05</Data><Numero>1</Numero></DatiGeneraliDocumento></DatiGenerali>
<DatiBeniServizi><Descrizione>Pranzo</Descrizione><Importo>61.00</Importo></DatiBeniServizi></FatturaElettronicaBody></p:FatturaElettronicaSemplificata>"#;
    let invoice = one(text);
    assert_eq!(invoice.total, euros(6_100));
    assert_eq!(
        (invoice.seller.name.as_str(), invoice.buyer.name.as_str()),
        ("BAR MOLO", "Maria Rossi")
    );
    assert_eq!(invoice.buyer.ids, ["RSSMRA80A01H501U"]);
}

#[test]
fn an_invoice_in_the_envelope_of_a_network_is_read() {
    let inner = ubl().replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
    let envelope = format!(
        "<s:StandardBusinessDocument xmlns:s=\"s\"><s:StandardBusinessDocumentHeader><s:ID>9</s:ID></s:StandardBusinessDocumentHeader>{inner}</s:StandardBusinessDocument>"
    );
    assert_eq!(one(envelope).number, "RE-0042");
}

#[test]
fn f6_cut_off_invoices_are_refused() {
    for text in [ubl(), CII.to_owned(), FATTURA.to_owned()] {
        for cut in [text.len() / 3, text.len() / 2, text.len() - 4] {
            let cut = text.floor_char_boundary(cut);
            assert_eq!(
                refused(&text.as_bytes()[..cut]),
                ImportError::CutOff,
                "{}",
                &text[..cut]
            );
        }
    }
}

/// Returns the due dates and the discounts: percent or amount, and the last day.
fn terms(invoice: &EInvoice) -> (Vec<String>, Vec<(String, Option<Date>)>) {
    let due = invoice.due.iter().map(|due| due.date.to_string());
    let discounts = invoice.discounts.iter().map(|one| {
        let off = match one.amount {
            Some(amount) if one.percent.is_empty() => amount.number(),
            _ => one.percent.clone(),
        };
        (off, one.until)
    });
    (due.collect(), discounts.collect())
}

#[test]
fn p4_the_last_day_of_a_discount_is_no_due_date() {
    let day_of = |day: &str| {
        format!(
            "<ram:DueDateDateTime><udt:DateTimeString format=\"102\">{day}</udt:DateTimeString></ram:DueDateDateTime>"
        )
    };
    let group = |inside: String| {
        format!("<ram:SpecifiedTradePaymentTerms>{inside}</ram:SpecifiedTradePaymentTerms>")
    };
    let off = "<ram:ApplicableTradePaymentDiscountTerms><ram:BasisAmount>100.00</ram:BasisAmount><ram:CalculationPercent>2</ram:CalculationPercent><ram:ActualDiscountAmount>2.00</ram:ActualDiscountAmount></ram:ApplicableTradePaymentDiscountTerms>";
    let amount_alone = "<ram:ApplicableTradePaymentDiscountTerms><ram:ActualDiscountAmount>2.00</ram:ActualDiscountAmount></ram:ApplicableTradePaymentDiscountTerms>";
    let whole = group(day_of("20260307"));
    let early = group(day_of("20260215") + off);
    let before = CII.find("<ram:SpecifiedTradePaymentTerms>").unwrap();
    let behind = CII.find("<ram:SpecifiedTradeSettlementHeader").unwrap();
    let with = |groups: &str| one(format!("{}{groups}{}", &CII[..before], &CII[behind..]));
    let expected = (
        vec!["2026-03-07".to_owned()],
        vec![("2".to_owned(), Some(day("2026-02-15")))],
    );
    assert_eq!(terms(&with(&format!("{whole}{early}"))), expected);
    assert_eq!(terms(&with(&format!("{early}{whole}"))), expected);
    let alone = terms(&with(&format!(
        "{whole}{}",
        group(day_of("20260215") + amount_alone)
    )));
    assert_eq!(alone.1, [("2.00".to_owned(), Some(day("2026-02-15")))]);
    // The only day is the one on which the whole is due.
    assert_eq!(
        terms(&with(&early)),
        (vec!["2026-02-15".to_owned()], vec![("2".to_owned(), None)])
    );
    // Two steps, and parts of the invoice.
    let step = group(day_of("20260210") + &off.replace(">2<", ">3<"));
    let two = terms(&with(&format!("{step}{early}{whole}")));
    assert_eq!((two.0.len(), two.1.len()), (1, 2));
    let part = |day: &str| {
        group(day_of(day) + "<ram:PartialPaymentAmount>50.00</ram:PartialPaymentAmount>")
    };
    assert_eq!(
        terms(&with(&(part("20260307") + &part("20260407"))))
            .0
            .len(),
        2
    );
}

#[test]
fn p4_ubl_and_fatturapa_name_discounts_in_places_of_their_own() {
    let group = "<cac:PaymentTerms><cbc:SettlementDiscountPercent>2</cbc:SettlementDiscountPercent><cbc:PaymentDueDate>2026-02-15</cbc:PaymentDueDate></cac:PaymentTerms><cac:LegalMonetaryTotal>";
    let invoice = one(ubl().replace("<cac:LegalMonetaryTotal>", group));
    let (due, discounts) = terms(&invoice);
    assert_eq!(due, ["2026-03-07"]);
    assert_eq!(
        discounts.last(),
        Some(&("2".to_owned(), Some(day("2026-02-15"))))
    );
    let early = "</ImportoPagamento><ScontoPagamentoAnticipato>3.00</ScontoPagamentoAnticipato><DataLimitePagamentoAnticipato>2026-02-20</DataLimitePagamentoAnticipato><IBAN>";
    let fattura = read(FATTURA.replace("</ImportoPagamento><IBAN>", early));
    assert_eq!(
        terms(&fattura.invoices[0]).1,
        [("3.00".to_owned(), Some(day("2026-02-20")))]
    );
}

#[test]
fn of_two_due_dates_in_ubl_the_invoices_own_wins() {
    let means = |day: &str| {
        format!(
            "<cac:PaymentMeans><cbc:PaymentDueDate>{day}</cbc:PaymentDueDate></cac:PaymentMeans><cac:LegalMonetaryTotal>"
        )
    };
    for day in ["2026-02-20", "2026-04-07"] {
        let both = ubl().replace("<cac:LegalMonetaryTotal>", &means(day));
        assert_eq!(terms(&one(&both)).0, ["2026-03-07"], "{day}");
        let alone = both.replace("<cbc:DueDate>2026-03-07</cbc:DueDate>", "");
        assert_eq!(terms(&one(&alone)).0, [day]);
    }
}

#[test]
fn a_credit_is_one_credit_whether_its_type_or_its_sign_or_both_say_so() {
    let negative = |text: String| {
        ["1190.00", "190", "0.01", "1000.01"]
            .iter()
            .fold(text, |text, amount| {
                text.replace(&format!(">{amount}<"), &format!(">-{amount}<"))
            })
    };
    let note = ubl()
        .replace("u:Invoice", "u:CreditNote")
        .replace("InvoiceTypeCode", "CreditNoteTypeCode")
        .replace(">380<", ">381<");
    let cii = |code: &str| CII.replace(">380<", &format!(">{code}<"));
    let cii_negative = |code: &str| {
        ["120.00", "20.00", "100.00"]
            .iter()
            .fold(cii(code), |text, amount| {
                text.replace(&format!(">{amount}<"), &format!(">-{amount}<"))
            })
    };
    for (text, expected) in [
        (note.clone(), 100_001),
        (negative(note), 100_001),
        (negative(ubl()), 100_001),
        (cii("381"), 10_000),
        (cii_negative("381"), 10_000),
        (cii_negative("380"), 10_000),
    ] {
        assert_eq!(
            one(&text).meaning(),
            Meaning::Credit(euros(expected)),
            "{text}"
        );
    }
    let fattura = |total: &str| {
        let summary = "<DatiRiepilogo><ImponibileImporto>10.00</ImponibileImporto><Imposta>2.20</Imposta></DatiRiepilogo>";
        FATTURA.replace(summary, "").replace(
            "<Numero>13/A</Numero>",
            &format!(
                "<Numero>13/A</Numero><ImportoTotaleDocumento>{total}</ImportoTotaleDocumento>"
            ),
        )
    };
    for total in ["12.20", "-12.20"] {
        let meaning = read(fattura(total)).invoices[1].meaning();
        assert_eq!(meaning, Meaning::Credit(euros(1_220)), "TD04 of {total}");
    }
}

#[test]
fn a_correction_of_which_nothing_is_to_be_paid_is_a_credit_all_the_same() {
    let zugferd = zugferd_1()
        .replace(">120.00<", ">-120.00<")
        .replace(">20.00<", ">0.00<")
        .replace(">100.00<", ">0.00<");
    assert_eq!(one(&zugferd).meaning(), Meaning::Credit(euros(12_000)));
    let fattura = FATTURA
        .replace(">122.00<", ">-122.00<")
        .replace(">60.00<", ">0.00<")
        .replace(">40.00<", ">0.00<");
    assert_eq!(
        read(fattura).invoices[0].meaning(),
        Meaning::Credit(euros(12_200))
    );
    // An amount paid out before is not an open credit; only a person knows what it was offset against.
    let paid_out = CII
        .replace(">380<", ">381<")
        .replace(">20.00<", ">120.00<")
        .replace(">100.00<", ">0.00<");
    assert!(matches!(one(&paid_out).meaning(), Meaning::Unclear(_)));
}
