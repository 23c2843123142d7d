//! The book as a whole: creating it, the sample company, and a customer's page.

use serde_json::json;

use crate::common::{Book, LIST, company};

#[test]
fn a_new_book_says_what_is_missing() {
    let book = Book::new();
    book.done("company set --name 'Harbour Joinery'");
    let info = book.done("info");
    assert_eq!(
        (
            &info["customers"],
            &info["invoices"],
            &info["payments_known_to"]
        ),
        (&json!(0), &json!(0), &json!(null))
    );
    assert_eq!(
        info["letters_need"],
        json!(["the company's address", "the company's bank details"])
    );
    assert_eq!(info["mail_needs"], json!(["an e-mail account"]));
    book.done("undo");
    assert_eq!(book.done("company")["name"], "");
    assert_eq!(book.refused("undo")["code"], "refused");
    book.done("redo");
    book.refused("redo");
    assert_eq!(book.done("company")["name"], "Harbour Joinery");
}

#[test]
fn the_sample_company_never_overwrites_a_book() {
    let book = company("");
    let failure = book.refused("sample");
    assert!(
        failure["message"].as_str().unwrap().contains("book.owed"),
        "{failure}"
    );
    assert_eq!(book.invoices(), 5);

    let other = Book::new();
    let info = other.done("sample");
    assert!(info["customers"].as_u64().unwrap() >= 50, "{info}");
    assert_eq!(other.invoices(), info["invoices"].as_u64().unwrap());
    assert_eq!(info["sample"], true);
}

#[test]
fn the_sample_company_is_a_book_like_any_other_once_something_was_done_in_it() {
    let book = Book::new();
    book.done("sample");
    assert_eq!(book.refused("undo")["code"], "refused");
    assert!(book.invoices() > 0, "undo must not unmake the book");

    book.done("company set --name 'Harbour Joinery'");
    assert_eq!(book.done("info")["sample"], false);
    book.done("undo");
    assert_eq!(book.done("info")["sample"], true);

    book.file("list.csv", LIST);
    book.done("import list.csv");
    assert_eq!(book.done("info")["sample"], false);
}

#[test]
fn people_see_a_customer_with_everything_that_happened() {
    let book = company("k1@example.com");
    book.done("payment add --customer K1 --amount 1100 --date 2026-03-20 --number B-7");
    book.done("invoices write-off RE-2 --date 2026-03-21 --reason insolvent");
    book.done("letters --out out");
    insta::assert_snapshot!(book.text("customers show K1").1);
    insta::assert_snapshot!("people_see_the_customers", book.text("customers").1);
    insta::assert_snapshot!(
        "people_see_the_invoices",
        book.text("invoices --state all").1
    );
}

#[test]
fn l5_redo_never_brings_back_what_was_thrown_away_before() {
    let book = Book::with(LIST);
    let payments = |name: &str, amount: &str| {
        book.file(
            name,
            format!(
                "Date,Customer,Invoice,Amount Paid,Currency\n2026-03-20,K1,1002,{amount},EUR\n"
            ),
        );
        book.done(&format!("import {name} --kind payments"));
    };
    payments("wrong.csv", "60.00");
    book.done("undo");
    payments("right.csv", "70.00");
    book.done("undo");
    book.done("redo");
    assert_eq!(book.open("1002"), 13_050);
    book.refused("redo");
}

/// SQLite gives such names a special meaning.
#[cfg(unix)]
#[test]
fn a_book_is_a_file_whatever_it_is_called() {
    let book = Book::new();
    for name in [":memory:", "file:b.owed?mode=memory", "file::memory:"] {
        book.done(&format!("company set --name Alder --book {name}"));
        assert!(book.path(name).is_file(), "{name}");
        assert_eq!(
            book.done(&format!("company --book {name}"))["name"],
            "Alder"
        );
    }
}

#[test]
fn a_making_that_was_cut_short_is_told_from_another_file() {
    let book = Book::new();
    book.file("book.owed", "");
    let failure = book.refused("check");
    assert_eq!(failure["code"], "not_found", "{failure}");
    book.file("list.csv", LIST);
    book.done("import list.csv");
    assert_eq!(book.invoices(), 3);
}

#[test]
fn m1_an_amount_beyond_all_sums_is_a_problem_of_its_row() {
    let book = Book::new();
    book.file(
        "list.csv",
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
1,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,90000000000000000.00
2,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,90000000000000000.00
3,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,12.50
",
    );
    let answer = book.run("import list.csv");
    assert_eq!(answer.code, 2, "{answer:?}");
    let problems = answer.json["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 2, "{problems:?}");
    book.done("import list.csv --accept-problems");
    let totals = book.done("aging")["totals"].clone();
    assert_eq!(totals[0]["total"], "1250", "{totals}");
}
