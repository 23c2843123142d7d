//! Promises, disputes, holds, plans, handovers, calls and write-offs by hand (rules P1–P3, P5, R3, L5).

use serde_json::{Value, json};

use crate::common::{Book, company, each};

/// Returns the states under a name, newest first.
fn states(book: &Book, word: &str, name: &str) -> Vec<String> {
    let answer = book.done(&format!("{word} list"));
    let states = each(&answer[name], "state");
    states.into_iter().map(str::to_owned).collect()
}

fn minor(value: &Value) -> &str {
    value["minor"].as_str().unwrap()
}

#[test]
fn p1_a_promise_is_open_then_kept_by_the_money_or_broken() {
    let book = company("");
    let promise = book.done(
        "promise add --customer K1 --invoice RE-1 --amount 400 --until 2026-04-10 --note 'Ms Fox'",
    );
    assert_eq!(
        (
            &promise["customer"],
            &promise["invoice"],
            &promise["made"],
            &promise["until"],
            &promise["state"]
        ),
        (
            &json!("K1"),
            &json!("RE-1"),
            &json!("2026-03-31"),
            &json!("2026-04-10"),
            &json!("open")
        )
    );
    assert_eq!(minor(&promise["amount"]), "40000");
    book.done("promise add --customer K2 --until 2026-03-31 --date 2026-03-20");
    let all = book.done("promise list");
    assert_eq!(
        (
            minor(&all["promises"][0]["amount"]),
            &all["promises"][0]["invoice"]
        ),
        ("50000", &json!(null)),
        "without an amount, all that was overdue"
    );
    let later = book.done("promise list --today 2026-04-11");
    assert_eq!(each(&later["promises"], "state"), ["broken", "broken"]);

    book.done("payment add --customer K1 --amount 400 --date 2026-04-10 --invoice RE-1");
    let later = book.done("promise list --customer K1 --today 2026-04-11");
    assert_eq!(each(&later["promises"], "state"), ["kept"]);
    assert_eq!(minor(&later["promises"][0]["received"]), "40000");

    let withdrawn = book.done("promise withdraw 2 --date 2026-03-30");
    assert_eq!(withdrawn["state"], "withdrawn");
    let twice = book.refused("promise withdraw 2");
    assert_eq!(
        twice["message"],
        "This promise already ended on 30 Mar 2026."
    );
}

#[test]
fn p1_a_promise_that_cannot_be_right_is_refused_at_its_field() {
    let book = company("");
    for (words, field, said) in [
        (
            "--customer K1 --until 2026-03-30",
            "until",
            "before the promise was made",
        ),
        ("--customer K1 --until soon", "until", "not a date"),
        (
            "--invoice RE-2 --amount 234.51 --until 2026-04-10",
            "amount",
            "234.50",
        ),
        (
            "--customer K1 --currency XXQ --until 2026-04-10",
            "currency",
            "XXQ",
        ),
    ] {
        let failure = book.refused(&format!("promise add {words}"));
        assert_eq!(failure["field"], field, "{words}: {failure}");
        assert!(
            failure["message"].as_str().unwrap().contains(said),
            "{words}: {failure}"
        );
    }
    let nothing = book.refused("promise add --customer K2 --currency EUR --until 2026-04-10");
    assert_eq!(nothing["code"], "refused", "{nothing}");
    let other = book.refused("promise add --customer K2 --invoice RE-1 --until 2026-04-10");
    assert_eq!(other["code"], "refused", "{other}");
    assert_eq!(book.text("promise add --until 2026-04-10").0, 64);
    assert_eq!(states(&book, "promise", "promises"), [""; 0]);
}

#[test]
fn p3_a_dispute_has_a_reason_a_part_a_person_and_an_end() {
    let book = company("");
    let dispute = book.done(
        "dispute add --invoice RE-1 --customer K1 --amount 300 --reason 'two desks damaged' --date 2026-03-20",
    );
    assert_eq!(
        (&dispute["state"], &dispute["reason"], &dispute["owner"]),
        (&json!("open"), &json!("two desks damaged"), &json!(""))
    );
    assert_eq!(minor(&dispute["amount"]), "30000");
    assert_eq!(book.done("invoices show RE-1")["row"]["disputed"], true);
    assert_eq!(book.done("dispute assign 1 --owner Bea")["owner"], "Bea");

    let closed = book.done("dispute close 1 --outcome 'credit note G-7' --date 2026-03-25");
    assert_eq!(
        (&closed["state"], &closed["closed"], &closed["outcome"]),
        (
            &json!("closed"),
            &json!("2026-03-25"),
            &json!("credit note G-7")
        )
    );
    assert_eq!(book.done("invoices show RE-1")["row"]["disputed"], false);
    for (words, field) in [
        ("dispute add --invoice RE-1 --reason ' '", "reason"),
        (
            "dispute add --invoice RE-2 --amount 235 --reason x",
            "amount",
        ),
        (
            "dispute add --invoice RE-2 --customer K2 --reason x",
            "customer",
        ),
        ("dispute close 1 --outcome ''", "outcome"),
    ] {
        assert_eq!(book.refused(words)["field"], field, "{words}");
    }
    assert_eq!(book.invoices(), 5);
}

#[test]
fn r3_a_hold_counts_until_its_last_day_or_until_it_is_lifted() {
    let book = company("");
    book.done("hold add --customer K1 --until 2026-04-30 --reason 'new owner'");
    book.done("hold add --invoice RE-3 --date 2026-04-02");
    assert_eq!(states(&book, "hold", "holds"), ["planned", "active"]);
    let later = book.done("hold list --today 2026-05-01");
    assert_eq!(each(&later["holds"], "state"), ["active", "over"]);
    assert_eq!(
        book.done("hold lift 2 --date 2026-04-05 --today 2026-04-05")["state"],
        "lifted"
    );
    let refused = book.refused("hold add --customer K1 --until 2026-03-30");
    assert_eq!(refused["field"], "until");
}

#[test]
fn p2_a_plan_comes_to_what_is_open_and_a_missed_instalment_shows() {
    let book = company("");
    let words = "--customer K1 --instalments 3 --first 2026-04-30 --interest 4,5";
    let preview = book.done(&format!("plan preview {words}"));
    assert_eq!(minor(&preview["total"]), "123450");
    assert_eq!(book.done("plan list")["plans"], json!([]));

    let plan = book.done(&format!("plan add {words} --note signed"));
    assert_eq!(plan["instalments"], preview["instalments"]);
    assert_eq!(
        (&plan["state"], &plan["agreed"], &plan["interest"]),
        (&json!("kept"), &json!("2026-03-31"), &json!("4.5"))
    );
    let items: Vec<&str> = each(&plan["items"], "invoice");
    assert_eq!(items, ["RE-1", "RE-2"]);
    let due = |plan: &Value| {
        let rows = plan["instalments"].as_array().unwrap().clone();
        let row = |row: &Value| {
            format!(
                "{} {} {}",
                row["due"].as_str().unwrap(),
                minor(&row["open"]),
                row["state"].as_str().unwrap()
            )
        };
        rows.iter().map(row).collect::<Vec<_>>()
    };
    assert_eq!(
        due(&plan),
        [
            "2026-04-30 41150 open",
            "2026-05-30 41150 open",
            "2026-06-30 41150 open"
        ]
    );
    book.done("payment add --customer K1 --amount 500 --date 2026-04-28");
    let later = book.done("plan list --today 2026-05-31")["plans"][0].clone();
    assert_eq!(later["state"], "missed");
    assert_eq!(
        due(&later),
        [
            "2026-04-30 0 paid",
            "2026-05-30 32300 missed",
            "2026-06-30 41150 open"
        ]
    );
    assert_eq!(book.done("plan end 1")["state"], "ended");
    assert_eq!(book.invoices(), 5);
}

#[test]
fn p2_a_plan_that_cannot_be_is_refused_at_its_field() {
    let book = company("");
    book.done("plan add --customer K4 --instalments 2");
    for (words, field) in [
        ("--customer K1 --instalments 0", "instalments"),
        ("--customer K1 --instalments 121", "instalments"),
        ("--customer K1 --instalments 3 --amount 1000", "amount"),
        ("--customer K1 --instalments 3 --first 2026-03-30", "first"),
        ("--customer K1 --instalments 3 --interest much", "interest"),
        ("--customer K3 --instalments 2", "invoice_ids"),
        (
            "--customer K1 --invoice RE-3 --instalments 2",
            "invoice_ids",
        ),
    ] {
        let failure = book.refused(&format!("plan add {words}"));
        assert_eq!(failure["field"], field, "{words}: {failure}");
    }
    let twice = book.refused("plan add --customer K4 --instalments 2");
    assert!(
        twice["message"].as_str().unwrap().contains("RE-5"),
        "{twice}"
    );
    book.done(
        "plan add --customer K1 --invoice RE-1 --amount 1000 --instalments 4 --rhythm weekly",
    );
    let all = book.done("plan list --customer K1");
    assert_eq!(
        each(&all["plans"][0]["instalments"], "due"),
        ["2026-04-07", "2026-04-14", "2026-04-21", "2026-04-28"]
    );
}

#[test]
fn r3_a_debt_is_handed_over_once_and_may_come_back() {
    let book = company("");
    let given = book.done(
        "handover add --customer K4 --to agency --whom 'Collect Ltd' --date 2026-03-30 --note 'file 7'",
    );
    assert_eq!(
        (
            &given["state"],
            &given["to"],
            &given["whom"],
            &given["dated"]
        ),
        (
            &json!("active"),
            &json!("agency"),
            &json!("Collect Ltd"),
            &json!("2026-03-30")
        )
    );
    let twice = book.refused("handover add --invoice RE-5 --to legal");
    assert!(
        twice["message"].as_str().unwrap().contains("Collect Ltd"),
        "{twice}"
    );
    assert_eq!(book.done("handover end 1")["state"], "ended");
    book.done("handover add --invoice RE-5 --to legal");
    assert_eq!(states(&book, "handover", "handovers"), ["active", "ended"]);
}

#[test]
fn p5_a_write_off_has_a_reason_and_a_date_and_stays_in_the_history() {
    let book = company("");
    let row =
        book.done("writeoff add --invoice RE-5 --amount 20 --reason goodwill --date 2026-03-30");
    assert_eq!(minor(&row["row"]["open"]), "5000");
    book.done("writeoff add --invoice RE-5 --customer K4 --reason insolvent");
    assert_eq!(book.open("RE-5"), 0);
    let shown = book.done("customers show K4");
    let said = each(&shown["timeline"], "text");
    assert!(
        said.iter().any(|text| text.contains("insolvent")),
        "{said:?}"
    );
    assert_eq!(
        book.refused("writeoff add --invoice RE-1 --customer K4 --reason x")["field"],
        "customer"
    );
    assert_eq!(book.text("writeoff add --invoice RE-1").0, 64);
}

#[test]
fn l5_a_call_and_what_came_of_it_are_one_change() {
    let book = company("");
    book.done(
        "call add --customer K1 --outcome promised --person 'Ms Fox' --until 2026-04-10 --amount 500",
    );
    book.done("call add --invoice RE-3 --outcome disputes --reason 'wrong price' --owner Bea");
    book.done("call add --customer K4 --outcome no_answer");
    let called = book.done("call add --customer K4 --outcome again --again 2026-04-02");
    assert_eq!(
        (&called["state"], &called["again_on"]),
        (&json!("again"), &json!("2026-04-02"))
    );
    assert_eq!(states(&book, "promise", "promises"), ["open"]);
    assert_eq!(states(&book, "dispute", "disputes"), ["open"]);
    for (words, field) in [
        ("call add --customer K1 --outcome again", "again_on"),
        (
            "call add --customer K1 --outcome again --again 2026-03-30",
            "again_on",
        ),
        (
            "call add --customer K1 --outcome other --until 2026-04-10",
            "promise",
        ),
        (
            "call add --customer K1 --outcome promised --amount 500",
            "amount",
        ),
    ] {
        assert_eq!(book.refused(words)["field"], field, "{words}");
    }
    for _ in 0..3 {
        book.done("undo");
    }
    assert_eq!(states(&book, "call", "calls"), ["promised"]);
    assert_eq!(states(&book, "dispute", "disputes"), [""; 0]);
    book.done("undo");
    assert_eq!(states(&book, "promise", "promises"), [""; 0]);
}

#[test]
fn l5_every_agreement_and_its_end_can_be_taken_back() {
    let book = company("");
    let lists = [
        ("promise", "promises"),
        ("dispute", "disputes"),
        ("hold", "holds"),
        ("plan", "plans"),
        ("handover", "handovers"),
    ];
    let all = |book: &Book| -> Vec<Value> {
        lists
            .iter()
            .map(|(word, _)| book.done(&format!("{word} list")))
            .chain([book.done("aging"), book.done("invoices")])
            .collect()
    };
    let words = [
        "promise add --customer K1 --until 2026-04-10",
        "dispute add --invoice RE-3 --reason late",
        "hold add --customer K3",
        "plan add --customer K1 --instalments 2",
        "handover add --customer K4 --to legal",
        "promise withdraw 1",
        "dispute close 1 --outcome agreed",
        "hold lift 1",
        "plan end 1",
        "handover end 1",
    ];
    let mut seen = vec![all(&book)];
    for word in words {
        book.done(word);
        seen.push(all(&book));
        assert_eq!(book.done("check")["ok"], true, "{word}");
    }
    for before in seen.iter().rev().skip(1) {
        book.done("undo");
        assert_eq!(&all(&book), before);
    }
    for after in seen.iter().skip(1) {
        book.done("redo");
        assert_eq!(&all(&book), after);
    }
    let journal = book.done("journal --limit 100");
    let summaries = each(&journal["rows"], "summary");
    assert!(
        summaries.contains(&"No Address Ltd: hand-over ended"),
        "{summaries:?}"
    );
}

#[test]
fn people_see_what_was_agreed() {
    let book = company("");
    let mut told = String::new();
    for words in [
        "promise add --customer K1 --invoice RE-1 --amount 400 --until 2026-04-10 --note 'said Ms Fox'",
        "dispute add --invoice RE-3 --amount 120 --reason 'one crate missing'",
        "hold add --customer K3 --reason 'new address to come'",
        "plan preview --customer K1 --invoice RE-2 --instalments 4 --rhythm weekly",
        "plan add --customer K1 --invoice RE-2 --instalments 4 --rhythm weekly",
        "handover add --customer K4 --to agency --whom 'Collect Ltd'",
        "call add --customer K1 --outcome again --again 2026-04-02 --note 'in a meeting'",
        "promise list --today 2026-04-20",
        "plan list --today 2026-04-20",
        "hold lift 1",
    ] {
        let (code, text) = book.text(words);
        assert_eq!(code, 0, "{words}: {text}");
        told += &format!("$ owed {words}\n{text}\n");
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a5_aging_by_customer_and_by_invoice_shows_the_instalments() {
    let book = company("");
    book.done("plan add --customer K1 --instalments 2 --first 2026-04-30");
    for words in ["aging", "aging --by invoice"] {
        let aging = book.done(&format!("{words} --currency EUR --as-of 2026-05-05"));
        let mut sums = [0; 5];
        for row in aging["rows"].as_array().unwrap() {
            for (sum, bucket) in sums.iter_mut().zip(row["buckets"].as_array().unwrap()) {
                *sum += bucket.as_str().unwrap().parse::<i64>().unwrap();
            }
        }
        assert_eq!(sums, [61_725, 61_725, 7_000, 0, 0], "{words}");
        assert_eq!(aging["totals"][0]["total"], "130450");
    }
}

#[test]
fn each_agreement_has_its_line_in_the_timeline() {
    let book = company("");
    for words in [
        "promise add --customer K1 --invoice RE-1 --amount 400 --until 2026-04-10 --note 'said Ms Fox' --date 2026-03-17",
        "promise withdraw 1 --date 2026-03-18",
        "dispute add --invoice RE-1 --amount 300 --reason 'two desks damaged' --date 2026-03-19",
        "dispute add --invoice RE-2 --reason price --date 2026-03-20",
        "dispute close 1 --outcome 'credit note G-7' --date 2026-03-21",
        "hold add --customer K1 --until 2026-04-30 --reason 'new owner' --date 2026-03-22",
        "hold add --invoice RE-2 --date 2026-03-23",
        "hold lift 1 --date 2026-03-24",
        "plan add --customer K1 --instalments 3 --note signed --date 2026-03-25",
        "plan end 1 --date 2026-03-26",
        "handover add --customer K1 --to agency --whom 'Collect Ltd' --date 2026-03-27",
        "handover end 1 --date 2026-03-28",
        "handover add --invoice RE-2 --to legal --date 2026-03-29",
        "call add --customer K1 --outcome again --again 2026-04-02 --person 'Ms Fox' --note 'in a meeting' --date 2026-03-30",
        "call add --customer K1 --outcome no_answer --date 2026-03-31",
    ] {
        book.done(words);
    }
    let shown = book.done("customers show K1");
    let lines: Vec<String> = shown["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| {
            let amount = event["amount"]["text"].as_str().unwrap_or("");
            let [on, kind, text] = ["on", "kind", "text"].map(|key| event[key].as_str().unwrap());
            format!("{on} {kind} | {text} | {amount}")
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}
