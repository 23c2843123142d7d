//! A statement: a payment that is certain, one that leaves a rest, one that nobody knows, and a charge.

use serde_json::json;

use super::{Book, files};

const STATEMENT: &str = "Buchungstag;Valutadatum;Verwendungszweck;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;Waehrung;Betrag\n\
    30.03.2026;30.03.2026;R-1;Ash;;EUR;100,00\n\
    30.03.2026;30.03.2026;R-2;Birch;;EUR;245,00\n\
    31.03.2026;31.03.2026;Rent;Nobody;;EUR;7,77\n\
    31.03.2026;31.03.2026;Account keeping;Bank;;EUR;-4,50\n";

pub fn tell(book: &mut Book) {
    let corrections = json!({"kind": "statement", "date_order": "dmy"});
    let files =
        json!([{"source": files::source("statement.csv", STATEMENT), "corrections": corrections}]);
    book.call("import.files", json!({"files": files}));
    book.tell("bank.statements", "the bank", json!({}));
    book.tell("bank.entries", "the bank", json!({}));
    book.tell("matching.list", "the bank", json!({}));
}
