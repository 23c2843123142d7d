//! Early-payment discounts in lists of invoices and customers (rule P4).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::read_all;

fn terms_of_invoices(file: &str) -> Vec<String> {
    let (_, reading) = read_all(file.as_bytes());
    assert_eq!(reading.problems.list, []);
    reading
        .drafts
        .invoices
        .iter()
        .map(|invoice| {
            let terms = invoice.discount.map(|terms| terms.to_string());
            format!(
                "{} {} {}",
                invoice.number,
                invoice.due.map_or("-".to_owned(), |due| due.to_string()),
                terms.as_deref().unwrap_or("?")
            )
        })
        .collect()
}

#[test]
fn p4_terms_in_words_say_what_may_be_taken_off() {
    let list = "Invoice Number,Customer,Invoice Date,Terms,Total
A-1,Nordwind,2026-03-01,2% 10 net 30,100.00
A-2,Nordwind,2026-03-01,2/10 n/30,100.00
A-3,Nordwind,2026-03-01,\"14 Tage 2 % Skonto, 30 Tage netto\",100.00
A-4,Nordwind,2026-03-01,Net 14,100.00
A-5,Nordwind,2026-03-01,,100.00
";
    assert_eq!(
        terms_of_invoices(list),
        [
            "A-1 2026-03-31 2% 10 days",
            "A-2 2026-03-31 2% 10 days",
            "A-3 2026-03-31 2% 14 days",
            "A-4 2026-03-15 ",
            "A-5 - ?",
        ]
    );
}

#[test]
fn p4_columns_say_it_and_count_before_the_words() {
    let by_days = "Rechnungsnummer;Kundenname;Rechnungsdatum;Fälligkeit;Skonto %;Skontotage;Zahlungsbedingung;Betrag
B-1;Nordwind;13.03.2026;13.04.2026;2,5;10;3 % 7 Tage;100,00
B-2;Nordwind;13.03.2026;13.04.2026;;;3 % 7 Tage;100,00
B-3;Nordwind;13.03.2026;13.04.2026;0;0;;100,00
";
    assert_eq!(
        terms_of_invoices(by_days),
        [
            "B-1 2026-04-13 2.5% 10 days",
            "B-2 2026-04-13 3% 7 days",
            "B-3 2026-04-13 ",
        ]
    );
    let by_date =
        "Invoice Number,Customer,Invoice Date,Due Date,Cash Discount %,Discount Date,Total
C-1,Nordwind,2026-03-13,2026-04-13,2%,2026-03-23,100.00
";
    assert_eq!(terms_of_invoices(by_date), ["C-1 2026-04-13 2% 10 days"]);
}

#[test]
fn f1_a_discount_that_cannot_be_is_a_problem_at_its_cell() {
    let list = "Invoice Number,Customer,Invoice Date,Cash Discount %,Discount Days,Total
D-1,Nordwind,2026-03-13,two,10,100.00
D-2,Nordwind,2026-03-13,120,10,100.00
D-3,Nordwind,2026-03-13,2,400,100.00
";
    let (_, reading) = read_all(list.as_bytes());
    let cells: Vec<_> = reading
        .problems
        .list
        .iter()
        .map(|problem| (problem.row, problem.value.as_str()))
        .collect();
    assert_eq!(cells, [(Some(2), "two"), (Some(3), "120"), (Some(4), "2")]);
}

#[test]
fn p4_a_list_of_customers_names_their_terms() {
    let list = "Customer Number,Customer Name,Email,Payment Terms
7,Nordwind,a@nordwind.example,2% 10 net 30
8,Ostwind,b@ostwind.example,Net 30
";
    let (_, reading) = read_all(list.as_bytes());
    let terms: Vec<_> = reading
        .drafts
        .customers
        .iter()
        .map(|draft| {
            let discount = draft.customer.discount.map(|terms| terms.to_string());
            (draft.customer.terms_days, discount)
        })
        .collect();
    assert_eq!(
        terms,
        [(Some(30), Some("2% 10 days".to_owned())), (Some(30), None)]
    );
}
