//! What an invoice tells of itself, its customer and its company.

use super::{PLAIN, Ubl, counts, net};
use crate::common::Book;

#[test]
fn an_invoice_comes_in_with_its_customer_its_company_and_its_file() {
    let book = Book::new();
    book.file("R1.xml", PLAIN.xml());
    let report = book.done("import R1.xml");
    assert_eq!(counts(&report), [1, 1, 0, 0]);
    assert_eq!(report["kind"], "invoices");
    assert_eq!(report["files"][0]["format"], "ubl-invoice");
    assert_eq!(report["files"][0]["sums"][0]["minor"], "11900");
    let customers = book.done("customers");
    let customer = &customers["rows"][0];
    assert_eq!(customer["name"], "Alder Ltd");
    assert_eq!(net(&book), 11_900);
    let company = book.done("company");
    assert_eq!(company["name"], "Quay Joinery");
    assert_eq!(company["iban"], "DE89 3704 0044 0532 0130 00");
}

#[test]
fn f2_the_same_file_again_changes_nothing_and_another_file_of_it_is_kept_too() {
    let book = Book::new();
    book.file("R1.xml", PLAIN.xml());
    book.done("import R1.xml");
    let journal = book.done("journal")["rows"].as_array().unwrap().len();
    assert_eq!(counts(&book.done("import R1.xml")), [1, 0, 0, 1]);
    assert_eq!(
        book.done("journal")["rows"].as_array().unwrap().len(),
        journal
    );
    book.file("copy.xml", format!("{}\n", PLAIN.xml()));
    assert_eq!(counts(&book.done("import copy.xml")), [1, 0, 1, 0]);
    assert_eq!(counts(&book.done("import copy.xml")), [1, 0, 0, 1]);
}

#[test]
fn a_customer_is_found_by_its_vat_number_and_a_namesake_is_someone_else() {
    let book = Book::new();
    let renamed = Ubl {
        number: "R2",
        buyer: "ALDER Limited",
        ..PLAIN
    };
    let namesake = Ubl {
        number: "R3",
        vat_id: "DE129273398",
        ..PLAIN
    };
    for (name, invoice) in [("1.xml", &PLAIN), ("2.xml", &renamed), ("3.xml", &namesake)] {
        book.file(name, invoice.xml());
    }
    assert_eq!(book.done("import 1.xml 2.xml 3.xml")["created"], 3);
    let customers = book.done("customers");
    let rows = customers["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 2, "{rows:?}");
}

#[test]
fn what_was_paid_before_is_settled_and_what_was_paid_too_much_is_on_account() {
    let book = Book::new();
    let part = Ubl {
        prepaid: "19.00",
        payable: "100.00",
        ..PLAIN
    };
    let over = Ubl {
        number: "R2",
        prepaid: "150.00",
        payable: "-31.00",
        ..PLAIN
    };
    book.file("1.xml", part.xml());
    book.file("2.xml", over.xml());
    book.done("import 1.xml 2.xml");
    assert_eq!(net(&book), 10_000 - 3_100);
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn a5_the_parts_of_an_invoice_age_by_their_own_days() {
    let book = Book::new();
    let part = |day: &str, amount: &str| {
        format!(
            "<cac:PaymentTerms><cbc:Amount currencyID=\"EUR\">{amount}</cbc:Amount>\
             <cbc:PaymentDueDate>{day}</cbc:PaymentDueDate></cac:PaymentTerms>"
        )
    };
    let parts = [part("2026-02-04", "59.00"), part("2026-04-30", "60.00")].concat();
    let xml = PLAIN
        .xml()
        .replace("<cbc:DueDate>2026-02-04</cbc:DueDate>", "");
    book.file(
        "R1.xml",
        xml.replace(
            "<cac:LegalMonetaryTotal>",
            &format!("{parts}<cac:LegalMonetaryTotal>"),
        ),
    );
    book.done("import R1.xml");
    let aging = book.done("aging");
    let buckets: Vec<_> = aging["totals"][0]["buckets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|bucket| bucket.as_str().unwrap().to_owned())
        .collect();
    assert_eq!(buckets, ["6000", "0", "5900", "0", "0"]);
}

#[test]
fn l4_a_number_that_another_customer_has_is_a_problem() {
    let book = Book::new();
    book.file("1.xml", PLAIN.xml());
    book.done("import 1.xml");
    let other = Ubl {
        buyer: "Birch Ltd",
        vat_id: "DE129273398",
        ..PLAIN
    };
    book.file("2.xml", other.xml());
    assert_eq!(book.run("import 2.xml").code, 2);
    assert_eq!(book.done("customers")["rows"].as_array().unwrap().len(), 1);
}

#[test]
fn an_invoice_to_the_company_is_not_one_of_its_own() {
    let book = Book::new();
    book.file("1.xml", PLAIN.xml());
    book.done("import 1.xml");
    let bought = PLAIN.xml().replace("R1<", "E7<");
    let bought = bought
        .replace("Quay Joinery", "Timber Ltd")
        .replace("DE811907980", "DE129273398")
        .replace("Alder Ltd", "Quay Joinery")
        .replace("DE136695976", "DE811907980");
    book.file("bought.xml", bought);
    let answer = book.run("import bought.xml");
    assert_eq!(answer.code, 2);
    let message = answer.json["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("to your company"), "{message}");
}

#[test]
fn an_invoice_between_strangers_is_a_problem() {
    let book = Book::new();
    book.done("company set --name 'Harbour Joinery'");
    book.file("R1.xml", PLAIN.xml());
    let answer = book.run("import R1.xml");
    assert_eq!(answer.code, 2, "{answer:?}");
    assert_eq!(book.invoices(), 0);
    book.done("company set --vat-id DE811907980");
    book.done("import R1.xml");
}
