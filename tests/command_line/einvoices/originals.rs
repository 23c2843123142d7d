//! The file that a document came as.

use serde_json::Value;

use super::{PLAIN, credit_note};
use crate::common::Book;

#[test]
fn s5_the_file_that_a_document_came_as_leaves_as_it_came() {
    let book = Book::new();
    book.file("R1.xml", PLAIN.xml());
    book.file("G1.xml", credit_note());
    book.done("import R1.xml G1.xml");
    let listed = book.done("invoices original R1");
    assert_eq!(listed["files"][0]["name"], "R1.xml");
    assert_eq!(listed["path"], Value::Null);
    book.done("invoices original R1 --out saved.xml");
    assert_eq!(
        std::fs::read(book.path("saved.xml")).unwrap(),
        PLAIN.xml().into_bytes(),
        "the invoice"
    );
    book.done("invoices original G1 --credit-note --out note.xml");
    assert_eq!(
        std::fs::read(book.path("note.xml")).unwrap(),
        credit_note().into_bytes()
    );
    assert_eq!(
        book.refused("invoices original G1 --out x.xml")["code"],
        "not_found"
    );
    // If there are several, a person chooses.
    let copy = format!("{}\n", PLAIN.xml());
    book.file("copy.xml", copy.clone());
    book.done("import copy.xml");
    let unclear = book.refused("invoices original R1 --out x.xml");
    assert_eq!(
        (&unclear["code"], &unclear["field"]),
        (&Value::from("invalid"), &Value::from("file"))
    );
    book.done("invoices original R1 --out second.xml --file 2");
    assert_eq!(
        std::fs::read(book.path("second.xml")).unwrap(),
        copy.into_bytes()
    );
    assert_eq!(
        book.refused("invoices original R1 --out x.xml --file 3")["code"],
        "not_found"
    );
    book.done("invoices add --customer 'Alder Ltd' --number H1 --amount 5");
    assert_eq!(
        book.done("invoices original H1")["files"],
        serde_json::json!([])
    );
    assert_eq!(
        book.refused("invoices original H1 --out x.xml")["code"],
        "not_found"
    );
}
