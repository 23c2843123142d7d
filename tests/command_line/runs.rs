//! Runs of reminders: propose, review, approve, produce, send and post (rules R1–R11, I6, P1–P3). Where another program
//! is known for a rule, its case is replayed here with the book.

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, company, each};

/// The customers K1 (e-mail, two invoices), K2 (post, pounds), K4 (no address): level 1 is reached seven days after the
/// due date, level 2 seven days after the deadline of ten days that level 1 sets.
fn book() -> Book {
    let mut book = company("k1@example.com");
    book.done("account set --host localhost --port 2525 --user me --from me@example.com");
    book.password(Some("secret"));
    book
}

fn proposed(book: &Book, day: &str) -> Value {
    book.done(&format!("run propose --as-of {day}"))
}

/// Returns a customer's row.
fn row(run: &Value, customer: &str) -> Value {
    let rows = run["customers"].as_array().unwrap();
    let mut found = rows.iter().filter(|row| row["customer"] == customer);
    let row = found.next().cloned();
    assert!(found.next().is_none(), "one row for one currency");
    row.unwrap_or(Value::Null)
}

fn codes(value: &Value) -> Vec<&str> {
    each(&value["reasons"], "code")
}

/// Returns (invoice, in, level) of each item, oldest first.
fn items(row: &Value) -> Vec<(String, bool, u64)> {
    let items = row["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| {
            (
                item["invoice"].as_str().unwrap().to_owned(),
                item["in"].as_bool().unwrap(),
                item["level"].as_u64().unwrap(),
            )
        })
        .collect()
}

/// Proposes, approves, produces, sends and posts a whole run.
fn remind(book: &Book, day: &str) -> Value {
    let run = proposed(book, day)["run"].as_i64().unwrap();
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    book.done(&format!("run send {run} --to-folder mails"));
    let posted = book.run(&format!("run post {run}"));
    assert!([0, 1].contains(&posted.code), "{posted:?}");
    book.done(&format!("run status {run}"))
}

fn state(status: &Value, customer: &str) -> String {
    let all = status["recipients"].as_array().unwrap();
    let found = all.iter().find(|one| one["customer"] == customer);
    found.map_or_else(String::new, |one| one["state"].as_str().unwrap().to_owned())
}

fn mails(book: &Book) -> usize {
    fs::read_dir(book.path("mails")).map_or(0, Iterator::count)
}

#[test]
fn r2_everyone_is_listed_with_the_reason_for_being_in_or_out() {
    let book = book();
    let run = proposed(&book, "2026-03-24");
    assert_eq!(
        (&run["version"], &run["as_of"], &run["payments_known_to"]),
        (&json!(1), &json!("2026-03-24"), &json!(null))
    );
    let first = row(&run, "K1");
    assert_eq!(
        (
            &first["in"],
            &first["level"],
            &first["currency"],
            &first["balance"],
            &first["total"]
        ),
        (
            &json!(true),
            &json!(1),
            &json!("EUR"),
            &json!("123450"),
            &json!("123450")
        )
    );
    assert_eq!(codes(&first), ["level_reached"]);
    assert_eq!(first["items"][0]["days_overdue"], 40);
    assert_eq!(
        items(&first),
        [("RE-1".into(), true, 1), ("RE-2".into(), true, 1)]
    );
    assert_eq!(
        (
            row(&run, "K2")["channel"].clone(),
            row(&run, "K2")["in"].clone()
        ),
        (json!("letter"), json!(true))
    );
    assert_eq!(
        (codes(&row(&run, "K3")), row(&run, "K3")["in"].clone()),
        (vec!["not_overdue"], json!(false))
    );
    assert_eq!(
        (codes(&row(&run, "K4")), row(&run, "K4")["in"].clone()),
        (vec!["no_address"], json!(false))
    );
    let early = proposed(&book, "2026-03-21");
    assert_eq!(codes(&row(&early, "K2")), ["waiting_for_level"]);
    assert_eq!(
        items(&row(&early, "K1")),
        [("RE-1".into(), true, 1), ("RE-2".into(), false, 0)]
    );
}

#[test]
fn r4_levels_move_one_by_one_and_only_after_the_letter_left() {
    let book = book();
    // As in Tryton's dunning: an old debt starts at level 1, and nothing advances while nothing was sent.
    let run = proposed(&book, "2026-03-24")["run"].as_i64().unwrap();
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    let waiting = proposed(&book, "2026-04-20");
    assert_eq!(
        codes(&row(&waiting, "K1")),
        ["too_recent"],
        "the letter waits in the outbox"
    );
    assert_eq!(
        codes(&row(&waiting, "K2")),
        ["too_recent"],
        "the letter was not posted"
    );
    book.done(&format!("run send {run} --to-folder mails"));
    book.done(&format!("run post {run} --customer K2"));
    assert_eq!(mails(&book), 1);

    // Sent on 24 March with ten days to pay, until 7 April, after Easter; level 2 follows seven days later.
    let early = proposed(&book, "2026-04-13");
    assert_eq!(codes(&row(&early, "K1")), ["waiting_for_level"]);
    let next = proposed(&book, "2026-04-14");
    assert_eq!(
        items(&row(&next, "K1")),
        [("RE-1".into(), true, 2), ("RE-2".into(), true, 2)]
    );
    assert_eq!(row(&next, "K2")["level"], 2);
}

#[test]
fn r4_a_letter_that_was_not_posted_counts_for_nothing() {
    let book = book();
    let run = proposed(&book, "2026-03-24")["run"].as_i64().unwrap();
    book.done(&format!("run approve {run} --customer K2"));
    book.done(&format!("run produce {run}"));
    let status = book.done(&format!("run post {run} --not-posted"));
    assert_eq!(state(&status, "K2"), "dropped");
    assert_eq!(row(&proposed(&book, "2026-05-20"), "K2")["level"], 1);
}

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

fn each_in(run: &Value) -> Vec<&str> {
    let rows = run["customers"].as_array().unwrap();
    let included = rows.iter().filter(|row| row["in"] == true);
    included
        .map(|row| row["customer"].as_str().unwrap())
        .collect()
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
fn r3_agreements_keep_reminders_back_as_long_as_they_last() {
    let cases = [
        (
            "promise add --customer K1 --amount 1234.50 --until 2026-04-05 --date 2026-03-20",
            "promised",
            "2026-04-05",
            "2026-04-06",
        ),
        (
            "hold add --customer K1 --until 2026-04-05 --reason ill --date 2026-03-20",
            "on_hold",
            "2026-04-05",
            "2026-04-06",
        ),
    ];
    for (words, code, last, next) in cases {
        let book = book();
        book.done(words);
        let held = row(&proposed(&book, last), "K1");
        assert_eq!(
            (codes(&held), &held["in"]),
            (vec![code], &json!(false)),
            "{words}"
        );
        assert_eq!(row(&proposed(&book, next), "K1")["in"], true, "{words}");
    }
    let book = book();
    book.done("handover add --customer K1 --to agency --whom 'Collect Ltd' --date 2026-03-20");
    assert_eq!(
        codes(&row(&proposed(&book, "2027-03-20"), "K1")),
        ["handed_over"]
    );
}

#[test]
fn p2_a_plan_is_quiet_while_kept_and_a_missed_instalment_is_chased_itself() {
    let book = book();
    book.done(
        "plan add --customer K1 --invoice RE-1 --invoice RE-2 --instalments 3 --rhythm monthly --first 2026-04-01 --date 2026-03-20",
    );
    let kept = row(&proposed(&book, "2026-04-01"), "K1");
    assert_eq!(
        (codes(&kept), &kept["in"]),
        (vec!["plan_kept"], &json!(false))
    );
    let missed = row(&proposed(&book, "2026-04-08"), "K1");
    assert_eq!(
        (&missed["in"], &missed["balance"], &missed["level"]),
        (&json!(true), &json!("41150"), &json!(1))
    );
    let item = missed["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["in"] == true)
        .unwrap();
    assert_eq!(
        (&item["invoice"], &item["days_overdue"]),
        (&json!("RE-1"), &json!(7))
    );
}

#[test]
fn p3_the_undisputed_part_is_chased_on() {
    let book = book();
    book.done(
        "dispute add --customer K1 --invoice RE-1 --amount 400 --reason damaged --date 2026-03-20",
    );
    book.done(
        "dispute add --customer K2 --invoice RE-3 --reason 'never ordered' --date 2026-03-20",
    );
    let run = proposed(&book, "2026-03-24");
    assert_eq!(row(&run, "K1")["balance"], "83450");
    assert_eq!(codes(&row(&run, "K2")), ["disputed"]);
}

#[test]
fn r3_money_on_account_that_covers_it() {
    let book = book();
    book.done("payment add --customer K1 --amount 2000 --on-account --date 2026-03-20");
    let run = proposed(&book, "2026-03-24");
    assert_eq!(codes(&row(&run, "K1")), ["covered_on_account"]);
    assert_eq!(run["payments_known_to"], "2026-03-20");
}

#[test]
fn r8_a_run_warns_when_the_newest_payment_is_old() {
    let book = book();
    book.done("payment add --customer K3 --amount 1 --on-account --date 2026-03-10");
    assert_eq!(proposed(&book, "2026-03-17")["warning"], json!(null));
    let warning = proposed(&book, "2026-03-24")["warning"].clone();
    assert!(warning.as_str().unwrap().contains("2026"), "{warning}");
}

#[test]
fn r10_reminding_one_invoice_does_not_silence_the_others() {
    // As in OCA's credit control: a part-paid item is reminded for the rest, and a younger one gets its own level.
    let book = book();
    remind(&book, "2026-03-20");
    book.done("payment add --customer K1 --amount 400 --date 2026-03-23 --invoice RE-1");
    assert_eq!(
        codes(&row(&proposed(&book, "2026-04-02"), "K1")),
        ["too_recent"],
        "fourteen days between two letters"
    );
    let run = proposed(&book, "2026-04-03");
    let first = row(&run, "K1");
    assert_eq!(
        items(&first),
        [("RE-1".into(), true, 1), ("RE-2".into(), true, 1)]
    );
    assert_eq!(
        (&first["items"][0]["balance"], &first["balance"]),
        (&json!("60000"), &json!("83450"))
    );
}

#[test]
fn r9_runs_never_go_back_and_missed_days_are_caught_up_once() {
    let book = book();
    remind(&book, "2026-03-24");
    let back = book.run("run propose --as-of 2026-03-23");
    assert_eq!(
        (back.code, &back.json["failure"]["code"]),
        (1, &json!("refused"))
    );
    // Half a year later level 2 is due, once, and not level 3 at the same time.
    remind(&book, "2026-09-24");
    let after = proposed(&book, "2026-09-24");
    assert!(each_in(&after).is_empty());
    let levels = items(&row(&after, "K1"));
    assert_eq!(
        levels,
        [("RE-1".into(), false, 2), ("RE-2".into(), false, 2)]
    );
}

#[test]
fn i6_the_third_letter_charges_interest_once_and_it_stays_open_after_the_invoice_is_paid() {
    let book = book();
    for day in ["2026-03-24", "2026-04-14"] {
        remind(&book, day);
    }
    let third = row(&proposed(&book, "2026-05-01"), "K1");
    // RE-1 from 13 February, RE-2 from 16 March, to 1 May at 1.27 % + 9: 1,000 × 78 and 234.50 × 47 days of 365.
    assert_eq!(
        (&third["level"], &third["interest"]),
        (&json!(3), &json!("2505"))
    );
    assert_eq!(third["total"], json!((123_450 + 2_505).to_string()));
    remind(&book, "2026-05-01");
    book.done("payment add --customer K1 --amount 1234.50 --date 2026-05-02 --invoice RE-1 --invoice RE-2 --today 2026-05-02");
    let aging = book.done("aging --as-of 2026-05-03");
    assert!(
        !aging.to_string().contains("\"K1\""),
        "no invoice is open: {aging}"
    );
    let claims = book.done("claim list --customer K1");
    let open: Vec<&str> = claims["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|claim| claim["open"]["minor"].as_str().unwrap())
        .collect();
    assert_eq!(open.len(), 2, "{claims}");
    book.done("check");
}

#[test]
fn r2_a_person_takes_out_lowers_and_raises_only_with_a_reason() {
    let book = book();
    remind(&book, "2026-03-24");
    let run = proposed(&book, "2026-04-14")["run"].as_i64().unwrap();
    let lower = book.done(&format!(
        "run edit {run} --customer K1 --without RE-2 --level 1"
    ));
    assert_eq!(
        (
            &lower["customers"][0]["level"],
            &lower["customers"][0]["balance"]
        ),
        (&json!(1), &json!("100000"))
    );
    let refused = book.run(&format!("run edit {run} --customer K1 --level 3"));
    assert_eq!(
        (refused.code, &refused.json["failure"]["field"]),
        (1, &json!("level_reason"))
    );
    book.done(&format!(
        "run edit {run} --customer K1 --level 3 --reason 'moves abroad'"
    ));
    book.done(&format!("run edit {run} --customer K2 --exclude"));
    let status = book.done(&format!("run approve {run}"));
    assert_eq!(
        (state(&status, "K1"), state(&status, "K2")),
        ("approved".into(), "excluded".into())
    );
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
fn people_see_the_proposal_as_a_table() {
    let book = book();
    insta::assert_snapshot!(book.text("run propose --as-of 2026-03-24").1);
    insta::assert_snapshot!(book.text("run approve 1").1);
}

#[test]
fn by_schedule_everything_is_held_for_review() {
    let book = book();
    let done = book.done("run");
    assert_eq!((&done["held"], &done["sent"]), (&json!(2), &json!(0)));
    assert_eq!(book.done("run")["run"], done["run"]);
}

#[test]
fn r6_a_fee_is_charged_once_an_item_and_level_and_consumers_pay_no_compensation() {
    let book = book();
    book.done("customers edit K1 --kind consumer");
    remind(&book, "2026-03-26");
    // Level 2 of the policy for consumers: seven days after a deadline of fourteen.
    let second = row(&proposed(&book, "2026-04-16"), "K1");
    assert_eq!(
        (
            &second["level"],
            &second["fee"],
            &second["interest"],
            &second["compensation"],
            &second["total"]
        ),
        (
            &json!(2),
            &json!("250"),
            &json!("0"),
            &json!("0"),
            &json!("123700")
        )
    );
    remind(&book, "2026-04-16");
    // As in kivitendo and ERPNext: the fee of level 2 stays open beside that of level 3, and neither is charged again.
    let third = row(&proposed(&book, "2026-05-07"), "K1");
    assert_eq!(
        (
            &third["level"],
            &third["fee"],
            &third["claims"],
            &third["total"]
        ),
        (&json!(3), &json!("250"), &json!("250"), &json!("123950"))
    );
    assert!(each_in(&proposed(&book, "2026-04-17")).is_empty());
}

#[test]
fn i4_compensation_once_an_invoice_and_never_in_the_first_letter() {
    let book = book();
    book.done("policy standard 'Strict, business customers' --for business");
    let first = row(&proposed(&book, "2026-03-26"), "K1");
    assert_eq!(
        (&first["level"], &first["compensation"]),
        (&json!(1), &json!("0"))
    );
    remind(&book, "2026-03-26");
    let second = row(&proposed(&book, "2026-04-05"), "K1");
    assert_eq!(
        (&second["level"], &second["compensation"]),
        (&json!(2), &json!("8000"))
    );
    remind(&book, "2026-04-05");
    let third = row(&proposed(&book, "2026-04-16"), "K1");
    assert_eq!(
        (&third["level"], &third["compensation"]),
        (&json!(3), &json!("0"))
    );
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
