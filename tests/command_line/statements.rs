//! Statements of account and agreements on payment plans (rules A4, L2, R6, D4, P2).

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, company, each, minor, pdf_text};

/// K1 owes two invoices, a fee and a charge, has 50.00 on account, and had 30.00 written off; K2 pays too much.
fn moved() -> Book {
    let book = company("k1@nordlicht.example");
    for words in [
        "claim add --customer K1 --kind fee --amount 2.50 --date 2026-03-02 --invoice RE-1",
        "claim add --customer K1 --amount 8.11 --date 2026-03-10 --note 'Rücklastschrift'",
        "claim waive 1 --amount 1 --reason goodwill",
        "payment add --customer K1 --amount 450 --date 2026-03-05 --invoice RE-1=400",
        "writeoff add --invoice RE-2 --amount 30 --reason 'small difference' --date 2026-03-20",
        "payment add --customer K2 --amount 520 --currency GBP --date 2026-03-21",
    ] {
        book.done(words);
    }
    book
}

/// Returns the sums of a statement under a key, by customer and currency.
fn sums(made: &Value, key: &str) -> BTreeMap<(String, String), i64> {
    let statements = made["statements"].as_array().unwrap().iter();
    let sums = statements.flat_map(|one| {
        let customer = one["customer"].as_str().unwrap();
        one["sums"].as_array().unwrap().iter().map(move |sum| {
            let currency = sum["currency"].as_str().unwrap();
            (
                (customer.to_owned(), currency.to_owned()),
                minor(&sum[key]["minor"]),
            )
        })
    });
    sums.collect()
}

#[test]
fn a4_buckets_letters_and_statements_sum_to_the_same_balance() {
    let book = moved();
    let aging = book.done("aging");
    let rows = aging["rows"].as_array().unwrap();
    let made = book.done("statement --out out");
    let (items, on_account, claims, balance) = (
        sums(&made, "items"),
        sums(&made, "on_account"),
        sums(&made, "claims"),
        sums(&made, "balance"),
    );
    assert_eq!(items.len(), rows.len(), "everyone with a balance");
    for row in rows {
        let key = (
            row["customer"].as_str().unwrap().to_owned(),
            row["currency"].as_str().unwrap().to_owned(),
        );
        let buckets = row["buckets"].as_array().unwrap();
        let buckets: i64 = buckets.iter().map(minor).sum();
        assert_eq!(items[&key], buckets, "{key:?}");
        assert_eq!(on_account[&key], minor(&row["on_account"]), "{key:?}");
        assert_eq!(
            balance[&key],
            minor(&row["total"]) - minor(&row["on_account"]) + claims[&key],
            "{key:?}: the claims stand beside the invoices"
        );
    }
    let k1 = ("K1".to_owned(), "EUR".to_owned());
    assert_eq!((claims[&k1], balance[&k1]), (961, 76_411));
    let asked = items[&k1] - on_account[&k1];
    let k2 = ("K2".to_owned(), "GBP".to_owned());
    assert_eq!(balance[&k2], -2_000, "l2: money that came too much");

    let letters = book.done("letters --out letters");
    let k1 = letters["letters"].as_array().unwrap().iter();
    let k1 = k1.clone().find(|one| one["customer"] == "K1").unwrap();
    assert_eq!(
        minor(&k1["totals"][0]["minor"]),
        asked,
        "r3: what the letter asks for is less what is on account"
    );

    let page = pdf_text(&book.path("out/2026-03-31 K1 Nordlicht Bühnenbau GmbH.pdf"));
    for part in [
        "Kontoauszug zum 31. März 2026",
        "600,00",
        "204,50",
        "764,11",
    ] {
        assert!(page.contains(part), "d4: {part} in {page}");
    }
}

#[test]
fn l2_a_period_opens_and_closes_with_the_balances_of_its_days() {
    let book = moved();
    let made = book.done("statement --from 2026-03-01 --to 2026-03-31 --out out");
    let before = book.done("statement --as-of 2026-02-28 --out before");
    let after = book.done("statement --as-of 2026-03-31 --out after");
    let k1 = ("K1".to_owned(), "EUR".to_owned());
    assert_eq!(sums(&made, "opening")[&k1], sums(&before, "balance")[&k1]);
    assert_eq!(sums(&made, "opening")[&k1], 123_450);
    assert_eq!(sums(&made, "balance"), sums(&after, "balance"));
    let page = pdf_text(&book.path("out/2026-03-31 K1 Nordlicht Bühnenbau GmbH.pdf"));
    for part in ["1.234,50", "450,00", "30,00", "8,11", "764,11", "50,00"] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let only = book.done("statement --customer K3 --from 2026-03-20 --out out");
    assert_eq!(sums(&only, "opening").values().sum::<i64>(), 8_000);
}

#[test]
fn a5_a_statement_shows_a_plan_by_its_instalments() {
    let book = company("");
    book.done("plan add --customer K1 --instalments 3 --first 2026-04-15");
    let made = book.done("statement --customer K1 --out out");
    assert_eq!(sums(&made, "items").values().sum::<i64>(), 123_450);
    let page = pdf_text(&book.path("out/2026-03-31 K1 Nordlicht Bühnenbau GmbH.pdf"));
    assert!(page.contains("15.04.2026"), "{page}");
    assert!(page.contains("nichts überfällig"), "{page}");
}

#[test]
fn d6_a_statement_asks_for_what_is_due_and_for_nothing_else() {
    let book = company("");
    let page = |name: &str| pdf_text(&book.path(&format!("{name}.pdf")));
    // Nothing is due from K3 yet.
    book.done("statement --customer K3 --merged early.pdf");
    let early = page("early");
    assert!(
        early.contains("80.00") && !early.contains("To pay"),
        "{early}"
    );
    // K1 owes 1,234.50, all of it overdue; a third of RE-1 is disputed, with 100.00 on account and 5.00 of fees.
    for words in [
        "dispute add --invoice RE-1 --amount 400 --reason damaged --date 2026-03-20",
        "payment add --customer K1 --amount 100 --date 2026-03-20 --on-account",
        "claim add --customer K1 --kind fee --amount 5 --date 2026-03-20",
    ] {
        book.done(words);
    }
    for (name, period) in [("open", ""), ("moved", "--from 2026-01-01")] {
        book.done(&format!(
            "statement --customer K1 --merged {name}.pdf {period}"
        ));
        let text = page(name);
        assert!(text.contains("1.139,50"), "the balance: {text}");
        assert!(text.contains("Davon sind 739,50 EUR fällig"), "{text}");
        assert!(text.contains("Den strittigen Teil"), "p3: {text}");
        let to_pay = text
            .lines()
            .find(|line| line.contains("Zu zahlen"))
            .unwrap();
        assert!(to_pay.contains("739,50 EUR"), "{to_pay}");
    }
    // A statement of a past period requests what is still due today.
    book.done("payment add --customer K2 --amount 480 --currency GBP --date 2026-03-30");
    book.done("statement --customer K2 --from 2026-02-01 --to 2026-03-29 --merged over.pdf");
    let over = page("over");
    assert!(
        over.contains("GBP 500.00") && over.contains("GBP 20.00 is due now"),
        "{over}"
    );
}

#[test]
fn i6_with_only_claims_open_the_statement_says_so() {
    let book = company("");
    book.done("claim add --customer K3 --kind fee --amount 5 --currency GBP --date 2026-03-20");
    book.done(
        "payment add --customer K3 --amount 80 --currency GBP --date 2026-03-20 --invoice RE-4",
    );
    let made = book.done("statement --merged all.pdf");
    assert!(each(&made["statements"], "customer").contains(&"K3"));
    let text = pdf_text(&book.path("all.pdf"));
    assert!(
        text.contains("No invoice is open. Fees, interest and charges of GBP 5.00 are"),
        "{text}"
    );
    assert!(
        text.contains("charged on 20 Mar 2026"),
        "no letter made it: {text}"
    );
}

#[test]
fn p2_an_instalment_is_called_one_and_is_not_called_paid() {
    let book = company("");
    book.done("payment add --customer K1 --amount 100 --date 2026-03-01 --invoice RE-1");
    book.done("plan add --customer K1 --invoice RE-1 --instalments 3 --first 2026-03-10 --date 2026-03-02");
    book.done("statement --customer K1 --merged all.pdf");
    book.done("letters --customer K1 --merged letter.pdf --tone firm");
    let statement = pdf_text(&book.path("all.pdf"));
    for nth in 1..=3 {
        assert!(
            statement.contains(&format!("RE-1, Rate {nth} von 3")),
            "{statement}"
        );
    }
    let rows = statement
        .lines()
        .filter(|line| line.contains("1.000,00") && line.contains("100,00"));
    assert_eq!(
        rows.count(),
        1,
        "the invoice's sums stand once: {statement}"
    );
    assert_eq!(statement.matches("300,00").count(), 3, "{statement}");
    let letter = pdf_text(&book.path("letter.pdf"));
    let row = letter.lines().find(|line| line.contains("Rate 1")).unwrap();
    let cells: Vec<&str> = row
        .split("  ")
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    assert_eq!(
        cells[1..],
        ["10.03.2026", "21", "1.000,00", "100,00", "600,00", "300,00"],
        "gross, received, not yet due, open"
    );
}

#[test]
fn two_papers_of_a_customer_and_day_never_overwrite_each_other() {
    let book = moved();
    let paths = |words: &str, key: &str| {
        let made = book.done(words);
        each(&made[key], "path")
            .iter()
            .map(|path| (*path).to_owned())
            .collect::<Vec<_>>()
    };
    let mut all = paths("letters --customer K1 --out out", "letters");
    all.extend(paths("statement --customer K1 --out out", "statements"));
    all.extend(paths(
        "letters --customer K1 --out out --tone final",
        "letters",
    ));
    let files = fs::read_dir(book.path("out")).unwrap().count();
    assert_eq!(files, 3, "{all:?}");
    let again = paths("statement --customer K1 --out out", "statements");
    assert_eq!(again[0], all[1], "r6: the same paper is the same file");
    assert_eq!(fs::read_dir(book.path("out")).unwrap().count(), 3);
}

#[test]
fn a_period_opens_with_zero_where_there_was_nothing() {
    let book = company("");
    book.done(
        "payment add --customer K2 --amount 10 --currency USD --date 2026-03-20 --on-account",
    );
    let made = book.done("statement --customer K2 --from 2026-02-13 --merged x.pdf");
    let opening = sums(&made, "opening");
    assert_eq!(opening.len(), 2);
    assert!(opening.values().all(|minor| *minor == 0), "{opening:?}");
}

#[test]
fn r6_the_same_statement_is_the_one_in_the_archive() {
    let book = moved();
    let first = book.done("statement --customer K1 --out out --merged all.pdf");
    let file = "2026-03-31 K1 Nordlicht Bühnenbau GmbH.pdf";
    let bytes = fs::read(book.path(&format!("out/{file}"))).unwrap();
    let again = book.done("statement --customer K1 --out again");
    assert_eq!(first["statements"][0]["id"], again["statements"][0]["id"]);
    assert_eq!(
        fs::read(book.path(&format!("again/{file}"))).unwrap(),
        bytes
    );
    assert!(book.path("all.pdf").exists());
    let timeline = book.done("customers show K1")["timeline"].clone();
    let written = each(&timeline, "text");
    let written = written
        .iter()
        .filter(|text| **text == "Letter created (statement)");
    assert_eq!(written.count(), 1, "{timeline}");
    let run = book.done("run propose");
    let k1 = run["customers"].as_array().unwrap().iter();
    let k1 = k1.clone().find(|one| one["customer"] == "K1").unwrap();
    assert_eq!(
        (&k1["in"], &k1["level"]),
        (&json!(true), &json!(1)),
        "r4: a statement moves nothing to a level"
    );
    book.done("undo");
    book.done("undo");
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn r11_a_statement_by_mail_goes_to_those_who_have_an_address() {
    let book = moved();
    let refused = book.refused("statement --mail");
    assert_eq!(refused["code"], "refused", "no account: {refused}");
    book.done("account set --host mail.example --user u --from us@harbour.example");
    let made = book.done("statement --customer K1 K2 --mail");
    let by_name: BTreeMap<&str, &Value> = made["statements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["customer"].as_str().unwrap(), one))
        .collect();
    assert_eq!(by_name["K1"]["message_id"], 1);
    assert_eq!(by_name["K2"]["message_id"], json!(null));
    assert!(
        by_name["K2"]["not_mailed"]
            .as_str()
            .unwrap()
            .contains("letter")
    );
    let again = book.done("statement --customer K1 --mail");
    assert_eq!(
        again["statements"][0]["message_id"],
        json!(null),
        "r6: never twice"
    );
    let sent = book.done("send --now --to-folder sent");
    assert_eq!(
        (&sent["sent"], &sent["dropped"]),
        (&json!(1), &json!(0)),
        "{sent}"
    );
    let shown = book.done("messages show 1");
    assert!(
        shown["attachments"][0]["name"]
            .as_str()
            .unwrap()
            .starts_with("Kontoauszug"),
        "{shown}"
    );
}

#[test]
fn what_cannot_be_stated_is_refused_or_left_out() {
    let book = company("");
    for (words, field) in [
        ("--from 2026-03-31 --to 2026-03-01 --out o", "to"),
        ("--from soon --out o", "from"),
        ("--as-of soon --out o", "as_of"),
    ] {
        assert_eq!(
            book.refused(&format!("statement {words}"))["field"],
            field,
            "{words}"
        );
    }
    assert_eq!(book.refused("statement")["code"], "invalid");
    for words in [
        "--to 2026-03-31 --out o",
        "--as-of 2026-03-31 --from 2026-03-01 --out o",
    ] {
        assert_eq!(book.text(&format!("statement {words}")).0, 64, "{words}");
    }
    let early = book.done("statement --customer K1 --as-of 2026-01-01 --out o");
    assert_eq!(each(&early["left_out"], "customer"), ["K1"]);
    let (code, text) = book.text("statement --customer K1 --as-of 2026-01-01 --out o");
    assert_eq!(code, 0);
    insta::assert_snapshot!(text);
}

#[test]
fn p2_the_agreement_is_a_letter_to_sign_in_the_customers_language() {
    let book = company("");
    book.done("plan add --customer K1 --instalments 3 --first 2026-04-15");
    book.done("plan add --customer K2 --instalments 2 --interest 5");
    let made = book.done("plan letter 1 --out papers/k1.pdf");
    assert_eq!(made["customer"], "K1");
    let page = pdf_text(&book.path("papers/k1.pdf"));
    for part in [
        "Ratenzahlungsvereinbarung über 1.234,50 EUR",
        "RE-1",
        "RE-2",
        "15.04.2026",
        "15.06.2026",
        "411,50",
        "keine Zinsen",
        "10. April 2026",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let again = book.done("plan letter 1 --out again.pdf");
    assert_eq!(again["letter_id"], made["letter_id"], "r6");
    let (code, text) = book.text("plan letter 2 --out k2.pdf");
    assert_eq!(
        (code, text.as_str()),
        (0, "Agreement with Okafor, Lind & Partners: k2.pdf\n")
    );
    let page = pdf_text(&book.path("k2.pdf"));
    assert!(
        page.contains("bears interest at 5") && page.contains("after the last instalment"),
        "{page}"
    );
    assert_eq!(
        book.refused("plan letter 7 --out x.pdf")["code"],
        "not_found"
    );
    book.done("plan end 2");
    assert_eq!(book.refused("plan letter 2 --out x.pdf")["code"], "refused");
    assert!(!book.path("x.pdf").exists());
}
