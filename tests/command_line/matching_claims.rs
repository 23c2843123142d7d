//! Bank entries that pay interest, fees and costs besides invoices (rule I7).

use serde_json::{Value, json};

use crate::common::{Book, minor};
use crate::matching::{ALPHA, book, codes, statement};

/// Returns the open claims against K1, in minor units.
fn claimed(book: &Book) -> i64 {
    let claims = book.done("claim list --customer K1 --open");
    let sums = claims["open"].as_array().unwrap().iter();
    sums.map(|sum| minor(&sum["minor"])).sum()
}

/// K1 owes 2.30 of interest and 5.00 of costs besides its invoices, and paid `amount` on 5 March.
fn paid(amount: &str, said: &str) -> Book {
    let book = book(&[]);
    let about = "--customer K1 --date 2026-03-02 --invoice RE-2026-00101";
    book.done(&format!("claim add {about} --kind interest --amount 2.30"));
    book.done(&format!("claim add {about} --kind fee --amount 5"));
    book.file(
        "paid.sta",
        statement(&[("05", amount, "Alpha Ltd", ALPHA, said)]),
    );
    book.done("import paid.sta");
    book
}

fn best(book: &Book) -> Value {
    book.done("match")["entries"][0]["candidates"][0].clone()
}

#[test]
fn i7_who_pays_the_sum_of_the_letter_owes_nothing_more() {
    let book = paid("126,30", "RE-2026-00101");
    let best = best(&book);
    assert_eq!(
        (&best["certain"], &best["rest"]),
        (&json!(true), &json!("nothing")),
        "{best}"
    );
    assert_eq!(best["claims"]["minor"], "730", "{best}");
    assert!(codes(&best).contains(&"claims"), "{best}");
    let (_, told) = book.text("match");
    assert!(
        told.contains("is exactly what is open of interest, fees and costs."),
        "{told}"
    );
    book.done("match --accept-certain");
    assert_eq!((book.open("RE-2026-00101"), claimed(&book)), (0, 0));
    book.done("check");
    book.done("match undo 1");
    assert_eq!((book.open("RE-2026-00101"), claimed(&book)), (11_900, 730));
    book.done("check");
}

#[test]
fn i7_the_order_of_german_law_holds_for_what_the_bank_tells() {
    let book = paid("100,00", "payment");
    book.done("company set --payment-order costs_interest_principal");
    let place = book.done("match")["entries"][0]["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .position(|one| one["claims"]["minor"] == "730")
        .unwrap();
    book.done(&format!("match accept 1 --candidate {}", place + 1));
    assert_eq!(
        (book.open("RE-2026-00101"), claimed(&book)),
        (11_900 - 9_270, 0)
    );
    book.done("check");
}

#[test]
fn i7_the_rest_after_the_items_that_a_person_names_pays_the_claims_it_comes_to() {
    let book = paid("126,30", "thank you");
    book.done("match accept 1 --items RE-2026-00101");
    assert_eq!((book.open("RE-2026-00101"), claimed(&book)), (0, 0));
    book.done("undo");
    assert_eq!((book.open("RE-2026-00101"), claimed(&book)), (11_900, 730));
}

#[test]
fn l3_a_payment_that_the_bank_returns_paid_no_claims() {
    let book = paid("126,30", "RE-2026-00101");
    book.done("match --accept-certain");
    let gone = [(
        "20",
        "-126,30",
        "Alpha Ltd",
        ALPHA,
        "Ruecklastschrift RE-2026-00101",
    )];
    book.file(
        "later.sta",
        statement(&gone).replace(":28C:3/1", ":28C:4/1"),
    );
    book.done("import later.sta");
    book.done("match --accept-certain");
    assert_eq!((book.open("RE-2026-00101"), claimed(&book)), (11_900, 730));
    book.done("check");
    book.done("match undo 2");
    assert_eq!(
        (book.open("RE-2026-00101"), claimed(&book)),
        (0, 0),
        "paid after all"
    );
    book.done("check");
}

#[test]
fn an_invoice_with_nothing_open_is_refused_by_its_number() {
    let book = paid("119,00", "thanks");
    book.done(
        "payment add --customer K1 --invoice RE-2026-00101=119 --amount 119 --date 2026-03-03",
    );
    let refused = book.refused("match accept 1 --items RE-2026-00101");
    assert_eq!(refused["message"], "Nothing is open of RE-2026-00101.");
    assert!(
        refused["hint"].as_str().unwrap().contains("undo first"),
        "{refused}"
    );
}

/// A book whose first invoice and its claims were paid by a debit that came back with a charge of 3.50.
fn returned() -> Book {
    let book = paid("126,30", "RE-2026-00101");
    book.done("match --accept-certain");
    let gone = [(
        "20",
        "-129,80",
        "Alpha Ltd",
        ALPHA,
        "Ruecklastschrift RE-2026-00101",
    )];
    book.file(
        "later.sta",
        statement(&gone).replace(":28C:3/1", ":28C:4/1"),
    );
    book.done("import later.sta");
    book.done("match accept 2");
    assert_eq!(
        (book.open("RE-2026-00101"), claimed(&book)),
        (11_900, 730 + 350)
    );
    book
}

#[test]
fn l5_a_return_taken_back_is_made_again_by_undo_as_often_as_one_likes() {
    let book = returned();
    for _ in 0..2 {
        book.done("match undo 2");
        assert_eq!((book.open("RE-2026-00101"), claimed(&book)), (0, 0));
        assert_eq!(book.done("check")["ok"], true);
        book.done("undo");
        assert_eq!(
            (book.open("RE-2026-00101"), claimed(&book)),
            (11_900, 1_080)
        );
        assert_eq!(book.done("check")["ok"], true);
        book.done("redo");
        assert_eq!((book.open("RE-2026-00101"), claimed(&book)), (0, 0));
        book.done("match accept 2");
        assert_eq!(
            (book.open("RE-2026-00101"), claimed(&book)),
            (11_900, 1_080)
        );
    }
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn l3_a_return_cannot_be_taken_back_while_a_waiver_stands_on_what_it_left_open() {
    let book = returned();
    book.done("claim waive 1 --reason goodwill");
    let refused = book.refused("match undo 2");
    let told = refused["message"].as_str().unwrap();
    assert!(
        told.contains("Claim 1 was paid or waived after"),
        "{refused}"
    );
    book.done("undo");
    book.done("match undo 2");
    assert_eq!(claimed(&book), 0);
}

#[test]
fn l3_what_paid_claims_alone_can_be_returned() {
    let book = paid("7,30", "Mahngebuehr");
    book.done("match accept 1");
    assert_eq!((book.open("RE-2026-00101"), claimed(&book)), (11_900, 0));
    let gone = "D10,80NRTINONREF\n:86:109?20SVWZ+RETURN?31DE02120300000000202051?32ALPHA LTD";
    let later = format!(
        ":20:STARTUMS\n:25:DE89370400440532013000\n:28C:4/1\n:60F:C260301EUR0,00\n:61:2603200320{gone}\n-\n"
    );
    book.file("later.sta", later);
    book.done("import later.sta");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(
        (&best["rest"], &best["customer"]),
        (&json!("returned"), &json!("Alpha Ltd")),
        "{best}"
    );
    book.done("match accept 2");
    assert_eq!(claimed(&book), 730 + 350);
    book.done("match undo 2");
    assert_eq!(claimed(&book), 0);
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn i7_what_a_candidate_gives_to_claims_stays_where_a_person_says_the_worth() {
    let book = paid("100,00", "payment");
    book.done("company set --payment-order costs_interest_principal");
    let place = book.done("match")["entries"][0]["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .position(|one| one["claims"]["minor"] == "730")
        .unwrap();
    book.done(&format!(
        "match accept 1 --candidate {} --settles 102",
        place + 1
    ));
    assert_eq!(
        (book.open("RE-2026-00101"), claimed(&book)),
        (11_900 - 9_470, 0)
    );
}

#[test]
fn i7_one_invoice_of_several_is_found_with_the_claims_about_it() {
    let book = book(&[]);
    for (invoice, fee) in [("RE-2026-00101", "8.33"), ("RE-2026-00102", "9.99")] {
        book.done(&format!(
            "claim add --customer K1 --date 2026-03-02 --invoice {invoice} --kind fee --amount {fee}"
        ));
    }
    book.file(
        "paid.sta",
        statement(&[("05", "127,33", "Alpha Ltd", ALPHA, "thanks")]),
    );
    book.done("import paid.sta");
    let best = best(&book);
    assert_eq!(
        (&best["items"], &best["claims"]["minor"]),
        (&json!(["RE-2026-00101"]), &json!("833")),
        "{best}"
    );
}

#[test]
fn l3_what_is_named_of_money_that_left_is_what_it_takes_back_or_nothing() {
    let book = book(&[
        ("05", "119,00", "Alpha Ltd", ALPHA, "RE-2026-00101"),
        ("06", "238,00", "Alpha Ltd", ALPHA, "RE-2026-00102"),
    ]);
    book.done("match --accept-certain");
    let gone = [("20", "-238,00", "Alpha Ltd", ALPHA, "zurueck")];
    book.file(
        "later.sta",
        statement(&gone).replace(":28C:3/1", ":28C:4/1"),
    );
    book.done("import later.sta");
    let refused = book.refused("match accept 3 --items RE-2026-00101");
    assert!(
        refused["message"]
            .as_str()
            .unwrap()
            .contains("exactly these invoices"),
        "{refused}"
    );
    book.done("match accept 3 --items RE-2026-00102");
    assert!(book.open("RE-2026-00102") > 0 && book.open("RE-2026-00101") == 0);
}
