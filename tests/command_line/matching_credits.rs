//! Credit notes matched with invoices in the same way as bank entries (L2, I7).

use serde_json::{Value, json};

use crate::common::Book;
use crate::einvoices::{credit_note, invoice};
use crate::matching::{book, codes};

/// A book with three customers, and a credit note for one of them whose note says what it is for.
fn credited(amount: &str, note: &str) -> Book {
    let book = book(&[]);
    book.done(&format!(
        "credit add --customer K1 --amount {amount} --date 2026-03-01 --number GS-9 --note '{note}' --on-account"
    ));
    book
}

fn credit(book: &Book) -> Value {
    book.done("match")["credits"][0].clone()
}

#[test]
fn a_credit_note_that_names_its_invoice_is_certain_for_it_even_in_part() {
    let book = credited("19.00", "Goods returned of RE-2026-00102");
    let found = credit(&book);
    let best = &found["candidates"][0];
    assert_eq!(best["items"], json!(["RE-2026-00102"]));
    assert_eq!(best["certain"], true, "{best}");
    assert_eq!(codes(best)[0], "number");
    assert_eq!(best["rest_amount"]["minor"], "21900");
    let (_, told) = book.text("match");
    assert!(told.contains("--credit 1"), "{told}");

    let answer = book.done("match --accept-certain");
    assert_eq!(answer["accepted"]["credits"], json!([1]));
    assert_eq!(book.open("RE-2026-00102"), 21_900);
    assert_eq!(book.done("match")["credits"], json!([]));
    book.done("check");
}

#[test]
fn l2_a_credit_note_is_proposed_for_its_own_customer_only_and_a_person_decides() {
    let book = credited("500.00", "Bonus");
    let found = credit(&book);
    let candidates = found["candidates"].as_array().unwrap();
    assert!(
        candidates.iter().all(|one| one["customer"] == "Alpha Ltd"),
        "500.00 is what Beta owes: {found}"
    );
    assert_eq!(candidates[0]["certain"], false);
    let other = book.refused("match accept --credit 1 --items RE-2026-00103");
    assert!(other["message"].as_str().unwrap().contains("own customer"));
    book.done("match accept --credit 1 --items RE-2026-00102");
    assert_eq!(book.open("RE-2026-00102"), 0);
    let left = credit(&book);
    assert_eq!(left["open"]["minor"], "26200");
    book.done("check");
}

#[test]
fn a_credit_note_taken_back_is_never_used_again_by_itself() {
    let book = credited("119.00", "For RE-2026-00101");
    book.done("match --accept-certain");
    assert_eq!(book.open("RE-2026-00101"), 0);
    let undone = book.done("match undo --credit 1");
    assert_eq!(undone["credits"][0]["open"]["minor"], "11900");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
    let answer = book.done("match --accept-certain");
    assert_eq!(answer["accepted"]["credits"], json!([]));
    let best = &answer["credits"][0]["candidates"][0];
    assert!(codes(best).contains(&"refused"), "{best}");
    assert_eq!(book.refused("match undo --credit 1")["code"], "refused");
    book.done("match accept --credit 1");
    assert_eq!(book.open("RE-2026-00101"), 0);
    book.done("check");
}

#[test]
fn l2_money_on_account_is_not_asked_for_again() {
    let book = book(&[]);
    book.done("payment add --customer K2 --amount 500 --date 2026-03-05 --on-account");
    assert_eq!(book.done("match")["credits"], json!([]));
}

#[test]
fn an_electronic_credit_note_before_its_invoice_waits_for_it() {
    let book = Book::new();
    book.file("credit.xml", credit_note());
    book.file("invoice.xml", invoice());
    book.done("import credit.xml");
    book.done("import invoice.xml");
    let best = credit(&book)["candidates"][0].clone();
    assert_eq!(best["items"], json!(["R1"]));
    assert_eq!(codes(&best)[0], "number_maybe", "R1 is a short number");
    book.done("match accept --credit 1");
    assert_eq!(book.open("R1"), 10_000);
}

#[test]
fn an_electronic_credit_note_that_was_allocated_as_it_came_can_be_taken_back() {
    let book = Book::new();
    book.file("invoice.xml", invoice());
    book.file("note.xml", credit_note());
    book.done("import invoice.xml note.xml");
    assert_eq!(book.open("R1"), 10_000);
    let undone = book.done("match undo --credit 1");
    assert_eq!(undone["credits"][0]["open"]["minor"], "1900");
    assert_eq!(book.open("R1"), 11_900);
    assert_eq!(book.done("match")["credits_certain"], 0);
    book.done("check");
}
