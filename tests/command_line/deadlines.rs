//! A deadline falls on a working day in the customer's country (as § 193 BGB requires), and quiet days are respected
//! (rule I8).

use serde_json::{Value, json};

use crate::common::{Book, each};

/// A German company that reminds by post ten days after the due date, with ten days to pay.
fn book(change: impl FnOnce(&mut Value)) -> Book {
    let book = Book::new();
    book.done("company set --name F --street S --postal-code 1 --city C --country DE");
    let mut policy = json!({"name": "P", "levels": [
        {"days": 10, "from": "due", "deadline_days": 10, "tone": "friendly", "channel": "letter"},
        {"days": 1, "from": "deadline", "deadline_days": 10, "tone": "firm", "channel": "letter"},
    ]});
    change(&mut policy);
    book.file("policy.json", policy.to_string());
    book.done("policy save policy.json");
    book.done("policy standard P --for everyone");
    book
}

fn owes(book: &Book, customer: &str, country: &str, due: &str) {
    book.done(&format!(
        "customers add --number {customer} --name {customer} --street 'Weg 1' --postal-code 1 --city C {country}"
    ));
    book.done(&format!(
        "invoices add --customer {customer} --number {customer}-1 --amount 100 --issued 2025-12-01 --due {due}"
    ));
}

/// Returns the deadline of each customer's letter on a day, and the reasons for those without one.
fn proposed(book: &Book, day: &str) -> Value {
    let run = book.done(&format!("run propose --today {day}"));
    let rows = run["customers"].as_array().unwrap();
    let shown = |row: &Value| match row["in"] == true {
        true => row["deadline"].clone(),
        false => json!(each(&row["reasons"], "code")),
    };
    rows.iter().map(shown).collect()
}

#[test]
fn a_deadline_ends_on_a_working_day_of_the_customers_country() {
    let book = book(|_| ());
    owes(&book, "K1", "--country DE", "2026-03-01");
    owes(&book, "K2", "--country FR", "2026-03-01");
    owes(&book, "K3", "", "2026-03-01");
    // 3 April 2026 is Good Friday, not a holiday in most of France; the next working day is the Tuesday after Easter.
    assert_eq!(
        proposed(&book, "2026-03-24"),
        json!(["2026-04-07", "2026-04-03", "2026-04-07"])
    );
    // 5 April is Easter Sunday; the Monday is a holiday in France too.
    assert_eq!(
        proposed(&book, "2026-03-26"),
        json!(["2026-04-07", "2026-04-07", "2026-04-07"])
    );
}

#[test]
fn the_policy_can_leave_deadlines_as_they_fall() {
    let book = book(|policy| policy["deadline_on_working_days"] = json!(false));
    owes(&book, "K1", "--country DE", "2026-03-01");
    assert_eq!(proposed(&book, "2026-03-24"), json!(["2026-04-03"]));
    let shown = book.done("policy show P");
    assert_eq!(shown["form"]["deadline_on_working_days"], false);
}

#[test]
fn i8_nothing_is_sent_on_quiet_days_and_no_deadline_ends_on_one() {
    let book = book(|policy| {
        policy["guard_rails"] = json!({
            "quiet_weekdays": [6, 7],
            "quiet_days": ["2026-12-24", "2026-12-25", "2027-01-01"],
        });
    });
    owes(&book, "K1", "--country DE", "2026-12-01");
    assert_eq!(proposed(&book, "2026-12-12"), json!([["quiet_time"]]));
    // 24 December is a quiet day here; two holidays and a Sunday follow.
    assert_eq!(proposed(&book, "2026-12-14"), json!(["2026-12-28"]));
    let run = book.done("run propose --today 2026-12-14")["run"].clone();
    for word in ["approve", "produce", "post"] {
        book.done(&format!("run {word} {run} --today 2026-12-14"));
    }
    assert_eq!(
        proposed(&book, "2026-12-28"),
        json!([["waiting_for_level"]]),
        "the deadline itself"
    );
    assert_eq!(proposed(&book, "2026-12-29"), json!(["2027-01-08"]));
}
