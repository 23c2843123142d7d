//! Early-payment discount: agreed, taken in time, taken late (rule P4).

use serde_json::{Value, json};

use crate::common::Book;

/// Two invoices of 1,000.00 EUR dated 1 March with two steps of discount, due on 31 March.
const LIST: &str = "Invoice No,Customer No,Customer,Invoice date,Terms,Currency,Amount
D-1,K1,Alpha Ltd,2026-03-01,\"3% 7 days, 2% 14 days, net 30\",EUR,1000.00
D-2,K1,Alpha Ltd,2026-03-01,2/14 net 30,EUR,1000.00
D-3,K1,Alpha Ltd,2026-03-01,Net 30,EUR,1000.00
";

fn kinds(invoice: &Value) -> Vec<(String, String, String)> {
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    invoice["allocations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let minor = row["amount"]["minor"].as_str().unwrap().to_owned();
            (text(row, "kind"), text(row, "on"), minor)
        })
        .collect()
}

fn owned(rows: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    rows.iter()
        .map(|(kind, on, minor)| (kind.to_string(), on.to_string(), minor.to_string()))
        .collect()
}

#[test]
fn p4_a_payment_in_time_settles_with_the_discount_in_one_entry() {
    let book = Book::with(LIST);
    book.done("payment add --customer K1 --invoice D-1 --amount 970 --date 2026-03-08");
    let invoice = book.done("invoices show D-1");
    assert_eq!(invoice["row"]["state"], "settled");
    assert_eq!(
        kinds(&invoice),
        owned(&[
            ("payment", "2026-03-08", "97000"),
            ("discount", "2026-03-08", "3000")
        ])
    );
    book.done("undo");
    assert_eq!(book.open("D-1"), 100_000, "one step back takes both back");
    let back = book.done("invoices show D-1")["allocations"].clone();
    assert_eq!(back, json!([]));
}

#[test]
fn p4_a_discount_is_dated_when_the_rest_was_paid() {
    let book = Book::with(LIST);
    // Entered in a different order than they came.
    book.done("payment add --customer K1 --invoice D-1 --amount 500 --date 2026-03-07");
    book.done("payment add --customer K1 --invoice D-1 --amount 470 --date 2026-03-03");
    let invoice = book.done("invoices show D-1");
    let discount = kinds(&invoice).into_iter().find(|row| row.0 == "discount");
    assert_eq!(
        discount,
        owned(&[("discount", "2026-03-07", "3000")]).pop(),
        "on the third 500.00 were still to come"
    );
}

#[test]
fn p4_the_payments_own_day_counts_and_each_step_has_its_amount() {
    let book = Book::with(LIST);
    // Reported on the last day of March, paid on the fourteenth day.
    book.done("payment add --customer K1 --invoice D-2 --amount 980 --date 2026-03-15");
    assert_eq!(book.open("D-2"), 0);
    book.done("payment add --customer K1 --invoice D-1 --amount 970 --date 2026-03-15");
    assert_eq!(
        book.open("D-1"),
        3_000,
        "three percent only within seven days"
    );
    book.done("payment add --customer K1 --invoice D-3 --amount 980 --date 2026-03-02");
    assert_eq!(
        book.open("D-3"),
        2_000,
        "nothing may be taken off without terms"
    );
}

#[test]
fn p4_taken_late_it_stays_open_and_is_told_everywhere() {
    let book = Book::with(LIST);
    book.done("payment add --customer K1 --invoice D-2 --amount 980 --date 2026-03-20");
    let invoice = book.done("invoices show D-2");
    let late = "EUR\u{a0}20.00 is open: it looks like a discount taken 5 days late.";
    assert_eq!(invoice["row"]["open"]["minor"], "2000");
    assert_eq!(invoice["discount"]["late"], late);
    assert_eq!(invoice["row"]["late_discount"], late);
    assert_eq!(invoice["discount"]["offers"][0]["until"], "2026-03-15");
    let rows = book.done("invoices --state open")["rows"].clone();
    let told: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["number"].clone(), row["late_discount"].clone()))
        .collect();
    assert_eq!(
        told,
        [
            (json!("D-1"), Value::Null),
            (json!("D-2"), json!(late)),
            (json!("D-3"), Value::Null)
        ]
    );
    // Within the days of grace it is in time; earlier bookings stay.
    book.done("company set --discount-grace-days 5");
    book.done("payment add --customer K1 --invoice D-1 --amount 980 --date 2026-03-20");
    assert_eq!(book.open("D-1"), 0);
}

#[test]
fn p4_a_late_discount_is_a_reason_in_the_run() {
    let book = Book::with(LIST);
    book.done(
        "customers edit K1 --street 'Hafenstr. 1' --postal-code 20457 --city Hamburg --email a@alpha.example",
    );
    book.done("payment add --customer K1 --invoice D-2 --amount 980 --date 2026-03-20");
    let run = book.done("run propose --as-of 2026-05-04");
    let items = run["customers"][0]["items"].as_array().unwrap();
    let reasons = |number: &str| -> Vec<String> {
        let item = items.iter().find(|item| item["invoice"] == number).unwrap();
        let reasons = item["reasons"].as_array().unwrap().iter();
        reasons
            .map(|why| why["text"].as_str().unwrap().to_owned())
            .collect()
    };
    let late = "EUR\u{a0}20.00 is open: it looks like a discount taken 5 days late.".to_owned();
    assert!(reasons("D-2").contains(&late), "{items:?}");
    assert!(!reasons("D-1").contains(&late));
}

#[test]
fn p4_the_customers_terms_count_before_the_companys_and_none_is_none() {
    let book = Book::with(LIST);
    book.done("company set --discount '2% 10 days'");
    book.done("customers edit K1 --discount '3% 7 days'");
    book.done("customers add --number K2 --name Beta");
    let terms = |words: &str| {
        book.done(&format!(
            "invoices add --amount 100 --issued 2026-03-10 {words}"
        ))["discount"]["terms"]
            .clone()
    };
    assert_eq!(terms("--customer K1 --number N-1"), "3% 7 days");
    assert_eq!(terms("--customer K2 --number N-2"), "2% 10 days");
    assert_eq!(terms("--customer K2 --number N-3 --discount none"), "");
    assert_eq!(
        terms("--customer K2 --number N-4 --discount '14 Tage 2,5 % Skonto'"),
        "2.5% 14 days"
    );
    let failure =
        book.refused("invoices add --customer K2 --number N-5 --amount 100 --discount soon");
    assert_eq!(failure["field"], "discount");
}

#[test]
fn p4_a_credit_note_lowers_what_the_discount_is_of() {
    let book = Book::with(LIST);
    book.done("credit add --customer K1 --invoice D-2 --amount 500 --number G-1 --date 2026-03-03");
    book.done("payment add --customer K1 --invoice D-2 --amount 480 --date 2026-03-05");
    assert_eq!(
        book.open("D-2"),
        2_000,
        "two percent of what is left are ten"
    );
    book.done("undo");
    book.done("payment add --customer K1 --invoice D-2 --amount 490 --date 2026-03-05");
    assert_eq!(book.open("D-2"), 0);
}
