//! Two who are overdue, one of them on hold: aging, today's work, and reminders by hand.

use serde_json::json;

use super::Book;

pub fn tell(book: &mut Book) {
    book.tell("invoices.list", "nobody", json!({}));
    let ash = book.customer(
        json!({"number": "10001", "name": "Ash", "email": "office@ash.example",
        "street": "Lane 1", "postal_code": "10115", "city": "Berlin", "country": "DE"}),
    );
    let birch = book.customer(
        json!({"number": "10002", "name": "Birch", "email": "office@birch.example",
        "street": "Lane 2", "postal_code": "10115", "city": "Berlin", "country": "DE"}),
    );
    book.invoice(ash, "R-1", ["2026-01-15", "2026-02-16"], "100.00");
    book.invoice(birch, "R-2", ["2026-02-10", "2026-03-11"], "250.00");
    let hold = json!({"customer_id": birch, "invoice_id": null, "from": "", "until": "2026-05-01",
        "reason": "they called"});
    book.make("holds.add", hold);

    let mut info = book.call("book.info", json!({}));
    info["path"] = json!("/books/harbour.owed");
    book.keep("book.info", "the book", info);
    book.tell("settings.get", "the book", json!({}));
    let british = json!({"form": "sort_code", "currency": "GBP", "bank_code": "202015", "number": "55555555"});
    book.make(
        "settings.save_account",
        json!({"id": null, "form": british}),
    );
    book.tell("settings.accounts", "the book", json!({}));
    book.tell("today.overview", "the book", json!({}));
    book.tell("aging.report", "everyone", json!({}));
    book.tell("invoices.list", "everyone", json!({}));
    book.tell("letters.candidates", "everyone", json!({}));
    queue(book, [ash, birch], birch);
}

/// Queues mails to both, to the one on hold for a reason, and takes them back.
fn queue(book: &mut Book, customers: [i64; 2], held: i64) {
    let despite = json!([{"customer_id": held, "reason": "agreed by phone"}]);
    let request = json!({"customers": customers, "despite": despite, "tone": "friendly"});
    let mut queued = book.call("messages.queue", request);
    queued["held_until"] = json!("2026-03-31T07:10:00Z");
    book.keep("messages.queue", "Ash and Birch", queued);
    book.call("journal.undo", json!({}));
    book.tell(
        "messages.deliver",
        "nothing that is due",
        json!({"now": false, "folder": null}),
    );
}
