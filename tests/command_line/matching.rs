//! Bank entries matched with open items (L2, L3, I7).

use serde_json::{Value, json};

use crate::common::Book;

const LIST: &str = "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
RE-2026-00101,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,119.00
RE-2026-00102,K1,Alpha Ltd,2026-01-10,2026-02-09,EUR,238.00
RE-2026-00103,K2,Beta GmbH,2026-02-01,2026-03-03,EUR,500.00
RE-2026-00104,K3,Gamma SARL,2026-02-01,2026-03-03,EUR,75.25
";

/// Returns a statement with these movements: day of March, signed amount, name, account, text.
pub fn statement(movements: &[(&str, &str, &str, &str, &str)]) -> String {
    let mut text =
        ":20:STARTUMS\n:25:DE89370400440532013000\n:28C:3/1\n:60F:C260228EUR0,00\n".to_owned();
    for (at, (day, amount, name, account, said)) in movements.iter().enumerate() {
        let (mark, amount) = match amount.strip_prefix('-') {
            Some(amount) => ("RC", amount),
            None => ("C", *amount),
        };
        text += &format!(
            ":61:2603{day}03{day}{mark}{amount}NTRFNONREF//B{at:05}\n:86:166?00CREDIT?20{said}?30DEUTDEFF?31{account}?32{name}\n"
        );
    }
    text + "-\n"
}

pub fn book(movements: &[(&str, &str, &str, &str, &str)]) -> Book {
    let book = Book::with(LIST);
    book.file("march.sta", statement(movements));
    book.done("import march.sta");
    book
}

pub fn codes(candidate: &Value) -> Vec<&str> {
    let reasons = candidate["reasons"].as_array().unwrap();
    reasons
        .iter()
        .map(|why| why["code"].as_str().unwrap())
        .collect()
}

pub const ALPHA: &str = "DE02120300000000202051";

#[test]
fn an_entry_has_candidates_with_their_reasons() {
    let book = book(&[("05", "119,00", "ALPHA LIMITED", ALPHA, "RE-2026-00101")]);
    let matching = book.done("match");
    let entry = &matching["entries"][0];
    let best = &entry["candidates"][0];
    assert_eq!(entry["amount"]["minor"], "11900");
    assert_eq!(best["items"], json!(["RE-2026-00101"]));
    assert_eq!(best["amount"], "11900");
    assert_eq!(best["certain"], true);
    assert_eq!(codes(best), ["number", "name", "amount"]);
    assert_eq!(
        (&matching["waiting"], &matching["certain"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(matching["accepted"], Value::Null);
    let (code, told) = book.text("match");
    assert_eq!(code, 0);
    assert!(
        told.contains("The description mentions RE-2026-00101."),
        "{told}"
    );
}

#[test]
fn l5_what_is_certain_is_accepted_in_one_entry_and_undone_in_one() {
    let book = book(&[
        ("05", "119,00", "ALPHA LIMITED", ALPHA, "RE-2026-00101"),
        ("06", "500,00", "Beta GmbH", "", "Rechnung 2026 00103"),
        ("07", "40,00", "Gamma", "", "a conto"),
    ]);
    let answer = book.done("match --accept-certain");
    assert_eq!(answer["accepted"]["entries"].as_array().unwrap().len(), 2);
    assert_eq!(answer["accepted"]["waiting"], 1);
    assert_eq!(
        (book.open("RE-2026-00101"), book.open("RE-2026-00103")),
        (0, 0)
    );
    assert_eq!(book.open("RE-2026-00104"), 7_525);
    assert_eq!(book.done("match")["entries"].as_array().unwrap().len(), 1);
    book.done("check");
    book.done("undo");
    assert_eq!(
        (book.open("RE-2026-00101"), book.open("RE-2026-00103")),
        (11_900, 50_000)
    );
    assert_eq!(book.done("match")["waiting"], 3);
    book.done("check");
}

#[test]
fn l1_one_invoice_is_not_paid_twice_by_accepting_what_is_certain() {
    let book = book(&[
        ("05", "119,00", "ALPHA LIMITED", ALPHA, "RE-2026-00101"),
        ("06", "500,00", "Beta GmbH", "", "Rechnung 2026 00103"),
        ("07", "119,00", "ALPHA LIMITED", ALPHA, "RE-2026-00101"),
    ]);
    let answer = book.done("match --accept-certain");
    assert_eq!(answer["accepted"]["entries"], json!([2]), "{answer}");
    assert_eq!(answer["accepted"]["waiting"], 2);
    // The list shows the pending entries.
    assert_eq!(answer["waiting"], 3);
    assert_eq!(answer["entries"][1]["state"], "open");
    assert_eq!(answer["entries"][1]["candidates"][0]["certain"], true);
    book.done("match accept 1");
    assert_eq!(book.open("RE-2026-00101"), 0);
    let again = book.done("match --accept-certain");
    assert_eq!(again["accepted"]["entries"], json!([]), "{again}");
    book.done("check");
}

#[test]
fn a_match_taken_back_is_never_made_again_by_itself() {
    let book = book(&[("05", "119,00", "ALPHA LIMITED", ALPHA, "RE-2026-00101")]);
    book.done("match --accept-certain");
    let undone = book.done("match undo 1");
    assert_eq!(undone["entries"][0]["state"], "open");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
    book.done("check");
    let answer = book.done("match --accept-certain");
    assert_eq!(answer["accepted"]["entries"], json!([]));
    let best = &answer["entries"][0]["candidates"][0];
    assert!(codes(best).contains(&"refused"), "{best}");
    // A person may accept it again, and undo restores the earlier state.
    book.done("match accept 1");
    assert_eq!(book.open("RE-2026-00101"), 0);
    book.done("undo");
    book.done("undo");
    assert_eq!(book.open("RE-2026-00101"), 0, "the first match is back");
    book.done("check");
}

#[test]
fn what_a_person_decided_is_learned_and_said() {
    let book = book(&[
        ("05", "119,00", "Holding AG", ALPHA, "rent"),
        ("09", "238,00", "Holding AG", ALPHA, "rent"),
    ]);
    let before = book.done("match");
    assert_eq!(before["certain"], 0, "an amount alone is not certain");
    book.done("match accept 1 --items RE-2026-00101");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(best["items"], json!(["RE-2026-00102"]));
    assert_eq!(codes(&best)[0], "learned");
    assert_eq!(best["certain"], true);
    book.done("match undo 1");
    let best = book.done("match")["entries"][1]["candidates"][0].clone();
    assert_eq!(
        best["certain"], false,
        "what was taken back teaches nothing"
    );
}

#[test]
fn l2_what_is_parked_is_on_account_and_what_is_set_aside_is_nobodys() {
    let book = book(&[
        ("05", "60,00", "Somebody", "", "thanks"),
        ("06", "12,00", "Tax office", "", "refund"),
    ]);
    book.done("match park 1 --customer K2");
    let parked = book.done("match");
    assert_eq!(parked["waiting"], 1);
    let credits = book.done("customers show K2");
    assert!(credits.to_string().contains("6000"), "{credits}");
    let failure = book.refused("match accept 1");
    assert_eq!(failure["code"], "refused");
    book.done("match aside 2 --reason 'Tax refund'");
    assert_eq!(book.done("match")["waiting"], 0);
    book.done("match undo 2");
    book.done("match undo 1");
    assert_eq!(book.done("match")["waiting"], 2);
    book.done("check");
}

#[test]
fn one_payment_for_two_customers_becomes_a_payment_of_each() {
    let book = book(&[(
        "05",
        "575,25",
        "Factoring Bank",
        "",
        "RE-2026-00103 RE-2026-00104",
    )]);
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(best["certain"], true, "{best}");
    book.done("match accept 1");
    assert_eq!(
        (book.open("RE-2026-00103"), book.open("RE-2026-00104")),
        (0, 0)
    );
    book.done("check");
}

#[test]
fn a_returned_direct_debit_opens_the_invoice_and_notes_the_charge() {
    let book = book(&[("05", "119,00", "Alpha Ltd", ALPHA, "RE-2026-00101")]);
    book.done("match --accept-certain");
    let gone = statement(&[(
        "20",
        "-124,00",
        "Alpha Ltd",
        ALPHA,
        "Ruecklastschrift RE-2026-00101",
    )]);
    book.file("later.sta", gone.replace(":28C:3/1", ":28C:4/1"));
    book.done("import later.sta");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(best["rest"], "returned");
    assert_eq!(best["rest_amount"]["minor"], "500");
    assert_eq!(best["certain"], true, "{best}");
    book.done("match --accept-certain");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
    let claims = book.done("claim list --customer K1 --open");
    assert_eq!(claims["open"][0]["minor"], "500");
    book.done("check");
}

#[test]
fn p1_a_promise_is_kept_by_a_match() {
    let book = book(&[("05", "238,00", "Alpha Ltd", "", "RE-2026-00102")]);
    book.done("promise add --customer K1 --invoice RE-2026-00102 --amount 238 --until 2026-04-10 --today 2026-03-01");
    let state =
        |book: &Book| book.done("promise list --customer K1")["promises"][0]["state"].clone();
    assert_eq!(state(&book), "open");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert!(codes(&best).contains(&"promise"), "{best}");
    book.done("match --accept-certain");
    assert_eq!(state(&book), "kept");
}

#[test]
fn certain_matches_are_accepted_on_import_where_the_company_says_so() {
    let book = Book::with(LIST);
    book.file(
        "march.sta",
        statement(&[("05", "119,00", "Alpha", ALPHA, "RE-2026-00101")]),
    );
    book.done("company set --accept-certain yes");
    book.done("import march.sta");
    assert_eq!(book.open("RE-2026-00101"), 0);
    book.done("undo");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
    // Nothing new was imported, so nothing is accepted again.
    book.done("import march.sta");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
}

#[test]
fn l5_payers_are_shown_forgotten_and_given_by_hand() {
    let book = book(&[
        ("05", "119,00", "Holding AG", ALPHA, "rent"),
        ("09", "238,00", "Holding AG", ALPHA, "rent"),
    ]);
    book.done("match accept 1 --items RE-2026-00101");
    let shown = book.done("customers show K1");
    let payer = &shown["customer"]["payers"][0];
    assert_eq!(
        (&payer["name"], &payer["by_hand"]),
        (&json!("Holding AG"), &json!(false))
    );
    let none = book.done("customers payers K1 --forget 'Holding AG'");
    assert_eq!(none["payers"], json!([]));
    let reason = |book: &Book| {
        let best = book.done("match")["entries"][0]["candidates"][0].clone();
        codes(&best)[0].to_owned()
    };
    assert_eq!(reason(&book), "amount", "it is not known any more");

    let wrong = book.refused("customers payers K1 --add DE02120300000000202052");
    assert_eq!(wrong["field"], "account");
    book.done("customers payers K1 --add 'DE02 1203 0000 0000 2020 51'");
    assert_eq!(reason(&book), "account");
    let (_, told) = book.text("customers show K1");
    assert!(
        told.contains("Pays from DE02 1203 0000 0000 2020 51, given by hand"),
        "{told}"
    );
    book.done("undo");
    assert_eq!(reason(&book), "amount");
}
