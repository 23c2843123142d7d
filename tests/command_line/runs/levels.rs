//! From level to level, with plans, disputes and missed days.

use serde_json::json;

use super::{book, codes, each_in, items, mails, proposed, remind, row, state};

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
