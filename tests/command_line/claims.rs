//! Fees, interest and charges separate from the invoices (rules I6, I7, L3).

use insta::assert_snapshot;

use crate::common::{Book, company, minor};

/// Returns the open claims against a customer, in minor units.
fn open(book: &Book, customer: &str) -> i64 {
    let claims = book.done(&format!("claim list --customer {customer}"));
    let sums = claims["open"].as_array().unwrap().iter();
    sums.map(|sum| minor(&sum["minor"])).sum()
}

fn on_account(book: &Book, customer: &str) -> i64 {
    let shown = book.done(&format!("customers show {customer}"));
    minor(&shown["customer"]["balances"][0]["on_account"]["minor"])
}

/// K1 owes 1234.50, plus a fee, interest and a bank's charge: 2.50 + 10.00 + 8.11.
fn claimed() -> Book {
    let book = company("");
    for (number, words) in [
        (
            1,
            "--kind fee --amount 2.50 --date 2026-03-02 --invoice RE-1",
        ),
        (
            2,
            "--kind interest --amount 10 --date 2026-03-02 --invoice RE-1",
        ),
        (
            3,
            "--amount 8.11 --date 2026-03-10 --note 'returned direct debit'",
        ),
    ] {
        let saved = book.done(&format!("claim add --customer K1 {words}"));
        assert_eq!(saved["id"], number);
    }
    book
}

#[test]
fn i6_fees_stay_open_after_the_principal_is_paid() {
    let book = claimed();
    assert_eq!((open(&book, "K1"), book.open("RE-1")), (2_061, 100_000));
    book.done("payment add --customer K1 --amount 1234.50");
    assert_eq!((book.open("RE-1"), book.open("RE-2")), (0, 0));
    assert_eq!(open(&book, "K1"), 2_061);
    let shown = book.done("customers show K1")["customer"].clone();
    assert_eq!(shown["balances"], serde_json::json!([]), "of no balance");
    assert_eq!(shown["claims"][0]["minor"], "2061");
    book.refused("claim waive 1 --reason ' '");
    book.done("claim waive 1 --reason goodwill");
    assert_eq!(open(&book, "K1"), 1_811);
    let (_, text) = book.text("claim list --customer K1");
    assert_snapshot!(text);
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn i7_a_payment_pays_the_claims_that_it_names() {
    let book = claimed();
    let saved =
        book.done("payment add --customer K1 --amount 100 --claim 1 --claim 2=4 --invoice RE-2=80");
    assert_eq!(saved["open"]["minor"], "1350");
    assert_eq!((open(&book, "K1"), book.open("RE-2")), (1_411, 15_450));
    let refused = book.refused("payment add --customer K1 --amount 100 --claim 1");
    assert!(refused["message"].as_str().unwrap().contains("claim 1"));
    book.done("undo");
    assert_eq!((open(&book, "K1"), book.open("RE-2")), (2_061, 23_450));
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn i7_a_payment_settles_no_cost_that_arose_after_it() {
    let book = company("");
    book.done("company set --payment-order costs_interest_principal");
    book.done("claim add --customer K1 --kind fee --amount 5 --date 2026-03-10");
    book.done("claim add --customer K1 --kind fee --amount 7 --date 2026-03-21");
    book.done("payment add --customer K1 --amount 105 --date 2026-03-20");
    assert_eq!(book.open("RE-1"), 90_000);
    let claims = book.done("claim list --customer K1");
    let open: Vec<_> = claims["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|claim| claim["open"]["minor"].clone())
        .collect();
    assert_eq!(open, ["0", "700"]);
}

#[test]
fn i7_german_law_pays_costs_then_interest_then_principal() {
    let book = claimed();
    book.done("company set --payment-order costs_interest_principal");
    book.done("payment add --customer K1 --amount 15");
    let claims = book.done("claim list --customer K1");
    let left: Vec<_> = claims["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|claim| minor(&claim["open"]["minor"]))
        .collect();
    assert_eq!(
        left,
        [0, 561, 0],
        "2.50 and 8.11, then 4.39 of the interest"
    );
    assert_eq!(book.open("RE-1"), 100_000);
    book.done("payment add --customer K1 --amount 10");
    assert_eq!((open(&book, "K1"), book.open("RE-1")), (0, 99_561));
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn i6_claims_are_paid_with_what_is_on_account() {
    let book = claimed();
    book.done("payment add --customer K1 --amount 12 --on-account");
    let refused = book.refused("claim pay 1 2 3");
    assert!(
        refused["message"].as_str().unwrap().contains("unallocated"),
        "{refused}"
    );
    assert_eq!(
        (open(&book, "K1"), on_account(&book, "K1")),
        (2_061, 1_200),
        "nothing of it was done"
    );
    book.done("claim pay 2");
    book.done("claim pay 3 --amount 1.50");
    assert_eq!((open(&book, "K1"), on_account(&book, "K1")), (911, 50));
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn l3_a_waiver_is_taken_back_by_a_line_of_its_own() {
    let book = claimed();
    book.done("claim waive --customer K1 --reason 'a good customer'");
    assert_eq!(open(&book, "K1"), 0);
    let claims = book.done("claim list --customer K1");
    let waiver = &claims["claims"][0]["settled"][0];
    assert_eq!(
        (&waiver["credit_id"], &waiver["reason"]),
        (&serde_json::Value::Null, &"a good customer".into())
    );
    book.done(&format!(
        "claim reverse {} --reason 'not that good'",
        waiver["id"]
    ));
    assert_eq!(open(&book, "K1"), 250);
    let claims = book.done("claim list --customer K1 --open");
    assert_eq!(claims["claims"].as_array().unwrap().len(), 1);
    assert_eq!(claims["claims"][0]["settled"].as_array().unwrap().len(), 2);
    let (_, text) = book.text("customers show K1");
    assert_snapshot!(text);
    book.done("undo");
    assert_eq!(open(&book, "K1"), 0);
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn i6_no_more_is_waived_than_is_open() {
    let book = claimed();
    let refused = book.refused("claim waive 1 --amount 3 --reason x");
    assert!(
        refused["message"].as_str().unwrap().contains("2.50"),
        "{refused}"
    );
    book.refused("claim waive 1 2 --amount 3 --reason x");
    book.done("claim waive 1 --amount 1 --reason x");
    assert_eq!(open(&book, "K1"), 1_961);
}
