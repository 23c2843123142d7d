//! Credit notes and corrections: what takes the place of the invoice they name.

use super::{ABOUT_R1, PLAIN, Ubl, net, open};
use crate::common::Book;

#[test]
fn a_credit_goes_to_the_invoice_that_it_names_in_whatever_order_the_files_come() {
    for (kind, total) in [("381", "19.00"), ("380", "-19.00"), ("384", "-19.00")] {
        let book = Book::new();
        let credit = Ubl {
            kind,
            number: "G1",
            issued: "2026-01-20",
            total,
            payable: total,
            more: ABOUT_R1,
            ..PLAIN
        };
        book.file("a-credit.xml", credit.xml());
        book.file("b-invoice.xml", PLAIN.xml());
        assert_eq!(book.done("import a-credit.xml b-invoice.xml")["created"], 2);
        let aging = book.done("aging");
        assert_eq!(aging["totals"][0]["total"], "10000", "{kind}");
        assert_eq!(aging["totals"][0]["on_account"], "0", "{kind}");
        let shown = book.done("customers show 'Alder Ltd'");
        let events = shown["timeline"].as_array().unwrap();
        let came_as = |kind: &str| {
            let event = events.iter().find(|event| event["kind"] == kind).unwrap();
            event["originals"][0]["name"].clone()
        };
        assert_eq!(came_as("invoice"), "b-invoice.xml");
        assert_eq!(came_as("credit_note"), "a-credit.xml");
    }
}

#[test]
fn a_corrected_invoice_takes_the_place_of_the_one_it_names() {
    let book = Book::new();
    book.file("R1.xml", PLAIN.xml());
    book.done("import R1.xml");
    book.done("payment add --customer 'Alder Ltd' --amount 40 --date 2026-01-10 --invoice R1");
    let corrected = Ubl {
        kind: "384",
        number: "R2",
        issued: "2026-01-20",
        total: "100.00",
        payable: "100.00",
        more: ABOUT_R1,
        ..PLAIN
    };
    book.file("R2.xml", corrected.xml());
    book.done("import R2.xml");
    let aging = book.done("aging");
    assert_eq!(aging["totals"][0]["total"], "6000");
    assert_eq!(aging["totals"][0]["on_account"], "0");
}

/// Returns a correction (384) of R1.
fn correction<'a>(number: &'a str, issued: &'a str, total: &'a str) -> Ubl<'a> {
    Ubl {
        kind: "384",
        number,
        issued,
        total,
        payable: total,
        more: ABOUT_R1,
        ..PLAIN
    }
}

#[test]
fn of_an_invoice_and_its_corrections_the_newest_alone_is_owed_in_whichever_order_they_come() {
    let orders: [&[&str]; 5] = [
        &["R1 K1 K2"],
        &["R1", "K1", "K2"],
        &["K1", "R1", "K2"],
        &["K2", "K1", "R1"],
        &["K2", "R1", "K1"],
    ];
    for order in orders {
        let book = Book::new();
        book.file("R1.xml", PLAIN.xml());
        book.file("K1.xml", correction("K1", "2026-01-10", "80.00").xml());
        book.file("K2.xml", correction("K2", "2026-01-15", "90.00").xml());
        for files in order {
            let files: Vec<_> = files.split(' ').map(|name| format!("{name}.xml")).collect();
            book.done(&format!("import {}", files.join(" ")));
        }
        assert_eq!(
            open(&book),
            [("K2".to_owned(), "9000".to_owned())],
            "{order:?}"
        );
        assert_eq!(net(&book), 9000, "{order:?}");
        assert_eq!(book.done("check")["ok"], true);
    }
}

#[test]
fn a_correction_for_another_buyer_and_an_original_from_a_list_are_replaced_too() {
    let book = Book::new();
    let other = Ubl {
        buyer: "Birch Ltd",
        vat_id: "DE123456788",
        ..correction("K1", "2026-01-10", "80.00")
    };
    book.file("K1.xml", other.xml());
    book.done("import K1.xml");
    book.file(
        "list.csv",
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount,Paid
R1,A1,Alder Ltd,2026-01-05,2026-02-04,EUR,119.00,19.00\n",
    );
    book.done("import list.csv");
    assert_eq!(open(&book), [("K1".to_owned(), "8000".to_owned())]);
    assert_eq!(
        net(&book),
        8000 - 1900,
        "what Alder paid is on Alder's account"
    );
}
