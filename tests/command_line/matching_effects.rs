//! A match's immediate effects, all reversed when it is undone (R7, P1, P2).

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, company};
use crate::matching::statement;

/// K1 owes RE-1 (1000.00) and RE-2 (234.50); `amount` came for one of them.
fn came(amount: &str, text: &str) -> Book {
    let mut book = company("k1@example.com");
    book.done("account set --host localhost --port 2525 --user me --from me@example.com");
    book.password(Some("secret"));
    book.file(
        "march.sta",
        statement(&[("26", amount, "Nordlicht Buehnenbau", "", text)]),
    );
    book.done("import march.sta");
    book
}

/// Makes a reminder to K1 about both invoices without sending it.
fn produced(book: &Book) {
    book.done("run propose --as-of 2026-03-24");
    book.done("run approve 1");
    book.done("run produce 1");
}

fn delivered(book: &Book) -> (Value, Value) {
    let sent = book.done("run send 1 --to-folder mails");
    (
        sent["delivery"]["sent"].clone(),
        sent["delivery"]["dropped"].clone(),
    )
}

#[test]
fn r7_a_reminder_that_waits_is_withheld_once_all_of_it_is_matched() {
    let book = came("1234,50", "RE-1 RE-2");
    produced(&book);
    book.done("match accept 1");
    assert_eq!(delivered(&book), (json!(0), json!(1)));
    assert!(!book.path("mails").exists() || fs::read_dir(book.path("mails")).unwrap().count() == 0);
}

#[test]
fn r7_a_reminder_that_waits_goes_out_once_the_match_is_taken_back() {
    let book = came("1234,50", "RE-1 RE-2");
    produced(&book);
    book.done("match accept 1");
    book.done("match undo 1");
    assert_eq!(delivered(&book), (json!(1), json!(0)));
}

#[test]
fn p1_a_promise_is_kept_by_a_match_and_open_again_without_it() {
    let book = came("1000,00", "RE-1");
    book.done("promise add --customer K1 --invoice RE-1 --amount 1000 --until 2026-04-05 --date 2026-03-20");
    let state = || book.done("promise list --customer K1")["promises"][0]["state"].clone();
    book.done("match accept 1");
    assert_eq!(state(), "kept");
    book.done("match undo 1");
    assert_eq!(state(), "open");
    assert_eq!(book.open("RE-1"), 100_000);
}

#[test]
fn p1_what_a_bank_kept_of_it_does_not_break_a_promise() {
    let book = came("995,00", "RE-1");
    book.done("promise add --customer K1 --invoice RE-1 --amount 1000 --until 2026-04-05 --date 2026-03-20");
    book.done("match accept 1 --items RE-1 --settles 1000");
    let promises = book.done("promise list --customer K1");
    assert_eq!(promises["promises"][0]["state"], "kept");
}

#[test]
fn p2_an_instalment_is_paid_by_a_match_and_missed_again_without_it() {
    let book = came("250,00", "RE-1");
    book.done(
        "plan add --customer K1 --invoice RE-1 --instalments 4 --rhythm monthly --first 2026-03-28 --date 2026-03-20",
    );
    let plan = || book.done("plan list --customer K1")["plans"][0].clone();
    assert_eq!(plan()["state"], "missed", "{}", plan());
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert!(best["reasons"].to_string().contains("instalment"), "{best}");
    book.done("match accept 1");
    assert_eq!(plan()["state"], "kept", "{}", plan());
    book.done("match undo 1");
    assert_eq!(plan()["state"], "missed");
    assert_eq!(book.open("RE-1"), 100_000);
    book.done("check");
}
