//! A run that is half done: a mail is made, a letter approved, one taken out, and two are in.

use serde_json::json;

use super::Book;

pub fn tell(book: &mut Book) {
    owing(book, "Oak", "", &[("R-30", "EUR", "90.00")]);
    let pine = owing(book, "Pine", "", &[("R-31", "EUR", "10.00")]);
    let rowan = owing(book, "Rowan", "", &[("R-32", "EUR", "30.00")]);
    let both = [("R-33", "EUR", "40.00"), ("R-34", "USD", "45.00")];
    owing(book, "Sorb", "", &both);
    let yew = owing(
        book,
        "Yew",
        "office@yew.example",
        &[("R-35", "EUR", "50.00")],
    );

    let run = book.call("runs.propose", json!({}))["run"].clone();
    book.call("runs.approve", json!({"run": run, "customers": [yew]}));
    book.call(
        "runs.produce",
        json!({"run": run, "folder": null, "merged": null, "anew": false}),
    );
    book.call("runs.approve", json!({"run": run, "customers": [pine]}));
    let draft = book.call("runs.draft", json!({"run": run, "customer_id": rowan}));
    let edits = &draft["edits"];
    let out =
        json!({"run": run, "customer_id": rowan, "exclude": true, "edits": edits, "seen": edits});
    book.call("runs.edit", out);

    book.tell("runs.review", "the run", json!({"as_of": null, "run": run}));
    book.tell("runs.status", "the run", json!({"run": run}));
}

/// Makes a customer whose invoices are overdue for a while, each with its number, currency and amount.
fn owing(book: &Book, name: &str, email: &str, invoices: &[(&str, &str, &str)]) -> i64 {
    let customer = book.customer(
        json!({"name": name, "email": email, "street": "Lane 3", "postal_code": "10115",
        "city": "Berlin", "country": "DE"}),
    );
    for (number, currency, gross) in invoices {
        let form = json!({"customer_id": customer, "number": number, "issued": "2026-02-02", "due": "2026-03-04",
            "currency": currency, "gross": gross});
        book.make("invoices.save", json!({"id": null, "form": form}));
    }
    customer
}
