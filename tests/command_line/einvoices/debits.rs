//! Invoices paid by direct debit.

use serde_json::Value;

use super::{PLAIN, Ubl, open};
use crate::common::Book;

#[test]
fn the_account_that_an_invoice_debits_is_one_that_its_customer_pays_from() {
    let debit = |account: &str| {
        format!(
            "<cac:PaymentMeans><cbc:PaymentMeansCode>59</cbc:PaymentMeansCode><cac:PaymentMandate>\
             <cac:PayerFinancialAccount><cbc:ID>{account}</cbc:ID></cac:PayerFinancialAccount>\
             </cac:PaymentMandate></cac:PaymentMeans>"
        )
    };
    let book = Book::new();
    let more = debit("DE02 1203 0000 0000 2020 51");
    let named = Ubl {
        more: &more,
        ..PLAIN
    };
    book.file("R1.xml", named.xml());
    let mistyped = debit("DE02 1203 0000 0000 2020 52");
    let mistyped = Ubl {
        number: "R2",
        more: &mistyped,
        ..PLAIN
    };
    book.file("R2.xml", mistyped.xml());
    book.done("import R1.xml");
    let (_, told) = book.text("import R2.xml");
    assert!(told.contains("the account to be debited"), "{told}");
    let customers = book.done("customers");
    let number = customers["rows"][0]["number"].as_str().unwrap();
    let payers_of = format!("customers payers '{number}'");
    let payers = book.done(&payers_of)["payers"].clone();
    assert_eq!(payers.as_array().unwrap().len(), 1, "{payers}");
    assert_eq!(payers[0]["key"], "DE02120300000000202051");
    assert_eq!(
        (&payers[0]["invoice"], &payers[0]["by_hand"]),
        (&Value::from("R1"), &Value::from(false))
    );
    let (_, told) = book.text(&payers_of);
    assert!(told.contains("2020 51, named on invoice R1"), "{told}");
    // An entry from the account is the customer's, whatever its name and text.
    let entry = (
        "05",
        "119,00",
        "SAMMLER",
        "DE02120300000000202051",
        "Lastschrift",
    );
    book.file("march.sta", crate::matching::statement(&[entry]));
    book.done("import march.sta");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(best["customer"], "Alder Ltd", "{best}");
    assert!(crate::matching::codes(&best).contains(&"account"), "{best}");
    // The same file does not bring back what Owed was told to forget.
    book.done(&format!("{payers_of} --forget DE02120300000000202051"));
    book.done("import R1.xml");
    assert_eq!(book.done(&payers_of)["payers"], serde_json::json!([]));
    book.done("undo");
    book.done("undo");
    book.done("undo");
    book.done("undo");
    assert_eq!(book.done("customers")["rows"], serde_json::json!([]));
    book.done("check");
}

/// [`PLAIN`], to be debited under the mandate M-1.
const DEBITED: Ubl<'static> = Ubl {
    more: "<cac:PaymentMeans><cbc:PaymentMeansCode>59</cbc:PaymentMeansCode>\
           <cac:PaymentMandate><cbc:ID>M-1</cbc:ID></cac:PaymentMandate></cac:PaymentMeans>",
    ..PLAIN
};

fn waits_for_the_debit(book: &Book, day: &str) -> bool {
    let proposed = book.done(&format!("run propose --today {day}"));
    proposed.to_string().contains("mandate M-1")
}

#[test]
fn an_invoice_paid_by_direct_debit_rests_until_its_day_is_well_past() {
    let book = Book::new();
    book.file("R1.xml", DEBITED.xml());
    book.done("import R1.xml");
    assert!(waits_for_the_debit(&book, "2026-02-18"));
    assert!(!waits_for_the_debit(&book, "2026-02-19"));
}

#[test]
fn an_invoice_whose_direct_debit_came_back_rests_no_longer() {
    let book = Book::new();
    book.file("R1.xml", DEBITED.xml());
    book.done("import R1.xml");
    let entry = |mark: &str, day: &str, code: &str| {
        format!(
            ":20:S\n:25:DE89370400440532013000\n:28C:{day}/1\n:60F:C260204EUR500,00\n\
             :61:2602{day}02{day}{mark}119,00{code}NONREF\n:86:{}?20EREF+E2E-77?21SVWZ+R1?32ALDER LTD\n-\n",
            if code == "NRTI" {
                "109?00RETURN"
            } else {
                "171?00DIRECT DEBIT"
            }
        )
    };
    book.file("came.sta", entry("C", "05", "NDDT"));
    book.done("import came.sta");
    book.done("match accept 1");
    book.file("returned.sta", entry("D", "09", "NRTI"));
    book.done("import returned.sta");
    book.done("match accept 2 --today 2026-02-09");
    assert_eq!(open(&book), [("R1".to_owned(), "11900".to_owned())]);
    assert!(!waits_for_the_debit(&book, "2026-02-12"));
    book.done("undo");
    book.done("check");
}
