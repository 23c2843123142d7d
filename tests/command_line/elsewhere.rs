//! Changes by another program to invoices in the book: cancelled, postponed, or changed as the book no longer allows.
//! They are adopted or asked about, never ignored (rules F1, F2, A3, L3, R13).

use serde_json::{Value, json};

use crate::common::{Book, company, each};

const HEAD: &str =
    "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount,Paid,Status\n";

fn list(rows: &[&str]) -> String {
    format!("{HEAD}{}\n", rows.join("\n"))
}

/// Created, changed, unchanged, skipped.
fn counts(answer: &Value) -> [u64; 4] {
    ["created", "changed", "unchanged", "skipped"].map(|key| answer[key].as_u64().unwrap())
}

/// Returns the rows and values of the problems.
fn problems(answer: &Value) -> Vec<(u64, &str)> {
    let problems = answer["problems"].as_array().unwrap().iter();
    problems
        .map(|one| (one["row"].as_u64().unwrap(), one["value"].as_str().unwrap()))
        .collect()
}

const OPEN: &str = "V-1,K1,Alpha Ltd,2026-02-01,2026-03-01,EUR,55.00,,open";

#[test]
fn an_invoice_that_a_list_calls_cancelled_is_cancelled_here() {
    let book = Book::with(&list(&[OPEN]));
    for (status, amount) in [
        ("void", "55.00"),
        ("Storniert", "0.00"),
        ("cancelled", "55.00"),
    ] {
        let row = format!("V-1,K1,Alpha Ltd,2026-02-01,2026-03-01,EUR,{amount},,{status}");
        let other = "V-9,K1,Alpha Ltd,2026-02-01,2026-03-01,EUR,9.00,,void";
        book.file("list.csv", list(&[&row, other]));
        let answer = book.done("import list.csv");
        assert_eq!(counts(&answer), [0, 1, 0, 1], "{status}: {answer}");
        assert_eq!(book.open("V-1"), 0, "{status}");
        assert_eq!(counts(&book.done("import list.csv")), [0, 0, 1, 1], "again");
        let before = book.done("invoices --as-of 2026-03-30");
        assert_eq!(
            before["rows"][0]["open"]["minor"], "5500",
            "as it was known before"
        );
        assert_eq!(book.done("check")["ok"], true);
        book.done("undo");
        assert_eq!(book.open("V-1"), 5500, "{status} undone");
    }
}

#[test]
fn a_cancelled_invoice_that_is_owed_again_or_was_paid_is_asked() {
    let book = Book::with(&list(&[OPEN]));
    book.file(
        "void.csv",
        list(&["V-1,K1,Alpha Ltd,2026-02-01,2026-03-01,EUR,55.00,,void"]),
    );
    book.done("import void.csv");
    let again = book.run("import list.csv");
    assert_eq!(
        (again.code, problems(&again.json)),
        (2, vec![(2, "V-1")]),
        "{again:?}"
    );
    book.done("undo");

    book.done("payment add --customer K1 --amount 20 --date 2026-03-05 --invoice V-1");
    let paid = book.run("import void.csv");
    assert_eq!(
        (paid.code, problems(&paid.json)),
        (2, vec![(2, "V-1")]),
        "{paid:?}"
    );
    assert_eq!(book.open("V-1"), 3500);
}

#[test]
fn a_cancelled_invoice_reads_so_everywhere_and_the_past_stays() {
    let by_list = Book::with(&list(&[OPEN]));
    by_list.file(
        "void.csv",
        list(&["V-1,K1,Alpha Ltd,2026-02-01,2026-03-01,EUR,55.00,,void"]),
    );
    by_list.done("import void.csv");
    let by_hand = Book::with(&list(&[OPEN]));
    by_hand.done("invoices cancel V-1 --reason 'as a list says'");
    for book in [by_list, by_hand] {
        let (_, shown) = book.text("invoices show V-1");
        assert!(
            shown.contains(
                "open 0.00 EUR (cancelled)\n  2026-03-31  55.00 EUR  Cancelled (as a list says)"
            ),
            "{shown}"
        );
        assert_eq!(
            each(&book.done("invoices --state cancelled")["rows"], "number"),
            ["V-1"]
        );
        let before = book.done("invoices --state all --as-of 2026-03-30");
        assert_eq!(before["rows"][0]["state"], "overdue");
        book.done("invoices --state all --export list.csv");
        let export = std::fs::read_to_string(book.path("list.csv")).unwrap();
        assert!(export.contains(",cancelled\r\n"), "{export}");
        let timeline = book.done("customers show K1")["timeline"].clone();
        assert_eq!(
            each(&timeline, "text")[..2],
            ["Invoice V-1 cancelled (as a list says)", "Invoice V-1"]
        );
        book.done(
            "company set --name 'Harbour Joinery' --street '1 Quay' --city Hamburg --country DE",
        );
        book.done("statement --customer K1 --from 2026-03-01 --to 2026-03-31 --merged all.pdf");
        let statement = crate::common::pdf_text(&book.path("all.pdf"));
        assert!(statement.contains("Cancelled: invoice V-1"), "{statement}");
        assert_eq!(book.done("check")["ok"], true);
    }
}

#[test]
fn what_was_paid_of_an_invoice_cancelled_by_hand_is_on_account() {
    let book = Book::with(&list(&[OPEN]));
    book.done("payment add --customer K1 --amount 20 --date 2026-03-05 --invoice V-1");
    book.done("invoices discount V-1 --amount 5 --date 2026-03-06 --reason late");
    book.done("invoices write-off V-1 --amount 30 --date 2026-03-07 --reason gone");
    assert_eq!(
        book.refused("invoices cancel V-1 --on 2026-01-31 --reason twice")["field"],
        "on"
    );
    let row = book.done("invoices cancel V-1 --on 2026-03-06 --reason twice")["row"].clone();
    assert_eq!(row["state"], "cancelled");
    let customer = book.done("customers show K1")["customer"].clone();
    assert_eq!(customer["balances"][0]["on_account"]["minor"], "2000");
    assert_eq!(book.done("check")["ok"], true);
    let again = book.refused("invoices cancel V-1 --reason twice");
    assert_eq!(again["message"], "Invoice V-1 is cancelled already.");
    book.done("undo");
    let row = book.done("invoices show V-1")["row"].clone();
    assert_eq!(row["state"], "written_off");
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn written_off_elsewhere_is_written_off_here_and_a_draft_or_a_zero_is_asked() {
    let book = Book::with(&list(&[OPEN]));
    for row in [
        "V-1,K1,Alpha Ltd,2026-02-01,2026-03-01,EUR,55.00,,draft",
        "V-1,K1,Alpha Ltd,2026-02-01,2026-03-01,EUR,0.00,,open",
    ] {
        book.file("list.csv", list(&[row]));
        let asked = book.run("import list.csv");
        assert_eq!(
            (asked.code, problems(&asked.json)),
            (2, vec![(2, "V-1")]),
            "{asked:?}"
        );
    }
    book.file(
        "list.csv",
        list(&["V-1,K1,Alpha Ltd,2026-02-01,2026-03-01,EUR,55.00,,written off"]),
    );
    assert_eq!(counts(&book.done("import list.csv")), [0, 1, 0, 0]);
    let shown = book.done("invoices show V-1");
    assert_eq!(shown["allocations"][0]["kind"], "write_off");
}

/// A book whose customer K1 was reminded of RE-1 by a letter that left the house on 2026-03-31.
fn reminded() -> Book {
    let book = company("");
    book.done("letters --out letters --customer K1");
    book
}

#[test]
fn a_due_date_put_off_elsewhere_comes_in_after_a_letter_and_the_past_stays() {
    let book = reminded();
    book.file(
        "later.csv",
        "Invoice No,Customer No,Invoice date,Due date,Currency,Amount
RE-1,K1,2026-01-13,2026-05-20,EUR,1000.00
RE-9,K1,2026-03-01,2026-04-01,EUR,5.00
",
    );
    let answer = book.done("import later.csv --today 2026-04-10");
    assert_eq!(counts(&answer), [1, 1, 0, 0], "{answer}");
    let row = |day: &str| {
        let page = book.done(&format!(
            "invoices --customer K1 --search RE-1 --as-of {day}"
        ));
        page["rows"][0]["due"].clone()
    };
    assert_eq!(row("2026-04-09"), json!("2026-02-12"), "the past stays");
    assert_eq!(row("2026-04-10"), json!("2026-05-20"));
    let timeline = book.done("customers show K1");
    let texts = each(&timeline["timeline"], "text");
    assert!(
        texts
            .iter()
            .any(|text| text.starts_with("Due date of invoice RE-1 put off")),
        "{texts:?}"
    );
    assert_eq!(book.done("check")["ok"], true);
    assert_eq!(
        counts(&book.done("import later.csv --today 2026-04-11")),
        [0, 0, 2, 0]
    );
    book.done("undo");
    assert_eq!(row("2026-04-10"), json!("2026-02-12"), "undone");
}

#[test]
fn a_person_puts_a_due_date_off_by_a_word() {
    let book = reminded();
    book.refused("invoices put-off RE-1 --until 2026-02-12");
    book.done("invoices put-off RE-1 --until 2026-05-20 --reason 'agreed by phone'");
    assert_eq!(book.done("invoices show RE-1")["row"]["due"], "2026-05-20");
    let proposed = book.done("run propose --today 2026-04-30");
    let customers = proposed["customers"].as_array().unwrap();
    let k1 = customers
        .iter()
        .find(|one| one["customer"] == "K1")
        .unwrap();
    assert_eq!(k1["total"], "23450", "RE-2 alone: {k1}");
}

#[test]
fn a_row_that_one_invoice_cannot_take_is_a_problem_of_that_row() {
    let open = "A,K1,Alpha Ltd,2025-01-01,2025-01-15,EUR,100.00,,open";
    let new = "C,K1,Alpha Ltd,2025-02-01,2025-02-15,EUR,10.00,,open";
    for (what, changed) in [
        (
            "issued after its payment",
            "A,K1,Alpha Ltd,2025-01-25,2025-02-15,EUR,100.00,,open",
        ),
        (
            "another currency",
            "A,K1,Alpha Ltd,2025-01-01,2025-01-15,USD,100.00,,open",
        ),
        (
            "less than was paid",
            "A,K1,Alpha Ltd,2025-01-01,2025-01-15,EUR,80.00,,open",
        ),
    ] {
        let book = Book::with(&list(&[open]));
        book.done("payment add --customer K1 --amount 90 --date 2025-01-20 --invoice A");
        book.file("later.csv", list(&[changed, new]));
        let stopped = book.run("import later.csv");
        assert_eq!(
            (stopped.code, problems(&stopped.json)),
            (2, vec![(2, "A")]),
            "{what}: {stopped:?}"
        );
        let rest = book.run("import later.csv --accept-problems");
        assert_eq!(rest.json["written"], true, "{what}: {rest:?}");
        assert_eq!((book.open("A"), book.open("C")), (1000, 1000), "{what}");
    }
}

#[test]
fn in_the_watched_folder_the_rest_of_a_list_comes_in_and_its_row_is_asked_once() {
    let book = reminded();
    std::fs::create_dir(book.path("in")).unwrap();
    book.done("import --watch-folder in");
    let lists = |day: u8| {
        format!(
            "Invoice No,Customer No,Invoice date,Due date,Currency,Amount
RE-1,K1,2026-01-13,2026-02-12,EUR,900.00
N-{day},K1,2026-03-0{day},2026-04-01,EUR,5.00
"
        )
    };
    for day in 1..=2 {
        book.file(&format!("in/day-{day}.csv"), lists(day));
        let looked = book.run("import --watch-folder");
        assert_eq!(book.open(&format!("N-{day}")), 500, "{looked:?}");
        let asked = looked.json["problems"].as_array().unwrap();
        assert_eq!(asked.len(), 1, "{looked:?}");
        let detail = asked[0]["detail"].as_str().unwrap();
        assert!(detail.starts_with("Row 2: invoice RE-1"), "{detail}");
    }
    assert_eq!(book.open("RE-1"), 100_000);
}

const GIVEN: &str = "G-7,K1,Alpha Ltd,2026-02-05,,EUR,-40.00,,open";

#[test]
fn a_credit_note_that_a_list_gives_up_and_that_counts_here_is_asked() {
    for status in ["void", "Storniert", "draft", "deleted", "written off"] {
        let book = Book::with(&list(&[OPEN, GIVEN]));
        let row = format!("G-7,K1,Alpha Ltd,2026-02-05,,EUR,-40.00,,{status}");
        let other = "G-9,K1,Alpha Ltd,2026-02-05,,EUR,-9.00,,void";
        book.file("list.csv", list(&[&row, other]));
        let asked = book.run("import list.csv");
        assert_eq!(
            (asked.code, problems(&asked.json)),
            (2, vec![(2, "G-7")]),
            "{status}: {asked:?}"
        );
        let left_out = book.done("import list.csv --accept-problems");
        assert_eq!(counts(&left_out), [0, 0, 0, 1], "{status}: {left_out}");
        // It also counts once an invoice has used it.
        book.done("credit allocate 1 --invoice V-1");
        assert_eq!(book.run("import list.csv").code, 2, "{status}");
    }
}

#[test]
fn a_credit_note_of_which_nothing_counts_here_may_be_given_up() {
    let book = Book::with(&list(&[OPEN, GIVEN]));
    book.done("refund add --customer K1 --amount 40 --date 2026-02-06");
    book.file(
        "list.csv",
        list(&["G-7,K1,Alpha Ltd,2026-02-05,,EUR,-40.00,,void"]),
    );
    assert_eq!(counts(&book.done("import list.csv")), [0, 0, 0, 1]);
}
