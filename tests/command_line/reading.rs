//! `owed read`: files of any kind, without a book (rules F1, F4–F6).

use serde_json::json;

use crate::common::{Book, LIST};

const STATEMENT: &str = ":20:START
:25:DE89370400440532013000
:28C:3/1
:60F:C260302EUR100,00
:61:2603050305C123,45NTRFINV-1042//B7
:86:166?20SVWZ+Invoice 1042?32Okafor Ltd?31GB33BUKB20201555555555
:62F:C260305EUR223,45
-
";

#[test]
fn the_answer_has_the_shape_of_the_contract_and_no_book_is_made() {
    let book = Book::new();
    book.file("march.txt", STATEMENT);
    assert_eq!(
        book.done("read march.txt"),
        json!({"version": 1, "files": [{
            "file": "march.txt", "format": "mt940", "ok": true, "items": [], "problems": [],
            "statements": [{
                "account": "DE89370400440532013000", "holder": "", "number": "3/1", "currency": "EUR",
                "opening": "10000", "closing": "22345", "opened": "2026-03-02", "closed": "2026-03-05",
                "entries": [{
                    "row": 5, "booked": "2026-03-05", "value": "2026-03-05", "amount": "12345", "currency": "EUR",
                    "reference": "INV-1042", "bank_reference": "B7", "text": "Invoice 1042",
                    "counterparty": {"name": "Okafor Ltd", "account": "GB33BUKB20201555555555", "ultimate": ""},
                    "state": "booked", "reversal": false, "fees": "0", "is_fee": false, "part": null,
                }],
            }],
        }]})
    );
    assert!(!book.path("book.owed").exists());
}

#[test]
fn f6_what_cannot_be_read_is_named_and_the_rest_is_read() {
    let book = Book::new();
    book.file("list.csv", LIST);
    book.file("picture.xml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    book.file(
        "cut.xml",
        "<?xml version=\"1.0\"?><Document><BkToCstmrStmt><Stmt>",
    );
    let answer = book.run("read picture.xml list.csv missing.xml cut.xml");
    assert_eq!(answer.code, 2);
    let files = answer.json["files"].as_array().unwrap();
    let ok: Vec<_> = files
        .iter()
        .map(|file| file["ok"].as_bool().unwrap())
        .collect();
    assert_eq!(ok, [false, true, false, false]);
    for file in [&files[0], &files[2], &files[3]] {
        let message = file["problems"][0]["message"].as_str().unwrap();
        assert!(
            message.contains(file["file"].as_str().unwrap()),
            "{message}"
        );
    }
    let item = &files[1]["items"][0];
    assert_eq!(
        (&item["kind"], &item["number"], &item["total"]),
        (&json!("invoice"), &json!("1001"), &json!("10000"))
    );
}

#[test]
fn f5_people_see_what_does_not_add_up() {
    let book = Book::new();
    book.file("march.sta", STATEMENT.replace("223,45", "223,46"));
    let (code, text) = book.text("read march.sta");
    assert_eq!(code, 0, "it was read");
    assert!(
        text.starts_with("march.sta: mt940\n  DE89370400440532013000: 1 movement\n"),
        "{text}"
    );
    assert!(text.contains("223.46 EUR"), "{text}");
}

#[test]
fn a_workbook_is_imported_as_a_list_is() {
    let book = Book::with(LIST);
    book.done("aging --by invoice --as-of 2026-03-31 --export aging.xlsx");
    let files = book.done("read aging.xlsx")["files"].clone();
    assert_eq!(
        (&files[0]["format"], &files[0]["ok"]),
        (&json!("xlsx"), &json!(true))
    );
    let other = Book::new();
    std::fs::copy(book.path("aging.xlsx"), other.path("aging.xlsx")).unwrap();
    other.done("import aging.xlsx --accept-problems");
    assert_eq!(other.invoices(), 3);
    assert_eq!(other.open("1002"), book.open("1002"));
}
