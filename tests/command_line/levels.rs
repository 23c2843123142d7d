//! Which level an item reaches after a payment plan, what is due when in a missed plan, and which fee a level charges
//! (rules R4–R6, R14, P2, A5).

use serde_json::{Value, json};

use crate::common::{Book, each};

/// Letters by post: level 1 seven days after the due date, level 2 seven days after level 1 left.
const POLICY: &str = r#"{"name": "P", "levels": [
  {"days": 7, "from": "due", "deadline_days": 7, "tone": "friendly", "channel": "letter", "fee": {"EUR": "5.00"}, "gap_days": 1},
  {"days": 7, "from": "sent", "deadline_days": 7, "tone": "firm", "channel": "letter", "fee": {"EUR": "9.00"}, "gap_days": 1}]}"#;

/// Invoice A of 100.00, due on 10 January, with the policy changed by `change`.
fn book(change: impl FnOnce(&mut Value)) -> Book {
    let book = Book::new();
    book.done("company set --name F --street S --postal-code 1 --city C --country DE");
    let mut policy: Value = serde_json::from_str(POLICY).unwrap();
    change(&mut policy);
    book.file("policy.json", policy.to_string());
    book.done("policy save policy.json");
    book.done("policy standard P --for everyone");
    book.done(
        "customers add --number K1 --name Alpha --street 'Weg 1' --postal-code 10115 --city Berlin --country DE",
    );
    book.done(
        "invoices add --customer K1 --number A --amount 100 --issued 2025-01-01 --due 2025-01-10",
    );
    book
}

fn proposed(book: &Book, day: &str) -> Value {
    book.done(&format!("run propose --today {day}"))
}

/// Posts whatever a run of the day writes to K1, and returns it as (level, fee); `None` if K1 is not included.
fn remind(book: &Book, day: &str) -> Option<(u64, String)> {
    let run = proposed(book, day);
    let row = &run["customers"][0];
    if row["in"] != true {
        return None;
    }
    let fee = row["fee"].as_str().unwrap().to_owned();
    let level = row["level"].as_u64().unwrap();
    for word in ["approve", "produce", "post"] {
        book.done(&format!("run {word} {} --today {day}", run["run"]));
    }
    Some((level, fee))
}

fn reminded(level: u64, fee: &str) -> Option<(u64, String)> {
    Some((level, fee.to_owned()))
}

#[test]
fn r14_after_a_plan_the_levels_are_gone_through_once() {
    let book = book(|_| ());
    assert_eq!(remind(&book, "2025-01-20"), reminded(1, "500"));
    book.done(
        "plan add --customer K1 --invoice A --instalments 2 --first 2025-02-01 --today 2025-01-25",
    );
    let days = ["2025-02-10", "2025-02-20", "2025-03-02", "2025-03-22"];
    assert_eq!(
        days.map(|day| remind(&book, day)),
        [reminded(1, "500"), reminded(2, "900"), None, None]
    );
    let claims = book.done("claim list --customer K1 --today 2025-03-22");
    assert_eq!(
        each(&claims["claims"], "kind"),
        ["fee", "fee", "fee"],
        "before the plan, and one for each level of what was missed"
    );
}

#[test]
fn r14_a_level_counts_from_the_last_time_it_was_reached() {
    let book = book(|_| ());
    assert_eq!(remind(&book, "2025-01-20"), reminded(1, "500"));
    book.done(
        "plan add --customer K1 --invoice A --instalments 2 --first 2025-02-01 --today 2025-01-25",
    );
    assert_eq!(remind(&book, "2025-02-10"), reminded(1, "500"));
    book.done("plan end 1 --date 2025-02-12 --today 2025-02-12");
    assert_eq!(remind(&book, "2025-02-16"), None);
    assert_eq!(remind(&book, "2025-02-17"), reminded(2, "900"));
}

#[test]
fn a5_a_missed_plan_is_reminded_and_bears_interest_by_its_own_dates() {
    let book = book(|policy| {
        policy["regime"] = json!("de-b2b");
        policy["levels"][0]["interest"] = json!(true);
        policy["levels"][0]["fee"] = json!({});
    });
    for (number, amount) in [("B", "4000"), ("C", "6000")] {
        book.done(&format!(
            "invoices add --customer K1 --number {number} --amount {amount} --issued 2025-12-05 --due 2026-01-05"
        ));
    }
    book.done(
        "plan add --customer K1 --invoice B --invoice C --instalments 3 --first 2026-01-31 --date 2026-01-10 \
         --today 2026-01-10",
    );
    book.done("payment add --customer K1 --amount 100 --invoice A --date 2025-01-10");
    let items = |day: &str| -> Vec<Value> {
        let run = proposed(&book, day);
        let items = run["customers"][0]["items"].as_array().unwrap().clone();
        let fields = [
            "invoice",
            "in",
            "due",
            "days_overdue",
            "balance",
            "interest",
        ];
        let of = |item: &Value| fields.iter().map(|field| item[*field].clone()).collect();
        items.iter().map(of).collect()
    };
    // On B, 3,333.33 fell due on 31 January and 666.67 on 28 February: 27.20 and 0.19. On C, 2,666.66 fell due on 28
    // February, which level 1 reaches a week later.
    assert_eq!(
        items("2026-03-01"),
        [
            json!(["B", true, "2026-01-31", 29, "400000", "2739"]),
            json!(["C", false, "2026-02-28", 1, "266666", "0"]),
        ]
    );
    // Seven more days for the first part, seven days for each other part.
    assert_eq!(
        items("2026-03-07"),
        [
            json!(["B", true, "2026-01-31", 35, "400000", "3414"]),
            json!(["C", true, "2026-02-28", 7, "266666", "525"]),
        ]
    );
    let aging = book.done("aging --by invoice --today 2026-03-01");
    assert_eq!(each(&aging["rows"], "due"), ["2026-01-31", "2026-02-28"]);
}

#[test]
fn a5_a_kept_plan_is_overdue_nowhere() {
    let book = book(|_| ());
    book.done(
        "plan add --customer K1 --invoice A --instalments 2 --first 2025-02-01 --today 2025-01-25",
    );
    let run = proposed(&book, "2025-01-30");
    let row = &run["customers"][0];
    assert_eq!(each(&row["reasons"], "code"), ["plan_kept"]);
    let item = &row["items"][0];
    assert_eq!(
        (&item["due"], &item["days_overdue"]),
        (&json!("2025-02-01"), &json!(-2))
    );
}

#[test]
fn r6_a_level_raised_by_hand_charges_the_levels_that_it_newly_reaches() {
    let book = book(|policy| policy["fees"] = json!("up_to_level"));
    let run = proposed(&book, "2025-01-20")["run"].clone();
    let row = |words: &str| {
        let edit = format!("run edit {run} --customer K1 {words} --today 2025-01-20");
        let row = book.done(&edit)["customers"][0].clone();
        (row["level"].clone(), row["fee"].clone())
    };
    assert_eq!(
        row("--level 2 --reason 'promised twice'"),
        (json!(2), json!("900"))
    );
    assert_eq!(row("--level 1"), (json!(1), json!("500")));
}
