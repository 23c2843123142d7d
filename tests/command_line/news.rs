//! Unconfirmed information in the book holds reminders back (rules R7, R8, R13).

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, company, each};

/// K1 by e-mail and K2 by post, both reminded automatically by a level that may leave without a person.
fn book() -> Book {
    let mut book = company("k1@example.com");
    book.done("account set --host localhost --port 2525 --user me --from me@example.com");
    book.password(Some("secret"));
    book.file(
        "policy.json",
        json!({"name": "Alone", "levels": [
            {"days": 7, "from": "due", "deadline_days": 10, "tone": "friendly", "send_alone": true}
        ]})
        .to_string(),
    );
    book.done("policy save policy.json");
    book.done("policy standard Alone --for everyone");
    book
}

/// Returns a bank statement with one receipt.
fn bank(amount: &str, payer: &str, text: &str) -> String {
    format!(
        ":20:START\n:25:37040044/0532013000\n:28C:3/1\n:60F:C260301EUR0,00\n:61:2603300330C{amount}NTRFNONREF\n\
         :86:166?00GUTSCHRIFT?20SVWZ+{text}?31DE02500105170137075030?32{payer}\n:62F:C260331EUR{amount}\n-\n"
    )
}

fn row(run: &Value, customer: &str) -> Value {
    let rows = run["customers"].as_array().unwrap().iter();
    let mut found = rows.filter(|row| row["customer"] == customer);
    found.next().cloned().unwrap_or_default()
}

fn codes(value: &Value) -> Vec<&str> {
    each(&value["reasons"], "code")
}

fn mails(book: &Book) -> usize {
    fs::read_dir(book.path("mails")).map_or(0, Iterator::count)
}

#[test]
fn r13_an_invoice_that_waiting_money_pays_or_names_is_out_and_the_others_are_not() {
    let book = book();
    book.file(
        "bank.sta",
        bank("1000,00", "NORDLICHT BUEHNENBAU GMBH", "RE-1"),
    );
    book.done("import bank.sta");
    let first = row(&book.done("run propose"), "K1");
    assert_eq!(
        (&first["in"], &first["balance"]),
        (&json!(true), &json!("23450"))
    );
    assert_eq!(codes(&first["items"][0]), ["payment_waits"]);
    let why = first["items"][0]["reasons"][0]["text"].as_str().unwrap();
    assert!(
        why.contains("1,000.00") && why.contains("NORDLICHT") && why.contains("30 Mar 2026"),
        "{why}"
    );

    // A part payment names it too: a customer who has begun to pay must not be told that nothing came.
    let book = self::book();
    book.file(
        "bank.sta",
        bank("5,00", "SOMEBODY ELSE", "for RE-2 with thanks"),
    );
    book.done("import bank.sta");
    let first = row(&book.done("run propose"), "K1");
    assert_eq!(first["balance"], "100000");
    book.done("match aside 1 --reason 'not ours'");
    assert_eq!(row(&book.done("run propose"), "K1")["balance"], "123450");
}

#[test]
fn r13_money_that_may_be_for_it_is_shown_and_nothing_leaves_by_itself() {
    let book = book();
    book.file("bank.sta", bank("1000,00", "JOHN DOE", "thank you"));
    book.done("import bank.sta");
    let done = book.done("run");
    assert_eq!((&done["sent"], &done["held"]), (&json!(0), &json!(2)));
    let first = row(&book.done("run propose"), "K1");
    assert_eq!(first["in"], true);
    assert_eq!(codes(&first), ["level_reached", "may_be_paid"]);
}

#[test]
fn r7_news_that_come_after_the_letter_was_made_are_looked_at_before_it_leaves() {
    let book = book();
    let run = book.done("run propose")["run"].as_i64().unwrap();
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    book.file(
        "bank.sta",
        bank("1234,50", "NORDLICHT BUEHNENBAU GMBH", "RE-1 RE-2"),
    );
    book.done("import bank.sta");
    let sent = book.done(&format!("run send {run} --to-folder mails"));
    assert_eq!((mails(&book), &sent["delivery"]["dropped"]), (0, &json!(1)));
    let why = sent["delivery"]["results"][0]["detail"].as_str().unwrap();
    assert!(why.contains("accept the match"), "{why}");
}

#[test]
fn r8_payments_are_known_up_to_what_the_bank_reported_not_to_a_list_of_invoices() {
    let book = company("");
    book.file(
        "paid.csv",
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount,Amount due\n\
         RE-9,K1,Nordlicht Bühnenbau GmbH,2026-03-20,2026-04-20,EUR,50.00,20.00\n",
    );
    book.done("import paid.csv");
    assert_eq!(book.done("run propose")["payments_known_to"], json!(null));
    book.file("bank.sta", bank("1,00", "JOHN DOE", "nothing known"));
    book.done("import bank.sta");
    assert_eq!(book.done("run propose")["payments_known_to"], "2026-03-31");
    assert_eq!(book.done("info")["payments_known_to"], "2026-03-31");
}

#[test]
fn r13_what_may_be_for_it_and_came_after_the_approval_brings_it_back_to_review() {
    let book = book();
    let run = book.done("run propose")["run"].as_i64().unwrap();
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    book.file("bank.sta", bank("1000,00", "JOHN DOE", "thank you"));
    book.done("import bank.sta");
    let sent = book.done(&format!("run send {run} --to-folder mails"));
    assert_eq!(mails(&book), 0);
    let recipients = sent["recipients"].as_array().unwrap();
    let first = recipients
        .iter()
        .find(|one| one["customer"] == "K1")
        .unwrap();
    assert_eq!(first["state"], "proposed");
    assert!(first["reason"].as_str().unwrap().contains("may be for it"));
    book.done(&format!("run approve {run}"));
    book.done(&format!("run produce {run}"));
    book.done(&format!("run send {run} --to-folder mails"));
    assert_eq!(mails(&book), 1, "a person has weighed it");
}

#[test]
fn r13_letters_by_hand_leave_out_what_is_named_and_say_what_may_be_paid() {
    let book = book();
    book.file("bank.sta", bank("1000,00", "JOHN DOE", "thank you"));
    book.done("import bank.sta");
    let made = book.done("letters --out out --customer K1");
    assert_eq!(each(&made["to_weigh"], "customer"), ["K1"]);
    assert_eq!(made["letters"][0]["totals"][0]["minor"], "123450");
    let book = self::book();
    book.file(
        "bank.sta",
        bank("1000,00", "NORDLICHT BUEHNENBAU GMBH", "RE-1"),
    );
    book.done("import bank.sta");
    let made = book.done("letters --out out --customer K1");
    assert_eq!(made["to_weigh"], json!([]));
    assert_eq!(made["letters"][0]["totals"][0]["minor"], "23450");
}

#[test]
fn r13_an_invoice_about_which_a_list_asks_is_not_reminded_until_it_is_answered() {
    let book = book();
    book.done("payment add --customer K1 --amount 950 --invoice RE-1 --date 2026-03-20");
    fs::create_dir(book.path("in")).unwrap();
    book.done("import --watch-folder in");
    book.file(
        "in/list.csv",
        "Invoice No,Customer No,Invoice date,Due date,Currency,Amount\n\
         RE-1,K1,2026-01-13,2026-02-12,EUR,900.00\nRE-8,K1,2026-03-20,2026-04-20,EUR,5.00\n",
    );
    book.run("import --watch-folder");
    let first = row(&book.done("run propose"), "K1");
    assert_eq!(
        (&first["in"], &first["balance"]),
        (&json!(true), &json!("23450"))
    );
    assert_eq!(codes(&first["items"][0]), ["question_waits"]);

    // After a manual import without that row, the list still asks; once answered, it no longer does.
    book.done("import in/list.csv --accept-problems");
    let first = row(&book.done("run propose"), "K1");
    assert_eq!(codes(&first["items"][0]), ["question_waits"]);
    book.done("payment undo 1 --reason mistyped");
    book.done("import in/list.csv");
    assert_eq!(book.done("import --watch-folder")["problems"], json!([]));
    let first = row(&book.done("run propose"), "K1");
    assert_eq!(first["balance"], "113450");
}
