//! Rows of a list of payments that report returned money (L6, L7).

use serde_json::{Value, json};

use crate::common::{Book, each, minor};

const ROWS: &str = "Date,Customer No,Invoice No,Amount,Currency,Reference\n";

/// A customer who owes 100.00 and 50.00.
fn book() -> Book {
    let book = Book::new();
    book.done("customers add --number K1 --name Alpha");
    for (number, amount) in [("R1", "100"), ("R2", "50")] {
        book.done(&format!(
            "invoices add --customer K1 --number {number} --amount {amount} --issued 2026-01-01 --due 2026-02-01"
        ));
    }
    book
}

fn read(book: &Book, name: &str, rows: &str, words: &str) -> Value {
    book.file(name, ROWS.to_owned() + rows);
    book.done(&format!(
        "import {name} --kind payments --date-order ymd {words}"
    ))
}

fn counts(answer: &Value) -> [u64; 3] {
    ["created", "changed", "unchanged"].map(|key| answer[key].as_u64().unwrap())
}

/// Returns the open amounts of R1 and R2, and the money on account.
fn state(book: &Book) -> [i64; 3] {
    assert_eq!(book.done("check")["ok"], true);
    let balances = book.done("customers show K1")["customer"]["balances"].clone();
    let on_account = match balances[0]["on_account"]["minor"].as_str() {
        Some(minor) => minor.parse().unwrap(),
        None => 0,
    };
    [book.open("R1"), book.open("R2"), on_account]
}

fn refunds(book: &Book) -> Vec<i64> {
    let rows = book.done("refund list --customer K1")["rows"].clone();
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| minor(&row["amount"]["minor"])).collect()
}

fn entry(book: &Book, name: &str, day: &str, amount: &str) {
    book.file(
        name,
        format!(
            "Buchungstag;Valutadatum;Verwendungszweck;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;Waehrung;Betrag\n\
             {day};{day};Erstattung;Alpha;;EUR;{amount}\n"
        ),
    );
    book.done(&format!("import {name}"));
}

#[test]
fn l7_a_negative_row_pays_back_what_is_on_account() {
    let book = book();
    let rows = "2026-02-10,K1,R1,130.00,EUR,P-1\n2026-02-20,K1,,-30.00,EUR,B-1\n";
    assert_eq!(counts(&read(&book, "rows.csv", rows, "")), [2, 0, 0]);
    assert_eq!(state(&book), [0, 5_000, 0]);
    assert_eq!(refunds(&book), [3_000]);
    assert_eq!(counts(&read(&book, "again.csv", rows, "")), [0, 0, 2]);
    assert_eq!(refunds(&book), [3_000]);
    book.done("undo");
    assert_eq!(state(&book), [10_000, 5_000, 0]);
    assert_eq!(refunds(&book), [0; 0]);
}

#[test]
fn l7_a_negative_row_that_names_an_earlier_payment_takes_it_back() {
    for earlier in [true, false] {
        let book = book();
        let came = "2026-02-10,K1,R1,100.00,EUR,P-1\n";
        let gone = "2026-02-15,K1,R1,-100.00,EUR,P-1\n";
        let again = "2026-02-20,K1,R1,100.00,EUR,P-2\n";
        if earlier {
            read(&book, "before.csv", came, "");
            assert_eq!(state(&book), [0, 5_000, 0]);
        }
        read(&book, "rows.csv", &[came, gone, again].concat(), "");
        assert_eq!(state(&book), [0, 5_000, 0], "paid by the second payment");
        let shown = book.done("invoices show R1")["allocations"].clone();
        let days = each(&shown, "on");
        assert_eq!(days, ["2026-02-10", "2026-02-15", "2026-02-20"], "{shown}");
        let counted = counts(&read(&book, "more.csv", &[came, gone, again].concat(), ""));
        assert_eq!(counted, [0, 0, 3]);
    }
}

#[test]
fn l7_what_is_not_on_account_is_a_problem_of_its_row_alone() {
    let book = book();
    let rows = "2026-02-10,K1,R1,100.00,EUR,P-1\n2026-02-20,K1,,-30.00,EUR,B-1\n";
    book.file("rows.csv", ROWS.to_owned() + rows);
    let stopped = book.run("import rows.csv --kind payments --date-order ymd");
    assert_eq!(stopped.json["problems"][0]["row"], 3, "{stopped:?}");
    assert_eq!(state(&book), [10_000, 5_000, 0], "nothing is written");
    let answer = read(&book, "rows.csv", rows, "--accept-problems");
    assert_eq!(counts(&answer), [1, 0, 0]);
    let said = answer["problems"][0]["message"].as_str().unwrap();
    assert!(said.contains("0.00 is unallocated"), "{said}");
    assert_eq!(state(&book), [0, 5_000, 0]);
}

#[test]
fn l6_a_refund_that_a_list_and_the_bank_tell_of_is_one() {
    let rows = "2026-02-10,K1,R1,130.00,EUR,P-1\n2026-02-20,K1,,-30.00,EUR,B-1\n";
    let book_first = |list_first: bool| {
        let book = book();
        if list_first {
            read(&book, "rows.csv", rows, "");
            entry(&book, "bank.csv", "21.02.2026", "-30,00");
            let best = book.done("match")["entries"][0]["candidates"][0].clone();
            assert_eq!(best["rest"], "refunded", "{best}");
            book.done("match accept 1");
        } else {
            read(&book, "came.csv", &rows[..rows.find('\n').unwrap() + 1], "");
            entry(&book, "bank.csv", "21.02.2026", "-30,00");
            book.done("match park 1 --customer K1");
            assert_eq!(state(&book), [0, 5_000, 0]);
            assert_eq!(counts(&read(&book, "rows.csv", rows, "")), [0, 1, 1]);
            assert_eq!(counts(&read(&book, "again.csv", rows, "")), [0, 0, 2]);
        }
        book
    };
    for list_first in [true, false] {
        let book = book_first(list_first);
        assert_eq!(refunds(&book), [3_000], "list first: {list_first}");
        assert_eq!(state(&book), [0, 5_000, 0]);
        let linked = book.done("refund list --customer K1")["rows"][0]["entry_id"].clone();
        assert_eq!(linked, json!(1));
        // The list still reports it.
        book.done("match undo 1");
        assert_eq!(refunds(&book), [3_000]);
        assert_eq!(state(&book), [0, 5_000, 0]);
        assert_eq!(book.done("match")["waiting"], 1);
    }
}

#[test]
fn l6_a_payment_that_the_bank_and_a_list_take_back_goes_back_once() {
    let book = book();
    read(&book, "came.csv", "2026-02-10,K1,R1,100.00,EUR,P-1\n", "");
    book.done("payment undo 1 --reason returned --today 2026-02-15");
    assert_eq!(state(&book), [10_000, 5_000, 0]);
    let rows = "2026-02-10,K1,R1,100.00,EUR,P-1\n2026-02-14,K1,R1,-100.00,EUR,P-1\n";
    assert_eq!(counts(&read(&book, "rows.csv", rows, "")), [0, 1, 1]);
    assert_eq!(counts(&read(&book, "again.csv", rows, "")), [0, 0, 2]);
    assert_eq!(state(&book), [10_000, 5_000, 0]);
}
