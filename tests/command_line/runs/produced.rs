//! What is made twice, paid meanwhile, undone or out of date after a run was approved.

use std::fs;

use serde_json::json;

use super::{book, each_in, mails, proposed, remind, state};
use crate::common::{Book, each};

#[test]
fn r6_every_step_can_be_done_twice_and_nothing_happens_twice() {
    let book = book();
    let first = proposed(&book, "2026-03-24");
    assert_eq!(proposed(&book, "2026-03-24")["run"], first["run"]);
    let status = remind(&book, "2026-03-24");
    assert_eq!(
        (state(&status, "K1"), state(&status, "K2")),
        ("sent".into(), "posted".into())
    );
    let run = &first["run"];
    book.done(&format!("run produce {run}"));
    book.done(&format!("run send {run} --to-folder mails"));
    assert_eq!(mails(&book), 1);
    assert_eq!(book.done(&format!("run status {run}")), status);
    let again = proposed(&book, "2026-03-24");
    assert!(each_in(&again).is_empty(), "{again}");
    book.done("check");
}

#[test]
fn r7_who_paid_meanwhile_is_not_reminded() {
    let book = book();
    let run = proposed(&book, "2026-03-24")["run"].as_i64().unwrap();
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    book.done("payment add --customer K1 --amount 1234.50 --date 2026-03-25");
    let sent = book.done(&format!("run send {run} --to-folder mails"));
    assert_eq!(
        (&sent["delivery"]["sent"], &sent["delivery"]["dropped"]),
        (&json!(0), &json!(1))
    );
    assert_eq!((state(&sent, "K1"), mails(&book)), ("dropped".into(), 0));
}

#[test]
fn r7_who_paid_a_part_gets_the_letter_made_anew() {
    let book = book();
    let run = proposed(&book, "2026-03-24")["run"].as_i64().unwrap();
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    book.done("payment add --customer K1 --amount 1000 --date 2026-03-25 --invoice RE-1");
    let sent = book.done(&format!("run send {run} --to-folder mails"));
    assert_eq!(
        (&sent["delivery"]["sent"], &sent["delivery"]["dropped"]),
        (&json!(1), &json!(1))
    );
    assert_eq!((state(&sent, "K1"), mails(&book)), ("sent".into(), 1));
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
}

#[test]
fn r7_a_mail_written_by_hand_is_checked_too() {
    let book = book();
    book.done("mail --customer K1");
    book.done("payment add --customer K1 --amount 1234.50");
    let sent = book.done("send --now --to-folder mails");
    assert_eq!((&sent["sent"], &sent["dropped"]), (&json!(0), &json!(1)));
    assert_eq!(mails(&book), 0);
}

#[test]
fn r6_a_run_can_be_undone_until_something_left_the_house() {
    let book = book();
    let run = proposed(&book, "2026-03-24")["run"].as_i64().unwrap();
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    book.done("undo");
    let status = book.done(&format!("run status {run}"));
    assert_eq!(state(&status, "K2"), "approved");
    book.done(&format!("run produce {run}"));
    book.done(&format!("run post {run}"));
    book.done("check");
}

#[test]
fn l5_one_undo_takes_back_a_run_that_was_made_in_parts() {
    const CUSTOMERS: usize = 230;
    let book = Book::new();
    book.done("company set --name F --street S --city C");
    let mut list =
        "Invoice No,Customer No,Customer,Street,City,Invoice date,Due date,Currency,Amount\n"
            .to_owned();
    for at in 1..=CUSTOMERS {
        list +=
            &format!("R{at},K{at},Customer {at},1 Quay,Hull,2026-01-01,2026-02-01,EUR,100.00\n");
    }
    book.file("list.csv", list);
    book.done("import list.csv --kind invoices --date-order ymd");
    let run = proposed(&book, "2026-03-24")["run"].clone();
    book.done(&format!("run approve {run}"));
    let states = || {
        let status = book.done(&format!("run status {run}"));
        let all = each(&status["recipients"], "state");
        let of = |state: &str| all.iter().filter(|one| **one == state).count();
        (status["state"].clone(), of("approved"), of("to_post"))
    };
    book.done(&format!("run produce {run}"));
    assert_eq!(states(), (json!("produced"), 0, CUSTOMERS));
    let journal = book.done("journal --limit 2");
    let parts = each(&journal["rows"], "command");
    assert_eq!(parts, ["runs.produce", "runs.produce"], "made in parts");

    book.done("undo");
    assert_eq!(states(), (json!("approved"), CUSTOMERS, 0));
    book.done("redo");
    assert_eq!(states(), (json!("produced"), 0, CUSTOMERS));
    book.done("undo");
    assert_eq!(states(), (json!("approved"), CUSTOMERS, 0));
    book.done("check");
}

#[test]
fn r16_a_printed_letter_whose_deadline_passed_is_made_anew() {
    let book = book();
    let run = book.done("run propose --today 2026-03-24")["run"].clone();
    book.done(&format!(
        "run approve {run} --customer K2 --today 2026-03-24"
    ));
    book.done(&format!(
        "run produce {run} --out letters --today 2026-03-24"
    ));
    let recipient = |day: &str| {
        let status = book.done(&format!("run status {run} --today {day}"));
        let recipients = status["recipients"].as_array().unwrap();
        recipients
            .iter()
            .find(|one| one["customer"] == "K2")
            .unwrap()
            .clone()
    };
    let old = recipient("2026-03-24");
    assert_eq!(
        (&old["state"], &old["reason"]),
        (&json!("to_post"), &json!(""))
    );
    assert_ne!(
        recipient("2026-04-20")["reason"],
        "",
        "its deadline has passed"
    );

    // Without an option, nothing changes.
    book.done(&format!("run produce {run} --today 2026-04-20"));
    assert_eq!(recipient("2026-04-20")["letter_id"], old["letter_id"]);
    book.done(&format!(
        "run produce {run} --anew --out letters --today 2026-04-20"
    ));
    let new = recipient("2026-04-20");
    assert_ne!(new["letter_id"], old["letter_id"]);
    assert_eq!(
        (&new["state"], &new["reason"]),
        (&json!("to_post"), &json!(""))
    );
    assert_eq!(fs::read_dir(book.path("letters")).unwrap().count(), 2);
    book.done("check");

    book.done("undo");
    assert_eq!(recipient("2026-04-20")["letter_id"], old["letter_id"]);
    book.done("check");
}
