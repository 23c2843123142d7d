//! The interest that letters claim: on the balance actually open, by the law for the customer, and corrected once an
//! earlier payment becomes known (rules I1, I4, I6).

use serde_json::{Value, json};

use crate::common::{Book, each, minor};

/// A German company whose only policy charges interest from the first letter, which goes by post ten days after the due
/// date; the second follows seven days after the first.
fn book(regime: &str) -> Book {
    let book = Book::new();
    book.done("company set --name F --street S --postal-code 1 --city C --country DE");
    let level = |days, from| json!({"days": days, "from": from, "deadline_days": 7, "tone": "firm", "channel": "letter", "interest": true});
    let policy = json!({
        "name": "P", "regime": regime, "compensation": true, "levels": [level(10, "due"), level(7, "sent")],
    });
    book.file("policy.json", policy.to_string());
    book.done("policy save policy.json");
    book.done("policy standard P --for everyone");
    book
}

/// Adds a customer who owes an invoice of 1,000.00 due on 1 March 2026.
fn owes(book: &Book, customer: &str, words: &str) {
    book.done(&format!(
        "customers add --number {customer} --name {customer} --street 'Weg 1' --postal-code 10115 --city Berlin \
         --country DE {words}"
    ));
    book.done(&format!(
        "invoices add --customer {customer} --number {customer}-1 --amount 1000 --issued 2026-02-01 --due 2026-03-01"
    ));
}

/// Returns a customer's row in a proposal of the day.
fn proposed(book: &Book, day: &str, customer: &str) -> Value {
    let run = book.done(&format!("run propose --today {day}"));
    let rows = run["customers"].as_array().unwrap();
    let row = rows.iter().find(|row| row["customer"] == customer);
    row.unwrap().clone()
}

fn remind(book: &Book, day: &str) {
    let run = book.done(&format!("run propose --today {day}"))["run"].clone();
    for word in ["approve", "produce", "post"] {
        book.done(&format!("run {word} {run} --today {day}"));
    }
}

/// Returns the open amount of each claim for interest, in minor units.
fn claims(book: &Book, customer: &str) -> Vec<i64> {
    let claims = book.done(&format!("claim list --customer {customer}"));
    let claims = claims["claims"].as_array().unwrap().iter();
    let interest = claims.filter(|claim| claim["kind"] == "interest");
    interest
        .map(|claim| minor(&claim["open"]["minor"]))
        .collect()
}

#[test]
fn i1_money_on_account_bears_no_interest_from_the_day_it_came() {
    let book = book("contract:7.3");
    owes(&book, "K1", "");
    assert_eq!(proposed(&book, "2026-03-31", "K1")["interest"], "600");
    book.done("payment add --customer K1 --amount 900 --date 2026-03-02 --on-account");
    let row = proposed(&book, "2026-03-31", "K1");
    assert_eq!(
        (&row["interest"], &row["total"]),
        (&json!("60"), &json!("10060"))
    );
    // 1,000.00 for 19 days and 100.00 for 11.
    book.done("undo");
    book.done("payment add --customer K1 --amount 900 --date 2026-03-21 --on-account");
    assert_eq!(proposed(&book, "2026-03-31", "K1")["interest"], "402");
}

#[test]
fn i4_a_consumer_is_charged_the_consumer_rate_and_no_fixed_sum_whatever_the_policy_names() {
    let book = book("de-b2b");
    owes(&book, "V1", "--kind consumer");
    owes(&book, "B1", "");
    let row = proposed(&book, "2026-03-31", "V1");
    assert_eq!(
        (&row["interest"], &row["compensation"]),
        (&json!("515"), &json!("0"))
    );
    assert_eq!(each(&row["spared"], "code"), ["business_law", "consumer"]);
    assert_eq!(
        each(&row["spared"], "text")[0],
        "A consumer: the rate is that of Germany, consumers, not of Germany, business customers."
    );
    let business = proposed(&book, "2026-03-31", "B1");
    assert_eq!(business["interest"], "844");
    assert_eq!(each(&business["spared"], "code"), ["first_letter"]);
    remind(&book, "2026-03-31");
    let business = proposed(&book, "2026-04-07", "B1");
    assert_eq!(business["compensation"], "4000");
    assert_eq!(business["spared"], json!([]));
}

#[test]
fn i4_the_calculator_says_why_there_is_no_fixed_sum() {
    let book = Book::new();
    let why = |words: &str| {
        let answer = book.done(&format!(
            "interest {words} --principal 1000 --through 2026-03-31"
        ));
        assert_eq!(answer["compensation"], Value::Null);
        answer["no_compensation"].clone()
    };
    assert_eq!(
        why("--regime de-b2c --due 2026-03-01"),
        "No fixed compensation: consumers are never charged it."
    );
    assert_eq!(
        why("--regime de-b2b --due 2014-07-28"),
        "No fixed compensation: the law (Germany, business customers) names none for a debt due on 28 Jul 2014."
    );
    assert_eq!(
        why("--regime de-b2b --due 2026-03-31"),
        "No fixed compensation: the debt is not overdue."
    );
}

#[test]
fn i1_a_claim_goes_down_when_an_older_payment_becomes_known() {
    let book = book("contract:7.3");
    owes(&book, "K1", "");
    remind(&book, "2026-03-31");
    assert_eq!(claims(&book, "K1"), [600]);
    // It came on 2 March: 30 days on 100.00 remain.
    book.done("payment add --customer K1 --amount 900 --date 2026-03-02 --today 2026-04-01");
    assert_eq!(claims(&book, "K1"), [60]);
    let listed = book.done("claim list --customer K1");
    assert_eq!(
        listed["claims"][0]["settled"][0]["reason"],
        "Money that came before its letter became known later."
    );
    // Seven more days on 100.00: the corrected part counts as never claimed.
    assert_eq!(proposed(&book, "2026-04-07", "K1")["interest"], "14");
    book.done("undo");
    assert_eq!(claims(&book, "K1"), [600]);
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn i1_whatever_way_the_older_money_comes_in() {
    let list = "Customer No,Payment date,Amount,Currency,Invoice\nK1,2026-03-01,1000.00,EUR,K1-1\n";
    for words in [
        "payment add --customer K1 --amount 1000 --date 2026-03-01",
        "payment add --customer K1 --amount 1000 --date 2026-03-01 --on-account",
        "credit add --customer K1 --number G1 --amount 1000 --date 2026-02-15",
        "import payments.csv",
    ] {
        let book = book("contract:7.3");
        owes(&book, "K1", "");
        remind(&book, "2026-03-31");
        book.file("payments.csv", list);
        book.done(&format!("{words} --today 2026-04-01"));
        assert_eq!(claims(&book, "K1"), [0], "{words}");
    }
}

#[test]
fn i6_money_that_came_after_the_letter_leaves_its_claim() {
    let book = book("contract:7.3");
    owes(&book, "K1", "");
    remind(&book, "2026-03-31");
    book.done("payment add --customer K1 --amount 1000 --date 2026-04-01 --today 2026-04-01");
    assert_eq!(claims(&book, "K1"), [600]);
}

/// Returns a customer's money on account, in minor units.
fn on_account(book: &Book) -> i64 {
    let balances = book.done("customers show K1")["customer"]["balances"].clone();
    balances[0]["on_account"]["minor"]
        .as_str()
        .map_or(0, |minor| minor.parse().unwrap())
}

#[test]
fn i1_what_was_paid_of_a_claim_that_was_too_high_is_on_account_again() {
    let book = book("contract:7.3");
    owes(&book, "K1", "");
    remind(&book, "2026-03-31");
    book.done(
        "payment add --customer K1 --amount 6 --date 2026-04-01 --on-account --today 2026-04-01",
    );
    book.done("claim pay 1 --today 2026-04-01");
    assert_eq!((claims(&book, "K1"), on_account(&book)), (vec![0], 0));
    // It came on 2 March: of the 6.00 paid, 0.60 was owed.
    book.done("payment add --customer K1 --amount 900 --invoice K1-1 --date 2026-03-02 --today 2026-04-02");
    assert_eq!((claims(&book, "K1"), on_account(&book)), (vec![0], 540));
    let settled = book.done("claim list --customer K1")["claims"][0]["settled"].clone();
    let paid: Vec<i64> = settled
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| !one["credit_id"].is_null())
        .map(|one| minor(&one["amount"]["minor"]))
        .collect();
    assert_eq!(paid, [600, -600, 60], "{settled}");
    assert_eq!(book.done("check")["ok"], true);
    book.done("undo");
    assert_eq!((claims(&book, "K1"), on_account(&book)), (vec![0], 0));
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn i4_who_is_taken_for_a_business_is_said() {
    let book = book("de-b2b");
    owes(&book, "K1", "");
    owes(&book, "K2", "--vat-id DE136695976");
    owes(&book, "K3", "--kind consumer");
    owes(&book, "Koch-GmbH", "");
    let said = book.done("run propose --today 2026-03-31")["presumed_businesses"].clone();
    assert_eq!(
        said,
        "1 customer without a VAT id or a legal form in the name is charged by the law for businesses. Set the kind of those that are consumers."
    );
    book.file(
        "list.csv",
        "Customer No,Customer,Customer Type,VAT number\nN1,Petra Lang,,\nN2,Jan Holt,consumer,\nN3,Ann Ek,,DE136695976\nN4,Lang GmbH,,\n",
    );
    let notes = book.done("import list.csv --kind customers")["notes"].clone();
    let said = "1 new customer counts as a business though nothing says so (no kind, VAT id or legal form in the name): \
        set the kind of those that are consumers";
    assert_eq!(notes[0]["message"], said, "{notes}");
}
