//! One with whom much was agreed, and who owes a fee.

use serde_json::{Value, json};

use super::Book;

pub fn tell(book: &mut Book) {
    let fir =
        book.customer(json!({"number": "10006", "name": "Fir", "email": "office@fir.example"}));
    let [broken, open, disputed] = ["R-6", "R-7", "R-8"]
        .map(|number| book.invoice(fir, number, ["2026-01-20", "2026-02-03"], "30.00"));
    promise(book, fir, Some(broken), ["2026-03-01", "2026-03-08"]);
    promise(book, fir, Some(open), ["2026-03-25", "2026-04-07"]);
    book.make(
        "disputes.open",
        json!({"invoice_id": disputed, "amount": "", "reason": "late", "owner": "Ana",
        "opened": "2026-03-01"}),
    );
    book.make(
        "calls.add",
        json!({"customer_id": fir, "dated": "2026-03-30", "outcome": "again", "person": "Mr Fir",
        "note": "", "again_on": "2026-04-01", "promise": null, "dispute": null}),
    );
    book.make(
        "holds.add",
        json!({"customer_id": fir, "invoice_id": null, "from": "", "until": "2026-04-10",
        "reason": "they look for the goods"}),
    );
    book.tell("agreements.of", "Fir", json!({"customer_id": fir}));
    book.tell("customers.get", "Fir", json!({"id": fir}));
    claims(book, fir, broken);
}

fn promise(book: &Book, customer: i64, invoice: Option<i64>, [made, until]: [&str; 2]) {
    book.make(
        "promises.add",
        json!({"customer_id": customer, "invoice_id": invoice, "currency": "", "amount": "",
        "made": made, "until": until, "note": ""}),
    );
}

/// A fee that is open, one of which a part is waived, and one that is waived.
fn claims(book: &mut Book, customer: i64, invoice: i64) {
    let fee = |book: &Book| -> Value {
        let fee = json!({"customer_id": customer, "invoice_id": invoice, "kind": "fee", "dated": "2026-03-01",
            "currency": "EUR", "amount": "2.50", "note": ""});
        json!([book.make("claims.add", fee)])
    };
    fee(book);
    for amount in ["1.00", ""] {
        let claim_ids = fee(book);
        let waive = json!({"claim_ids": claim_ids, "amount": amount, "reason": "goodwill"});
        book.call("claims.waive", waive);
    }
    book.tell(
        "claims.of",
        "Fir",
        json!({"customer_id": customer, "open": false}),
    );
}
