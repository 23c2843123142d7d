//! The call list: whom to call first, what to say, and whom not to call today (rules P1, I8, R3).

use insta::assert_snapshot;
use serde_json::json;

use crate::common::{Book, company, each};

fn order(book: &Book, today: &str) -> Vec<(String, String)> {
    let list = book.done(&format!("call list --due --today {today}"));
    let rows = &list["rows"];
    let customers = each(rows, "customer").into_iter();
    let occasions = each(rows, "occasion").into_iter();
    customers
        .zip(occasions)
        .map(|(one, other)| (one.to_owned(), other.to_owned()))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(one, other): &(&str, &str)| ((*one).to_owned(), (*other).to_owned());
    expected.iter().map(own).collect()
}

#[test]
fn p1_a_broken_promise_is_called_first_and_a_call_due_next() {
    let book = company("");
    assert_eq!(
        order(&book, "2026-03-31"),
        pairs(&[("K1", "overdue"), ("K2", "overdue"), ("K4", "overdue")]),
        "by what is overdue; K3 is not due"
    );
    book.done("promise add --customer K4 --until 2026-04-02");
    book.done("call add --customer K2 --outcome again --again 2026-04-03");
    assert_eq!(
        order(&book, "2026-04-02"),
        pairs(&[("K1", "overdue")]),
        "a promise and a day to call again are waited for"
    );
    assert_eq!(
        order(&book, "2026-04-03"),
        pairs(&[("K4", "broken_promise"), ("K2", "again"), ("K1", "overdue")])
    );
    book.done("call add --customer K4 --outcome no_answer --date 2026-04-03");
    assert_eq!(
        order(&book, "2026-04-03"),
        pairs(&[("K2", "again"), ("K1", "overdue")]),
        "called today"
    );
}

#[test]
fn r3_who_pays_by_plan_is_on_hold_or_disputes_all_is_not_called() {
    let book = company("");
    book.done("plan add --customer K1 --instalments 3 --first 2026-04-15");
    book.done("hold add --customer K2");
    book.done("dispute add --invoice RE-5 --reason broken");
    assert_eq!(order(&book, "2026-03-31"), pairs(&[]));
    assert_eq!(
        order(&book, "2026-04-16"),
        pairs(&[("K1", "missed_instalment"), ("K3", "overdue")])
    );
    let (code, text) = book.text("call list --due");
    assert_eq!((code, text.as_str()), (0, "Nobody to call today.\n"));
}

#[test]
fn i8_who_may_not_be_called_comes_last_with_the_reason() {
    let book = company("");
    let mut policy = book.done("policy show 'Friendly, business customers'")["form"].clone();
    policy["guard_rails"] = json!({ "contacts_per_week": 1, "quiet_days": ["2026-04-06"] });
    book.file("policy.json", policy.to_string());
    book.done("policy save policy.json");
    book.done("policy standard 'Friendly, business customers' --for business");
    book.done("call add --customer K1 --outcome no_answer --date 2026-03-30");
    let list = book.done("call list --due");
    assert_eq!(each(&list["rows"], "customer"), ["K2", "K4", "K1"]);
    let held = list["rows"][2]["held_back"].as_str().unwrap();
    assert!(held.contains("seven days"), "{held}");
    assert_eq!(list["rows"][0]["held_back"], json!(null));
    let quiet = book.done("call list --due --today 2026-04-06");
    let rows = quiet["rows"].as_array().unwrap();
    assert!(
        rows.iter()
            .all(|row| row["held_back"].as_str().unwrap().contains("quiet day")),
        "{quiet}"
    );
}

#[test]
fn people_see_what_to_say() {
    let book = company("");
    book.done("customers edit K2 --phone '+44 117 496 0123' --contact 'Ms Okafor'");
    book.done("promise add --customer K1 --amount 400 --until 2026-04-02 --note 'by transfer'");
    book.done(
        "call add --customer K2 --outcome again --again 2026-04-03 --note 'back from holiday'",
    );
    let (code, text) = book.text("call list --due --today 2026-04-03");
    assert_eq!(code, 0);
    assert_snapshot!(text);
    let (_, text) = book.text("call list --due --today 2026-04-03 --limit 1");
    assert!(text.contains("2 more"), "{text}");
}
