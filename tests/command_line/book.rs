//! The book as a whole: its start, the sample company, and what a customer's page tells.

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
    assert_eq!(info["letters_need"], json!(["the company's address"]));
    assert_eq!(info["mail_needs"], json!(["a mail account"]));
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
