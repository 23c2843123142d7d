//! Amounts, days, texts and lines of totals as other programs write them into cells (rules F1, F4, F7).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::{read_all, told};
use owed_import::{Code, TableContents};

/// Returns day and amount of each movement.
fn movements(text: &str) -> Vec<(String, i64)> {
    let (_, reading) = read_all(text.as_bytes());
    assert_eq!(reading.problems.list, [], "{text}");
    let entries = reading.statements.iter().flat_map(|one| &one.entries);
    entries
        .map(|entry| (entry.booked.unwrap().to_string(), entry.amount))
        .collect()
}

fn amounts(cells: &[&str]) -> Vec<i64> {
    let rows: String = cells
        .iter()
        .zip(1..)
        .map(|(cell, day)| format!("2026-03-{day:02};2026-03-{day:02};Text {day};{cell};EUR\n"))
        .collect();
    let text = format!("Date;Value date;Description;Amount;Currency\n{rows}");
    movements(&text)
        .into_iter()
        .map(|(_, amount)| amount)
        .collect()
}

#[test]
fn signs_of_every_kind_are_read() {
    for (cells, expected) in [
        (
            &["5.00-", "2000.00", "1,234.56-"][..],
            &[-500, 200_000, -123_456][..],
        ),
        (&["(123.45)", "900.00"], &[-12_345, 90_000]),
        (
            &["1,00,000.00 DR", "12,34,567.50 CR", "5.00 Dr.", "7.00Cr"],
            &[-10_000_000, 123_456_750, -500, 700],
        ),
        (&["1.234,50 CR", "99,00 DR"], &[123_450, -9_900]),
        (
            &["+50,00", "-19,90", "+1.250,00", "10,00+"],
            &[5_000, -1_990, 125_000, 1_000],
        ),
        (
            &["\u{2212}45,00", "- 1.020,30", "\u{2013}7,00", "300,00"],
            &[-4_500, -102_030, -700, 30_000],
        ),
    ] {
        assert_eq!(amounts(cells), expected, "{cells:?}");
    }
}

#[test]
fn days_in_words_are_days() {
    let of = |days: &[&str]| {
        let rows: String = days
            .iter()
            .map(|day| format!("{day};{day};Text;1,00;EUR\n"))
            .collect();
        let text = format!("Buchungstag;Wertstellung;Verwendungszweck;Betrag;Währung\n{rows}");
        movements(&text)
            .into_iter()
            .map(|(day, _)| day)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of(&[
            "21Jun2025",
            "01 NOV 2025",
            "Sunday, 22 June 2025",
            "Dec 24, 2025"
        ]),
        ["2025-06-21", "2025-11-01", "2025-06-22", "2025-12-24"]
    );
    assert_eq!(
        of(&[
            "02 janv. 2026",
            "15 févr. 2026",
            "3 août 2026",
            "1er déc. 2026"
        ]),
        ["2026-01-02", "2026-02-15", "2026-08-03", "2026-12-01"]
    );
}

#[test]
fn f4_days_that_are_their_months_need_no_order() {
    for day in ["10.10.2026", "10/10/2026", "10-10-26"] {
        let text = format!("Rechnungsnummer;Rechnungsdatum;Kunde;Betrag\nR-1;{day};Alpha;500,00\n");
        let (_, reading) = read_all(text.as_bytes());
        assert_eq!(
            told(&reading),
            ["Alpha R-1 2026-10-10 - 500.00 EUR"],
            "{day}"
        );
    }
}

#[test]
fn l4_a_text_that_programs_keep_from_being_calculated_is_the_text() {
    let (_, reading) = read_all(
        b"Invoice number,Customer number,Customer,Invoice date,Amount\n=\"0042\",=\"007\",A Ltd,2026-01-13,100.00\n\"=\"\"0043\"\"\",\"=\"\"008\"\"\",B Ltd,2026-01-13,\"=\"\"1,250.00\"\"\"\n",
    );
    assert_eq!(
        told(&reading),
        [
            "007 0042 2026-01-13 - 100.00 EUR",
            "008 0043 2026-01-13 - 1250.00 EUR"
        ]
    );
}

fn with_totals(line: &str) -> TableContents {
    let text = format!(
        "Invoice No,Customer,Invoice date,Due date,Note,Currency,Amount\nA-1,Alpha,2026-01-01,2026-01-31,,EUR,100.00\nA-2,Total Energy,2026-01-01,2026-01-31,Total care,EUR,50.00\n{line}\n"
    );
    read_all(text.as_bytes()).1
}

#[test]
fn a_line_of_totals_is_known_in_whichever_column_its_word_stands() {
    for line in [
        "Total,,,,,EUR,150.00",
        "Total,,,,,,150.00",
        ",,,,,Total,150.00",
        ",,,,Total,EUR,150.00",
        ",Total,,,,EUR,150.00",
        ",,,Summe,,EUR,150.00",
    ] {
        let reading = with_totals(line);
        assert_eq!(reading.problems.list, [], "{line}");
        assert_eq!(reading.drafts.invoices.len(), 2, "{line}");
        assert_eq!(reading.skipped.len(), 1, "{line}: {:?}", reading.skipped);
    }
    let wrong = with_totals(",,,,Total,EUR,151.00");
    assert_eq!(wrong.problems.list[0].code, Code::Contradiction);
}

#[test]
fn terms_in_a_list_give_the_day_that_they_mean_or_a_problem() {
    let list = |terms: &str| {
        format!(
            "Invoice No,Customer,Invoice date,Terms,Currency,Amount\nA-1,Alpha,2026-01-14,{terms},EUR,10.00\n"
        )
    };
    for (terms, due) in [
        ("net 30", "2026-02-13"),
        ("1 month", "2026-02-14"),
        ("2 weeks", "2026-01-28"),
        ("30 days end of month", "2026-02-28"),
        ("fin de mois", "2026-01-31"),
        ("payable by 2026-03-15", "2026-03-15"),
        ("zahlbar bis 15.03.2026", "2026-03-15"),
    ] {
        let (_, reading) = read_all(list(terms).as_bytes());
        assert_eq!(
            told(&reading),
            [format!("Alpha A-1 2026-01-14 {due} 10.00 EUR")],
            "{terms}"
        );
    }
    for terms in ["sometime soon", "10 working days", "Net 30 EOM"] {
        let (_, reading) = read_all(list(terms).as_bytes());
        let problem = &reading.problems.list[0];
        assert_eq!(
            (problem.code, problem.value.as_str(), problem.row),
            (Code::UnknownTerms, terms, Some(2))
        );
        let with_due = list(terms)
            .replace("Terms,", "Due date,Terms,")
            .replace("2026-01-14,", "2026-01-14,2026-02-01,");
        assert_eq!(
            told(&read_all(with_due.as_bytes()).1),
            ["Alpha A-1 2026-01-14 2026-02-01 10.00 EUR"]
        );
    }
    let customers = "Customer Number,Customer Name,Email,Payment Terms\n7,Alpha,a@alpha.example,1 month\n8,Beta,b@beta.example,Net 30\n";
    let (_, reading) = read_all(customers.as_bytes());
    let [alpha, beta] = &reading.drafts.customers[..] else {
        panic!("{:?}", reading.drafts)
    };
    assert_eq!(
        (alpha.customer.terms_days, beta.customer.terms_days),
        (None, Some(30))
    );
    assert_eq!(
        (alpha.remarks[0].value.as_str(), beta.remarks.len()),
        ("1 month", 0)
    );
}
