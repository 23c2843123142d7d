//! Credit notes that a later list shows as partly used: the offset is the same money that paid the invoices, and counts
//! once (rule L6).

use serde_json::Value;

use crate::common::{Book, minor};

const HEAD: &str = "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount,Open\n";
const INVOICE: &str = "R-1,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,500.00";
const CREDIT: &str = "G-1,K1,Alpha Ltd,2026-01-20,2026-01-20,EUR,-100.00";

/// Returns a list with the open amounts of the invoice and of the credit note.
fn list(invoice: &str, credit: &str) -> String {
    format!("{HEAD}{INVOICE},{invoice}\n{CREDIT},{credit}\n")
}

/// Created, changed, unchanged, skipped.
fn counts(answer: &Value) -> [u64; 4] {
    ["created", "changed", "unchanged", "skipped"].map(|key| answer[key].as_u64().unwrap())
}

/// Returns what is owed according to the book, less money on account; in cents.
fn owed(book: &Book) -> i64 {
    let answer = book.done("aging");
    let totals = &answer["totals"][0];
    minor(&totals["total"]) - minor(&totals["on_account"])
}

#[test]
fn what_was_set_off_counts_once() {
    let book = Book::with(&list("500.00", "-100.00"));
    assert_eq!(owed(&book), 40000);
    // Sixty from the credit note and ten received: the invoice alone cannot tell them apart.
    book.file("later.csv", list("430.00", "-40.00"));
    let answer = book.done("import later.csv");
    assert_eq!(counts(&answer), [0, 2, 0, 0], "{answer}");
    assert_eq!((book.open("R-1"), owed(&book)), (43000, 39000));
    assert_eq!(
        counts(&book.done("import later.csv")),
        [0, 0, 2, 0],
        "again"
    );

    book.file("last.csv", list("390.00", "0.00"));
    assert_eq!(counts(&book.done("import last.csv")), [0, 2, 0, 0]);
    assert_eq!((book.open("R-1"), owed(&book)), (39000, 39000));
    assert_eq!(counts(&book.done("import last.csv"))[..2], [0, 0], "again");
    assert_eq!(book.done("check")["ok"], true);
    book.done("undo");
    book.done("undo");
    assert_eq!(owed(&book), 40000);
}

#[test]
fn a_new_invoice_takes_what_was_set_off() {
    let book = Book::with(&list("500.00", "-100.00"));
    let new = "R-2,K1,Alpha Ltd,2026-02-05,2026-03-07,EUR,200.00,150.00";
    book.file("later.csv", format!("{}{new}\n", list("500.00", "-50.00")));
    book.done("import later.csv");
    assert_eq!((book.open("R-2"), owed(&book)), (15000, 60000));
}

#[test]
fn what_no_invoice_shows_is_asked_and_keeps_nothing_else_out() {
    let book = Book::with(&list("500.00", "-100.00"));
    let other = "R-3,K2,Beta Ltd,2026-02-05,2026-03-07,EUR,60.00,0.00";
    book.file(
        "later.csv",
        format!("{}{other}\n", list("500.00", "-40.00")),
    );
    let asked = book.run("import later.csv");
    assert_eq!(asked.code, 2, "{asked:?}");
    assert_eq!(asked.json["problems"][0]["row"], 3);
    assert_eq!(asked.json["problems"][0]["value"], "G-1");
    assert_eq!(owed(&book), 40000, "nothing came in");

    book.done("import later.csv --accept-problems");
    assert_eq!(
        owed(&book),
        40000,
        "another customer's payment is none of it"
    );
    book.done("refund add --customer K1 --amount 60 --date 2026-03-01");
    let settled = book.done("import later.csv");
    assert_eq!(counts(&settled), [0, 0, 3, 0], "{settled}");
    assert_eq!(owed(&book), 46000);
}

#[test]
fn a_credit_note_that_came_in_part_is_known_again() {
    let book = Book::with(&list("500.00", "-40.00"));
    assert_eq!(owed(&book), 46000);
    book.file("again.csv", list("500.00", "-40.00"));
    assert_eq!(counts(&book.done("import again.csv")), [0, 0, 2, 0]);
    book.file("more.csv", list("500.00", "-100.00"));
    assert_eq!(
        book.run("import more.csv").code,
        2,
        "more than the book knows"
    );
    book.file("later.csv", list("470.00", "-10.00"));
    assert_eq!(counts(&book.done("import later.csv")), [0, 2, 0, 0]);
    assert_eq!(owed(&book), 46000);
}

#[test]
fn a_new_invoice_takes_money_on_account_beside_what_was_set_off() {
    let book = Book::with(&list("500.00", "-100.00"));
    book.done("payment add --customer K1 --amount 30 --on-account --date 2026-02-01");
    let new = "R-2,K1,Alpha Ltd,2026-02-05,2026-03-07,EUR,200.00,120.00";
    let text = format!("{}{new}\n", list("500.00", "-50.00"));
    book.file("later.csv", &text);
    book.done("import later.csv");
    assert_eq!((book.open("R-2"), owed(&book)), (12000, 57000));
    assert_eq!(
        counts(&book.done("import later.csv")),
        [0, 0, 3, 0],
        "again"
    );
}
