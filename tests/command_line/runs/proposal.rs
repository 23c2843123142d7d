//! What a proposal lists and says, and what a person changes about it.

use serde_json::json;

use super::{book, codes, items, proposed, remind, row, state};

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
