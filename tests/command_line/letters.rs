//! Reminder letters as files (rules R1, R3, R6, D4).

use std::collections::BTreeMap;
use std::fs;

use serde_json::json;

use crate::common::{Book, company, each, pdf_text};

/// Returns the files of a folder with their bytes.
fn files(book: &Book, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(book.path(folder)).unwrap();
    entries
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect()
}

/// Returns how many letters the archive holds for a customer.
fn archived(book: &Book, customer: &str) -> usize {
    let timeline = book.done(&format!("customers show {customer}"))["timeline"].clone();
    each(&timeline, "kind")
        .iter()
        .filter(|kind| **kind == "letter")
        .count()
}

#[test]
fn r1_one_letter_a_customer_lists_everything_overdue() {
    let book = company("");
    let made = book.done("letters --out out --merged print/all.pdf");
    assert_eq!(
        each(&made["letters"], "customer"),
        ["K4", "K1", "K2"],
        "by name"
    );
    assert_eq!(made["left_out"], json!([]));
    assert_eq!(made["merged"], "print/all.pdf");
    let letter = &made["letters"][1];
    assert_eq!(
        (&letter["name"], &letter["pages"]),
        (&json!("Nordlicht Bühnenbau GmbH"), &json!(1))
    );
    assert_eq!(
        letter["totals"],
        json!([{"text": "1,234.50", "minor": "123450", "currency": "EUR"}])
    );
    assert_eq!(
        letter["path"],
        "out/2026-03-31 K1 Nordlicht Bühnenbau GmbH.pdf"
    );
    assert_eq!(files(&book, "out").len(), 3);

    let merged = pdf_text(&book.path("print/all.pdf"));
    assert_eq!(merged.matches('\u{c}').count(), 3, "a page each");
    for letter in made["letters"].as_array().unwrap() {
        let text = pdf_text(&book.path(letter["path"].as_str().unwrap()));
        assert!(
            merged.contains(text.trim_end_matches('\u{c}').trim_end()),
            "{letter}"
        );
    }
}

#[test]
fn d4_a_letter_is_in_its_customers_language() {
    let book = company("");
    book.done("letters --out out");
    let german = pdf_text(&book.path("out/2026-03-31 K1 Nordlicht Bühnenbau GmbH.pdf"));
    for part in [
        "Harbour Joinery",
        "Nordlicht Bühnenbau GmbH",
        "Speicherstraße 14",
        "20457 Hamburg",
        "Zahlungserinnerung",
        "31. März 2026",
        "RE-1",
        "12.02.2026",
        "1.000,00",
        "RE-2",
        "15.03.2026",
        "234,50",
        "Summe",
        "1.234,50 EUR",
        "DE89 3704 0044 0532 0130 00",
    ] {
        assert!(german.contains(part), "{part} is missing:\n{german}");
    }
    let english = pdf_text(&book.path("out/2026-03-31 K2 Okafor, Lind & Partners.pdf"));
    for part in [
        "Okafor, Lind & Partners",
        "BS1 4QA",
        "Payment reminder",
        "31 March 2026",
        "RE-3",
        "15 Mar 2026",
        "GBP 500.00",
    ] {
        assert!(english.contains(part), "{part} is missing:\n{english}");
    }
    assert!(
        !english.contains("RE-1") && !english.contains("Zahlung"),
        "{english}"
    );
    book.done("letters --out final --tone final --customer K2");
    let last = pdf_text(&book.path("final/2026-03-31 K2 Okafor, Lind & Partners.pdf"));
    assert!(
        last.contains("GBP 500.00") && last != english,
        "each tone has its own words"
    );
}

#[test]
fn r6_the_same_letter_is_made_once_and_its_file_is_the_same() {
    let book = company("");
    let first = book.done("letters --out first --merged first/all.pdf");
    let second = book.done("letters --out second --merged second/all.pdf");
    assert_eq!(files(&book, "first"), files(&book, "second"));
    let ids = |made: &serde_json::Value| {
        made["letters"]
            .as_array()
            .unwrap()
            .iter()
            .map(|letter| letter["id"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&first), ids(&second));
    assert_eq!(archived(&book, "K1"), 1);

    book.done("payment add --customer K1 --amount 34.50 --invoice RE-2 --date 2026-03-30");
    book.done("letters --out third");
    assert_eq!(archived(&book, "K1"), 2, "other facts are another letter");
    assert_eq!(
        archived(&book, "K2"),
        1,
        "another customer's payment makes no other letter"
    );
    let k2 = "2026-03-31 K2 Okafor, Lind & Partners.pdf";
    assert_eq!(files(&book, "first")[k2], files(&book, "third")[k2]);
}

#[test]
fn r3_who_is_left_out_is_told_why() {
    let book = company("");
    let made = book.done("letters --out out --customer K1 K3");
    assert_eq!(each(&made["letters"], "customer"), ["K1"]);
    assert_eq!(
        made["left_out"],
        json!([{"customer_id": 3, "customer": "K3", "name": "Early Ltd", "reason": "Nothing is overdue."}])
    );
    assert_eq!(files(&book, "out").len(), 1);

    book.done("payment add --customer K2 --amount 500 --currency GBP --on-account");
    let made = book.done("letters --out covered");
    assert_eq!(each(&made["letters"], "customer"), ["K4", "K1"]);
    assert_eq!(each(&made["left_out"], "customer"), ["K2"]);
    let reason = each(&made["left_out"], "reason")[0];
    assert!(reason.contains("unallocated"), "{reason}");
    let (code, text) = book.text("letters --out covered");
    assert_eq!(code, 0);
    assert!(
        text.contains("Excluded: K2  Okafor, Lind & Partners: "),
        "{text}"
    );
}

#[test]
fn who_has_paid_meanwhile_gets_no_letter_and_a_part_is_taken_off() {
    let book = company("");
    book.done("letters --out before");
    book.done("payment add --customer K2 --amount 500 --currency GBP");
    book.done("payment add --customer K1 --amount 1000");
    let made = book.done("letters --out after");
    assert_eq!(each(&made["letters"], "customer"), ["K4", "K1"]);
    assert_eq!(made["letters"][1]["totals"][0]["minor"], "23450");
    let text = pdf_text(&book.path("after/2026-03-31 K1 Nordlicht Bühnenbau GmbH.pdf"));
    assert!(!text.contains("RE-1") && text.contains("RE-2"), "{text}");
}

#[test]
fn letters_of_a_day_when_nothing_was_overdue_are_none() {
    let book = company("");
    let made = book.done("letters --out out --merged all.pdf --as-of 2026-02-12");
    assert_eq!(
        (&made["letters"], &made["merged"]),
        (&json!([]), &json!(null))
    );
    assert!(!book.path("all.pdf").exists());
    assert_eq!(
        book.text("letters --out out --as-of 2026-02-12"),
        (0, "No letter was created: nothing is overdue.\n".to_owned())
    );
    assert_eq!(
        book.done("letters --out out --as-of 2026-02-13")["letters"][0]["customer"],
        "K1"
    );
    let nobody = book.refused("letters --out out --customer K9");
    assert!(
        nobody["message"].as_str().unwrap().contains("K9"),
        "{nobody}"
    );
    assert!(
        book.refused("letters")["hint"]
            .as_str()
            .unwrap()
            .contains("--out")
    );
}

#[test]
fn letters_can_be_taken_back_until_one_left_the_house() {
    let book = company("k1@example.com");
    book.done("letters --out out");
    book.done("undo");
    assert_eq!(archived(&book, "K1"), 0);

    book.done("account set --host localhost --user me --from owed@example.com");
    book.done("mail --customer K1");
    assert_eq!(archived(&book, "K1"), 1);
    assert_eq!(book.done("send --now --to-folder eml")["sent"], 1);
    assert_eq!(files(&book, "eml").len(), 1);
    let failure = book.refused("undo");
    assert_eq!(failure["code"], "refused");
    assert_eq!(archived(&book, "K1"), 1);
    assert_eq!(book.done("journal")["rows"][0]["state"], "kept");
}
