//! What a list changes in a book that already has some of its contents (rules F2, F3, L4, L5).

use serde_json::json;

use crate::common::{Book, LIST};

#[test]
fn f2_reading_a_list_again_changes_nothing_and_says_so() {
    let book = Book::with(LIST);
    let answer = book.done("import list.csv");
    assert_eq!(
        (&answer["created"], &answer["changed"], &answer["unchanged"]),
        (&json!(0), &json!(0), &json!(3))
    );
    assert_eq!(
        book.text("import list.csv"),
        (
            0,
            "3 invoices read: 0 new, 0 changed, 3 unchanged, 0 skipped.\n".to_owned()
        )
    );
    assert_eq!(book.invoices(), 3);
}

#[test]
fn f2_a_changed_row_is_a_change() {
    let book = Book::with(LIST);
    book.file("list.csv", LIST.replace("200.50", "250.00"));
    let answer = book.done("import list.csv");
    assert_eq!(
        (&answer["created"], &answer["changed"], &answer["unchanged"]),
        (&json!(0), &json!(1), &json!(2))
    );
    assert_eq!(book.open("1002"), 25_000);
    assert_eq!(book.invoices(), 3);
}

#[test]
fn f2_two_equal_payments_of_one_day_are_two_and_stay_two() {
    let book = Book::with(LIST);
    book.file(
        "payments.csv",
        "Date,Customer No,Amount,Currency,Reference\n2026-03-02,K1,5.00,EUR,cash\n2026-03-02,K1,5.00,EUR,cash\n",
    );
    assert_eq!(
        book.done("import payments.csv --kind payments")["created"],
        2
    );
    assert_eq!(book.open("1001"), 9_000);
    let again = book.done("import payments.csv --kind payments");
    assert_eq!(
        (&again["created"], &again["unchanged"]),
        (&json!(0), &json!(2))
    );
    assert_eq!(book.open("1001"), 9_000);
}

#[test]
fn f3_an_invoice_that_a_list_lacks_stays_open() {
    let book = Book::with(LIST);
    let shorter: Vec<&str> = LIST.lines().take(2).collect();
    book.file("shorter.csv", shorter.join("\n") + "\n");
    assert_eq!(book.done("import shorter.csv")["unchanged"], 1);
    assert_eq!(book.open("1002"), 20_050);
}

#[test]
fn l4_a_number_for_another_customer_is_a_problem_and_never_a_merge() {
    let book = Book::new();
    book.file(
        "list.csv",
        LIST.replace("1002,K1,Alpha Ltd", "1001,K2,Beta GmbH"),
    );
    let answer = book.run("import list.csv");
    assert_eq!(answer.code, 2, "in one file: {answer:?}");
    let rows: Vec<u64> = answer.json["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|problem| problem["row"].as_u64())
        .collect();
    assert_eq!(rows, [2, 3], "both rows are named: {answer:?}");

    let book = Book::with(LIST);
    book.file(
        "list.csv",
        LIST.replace("1001,K1,Alpha Ltd", "1001,K2,Beta GmbH"),
    );
    let answer = book.run("import list.csv");
    assert_eq!(answer.code, 2, "against the book: {answer:?}");
    let problem = &answer.json["problems"][0];
    assert_eq!(
        (&problem["row"], &problem["value"]),
        (&json!(2), &json!("1001"))
    );
    assert!(
        problem["message"].as_str().unwrap().contains("Alpha Ltd"),
        "{problem}"
    );
    assert_eq!(
        book.done("invoices show 1001")["row"]["customer"],
        "Alpha Ltd"
    );
}

#[test]
fn l4_leading_zeros_are_part_of_a_number() {
    let book = Book::with(&LIST.replace("0003,K2", "01001,0K1"));
    assert_eq!((book.open("1001"), book.open("01001")), (10_000, 30_000));
    assert_eq!(
        book.done("invoices show 01001")["row"]["customer"],
        "Beta GmbH"
    );
    book.refused("invoices show 001001");
}

const PAID: &str = "Invoice No,Customer No,Invoice date,Due date,Currency,Amount,Paid
1,K1,2026-01-13,2026-02-14,EUR,100.00,30.00
2,K1,2026-01-20,2026-02-20,EUR,50.00,50.00
";

#[test]
fn money_that_two_lists_name_is_counted_once() {
    let book = Book::with(PAID);
    assert_eq!((book.open("1"), book.open("2")), (7_000, 0));
    book.file(
        "payments.csv",
        "Date,Customer No,Invoice No,Amount,Currency,Reference
2026-02-20,K1,1,30.00,EUR,bank 1
2026-03-20,K1,2,50.00,EUR,bank 2
2026-03-21,K1,1,25.00,EUR,bank 3
",
    );
    let answer = book.done("import payments.csv --kind payments");
    assert_eq!(
        (&answer["created"], &answer["changed"]),
        (&json!(1), &json!(2)),
        "two get their day and reference"
    );
    assert_eq!((book.open("1"), book.open("2")), (4_500, 0));
    let total = book.done("aging")["totals"][0].clone();
    assert_eq!(
        (&total["total"], &total["on_account"]),
        (&json!("4500"), &json!("0"))
    );

    book.file("list.csv", PAID.replace("30.00", "55.00"));
    book.done("import list.csv");
    assert_eq!(
        book.open("1"),
        4_500,
        "the list knows by now what the bank told"
    );
    assert_eq!(book.invoices(), 2);
}

#[test]
fn credit_notes_are_on_account_in_whichever_way_the_list_writes_them() {
    let book = Book::with(LIST);
    book.file(
        "notes.csv",
        "Invoice No,Type,Customer No,Invoice date,Due date,Currency,Amount
G1,Credit note,K1,2026-03-13,2026-03-13,EUR,-20.00
G2,Invoice,K1,2026-03-14,2026-03-14,EUR,(5.00)
",
    );
    assert_eq!(book.done("import notes.csv")["created"], 2);
    let total = book.done("aging --currency EUR")["totals"][0].clone();
    assert_eq!(
        (&total["total"], &total["on_account"]),
        (&json!("30050"), &json!("2500"))
    );
    assert_eq!(book.done("import notes.csv")["unchanged"], 2);
    assert_eq!(book.invoices(), 3);
}

#[test]
fn l5_undo_takes_a_whole_import_back_and_redo_brings_it_again() {
    let book = Book::with(PAID);
    let before = book.done("aging");
    book.file("more.csv", LIST);
    book.done("import more.csv");
    let after = book.done("aging");
    assert_ne!(before, after);

    let undone = book.done("undo");
    assert!(
        undone["summary"].as_str().unwrap().contains("more.csv"),
        "{undone}"
    );
    assert_eq!(book.done("aging"), before);
    assert_eq!(book.invoices(), 2);
    book.refused("customers show K2");
    book.done("redo");
    assert_eq!(book.done("aging"), after);
    assert_eq!(book.invoices(), 5);
    book.refused("redo");
}
