//! How customers pay: accounts in the forms of their countries, and references that find the letter's invoices (rule D6).

use serde_json::{Value, json};

use crate::common::{Book, company, each, pdf_text};

fn accounts(book: &Book) -> Value {
    book.done("company accounts")["accounts"].clone()
}

#[test]
fn d6_ways_to_pay_are_added_changed_and_removed() {
    let book = company("");
    let listed = accounts(&book);
    assert_eq!(listed[0]["name"], "DE89 3704 0044 0532 0130 00");
    assert_eq!(
        listed[0]["form"]["currency"], "",
        "it is for every currency"
    );
    book.done("company accounts add --form sort-code --currency gbp --bank-code 202015 --number '5555 5555' --bank-name Quay");
    book.done("company accounts add --form link --currency GBP --number 'https://pay.example.com/{amount}/{reference}'");
    let listed = accounts(&book);
    assert_eq!(each(&listed, "name")[1], "20-20-15 55555555");
    let added = &listed[1];
    assert_eq!(
        (
            &added["form"]["form"],
            &added["form"]["currency"],
            &added["form"]["bank_code"]
        ),
        (&json!("sort_code"), &json!("GBP"), &json!("20-20-15"))
    );
    book.done(&format!(
        "company accounts edit {} --bank-name 'Bank of Quay'",
        added["id"]
    ));
    assert_eq!(accounts(&book)[1]["form"]["bank_name"], "Bank of Quay");
    book.done(&format!("company accounts remove {}", listed[2]["id"]));
    assert_eq!(accounts(&book).as_array().map(Vec::len), Some(2));
    book.done("undo");
    assert_eq!(accounts(&book), {
        let mut before = listed.clone();
        before[1]["form"]["bank_name"] = json!("Bank of Quay");
        before
    });
    // The company's own field is its first account with an IBAN.
    book.done("company set --iban DE02120300000000202051 --bic BYLADEM1001");
    assert_eq!(accounts(&book)[0]["name"], "DE02 1203 0000 0000 2020 51");
    assert_eq!(book.done("company")["bic"], "BYLADEM1001");
    // Another bank's account does not keep what was the old one's; one at the same bank does.
    book.done("company set --iban DE89370400440532013000");
    assert_eq!(book.done("company")["bic"], "");
    let again = book.run("company accounts add --form iban --number DE89370400440532013000");
    assert_eq!(again.json["failure"]["code"], "refused", "{again:?}");
    book.done("company set --iban ''");
    assert_eq!(accounts(&book).as_array().map(Vec::len), Some(2));
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn d6_a_wrong_number_is_told_at_its_field() {
    let book = company("");
    for (words, field) in [
        ("add --number DE88370400440532013000", "number"),
        (
            "add --form routing --bank-code 021000022 --number 1234",
            "bank_code",
        ),
        ("add --form link --number http://pay.example.com", "number"),
        ("add --number DE89370400440532013000 --bic X", "bic"),
        ("add --form upi --currency EUR --number a@b", "currency"),
        ("add --form other", "lines"),
        ("edit 77 --bic COBADEFF", "id"),
    ] {
        let failure = book.refused(&format!("company accounts {words}"));
        assert_eq!(failure["field"], field, "{words}: {failure}");
        assert!(!failure["message"].as_str().unwrap().is_empty());
    }
    let failure = book.refused("company set --iban DE88370400440532013000");
    assert_eq!(failure["field"], "iban");
}

#[test]
fn d6_a_letter_names_the_account_of_its_currency_and_says_what_lacks() {
    let book = company("");
    let made = book.done("letters --out before");
    let warned = made["warnings"].to_string();
    assert!(warned.contains("no account for GBP"), "{warned}");
    book.done("company accounts add --form sort-code --currency GBP --bank-code 20-20-15 --number 55555555");
    let made = book.done("letters --out after");
    assert_eq!(made["warnings"], json!([]));
    let path = |customer: &str| {
        let letters = made["letters"].as_array().unwrap();
        let letter = letters
            .iter()
            .find(|one| one["customer"] == customer)
            .unwrap();
        book.path(letter["path"].as_str().unwrap())
    };
    let (british, german) = (pdf_text(&path("K2")), pdf_text(&path("K1")));
    assert!(
        british.contains("20-20-15") && british.contains("55555555"),
        "{british}"
    );
    assert!(german.contains("DE89 3704 0044 0532 0130 00"), "{german}");
    assert!(!german.contains("Sort Code"), "{german}");
}

/// Two invoices of a Swiss company in a letter with a payment part; its reference comes back from the bank.
#[test]
fn d6_the_reference_of_a_payment_part_finds_all_invoices_of_its_letter() {
    let book = Book::new();
    book.done(
        "company set --name 'Seldwyla AG' --street 'Hauptstrasse 12' --postal-code 8001 --city Zürich --country CH \
         --currency CHF --language de --iban CH4431999123000889012",
    );
    book.done("customers add --number K1 --name 'Muster Söhne' --street 'Seeweg 3' --postal-code 3001 --city Bern --country CH");
    for (number, amount) in [("R-1", "100.00"), ("R-2", "49.75"), ("R-3", "20.00")] {
        let due = if number == "R-3" {
            "2026-12-31"
        } else {
            "2026-02-04"
        };
        book.done(&format!(
            "invoices add --customer K1 --number {number} --amount {amount} --currency CHF --issued 2026-01-05 --due {due}"
        ));
    }
    let made = book.done("letters --out out");
    let path = book.path(made["letters"][0]["path"].as_str().unwrap());
    let text = pdf_text(&path);
    for words in [
        "Empfangsschein",
        "Zahlteil",
        "CH44 3199 9123 0008 8901 2",
        "149.75",
        "Vor der Einzahlung abzutrennen",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // Nine, the customer's key, and the day of the letter.
    let digits = "900000012603 31";
    let reference: String = text
        .lines()
        .map(|line| line.split(' ').collect::<String>())
        .find_map(|line| {
            let at = line.find(&digits.replace(' ', ""))?;
            let end = at + digits.len();
            line.get(..end).map(|body| format!("{body:0>27}"))
        })
        .unwrap_or_else(|| panic!("no reference in {text}"));
    let reference = &reference[reference.len() - 27..];
    let head = "Buchungstag;Valutadatum;Verwendungszweck;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;Waehrung;Betrag\n";
    let row = format!("31.03.2026;31.03.2026;QRR {reference};Unbekannt;;CHF;149,75\n");
    book.file("bank.csv", head.to_owned() + &row);
    book.done("import bank.csv");
    let found = book.done("match");
    let candidate = &found["entries"][0]["candidates"][0];
    assert_eq!(candidate["items"], json!(["R-1", "R-2"]), "{found}");
    assert_eq!(candidate["reasons"][0]["code"], "reference", "{found}");
}
