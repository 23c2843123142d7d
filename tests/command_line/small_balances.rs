//! Remainders too small for a letter (rule P5).

use serde_json::{Value, json};

use crate::common::{Book, company, each};

/// RE-1 has 0.40 left; RE-3 has 0.90, in pounds; RE-5 was only ever 0.50.
fn book() -> Book {
    let book = company("");
    book.done("payment add --customer K1 --amount 999.60 --date 2026-03-20 --invoice RE-1");
    book.done(
        "payment add --customer K2 --amount 499.10 --currency GBP --date 2026-03-20 --invoice RE-3",
    );
    book.done(
        "invoices add --customer K1 --number RE-6 --amount 0.50 --issued 2026-01-01 --due 2026-01-31",
    );
    book
}

fn small(book: &Book) -> Value {
    let listed = book.done("writeoff small");
    each(&listed["rows"], "invoice").into()
}

#[test]
fn p5_small_rests_are_listed_and_written_off_by_rule() {
    let book = book();
    assert_eq!(small(&book), json!([]), "no limit is set");
    book.done("writeoff limit --amount 1");
    assert_eq!(small(&book), json!(["RE-1"]), "in the company's currency");
    book.done("writeoff limit --currency GBP --amount 0.90");
    let listed = book.done("writeoff small");
    assert_eq!(each(&listed["rows"], "invoice"), ["RE-1", "RE-3"]);
    assert_eq!(each(&listed["limits"], "minor"), ["100", "90"]);
    assert_eq!(each(&listed["sums"], "minor"), ["40", "90"]);

    let left = book.done("writeoff small --write");
    assert_eq!(left["rows"], json!([]));
    assert_eq!((book.open("RE-1"), book.open("RE-3")), (0, 0));
    let shown = book.done("invoices show RE-1");
    let last = shown["allocations"].as_array().unwrap().last().unwrap();
    assert_eq!(last["text"], "Written off (small balance)");
    assert_eq!(book.done("check")["ok"], true);
    book.done("undo");
    assert_eq!((book.open("RE-1"), book.open("RE-3")), (40, 90));
}

#[test]
fn p5_what_somebody_looks_after_is_no_small_rest() {
    for words in [
        "dispute add --invoice RE-1 --reason 'wrong price'",
        "promise add --customer K1 --invoice RE-1 --amount 0.40 --until 2026-04-30",
        "hold add --customer K1 --reason 'called us'",
        "plan add --customer K1 --invoice RE-1 --instalments 2 --first 2026-04-30",
    ] {
        let book = book();
        book.done("writeoff limit --amount 1");
        assert_eq!(small(&book), json!(["RE-1"]));
        book.done(words);
        assert_eq!(small(&book), json!([]), "{words}");
    }
}

#[test]
fn p5_only_what_is_named_is_written_off_and_only_if_it_is_small() {
    let book = book();
    book.done("writeoff limit --amount 1");
    book.done("writeoff limit --currency GBP --amount 1");
    book.done("writeoff small --write --invoice RE-3");
    assert_eq!((book.open("RE-1"), book.open("RE-3")), (40, 0));
    let refused = book.refused("writeoff small --write --invoice RE-2");
    assert_eq!(refused["field"], "invoice_ids");
    let none = book.refused("writeoff limit --amount 1.234");
    assert_eq!(none["field"], "amount");
    book.done("writeoff limit --amount 0");
    assert_eq!(small(&book), json!([]));
    let (_, text) = book.text("writeoff small");
    insta::assert_snapshot!(text);
}
