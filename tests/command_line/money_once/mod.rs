//! Money counts once, whatever reports it (L6).

mod lists;
mod reports;

use serde_json::Value;

use crate::common::{Book, minor};

const HEAD: &str = "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount,Open\n";
const ROWS: &str = "Date,Customer No,Invoice No,Amount,Currency,Reference\n";

/// A book that imported this list on a day.
fn book(day: &str, list: &str) -> Book {
    let book = Book::new();
    read(&book, day, "list.csv", &(HEAD.to_owned() + list));
    book
}

fn read(book: &Book, day: &str, name: &str, content: &str) -> Value {
    book.file(name, content);
    let kind = match name {
        "list.csv" => "--kind invoices",
        "rows.csv" => "--kind payments",
        _ => "",
    };
    book.done(&format!(
        "import {name} {kind} --date-order ymd --today {day}"
    ))
}

fn entry(book: &Book, day: &str, name: &str, text: &str, amount: &str) {
    let head = "Buchungstag;Valutadatum;Verwendungszweck;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;Waehrung;Betrag\n";
    let file = format!("bank-{}.csv", day.replace('.', "-"));
    book.file(
        &file,
        format!("{head}{day};{day};{text};{name};;EUR;{amount}\n"),
    );
    book.done(&format!("import {file}"));
}

fn counts(answer: &Value) -> [u64; 3] {
    ["created", "changed", "unchanged"].map(|key| answer[key].as_u64().unwrap())
}

/// Returns the open amount and the money on account, today.
fn totals(book: &Book) -> [i64; 2] {
    assert_eq!(book.done("check")["ok"], true);
    let total = book.done("aging")["totals"][0].clone();
    ["total", "on_account"].map(|key| {
        if total.is_null() {
            0
        } else {
            minor(&total[key])
        }
    })
}

fn payments(book: &Book, invoice: &str) -> Vec<String> {
    let shown = book.done(&format!("invoices show {invoice}"));
    let rows = shown["allocations"].as_array().unwrap().iter();
    rows.map(|row| {
        let number = row["text"].as_str().unwrap_or_default();
        format!(
            "{} {} {number}",
            row["on"].as_str().unwrap(),
            row["amount"]["minor"].as_str().unwrap()
        )
    })
    .collect()
}

const HALF: &str = "R-1001,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,101.00,51.00\n";
