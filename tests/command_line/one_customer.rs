//! Merging duplicate customers, and people's right to be forgotten (rules L3, L8, L9).

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, company, each};
use crate::matching::{ALPHA, codes, statement};

const LIST: &str = "Invoice No,Customer No,Customer,E-mail,Invoice date,Due date,Currency,Amount
A-1,K1,Alpha Ltd,,2026-01-05,2026-02-04,EUR,100.00
B-1,K2,Alfa Limited London,office@alfa.example,2026-01-10,2026-02-09,EUR,200.00
B-2,K2,Alfa Limited London,office@alfa.example,2026-01-10,2026-02-09,USD,30.00
";

/// A duplicated customer: the second one paid, promised, was called, is on hold and was reminded.
fn two() -> Book {
    let book = Book::with(LIST);
    book.done("company set --name 'Harbour Joinery' --street '1 Quay' --postal-code 20457 --city Hamburg --country DE --iban DE89370400440532013000");
    book.done("customers edit K2 --street '2 Road' --city London --country GB");
    book.done("letters --out letters --customer K2");
    book.done("payment add --customer K2 --amount 50 --date 2026-03-01 --invoice B-1");
    book.done("payment add --customer K2 --amount 7 --date 2026-03-01");
    book.done("promise add --customer K2 --amount 10 --currency EUR --until 2026-04-02");
    book.done("call add --customer K2 --outcome other --note 'wants a copy'");
    book.done("customers payers K2 --add DE02120300000000202051");
    book
}

#[test]
fn l8_everything_of_a_merged_customer_is_the_other_ones_and_undo_parts_them() {
    let book = two();
    let seen = |number: &str| {
        let shown = book.done(&format!("customers show {number}"));
        (shown["customer"].clone(), shown["timeline"].clone())
    };
    let (before_one, before_two) = (seen("K1"), seen("K2"));
    let shown = book.done("customers merge K2 --into K1 --dry-run");
    assert_eq!(seen("K2"), before_two, "only shown");
    let merged = book.done("customers merge K2 --into K1");
    assert_eq!(shown, merged);
    assert_eq!(
        merged["moves"],
        json!([
            "2 invoices",
            "2 payments",
            "1 promise, plan, dispute, hold or hand-over",
            "1 call",
            "1 letter",
            "1 known payer"
        ])
    );
    assert_eq!(each(&merged["takes"], "what"), ["People", "Address"]);

    let (customer, timeline) = seen("K1");
    assert_eq!(customer["form"]["name"], "Alpha Ltd");
    assert_eq!(customer["form"]["email"], "office@alfa.example");
    let euros = &customer["balances"][0];
    assert_eq!(
        (&euros["open"]["minor"], &euros["on_account"]["minor"]),
        (&json!("24300"), &json!("0"))
    );
    let texts = each(&timeline, "text");
    for text in [
        "Invoice B-1",
        "Letter created (friendly)",
        "Customer Alfa Limited London (K2) merged into Alpha Ltd (K1)",
    ] {
        assert!(texts.contains(&text), "{text}: {texts:?}");
    }
    assert_eq!(book.done("customers")["count"], 1);
    assert_eq!(
        each(&book.done("customers --search alfa")["rows"], "number"),
        ["K1"]
    );
    assert_eq!(seen("K2"), seen("K1"), "by the old number");
    assert_eq!(book.done("check")["ok"], true);

    book.done("undo");
    assert_eq!((seen("K1"), seen("K2")), (before_one, before_two));
    assert_eq!(book.done("check")["ok"], true);
    book.done("redo");
    assert_eq!(book.done("customers")["count"], 1);
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn l8_lists_and_payers_who_use_the_old_number_or_name_find_who_remains() {
    let book = two();
    book.done("customers merge K2 --into K1");
    book.file(
        "more.csv",
        "Invoice No,Customer No,Invoice date,Due date,Currency,Amount\nB-3,K2,2026-03-10,2026-04-09,EUR,40.00\n",
    );
    book.done("import more.csv");
    book.file(
        "named.csv",
        "Invoice No,Customer,Invoice date,Due date,Currency,Amount\nB-4,Alfa Limited London,2026-03-10,2026-04-09,EUR,41.00\n",
    );
    book.done("import named.csv");
    assert_eq!(book.done("customers")["count"], 1);
    assert_eq!(book.done("invoices --customer K1")["count"], 5);
    let march = statement(&[("05", "150,00", "ALFA LIMITED LONDON", "", "B-1")]);
    book.file("march.sta", march);
    book.done("import march.sta");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(best["customer"], "Alpha Ltd");
    assert!(codes(&best).contains(&"name"), "{best}");
}

#[test]
fn l8_what_cannot_be_settled_silently_is_said_or_refused() {
    let book = two();
    book.done("customers edit K2 --kind consumer --phone 1 --language de");
    book.done("customers edit K1 --phone 2");
    book.done("hold add --customer K1 --reason talks");
    let shown = book.done("customers merge K2 --into K1 --dry-run");
    let stays: Vec<(&Value, &Value)> = shown["stays"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| (&field["value"], &field["instead_of"]))
        .collect();
    assert_eq!(
        stays,
        [(&json!("A business"), &json!("A consumer"))],
        "people stay whole, so none is lost"
    );
    let takes = shown["takes"].to_string();
    assert!(takes.contains("2; office@alfa.example, 1"), "{takes}");
    let said = shown["remarks"].to_string();
    assert!(
        said.contains("Alpha Ltd is on hold: from now on nothing is sent about what Alfa"),
        "{said}"
    );

    let itself = book.refused("customers merge K1 --into K1");
    assert_eq!(itself["field"], "into_id");
    book.done("handover add --customer K2 --to agency --whom 'Collect Ltd'");
    let handed = book.refused("customers merge K2 --into K1");
    assert!(
        handed["hint"]
            .as_str()
            .unwrap()
            .starts_with("End the hand-over"),
        "{handed}"
    );
    book.done("handover add --customer K1 --to agency --whom 'Collect Ltd'");
    book.done("customers merge K2 --into K1");
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn l8_mail_that_waits_is_decided_about_first() {
    let book = company("k1@nordlicht.example");
    book.done(
        "account set --host 127.0.0.1 --port 9 --user u --security tls --from owed@harbour.example",
    );
    book.done("mail --customer K1");
    let waiting = book.refused("customers merge K1 --into K2");
    assert_eq!(
        waiting["message"],
        "1 e-mail to Nordlicht Bühnenbau GmbH not sent yet."
    );
    book.done("customers merge K2 --into K1");
    assert_eq!(book.done("check")["ok"], true);
}

/// A book whose customer K1 owes nothing any more and has a long history.
fn settled() -> Book {
    let book = company("erika@secret.example");
    book.done("customers edit K1 --phone '+49 40 998877' --note 'likes tea with Erika'");
    book.done("letters --out letters --customer K1");
    let march = statement(&[
        ("05", "1000,00", "Nordlicht Buehnenbau", ALPHA, "RE-1"),
        ("06", "234,50", "NORDLICHT BÜHNENBAU GMBH", ALPHA, "RE-2"),
    ]);
    book.file("march.sta", march);
    book.done("import march.sta");
    book.done("match --accept-certain");
    for entry in 1..=2 {
        book.run(&format!("match accept {entry}"));
    }
    assert_eq!((book.open("RE-1"), book.open("RE-2")), (0, 0));
    book.done("call add --customer K1 --outcome other --person Erika --note 'Erika was rude'");
    book.done("customers edit K1 --contact 'Erika Mustermann'");
    book.done("customers payers K1 --add DE02120300000000202051");
    book
}

/// Returns which of these words the bytes of the book and its log contain.
fn held(book: &Book, words: &[&str]) -> Vec<String> {
    let mut held = Vec::new();
    for file in ["book.owed", "book.owed-wal", "book.owed-sent"] {
        let bytes = fs::read(book.path(file)).unwrap_or_default();
        for word in words {
            let found = |bytes: &[u8]| bytes.eq_ignore_ascii_case(word.as_bytes());
            if bytes.windows(word.len()).any(found) {
                held.push(format!("{word} in {file}"));
            }
        }
    }
    held
}

const PERSONAL: [&str; 8] = [
    "Nordlicht",
    "erika",
    "secret.example",
    "Speicherstra",
    "998877",
    ALPHA,
    "Mustermann",
    "rude",
];

#[test]
fn l9_an_erased_person_is_gone_from_the_bytes_and_the_figures_stand() {
    let book = settled();
    assert_eq!(held(&book, &PERSONAL).len(), PERSONAL.len());
    let before = book.done("invoices --state all");
    let aging = book.done("aging --as-of 2026-03-04");
    let means = book.done("customers erase K1");
    assert_eq!(means["name"], "Nordlicht Bühnenbau GmbH");
    assert!(
        means["duty"]
            .as_str()
            .unwrap()
            .starts_with("Invoices must be kept until 31 Dec 2034"),
        "{means}"
    );
    let wrong = book.refused("customers erase K1 --yes Nordlicht");
    assert_eq!(wrong["field"], "name");
    assert!(!held(&book, &PERSONAL).is_empty());

    let erased = book.done("customers erase K1 --yes 'Nordlicht Bühnenbau GmbH'");
    assert_eq!(
        (&erased["name"], &erased["unfinished"]),
        (&json!("Erased customer 1"), &json!(""))
    );
    assert_eq!(held(&book, &PERSONAL), Vec::<String>::new());

    let figures = |page: &Value| -> Vec<(Value, Value, Value, Value)> {
        let rows = page["rows"].as_array().unwrap().iter();
        rows.map(|row| {
            (
                row["number"].clone(),
                row["issued"].clone(),
                row["gross"].clone(),
                row["open"].clone(),
            )
        })
        .collect()
    };
    assert_eq!(
        figures(&book.done("invoices --state all")),
        figures(&before)
    );
    assert_eq!(
        book.done("aging --as-of 2026-03-04")["totals"],
        aging["totals"]
    );
    assert_eq!(book.done("check")["ok"], true);
    for words in [
        "customers show erased-1",
        "bank entries",
        "journal",
        "invoices show RE-1",
        "match",
    ] {
        book.done(words);
    }
}

#[test]
fn l9_nothing_brings_an_erased_person_back() {
    let book = settled();
    book.done("customers erase K1 --yes 'Nordlicht Bühnenbau GmbH'");
    let undo = book.refused("undo");
    assert_eq!(undo["message"], "There is nothing to undo.");
    book.refused("redo");
    let again = book.refused("customers erase erased-1 --yes 'Erased customer 1'");
    assert_eq!(
        again["message"],
        "Erased customer 1 has already been erased."
    );
    // The statement is recognised although nothing of it remains: no entry is pending a second time.
    book.done("import march.sta");
    assert_eq!(book.done("bank entries")["count"], 2);
    book.file(
        "back.csv",
        "Customer No,Customer,E-mail\nK1,Nordlicht Bühnenbau GmbH,erika@secret.example\n",
    );
    book.done("import back.csv --kind customers");
    let customers = book.done("customers");
    let numbers = each(&customers["rows"], "number");
    assert!(
        numbers.contains(&"K1") && numbers.contains(&"erased-1"),
        "{numbers:?}"
    );
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn l9_what_is_still_open_keeps_a_person_in_the_book() {
    let book = company("k1@nordlicht.example");
    let hint = |book: &Book| {
        let failure = book.refused("customers erase K1 --yes 'Nordlicht Bühnenbau GmbH'");
        failure["hint"].as_str().unwrap().to_owned()
    };
    assert!(hint(&book).starts_with("Write it off"));
    book.done("invoices cancel RE-1 --reason 'written twice'");
    book.done("payment add --customer K1 --amount 300 --date 2026-03-20 --invoice RE-2");
    assert!(hint(&book).starts_with("Pay it back"));
    book.done("refund add --customer K1 --amount 65.50");
    book.done("claim add --customer K1 --amount 5 --note returned");
    assert!(hint(&book).starts_with("Waive them"));
}

#[test]
fn l8_a_branch_and_its_head_office_are_merged_either_way_and_nobody_belongs_to_itself() {
    for (from, into) in [("C", "P"), ("P", "C")] {
        let book = Book::new();
        book.done("customers add --number P --name Head");
        book.done("customers add --number C --name Branch --parent P");
        book.done("customers add --number S --name Sister --parent P");
        book.done(&format!("customers merge {from} --into {into}"));
        let parent = |number: &str| {
            book.done(&format!("customers show {number}"))["customer"]["parent"]["number"].clone()
        };
        assert_eq!((parent(into), parent("S")), (Value::Null, json!(into)));
        book.done("undo");
        assert_eq!((parent("C"), parent("S")), (json!("P"), json!("P")));
        book.done("redo");
        assert_eq!(parent("S"), json!(into));
        assert_eq!(book.done("check")["ok"], true);
    }
}

#[test]
fn l8_a_merger_makes_no_branch_of_a_head_office() {
    let book = Book::new();
    for line in [
        "P --name Head",
        "C --name Branch --parent P",
        "Q --name Other",
        "B --name Leaf --parent Q",
    ] {
        book.done(&format!("customers add --number {line}"));
    }
    for (from, into) in [("B", "P"), ("P", "B")] {
        let refused = book.refused(&format!("customers merge {from} --into {into}"));
        assert_eq!(refused["message"], "Other customers belong to Head.");
    }
}
