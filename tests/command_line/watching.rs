//! The watched folder: each file is imported once, when it is complete.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use crate::common::{Book, LIST};
use crate::matching::statement;

const PAYMENTS: &str = "Date,Customer No,Invoice No,Payment Reference,Amount,Currency
2026-03-20,K1,1001,P-1,50.00,EUR
2026-03-21,K2,0003,P-2,101.00,USD
";

fn watched() -> Book {
    let book = Book::with(LIST);
    fs::create_dir_all(book.path("inbox")).unwrap();
    book.done("import --watch-folder inbox");
    book
}

/// Writes a file into the folder as if it were this many seconds old.
fn aged(book: &Book, name: &str, content: &str, seconds: u64) {
    book.file(name, content);
    let file = File::options().write(true).open(book.path(name)).unwrap();
    let then = SystemTime::now() - Duration::from_secs(seconds);
    file.set_modified(then).unwrap();
}

fn look(book: &Book) -> Value {
    book.done("import --watch-folder")
}

fn on_account(book: &Book) -> Vec<Value> {
    let totals = book.done("aging")["totals"].as_array().unwrap().clone();
    totals
        .into_iter()
        .map(|one| one["on_account"].clone())
        .collect()
}

#[test]
fn f1_a_file_that_is_cut_off_is_left_until_it_is_whole() {
    let book = watched();
    let nothing = on_account(&book);
    aged(&book, "inbox/p.csv", &PAYMENTS[..PAYMENTS.len() - 9], 5);
    let first = look(&book);
    assert_eq!(
        (&first["seen"], &first["report"]["created"]),
        (&0.into(), &0.into())
    );
    assert_eq!(first["waiting"][0]["name"], "p.csv", "{first}");
    let (_, told) = book.text("import --watch-folder");
    assert!(told.contains("Left for later: p.csv"), "{told}");
    aged(&book, "inbox/p.csv", PAYMENTS, 5);
    assert_eq!(look(&book)["report"]["created"], 2);
    assert_eq!(on_account(&book), nothing);
    assert_eq!((book.open("1001"), book.open("0003")), (5_000, 19_900));
    book.done("check");
}

#[test]
fn f1_a_file_without_an_end_comes_in_once_it_has_rested() {
    let book = watched();
    aged(&book, "inbox/p.csv", PAYMENTS.trim_end(), 3_600);
    assert_eq!(look(&book)["report"]["created"], 2);
}

#[test]
fn f1_a_file_that_has_just_been_written_is_looked_at_twice() {
    let book = watched();
    book.file(
        "inbox/march.sta",
        statement(&[("05", "1,00", "A", "", "x")]),
    );
    let begun = SystemTime::now();
    assert_eq!(look(&book)["report"]["created"], 1);
    assert!(begun.elapsed().unwrap() > Duration::from_secs(1));
}

#[test]
fn f1_what_is_still_written_under_another_name_is_no_file_yet() {
    let book = watched();
    for name in ["inbox/p.csv.part", "inbox/p.csv.crdownload", "inbox/.p.csv"] {
        aged(&book, name, PAYMENTS, 3_600);
    }
    assert_eq!(look(&book)["seen"], 0);
}

#[test]
fn f2_a_new_file_under_a_known_name_is_read_whatever_its_date() {
    let book = watched();
    let row = |number: u32| format!("X{number},K1,2026-03-01,2026-03-20,EUR,10.00\n");
    let head = "Invoice No,Customer No,Invoice date,Due date,Currency,Amount\n";
    aged(&book, "inbox/list.csv", &(head.to_owned() + &row(1)), 60);
    assert_eq!(look(&book)["report"]["created"], 1);
    aged(
        &book,
        "inbox/list.csv",
        &(head.to_owned() + &row(1) + &row(2)),
        600,
    );
    let older = look(&book);
    assert_eq!(
        (&older["seen"], &older["report"]["created"]),
        (&1.into(), &1.into())
    );
    assert_eq!(look(&book)["seen"], 0, "and once");
    assert_eq!(book.open("X2"), 1_000);
}

#[test]
fn f2_a_file_whose_date_lies_ahead_comes_in() {
    let book = watched();
    book.file("inbox/p.csv", PAYMENTS);
    let file = File::options()
        .write(true)
        .open(book.path("inbox/p.csv"))
        .unwrap();
    file.set_modified(SystemTime::now() + Duration::from_secs(86_400))
        .unwrap();
    assert_eq!(look(&book)["report"]["created"], 2);
}
