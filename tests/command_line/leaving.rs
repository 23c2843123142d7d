//! Whatever leaves is true on the day it leaves, and a run shows what its letters say (rules R2, R7, R16).

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, company, each};

/// K1 by e-mail, K2 by post; one level with interest at 7.3 % and ten days to pay.
fn book() -> Book {
    let mut book = company("k1@example.com");
    book.done("account set --host localhost --port 2525 --user me --from me@example.com");
    book.password(Some("secret"));
    policy(&book, true, &json!({}));
    book.done("policy standard Plain --for everyone");
    book
}

fn policy(book: &Book, interest: bool, fee: &Value) {
    let level = json!({
        "days": 7, "from": "due", "deadline_days": 10, "tone": "friendly", "interest": interest, "fee": fee
    });
    let policy = json!({"name": "Plain", "levels": [level], "regime": "contract:7.3"});
    book.file("policy.json", policy.to_string());
    book.done("policy save policy.json");
}

fn approved(book: &Book, day: &str) -> i64 {
    let run = book.done(&format!("run propose --today {day}"))["run"]
        .as_i64()
        .unwrap();
    book.done(&format!("run approve {run} --today {day}"));
    run
}

fn made(book: &Book, day: &str) -> i64 {
    let run = approved(book, day);
    book.done(&format!("run produce {run} --today {day}"));
    run
}

fn recipient(status: &Value, customer: &str) -> Value {
    let all = status["recipients"].as_array().unwrap().iter();
    let mut found = all.filter(|one| one["customer"] == customer);
    found.next_back().cloned().unwrap()
}

/// Returns the only mail that left.
fn mail(book: &Book) -> String {
    let mut mails = fs::read_dir(book.path("mails")).unwrap();
    let text = fs::read_to_string(mails.next().unwrap().unwrap().path()).unwrap();
    assert!(mails.next().is_none(), "one mail");
    text
}

#[test]
fn r16_a_mail_that_waited_is_made_anew_for_the_day_it_leaves() {
    for leaves in ["2026-03-25", "2026-04-07"] {
        let book = book();
        let run = made(&book, "2026-03-24");
        let sent = book.done(&format!(
            "run send {run} --to-folder mails --today {leaves}"
        ));
        assert_eq!(
            (&sent["delivery"]["sent"], &sent["delivery"]["dropped"]),
            (&json!(1), &json!(1))
        );
        let (deadline, interest) = match leaves {
            // 41 and 54 days on 1,000.00, 10 and 23 on 234.50, at two cents per day and hundred; 4 April is before
            // Easter.
            "2026-03-25" => ("7. April 2026", "867"),
            _ => ("17. April 2026", "1188"),
        };
        assert!(mail(&book).contains(deadline), "{}", mail(&book));
        let total = (123_450 + interest.parse::<i64>().unwrap()).to_string();
        assert_eq!(recipient(&sent, "K1")["totals"][0]["total"], total);
    }
    let book = book();
    let run = made(&book, "2026-03-24");
    let sent = book.done(&format!(
        "run send {run} --to-folder mails --today 2026-03-24"
    ));
    assert_eq!(
        sent["delivery"]["dropped"], 0,
        "on its own day it leaves as it is"
    );
}

#[test]
fn r7_a_printed_letter_is_looked_at_again_when_it_is_posted() {
    let book = book();
    let run = made(&book, "2026-03-24");
    book.done("payment add --customer K2 --amount 500 --currency GBP --date 2026-03-25");
    let status = book.done(&format!("run status {run} --today 2026-03-26"));
    let to_post = recipient(&status, "K2");
    assert_eq!(
        (&to_post["state"], &to_post["reason"]),
        (&json!("to_post"), &json!("Nothing of it is open any more."))
    );
    let again = book.done(&format!("run produce {run} --out again --today 2026-03-26"));
    assert_eq!(
        again["files"],
        json!([]),
        "what is no longer so is not printed again"
    );

    let refused = book.refused(&format!("run post {run} --today 2026-03-26"));
    let message = refused["message"].as_str().unwrap();
    assert!(
        message.contains("Okafor, Lind & Partners: Nothing of it is open any more."),
        "{message}"
    );
    assert_eq!(
        recipient(&book.done(&format!("run status {run}")), "K2")["state"],
        "to_post"
    );
    let words = format!(
        "run post {run} --despite K2 --reason 'it was in the box by then' --today 2026-03-26"
    );
    assert_eq!(recipient(&book.done(&words), "K2")["state"], "posted");
    let timeline = book.done("customers show K2")["timeline"].to_string();
    assert!(timeline.contains("it was in the box by then"), "{timeline}");
}

#[test]
fn r7_a_letter_that_was_posted_before_the_news_came_counts() {
    let book = book();
    let run = made(&book, "2026-03-24");
    book.done("payment add --customer K2 --amount 500 --currency GBP --date 2026-03-25");
    let posted = book.done(&format!(
        "run post {run} --date 2026-03-24 --today 2026-03-26"
    ));
    assert_eq!(recipient(&posted, "K2")["state"], "posted");
}

#[test]
fn r16_a_printed_letter_whose_deadline_has_passed_is_not_posted_in_silence() {
    let book = book();
    let run = made(&book, "2026-03-24");
    let posted = book.done(&format!("run status {run} --today 2026-04-07"));
    assert_eq!(
        recipient(&posted, "K2")["reason"],
        "",
        "it leaves a day to pay"
    );
    let refused = book.refused(&format!("run post {run} --today 2026-04-08"));
    let message = refused["message"].as_str().unwrap();
    assert!(
        message.contains("deadline, 7 Apr 2026, has passed"),
        "{message}"
    );
}

#[test]
fn r7_the_others_are_posted_and_who_is_kept_back_is_named() {
    let book = book();
    book.done("customers edit K1 --channel letter");
    let run = made(&book, "2026-03-24");
    book.done("hold add --customer K1 --reason ill --date 2026-03-25");
    let posted = book.run(&format!("run post {run} --today 2026-03-26"));
    assert_eq!(posted.code, 3, "{posted:?}");
    assert_eq!(each(&posted.json["kept_back"], "customer"), ["K1"]);
    assert_eq!(each(&posted.json["kept_back"], "reason"), ["On hold: ill."]);
    assert_eq!(recipient(&posted.json, "K2")["state"], "posted");
    assert_eq!(recipient(&posted.json, "K1")["state"], "to_post");
}

#[test]
fn r2_an_approved_letter_that_became_dearer_is_shown_again() {
    let book = book();
    let run = approved(&book, "2026-03-24");
    policy(&book, true, &json!({"EUR": "5.00"}));
    let made = book.done(&format!("run produce {run} --today 2026-03-24"));
    let first = recipient(&made, "K1");
    assert_eq!(
        (&first["state"], &made["state"]),
        (&json!("proposed"), &json!("approved"))
    );
    assert!(
        first["reason"]
            .as_str()
            .unwrap()
            .contains("more than what was approved")
    );
    assert_eq!(
        recipient(&made, "K2")["state"],
        "to_post",
        "its fee is in euros only"
    );
    book.done(&format!("run approve {run} --today 2026-03-24"));
    let made = book.done(&format!("run produce {run} --today 2026-03-24"));
    assert_eq!(
        (&recipient(&made, "K1")["state"], &made["state"]),
        (&json!("held"), &json!("produced"))
    );
}

#[test]
fn r2_a_mail_that_would_be_made_anew_dearer_goes_back_to_review() {
    let book = book();
    let run = made(&book, "2026-03-24");
    policy(&book, true, &json!({"EUR": "5.00"}));
    let sent = book.done(&format!(
        "run send {run} --to-folder mails --today 2026-03-26"
    ));
    assert_eq!(
        (
            &sent["delivery"]["sent"],
            recipient(&sent, "K1")["state"].as_str()
        ),
        (&json!(0), Some("proposed"))
    );
    book.done(&format!("run approve {run} --today 2026-03-26"));
    book.done(&format!("run produce {run} --today 2026-03-26"));
    let sent = book.done(&format!(
        "run send {run} --to-folder mails --today 2026-03-26"
    ));
    assert_eq!(sent["delivery"]["sent"], 1);
}

#[test]
fn r2_what_the_run_shows_is_what_the_letter_asks_for() {
    let book = book();
    policy(&book, false, &json!({}));
    book.done(
        "payment add --customer K2 --amount 120 --currency GBP --on-account --date 2026-03-20",
    );
    let run = book.done("run propose --today 2026-03-24");
    let mut rows = run["customers"].as_array().unwrap().iter();
    let second = rows.rfind(|row| row["customer"] == "K2").unwrap();
    assert_eq!(
        (&second["on_account"], &second["total"], &second["deadline"]),
        (&json!("12000"), &json!("38000"), &json!("2026-04-07"))
    );
    let run = made(&book, "2026-03-24");
    assert_eq!(
        recipient(&book.done(&format!("run status {run}")), "K2")["totals"][0]["total"],
        "38000"
    );
    book.done("payment add --customer K1 --amount 1000 --date 2026-03-24 --invoice RE-1");
    let sent = book.done(&format!(
        "run send {run} --to-folder mails --today 2026-03-24"
    ));
    assert_eq!(recipient(&sent, "K1")["totals"][0]["total"], "23450");
    assert!(mail(&book).contains("234,50"));
}

#[test]
fn i6_with_only_claims_open_a_run_says_so() {
    let book = Book::with(
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount\n1,K1,Alpha,2026-01-05,2026-02-04,EUR,10.00\n",
    );
    book.done("claim add --customer K1 --amount 5 --date 2026-03-01");
    book.done("payment add --customer K1 --amount 10 --invoice 1 --date 2026-03-02");
    let run = book.done("run propose");
    assert_eq!(
        each(&run["customers"][0]["reasons"], "code"),
        ["only_claims"]
    );
    assert_eq!(
        run["left_out"][0],
        json!({"code": "only_claims", "customers": 1, "text": run["customers"][0]["reasons"][0]["text"]})
    );
    let (_, text) = book.text("run propose");
    assert!(
        text.contains("No reminders due. Mostly, for 1 customer: No invoice is open"),
        "{text}"
    );
}

/// Returns the run's mail to K1 of 24 March, which leaves on that day after `words` were run.
fn mail_after(words: &str) -> (Value, Option<String>) {
    let book = book();
    let run = made(&book, "2026-03-24");
    book.done(words);
    let send = format!("run send {run} --to-folder mails --today 2026-03-24");
    let sent = book.done(&send)["delivery"].take();
    let left = sent["sent"] == 1;
    let again = book.done(&send);
    assert_eq!(again["delivery"]["sent"], 0, "{words}: nothing twice");
    (sent, left.then(|| mail(&book)))
}

#[test]
fn r16_a_mail_is_made_anew_where_what_it_rests_on_has_changed() {
    let told = [
        (
            "payment add --customer K1 --amount 100 --on-account --date 2026-03-24",
            "Guthaben",
        ),
        (
            "company set --iban DE02120300000000202051",
            "DE02 1203 0000 0000 2020 51",
        ),
        (
            "invoices put-off RE-2 --until 2026-05-20 --today 2026-03-24",
            "1.008,00",
        ),
        ("customers edit K1 --street 'Werftweg 9'", "RE-1"),
    ];
    for (words, text) in told {
        let (sent, mail) = mail_after(words);
        assert_eq!(
            (&sent["sent"], &sent["dropped"]),
            (&json!(1), &json!(1)),
            "{words}"
        );
        let mail = mail.unwrap().replace("=\r\n", "").replace("=C2=A0", " ");
        assert!(mail.contains(text), "{words}: {mail}");
    }
}

#[test]
fn r16_nothing_leaves_about_what_is_not_overdue_any_more() {
    let book = book();
    let run = made(&book, "2026-03-24");
    book.done("invoices put-off RE-1 --until 2026-05-20 --today 2026-03-24");
    book.done("invoices put-off RE-2 --until 2026-05-20 --today 2026-03-24");
    let send = format!("run send {run} --to-folder mails --today 2026-03-24");
    assert_eq!(book.done(&send)["delivery"]["sent"], 0);
    let dropped = recipient(&book.done(&format!("run status {run}")), "K1");
    assert_eq!(dropped["state"], "dropped", "{dropped}");
}

#[test]
fn r16_a_printed_letter_says_at_posting_what_it_rested_on() {
    let told = [
        (
            "customers edit K2 --street '1 Other Road'",
            "address has changed",
        ),
        (
            "company set --iban DE02120300000000202051",
            "bank details have changed",
        ),
        (
            "payment add --customer K2 --amount 5 --currency GBP --on-account --date 2026-03-24",
            "on account has changed",
        ),
        (
            "invoices put-off RE-3 --until 2026-05-20 --today 2026-03-24",
            "Not overdue: due on 20 May 2026",
        ),
    ];
    for (words, why) in told {
        let book = book();
        let run = made(&book, "2026-03-24");
        book.done(words);
        let refused = book.refused(&format!("run post {run} --today 2026-03-24"));
        let message = refused["message"].as_str().unwrap();
        assert!(message.contains(why), "{words}: {message}");
        book.done("undo");
        book.done(&format!("run post {run} --today 2026-03-24"));
    }
}
