//! Customers of whom their page tells: one who paid too much, one who stands in the book twice, one to be forgotten.

use serde_json::json;

use super::Book;

pub fn tell(book: &mut Book) {
    let cedar =
        book.customer(json!({"number": "10003", "name": "Cedar", "email": "office@cedar.example"}));
    book.invoice(cedar, "R-3", ["2026-03-16", "2026-04-15"], "123.45");
    book.tell("customers.get", "Cedar", json!({"id": cedar}));
    book.tell("agreements.of", "Cedar", json!({"customer_id": cedar}));
    paid_too_much(book, cedar);
    in_the_book_twice(book, cedar);
    forgotten(book);
}

fn paid_too_much(book: &mut Book, cedar: i64) {
    let paid = book.invoice(cedar, "R-4", ["2026-02-01", "2026-03-03"], "60.00");
    let payment = json!({"customer_id": cedar, "kind": "payment", "number": "P-1", "dated": "2026-03-02",
        "currency": "EUR", "amount": "100.00", "note": "", "allocate": [{"invoice_id": paid, "amount": "60.00"}],
        "claims": [], "spread": false});
    book.make("credits.add", payment);
    book.tell("journal.undo", "the payment", json!({}));
    book.call("journal.redo", json!({}));
    book.tell("credits.list", "Cedar", json!({"customer_id": cedar}));
    book.tell(
        "customers.get",
        "Cedar with money on account",
        json!({"id": cedar}),
    );
    let refund = json!({"customer_id": cedar, "currency": "EUR", "amount": "5.00", "dated": "2026-03-05",
        "number": "", "note": "paid twice"});
    book.make("refunds.add", refund);
    book.tell("refunds.list", "Cedar", json!({"customer_id": cedar}));
}

fn in_the_book_twice(book: &mut Book, cedar: i64) {
    let other =
        book.customer(json!({"number": "10004", "name": "Ceder", "email": "post@ceder.example"}));
    book.tell("customers.list", "Ceder", json!({"search": "Ceder"}));
    let both = json!({"from_id": cedar, "into_id": other});
    book.tell("customers.merging", "Cedar into Ceder", both);
}

fn forgotten(book: &mut Book) {
    let elm = book
        .customer(json!({"number": "10005", "name": "Elm", "kind": "consumer", "country": "DE"}));
    let paid = book.invoice(elm, "R-5", ["2025-11-03", "2025-11-17"], "40.00");
    let payment = json!({"customer_id": elm, "kind": "payment", "number": "P-2", "dated": "2025-11-10",
        "currency": "EUR", "amount": "40.00", "note": "", "allocate": [{"invoice_id": paid, "amount": ""}],
        "claims": [], "spread": false});
    book.make("credits.add", payment);
    book.tell("customers.get", "Elm", json!({"id": elm}));
    book.tell("customers.erasing", "Elm", json!({"id": elm}));
    book.tell("customers.erase", "Elm", json!({"id": elm, "name": "Elm"}));
}
