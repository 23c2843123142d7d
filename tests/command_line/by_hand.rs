//! Letters and mails sent by hand follow a run's rules, unless a person overrides them (rules R3, R7, I8).

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, company, each};

fn book() -> Book {
    let mut book = company("k1@example.com");
    book.done("account set --host localhost --port 2525 --user me --from me@example.com");
    book.password(Some("secret"));
    book
}

fn mails(book: &Book) -> usize {
    fs::read_dir(book.path("mails")).map_or(0, Iterator::count)
}

/// Returns why the only requested customer got nothing.
fn reason(made: &Value) -> String {
    assert_eq!(each(&made["left_out"], "customer"), ["K1"], "{made}");
    each(&made["left_out"], "reason")[0].to_owned()
}

#[test]
fn r3_what_keeps_a_customer_out_of_a_run_keeps_letters_and_mails_back() {
    let cases = [
        ("hold add --customer K1 --reason ill", "On hold: ill."),
        (
            "handover add --customer K1 --to agency --whom 'Collect Ltd'",
            "Handed over to Collect Ltd",
        ),
        (
            "promise add --customer K1 --amount 1234.50 --until 2026-04-05",
            "Promised to pay by",
        ),
        (
            "plan add --customer K1 --invoice RE-1 --invoice RE-2 --instalments 3 --rhythm monthly --first 2026-04-01",
            "On a payment plan with nothing missed",
        ),
        (
            "payment add --customer K1 --amount 2000 --on-account",
            "unallocated covers it",
        ),
    ];
    for (words, said) in cases {
        let book = book();
        book.done(words);
        for by_hand in ["letters --out out --customer K1", "mail --customer K1"] {
            let why = reason(&book.done(by_hand));
            assert!(why.contains(said), "{words}, {by_hand}: {why}");
        }
        assert_eq!(book.done("messages")["count"], 0);
    }
    let book = book();
    for invoice in ["RE-1", "RE-2"] {
        book.done(&format!(
            "dispute add --customer K1 --invoice {invoice} --reason damaged"
        ));
    }
    assert_eq!(reason(&book.done("mail --customer K1")), "Disputed.");
}

#[test]
fn p3_a_letter_by_hand_asks_for_what_does_not_rest() {
    let book = book();
    book.done("dispute add --customer K1 --invoice RE-1 --amount 400 --reason damaged");
    book.done("hold add --customer K1 --invoice RE-2 --reason checking");
    let made = book.done("letters --out out --customer K1");
    assert_eq!(made["letters"][0]["totals"][0]["minor"], "60000");
}

#[test]
fn r3_money_on_account_is_taken_off_what_a_letter_by_hand_is_said_to_ask_for() {
    let book = book();
    book.done("payment add --customer K1 --amount 234.50 --on-account");
    let made = book.done("letters --out out --customer K1");
    assert_eq!(made["letters"][0]["totals"][0]["minor"], "100000");
}

#[test]
fn r3_who_wants_a_letter_all_the_same_says_why_and_it_is_kept() {
    let book = book();
    book.done("hold add --customer K1 --reason ill");
    assert_eq!(book.text("mail --despite K1").0, 64, "without a reason");
    let queued = book.done("mail --despite K1 --reason 'asked for it on the phone'");
    assert_eq!(queued["messages"].as_array().unwrap().len(), 1, "{queued}");
    assert_eq!(queued["left_out"], json!([]), "nobody else was named");
    let journal = book.done("journal").to_string();
    assert!(
        journal.contains("to Nordlicht Bühnenbau GmbH all the same: asked for it on the phone"),
        "{journal}"
    );
    let timeline = book.done("customers show K1")["timeline"].to_string();
    assert!(
        timeline.contains("despite: On hold: ill. Reason: asked for it on the phone"),
        "{timeline}"
    );
    book.done("send --now --to-folder mails");
    assert_eq!(mails(&book), 1, "the hold was known when it was written");
}

#[test]
fn r7_a_mail_by_hand_is_held_against_what_came_meanwhile() {
    let book = book();
    book.done("mail --customer K1");
    book.done("hold add --customer K1 --reason ill");
    let sent = book.done("send --now --to-folder mails");
    assert_eq!((mails(&book), &sent["dropped"]), (0, &json!(1)));
    assert_eq!(sent["results"][0]["detail"], "On hold: ill.");
}

#[test]
fn r16_a_mail_by_hand_that_leaves_on_another_day_or_for_another_sum_is_made_anew() {
    let book = book();
    book.done("mail --customer K1 --tone firm");
    book.done("payment add --customer K1 --amount 1000 --invoice RE-1");
    let sent = book.done("send --now --to-folder mails --today 2026-04-20");
    assert_eq!((mails(&book), &sent["sent"]), (1, &json!(1)), "{sent}");
    let mail = fs::read_dir(book.path("mails"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let text = fs::read_to_string(mail.path()).unwrap();
    assert!(
        text.contains("234,50") && !text.contains("1.234,50"),
        "{text}"
    );
    assert!(
        text.contains("30. April 2026"),
        "a deadline to come: {text}"
    );
}

#[test]
fn i8_the_most_of_a_week_counts_mails_by_hand() {
    let book = book();
    let mut policy = book.done("policy show 'Friendly, business customers'")["form"].clone();
    policy["guard_rails"] = json!({ "contacts_per_week": 1 });
    for level in policy["levels"].as_array_mut().unwrap() {
        level["gap_days"] = json!(0);
    }
    book.file("policy.json", policy.to_string());
    book.done("policy save policy.json");
    book.done("policy standard 'Friendly, business customers' --for business");
    book.done("statement --mail --customer K1");
    let why = reason(&book.done("mail --customer K1"));
    assert!(
        why.contains("Contact limit reached: once"),
        "a statement waits in the outbox: {why}"
    );
    book.done("send --now --to-folder mails");
    let run = book.done("run propose --today 2026-04-02");
    let first = run["customers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["customer"] == "K1")
        .unwrap();
    assert_eq!(each(&first["reasons"], "code"), ["quiet_time"]);
}

#[test]
fn r7_a_mail_wanted_in_spite_of_a_kept_plan_leaves() {
    let book = book();
    book.done("plan add --customer K1 --invoice RE-1 --invoice RE-2 --instalments 3 --rhythm monthly --first 2026-04-01");
    book.done("mail --despite K1 --reason 'asked for the sums'");
    let sent = book.done("send --now --to-folder mails");
    assert_eq!((&sent["sent"], mails(&book)), (&json!(1), 1), "{sent}");
}
