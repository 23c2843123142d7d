//! Payments, credit notes, write-offs and discounts by hand (rules L1–L3, L5, I7).

use serde_json::json;

use crate::common::{WHO, company, each};

#[test]
fn i7_a_payment_goes_to_the_oldest_due_first() {
    let book = company("");
    let saved = book.done("payment add --customer K1 --amount 1100 --date 2026-03-20 --number B-7");
    assert_eq!(
        (&saved["kind"], &saved["number"], &saved["dated"]),
        (&json!("payment"), &json!("B-7"), &json!("2026-03-20"))
    );
    assert_eq!(
        (&saved["amount"]["minor"], &saved["open"]["minor"]),
        (&json!("110000"), &json!("0"))
    );
    assert_eq!((book.open("RE-1"), book.open("RE-2")), (0, 13_450));
    let invoice = book.done("invoices show RE-2");
    assert_eq!(invoice["allocations"][0]["amount"]["minor"], "10000");
    assert_eq!(invoice["allocations"][0]["on"], "2026-03-20");
}

#[test]
fn i7_named_invoices_get_what_is_said() {
    let book = company("");
    book.done("payment add --customer K1 --amount 1100 --invoice RE-2=200 --invoice RE-1");
    assert_eq!((book.open("RE-1"), book.open("RE-2")), (10_000, 3_450));
}

#[test]
fn l2_what_no_invoice_takes_stays_on_account() {
    let book = company("");
    let saved = book.done("payment add --customer K1 --amount '2,000.00'");
    assert_eq!(saved["open"]["minor"], "76550");
    let saved = book.done("payment add --customer K2 --amount 20 --currency GBP --on-account");
    assert_eq!(saved["open"]["minor"], "2000");
    assert_eq!(book.open("RE-3"), 50_000);
    let saved = book.done("payment add --customer K2 --amount 20 --currency EUR");
    assert_eq!(
        saved["open"]["minor"], "2000",
        "its invoices are in another currency"
    );
    let balances = book.done("customers show K2")["customer"]["balances"].clone();
    let net: Vec<_> = balances
        .as_array()
        .unwrap()
        .iter()
        .map(|balance| balance["net"]["minor"].clone())
        .collect();
    assert_eq!(net, ["-2000", "48000"]);
}

#[test]
fn l1_a_payment_dated_ahead_counts_from_its_day() {
    let book = company("");
    let saved = book.done("payment add --customer K1 --amount 1000 --date 2026-04-30");
    assert_eq!(
        (&saved["dated"], &saved["open"]["minor"]),
        (&json!("2026-04-30"), &json!("0"))
    );
    let total = |day: &str| {
        book.done(&format!("aging --currency EUR --as-of {day}"))["totals"][0]["total"].clone()
    };
    assert_eq!(total("2026-04-29"), "130450");
    assert_eq!(total("2026-04-30"), "30450");
}

#[test]
fn l1_no_payment_is_dated_more_than_a_month_ahead() {
    let book = company("");
    for day in ["2026-05-01", "2027-03-31", "9999-12-31"] {
        let told = book.refused(&format!(
            "payment add --customer K1 --amount 10 --date {day}"
        ));
        assert_eq!(told["field"], "dated");
        let hint = told["hint"].as_str().unwrap();
        assert!(hint.contains("2026-04-30"), "{day}: {hint}");
    }
    book.done("credit add --customer K1 --number G-1 --amount 10 --date 2026-06-01 --on-account");
}

#[test]
fn no_more_is_allocated_than_there_is() {
    let book = company("");
    for (words, said) in [
        (
            "payment add --customer K1 --amount 50 --invoice RE-2=60",
            ["60.00", "50.00"],
        ),
        (
            "payment add --customer K1 --amount 100 --invoice RE-1=70 --invoice RE-2=40",
            ["40.00", "30.00"],
        ),
        (
            "payment add --customer K1 --amount 5000 --invoice RE-2=600",
            ["600.00", "234.50"],
        ),
        (
            "credit add --customer K1 --amount 5000 --invoice RE-2=235",
            ["235.00", "234.50"],
        ),
        (
            "payment add --customer K1 --amount 100 --invoice RE-5=70",
            ["RE-5", "different"],
        ),
        (
            "payment add --customer K1 --amount 0",
            ["more than zero", ""],
        ),
        ("payment add --customer K1 --amount 1,234", ["1,234", ""]),
        ("payment add --customer K9 --amount 10", ["K9", ""]),
        (
            "payment add --customer K1 --amount 10 --invoice RE-9",
            ["RE-9", ""],
        ),
        (
            "invoices discount RE-2 --amount 300 --reason late",
            ["RE-2", ""],
        ),
    ] {
        let failure = book.refused(words);
        for part in said {
            assert!(
                failure["message"].as_str().unwrap().contains(part),
                "{words}: {failure}"
            );
        }
    }
    assert_eq!((book.open("RE-1"), book.open("RE-2")), (100_000, 23_450));
    let total = book.done("aging --currency EUR")["totals"][0].clone();
    assert_eq!(
        total["on_account"], "0",
        "what was refused left nothing behind"
    );
    assert_eq!(book.invoices(), 5);
}

#[test]
fn l1_credits_discounts_and_write_offs_make_the_balance_with_their_reasons() {
    let book = company("");
    book.done(
        "credit add --customer K1 --amount 34.50 --number G-1 --date 2026-03-01 --invoice RE-2",
    );
    assert_eq!(book.open("RE-2"), 20_000);
    book.done("invoices discount RE-2 --amount 5 --date 2026-03-02 --reason '2 % within ten days'");
    assert_eq!(book.open("RE-2"), 19_500);
    let row =
        book.done("invoices write-off RE-2 --date 2026-03-03 --reason insolvent")["row"].clone();
    assert_eq!(
        (&row["open"]["minor"], &row["state"]),
        (&json!("0"), &json!("written_off"))
    );

    insta::assert_snapshot!(book.text("invoices show RE-2").1, @r"
    Invoice RE-2 of Nordlicht Bühnenbau GmbH, issued 2026-02-13, due 2026-03-15: 234.50 EUR, open 0.00 EUR (written off)
      2026-03-01  34.50 EUR  Credit note G-1
      2026-03-02  5.00 EUR  Discount (2 % within ten days)
      2026-03-03  195.00 EUR  Written off (insolvent)
    ");
    let given_up = book.done("invoices --state written-off");
    assert_eq!(each(&given_up["rows"], "number"), ["RE-2"]);
    book.done("invoices --state all --export list.csv");
    let list = std::fs::read_to_string(book.path("list.csv")).unwrap();
    assert!(list.contains(",written off\r\n"), "p5: {list}");
    let before = book.done("invoices --state all --as-of 2026-03-02");
    assert!(!each(&before["rows"], "state").contains(&"written_off"));
    assert_eq!(
        book.refused("invoices write-off RE-1 --reason ''")["field"],
        "reason"
    );
    let nothing = book.refused("invoices write-off RE-2 --reason again");
    assert!(
        nothing["message"]
            .as_str()
            .unwrap()
            .contains("Nothing is open"),
        "{nothing}"
    );
    assert_eq!(
        book.text("invoices write-off RE-1").0,
        64,
        "a reason must be given"
    );
    assert_eq!(book.invoices(), 5);
}

#[test]
fn l5_every_change_can_be_taken_back_and_says_who_when_and_what() {
    let book = company("");
    let before = book.done("aging");
    let changes = [
        "payment add --customer K1 --amount 1100",
        "credit add --customer K1 --amount 34.50 --number G-1 --invoice RE-2",
        "invoices discount RE-2 --amount 5 --reason skonto",
        "invoices write-off RE-3 --reason insolvent",
        "invoices add --customer K3 --number RE-6 --amount 12 --currency GBP --issued 2026-03-01 --due 2026-03-15",
        "customers add --number K5 --name 'New Ltd'",
        "customers edit K1 --name 'Nordlicht AG'",
    ];
    for words in changes {
        book.done(words);
        assert_eq!(book.done("check")["ok"], true, "{words}");
    }
    let after = book.done("aging");
    assert_ne!(before, after);
    let journal = book.done("journal");
    let commands = each(&journal["rows"], "command");
    assert_eq!(
        commands[..7],
        [
            "customers.save",
            "customers.save",
            "invoices.save",
            "invoices.reduce",
            "invoices.reduce",
            "credits.add",
            "credits.add"
        ]
    );
    assert!(
        each(&journal["rows"], "who").iter().all(|who| *who == WHO),
        "{journal}"
    );
    assert!(
        each(&journal["rows"], "at")
            .iter()
            .all(|at| at.ends_with('Z') && at.len() == 20),
        "{journal}"
    );
    let said = each(&journal["rows"], "summary")[3];
    assert!(said.contains("RE-3") && said.contains("500.00"), "{said}");

    for words in changes.iter().rev() {
        book.done("undo");
        assert_eq!(book.done("check")["ok"], true, "undone: {words}");
    }
    assert_eq!(book.done("aging"), before);
    book.refused("customers show K5");
    for _ in changes {
        book.done("redo");
    }
    assert_eq!(book.done("aging"), after);
    assert_eq!(book.invoices(), 6);
    let states = book.done("journal --limit 40")["rows"].clone();
    assert_eq!(
        each(&states, "state")
            .iter()
            .filter(|state| **state == "undo")
            .count(),
        14,
        "l3: each undo and redo is a line of its own"
    );
}
