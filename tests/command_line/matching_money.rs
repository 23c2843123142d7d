//! Matches in which the money received differs from what is settled: bank charges, other currencies, returned money.

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, reader_of_text};
use crate::matching::{ALPHA, book, codes, statement};

/// Returns the accounts as hledger computes them, as `account;amount`, and checks that beancount has no objections.
fn accounts(book: &Book) -> Vec<String> {
    book.done("ledger --out book.journal");
    book.done("ledger --out book.beancount");
    let checked = reader_of_text("bean-check")
        .arg(book.path("book.beancount"))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(checked.status.success() && told.is_empty(), "{told}");
    let table = reader_of_text("hledger")
        .arg("-f")
        .arg(book.path("book.journal"))
        .args(["balance", "--strict", "--flat", "--no-total", "-O", "csv"])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&table.stderr).into_owned();
    assert!(table.status.success(), "{told}");
    let table = String::from_utf8(table.stdout).unwrap();
    let rows = table.lines().skip(1);
    rows.map(|row| row.trim_matches('"').replace("\",\"", ";"))
        .collect()
}

fn has(accounts: &[String], wanted: &str) -> bool {
    accounts.iter().any(|row| row == wanted)
}

/// Returns the position, from 1, of the candidate with this word for the remainder.
fn place(entry: &Value, rest: &str) -> usize {
    let found = entry["candidates"].as_array().unwrap().iter();
    1 + found
        .map(|one| one["rest"].as_str().unwrap())
        .position(|one| one == rest)
        .unwrap()
}

#[test]
fn a_bank_charge_is_the_companys_cost_and_the_invoice_is_settled() {
    let book = book(&[("05", "495,00", "Beta GmbH", "", "RE-2026-00103")]);
    let entry = book.done("match")["entries"][0].clone();
    assert_eq!(entry["candidates"][0]["certain"], false, "{entry}");
    let short = place(&entry, "missing");
    book.done(&format!("match accept 1 --candidate {short}"));
    assert_eq!(book.open("RE-2026-00103"), 0);
    let kept = accounts(&book);
    assert!(has(&kept, "Expenses:BankCharges;5.00 EUR"), "{kept:?}");
    assert!(has(&kept, "Assets:Bank;495.00 EUR"), "{kept:?}");
    let (_, told) = book.text("customers show K2");
    assert!(told.contains("Bank charge deducted from payment"), "{told}");
    book.done("ledger --out EXTF.csv");
    let datev = fs::read(book.path("EXTF.csv")).unwrap();
    let datev = String::from_utf8_lossy(&datev).into_owned();
    assert!(
        datev.contains("5,00;\"H\";\"EUR\";;;;1200;4970;"),
        "{datev}"
    );
    book.done("check");

    book.done("match undo 1");
    assert_eq!(book.open("RE-2026-00103"), 50_000);
    assert!(!has(&accounts(&book), "Expenses:BankCharges;5.00 EUR"));
    book.done("check");
}

#[test]
fn a_person_may_say_that_a_bank_kept_more() {
    let book = book(&[("05", "440,00", "Somebody", "", "thanks")]);
    let less = book.refused("match accept 1 --items RE-2026-00103 --settles 430");
    assert_eq!(less["field"], "settles");
    book.done("match accept 1 --items RE-2026-00103 --settles 500.00");
    assert_eq!(book.open("RE-2026-00103"), 0);
    let kept = accounts(&book);
    assert!(has(&kept, "Expenses:BankCharges;60.00 EUR"), "{kept:?}");
}

#[test]
fn l2_money_in_another_currency_settles_what_a_person_says_and_both_amounts_stay() {
    let book = book(&[]);
    let dollars = statement(&[("05", "590,00", "Beta GmbH", "", "RE-2026-00103")])
        .replace("C260228EUR0,00", "C260228USD0,00");
    book.file("usd.sta", dollars);
    book.done("import usd.sta");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(best["rest"], "other_currency");
    assert_eq!(best["certain"], false);

    let failure = book.refused("match accept 1");
    assert_eq!(failure["field"], "settles");
    assert!(
        failure["hint"].as_str().unwrap().contains("EUR"),
        "{failure}"
    );
    assert_eq!(book.open("RE-2026-00103"), 50_000);

    let done = book.done("match accept 1 --settles 520.00");
    assert!(done.to_string().contains("settles"), "{done}");
    assert_eq!(book.open("RE-2026-00103"), 0);
    let credits = book.done("customers show K2");
    assert!(credits.to_string().contains("59000"), "{credits}");
    let kept = accounts(&book);
    assert!(has(&kept, "Assets:Bank;590.00 USD"), "{kept:?}");
    assert!(has(&kept, "Assets:Receivable:K2;-20.00 EUR"), "{kept:?}");
    book.done("check");
    book.done("match undo 1");
    assert_eq!(book.open("RE-2026-00103"), 50_000);
    book.done("check");
}

/// A book whose first invoice was paid by a direct debit that came back with a charge of 5.00.
fn returned() -> Book {
    let book = book(&[("05", "119,00", "Alpha Ltd", ALPHA, "RE-2026-00101")]);
    book.done("match --accept-certain");
    let gone = [(
        "20",
        "-124,00",
        "Alpha Ltd",
        ALPHA,
        "Ruecklastschrift RE-2026-00101",
    )];
    book.file(
        "later.sta",
        statement(&gone).replace(":28C:3/1", ":28C:4/1"),
    );
    book.done("import later.sta");
    book.done("match --accept-certain");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
    book
}

#[test]
fn a_returned_direct_debit_leaves_the_bank_and_stands_in_the_timeline() {
    let book = returned();
    let kept = accounts(&book);
    // The bank's own account is listed too: it took 5.00 more than the payment.
    assert!(has(&kept, "Assets:Bank;-5.00 EUR"), "{kept:?}");
    assert!(has(&kept, "Expenses:BankCharges;5.00 EUR"), "{kept:?}");
    assert!(
        !kept.iter().any(|row| row.starts_with("Income:Charges")),
        "{kept:?}"
    );
    let timeline = book.done("customers show K1")["timeline"].clone();
    let kinds: Vec<_> = timeline
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["kind"])
        .collect();
    assert!(kinds.contains(&&json!("returned")), "{timeline}");
    assert_eq!(
        kinds
            .iter()
            .filter(|kind| ***kind == json!("claim"))
            .count(),
        1
    );
}

#[test]
fn a_return_is_taken_back_and_never_made_again_by_itself() {
    let book = returned();
    book.done("match undo 2");
    assert_eq!(book.open("RE-2026-00101"), 0, "it is paid again");
    let claims = book.done("claim list --customer K1 --open");
    assert_eq!(claims["open"], json!([]));
    book.done("check");
    let entry = book.done("match")["entries"][0].clone();
    let best = &entry["candidates"][0];
    assert_eq!(best["certain"], false, "{best}");
    assert!(codes(best).contains(&"refused"), "{best}");
    book.done("undo");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
    book.done("check");
}

#[test]
fn l3_a_return_that_a_letter_told_of_is_corrected_from_today_on() {
    let book = returned();
    book.done("company set --name Us --street Way --postal-code 1 --city Here --country DE --currency EUR");
    book.done(
        "customers edit K1 --street 'High Street 1' --postal-code 1 --city There --country DE",
    );
    book.done("run propose --today 2026-04-02");
    book.done("run approve 1 --today 2026-04-02");
    book.done("run produce 1 --today 2026-04-02");
    book.done("run post 1 --today 2026-04-02");
    book.done("match undo 2 --today 2026-04-05");
    assert_eq!(book.open("RE-2026-00101"), 0);
    let then = book.done("aging --by invoice --as-of 2026-04-03");
    assert!(
        then.to_string().contains("RE-2026-00101"),
        "it was open then"
    );
    assert_eq!(
        book.done("claim list --customer K1 --open --today 2026-04-06")["open"],
        json!([])
    );
    book.done("check");
}

#[test]
fn a_return_of_what_was_paid_anew_must_wait() {
    let book = returned();
    book.done("payment add --customer K1 --amount 119 --date 2026-03-25 --invoice RE-2026-00101");
    let failure = book.refused("match undo 2");
    assert!(
        failure["hint"].as_str().unwrap().contains("paid again"),
        "{failure}"
    );
}
