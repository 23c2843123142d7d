//! Runs of reminders: propose, review, approve, produce, send and post (rules R1–R11, I6, P1–P3). Where another program
//! is known for a rule, its case is replayed here with the book.

mod charges;
mod levels;
mod produced;
mod proposal;

use std::fs;

use serde_json::Value;

use crate::common::{Book, company, each};

/// The customers K1 (e-mail, two invoices), K2 (post, pounds), K4 (no address): level 1 is reached seven days after the
/// due date, level 2 seven days after the deadline of ten days that level 1 sets.
fn book() -> Book {
    let mut book = company("k1@example.com");
    book.done("account set --host localhost --port 2525 --user me --from me@example.com");
    book.password(Some("secret"));
    book
}

fn proposed(book: &Book, day: &str) -> Value {
    book.done(&format!("run propose --as-of {day}"))
}

/// Returns a customer's row.
fn row(run: &Value, customer: &str) -> Value {
    let rows = run["customers"].as_array().unwrap();
    let mut found = rows.iter().filter(|row| row["customer"] == customer);
    let row = found.next().cloned();
    assert!(found.next().is_none(), "one row for one currency");
    row.unwrap_or(Value::Null)
}

fn codes(value: &Value) -> Vec<&str> {
    each(&value["reasons"], "code")
}

/// Returns (invoice, in, level) of each item, oldest first.
fn items(row: &Value) -> Vec<(String, bool, u64)> {
    let items = row["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| {
            (
                item["invoice"].as_str().unwrap().to_owned(),
                item["in"].as_bool().unwrap(),
                item["level"].as_u64().unwrap(),
            )
        })
        .collect()
}

/// Proposes, approves, produces, sends and posts a whole run.
fn remind(book: &Book, day: &str) -> Value {
    let run = proposed(book, day)["run"].as_i64().unwrap();
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    book.done(&format!("run send {run} --to-folder mails"));
    let posted = book.run(&format!("run post {run}"));
    assert!([0, 1].contains(&posted.code), "{posted:?}");
    book.done(&format!("run status {run}"))
}

fn state(status: &Value, customer: &str) -> String {
    let all = status["recipients"].as_array().unwrap();
    let found = all.iter().find(|one| one["customer"] == customer);
    found.map_or_else(String::new, |one| one["state"].as_str().unwrap().to_owned())
}

fn mails(book: &Book) -> usize {
    fs::read_dir(book.path("mails")).map_or(0, Iterator::count)
}

fn each_in(run: &Value) -> Vec<&str> {
    let rows = run["customers"].as_array().unwrap();
    let included = rows.iter().filter(|row| row["in"] == true);
    included
        .map(|row| row["customer"].as_str().unwrap())
        .collect()
}
