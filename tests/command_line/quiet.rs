//! Quiet hours hold back only what would reach a customer during them (rule I8).

use std::fs;

use serde_json::json;

use crate::common::{Book, company, each};

fn book() -> Book {
    let mut book = company("k1@example.com");
    book.done("account set --host localhost --port 2525 --user me --from me@example.com");
    book.password(Some("secret"));
    let mut policy = book.done("policy show 'Friendly, business customers'")["form"].clone();
    policy["guard_rails"] =
        json!({ "hours_from": "08:00", "hours_to": "21:00", "quiet_days": ["2026-04-01"] });
    book.file("policy.json", policy.to_string());
    book.done("policy save policy.json");
    book.done("policy standard 'Friendly, business customers' --for business");
    book
}

fn mails(book: &Book) -> usize {
    fs::read_dir(book.path("mails")).map_or(0, Iterator::count)
}

#[test]
fn i8_a_mail_waits_for_the_hours_and_a_letter_is_made_at_any() {
    let book = book();
    let run = book.done("run propose --time 23:15");
    assert_eq!(run["letters"], 2, "the proposal looks at no clock");
    let run = run["run"].as_i64().unwrap();
    book.done(&format!("run approve {run} --time 23:15"));
    book.done(&format!("run produce {run} --time 23:15"));
    let sent = book
        .run(&format!("run send {run} --to-folder mails --time 23:15"))
        .json;
    assert_eq!(
        (mails(&book), &sent["delivery"]["held_back"]),
        (0, &json!(1))
    );
    let why = "Quiet hours: customers are contacted again from 08:00 on 2 Apr 2026.";
    assert_eq!(sent["delivery"]["results"][0]["detail"], why);
    let waiting = sent["recipients"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["customer"] == "K1")
        .cloned()
        .unwrap();
    assert_eq!(
        (&waiting["state"], &waiting["reason"]),
        (&json!("queued"), &json!(why))
    );
    book.run(&format!("run post {run}"));
    book.done(&format!("run send {run} --to-folder mails --time 08:00"));
    assert_eq!(mails(&book), 1, "it leaves once it may");
}

#[test]
fn i8_within_the_hours_it_leaves() {
    let book = book();
    let run = book.done("run propose")["run"].as_i64().unwrap();
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    book.done(&format!("run send {run} --to-folder mails --time 20:59"));
    assert_eq!(mails(&book), 1);
}

#[test]
fn i8_outside_the_hours_nobody_is_called() {
    let book = book();
    let held = |time: &str| {
        let list = book.done(&format!("call list --due --time {time}"));
        list["rows"][0]["held_back"].clone()
    };
    assert_eq!(held("12:00"), json!(null));
    assert_eq!(
        held("07:30"),
        "Quiet hours: customers are contacted again from 08:00 on 31 Mar 2026."
    );
}

#[test]
fn i8_hours_may_go_over_midnight_or_have_one_end_and_are_never_none() {
    let book = book();
    let mut policy = book.done("policy show 'Friendly, business customers'")["form"].clone();
    for (from, to) in [
        (json!("21:00"), json!("08:00")),
        (json!("09:00"), json!(null)),
        (json!(null), json!("18:00")),
    ] {
        policy["guard_rails"] = json!({ "hours_from": from, "hours_to": to });
        book.file("policy.json", policy.to_string());
        book.done("policy save policy.json");
        let rails = &book.done("policy show 'Friendly, business customers'")["form"]["guard_rails"];
        assert_eq!((&rails["hours_from"], &rails["hours_to"]), (&from, &to));
    }
    policy["guard_rails"] = json!({ "hours_from": "08:00", "hours_to": "08:00" });
    book.file("policy.json", policy.to_string());
    let failure = book.refused("policy save policy.json");
    let message = failure["message"].as_str().unwrap();
    assert!(message.contains("end when they begin"), "{message}");
    policy["guard_rails"] = json!({ "hours_from": "eight", "hours_to": "21:00" });
    book.file("policy.json", policy.to_string());
    assert_eq!(
        book.refused("policy save policy.json")["field"],
        "hours_from"
    );
    assert_eq!(each(&book.done("policy list")["policies"], "name").len(), 3);
}
