//! What lists of invoices imply was paid.

use serde_json::json;

use super::{HALF, HEAD, ROWS, book, counts, entry, payments, read, totals};
use crate::common::{Book, minor};

#[test]
fn l6_what_a_list_implies_is_used_up_once() {
    let book = book("2026-03-01", HALF);
    assert_eq!(book.open("R-1001"), 5_100);
    let first = ROWS.to_owned() + "2026-01-20,K1,R-1001,50.00,EUR,P-1\n";
    assert_eq!(
        counts(&read(&book, "2026-03-10", "rows.csv", &first)),
        [0, 1, 0]
    );
    assert_eq!(book.open("R-1001"), 5_100);
    assert_eq!(payments(&book, "R-1001"), ["2026-01-20 5000 Payment P-1"]);
    // Another day and another reference are other money, even if the list may have included it.
    let second = first + "2026-02-20,K1,R-1001,50.00,EUR,P-2\n";
    assert_eq!(
        counts(&read(&book, "2026-03-10", "rows.csv", &second)),
        [1, 0, 1]
    );
    assert_eq!((book.open("R-1001"), totals(&book)), (100, [100, 0]));
    for open in [5_100, 5_100] {
        book.done("undo");
        assert_eq!(book.open("R-1001"), open);
        book.done("check");
    }
    assert_eq!(
        payments(&book, "R-1001"),
        ["2026-01-05 5000 Payment"],
        "as the list said"
    );
}

#[test]
fn l6_a_payment_after_the_day_of_the_list_is_new() {
    let book = book("2026-03-01", HALF);
    let rows = ROWS.to_owned() + "2026-03-02,K1,R-1001,50.00,EUR,P-1\n";
    assert_eq!(
        counts(&read(&book, "2026-03-10", "rows.csv", &rows)),
        [1, 0, 0]
    );
    assert_eq!(book.open("R-1001"), 100);
    // The list of that day states nothing else.
    let list = HEAD.to_owned() + &HALF.replace("51.00", "1.00");
    assert_eq!(
        counts(&read(&book, "2026-03-10", "list.csv", &list)),
        [0, 0, 1]
    );
    assert_eq!(totals(&book), [100, 0]);
}

#[test]
fn a3_paid_since_the_last_list_counts_from_the_day_of_the_newer_one() {
    let open = "A-2001,K1,Alpha Ltd,2025-01-01,2025-01-15,EUR,100.00,100.00\n";
    let book = book("2025-03-01", open);
    let as_of = |day: &str| {
        let total = book.done(&format!("aging --as-of {day}"))["totals"][0].clone();
        if total.is_null() {
            0
        } else {
            minor(&total["total"])
        }
    };
    read(
        &book,
        "2025-04-01",
        "list.csv",
        &(HEAD.to_owned() + &open.replace(",100.00\n", ",0.00\n")),
    );
    assert_eq!(
        [
            as_of("2025-03-01"),
            as_of("2025-03-31"),
            as_of("2025-04-01")
        ],
        [10_000, 10_000, 0]
    );
    read(
        &book,
        "2025-04-01",
        "rows.csv",
        &(ROWS.to_owned() + "2025-03-20,K1,A-2001,100.00,EUR,P1\n"),
    );
    assert_eq!(
        [
            as_of("2025-03-01"),
            as_of("2025-03-19"),
            as_of("2025-03-20")
        ],
        [10_000, 10_000, 0]
    );
    assert_eq!(payments(&book, "A-2001"), ["2025-03-20 10000 Payment P1"]);
    assert_eq!(totals(&book), [0, 0]);
}

#[test]
fn the_day_that_a_list_names_is_the_day_it_is_of() {
    let book = Book::new();
    let titled = |day: &str, open: &str| {
        format!("As of {day}\n{HEAD}A-2001,K1,Alpha Ltd,2026-01-01,2026-01-15,EUR,100.00,{open}\n")
    };
    read(
        &book,
        "2026-04-01",
        "list.csv",
        &titled("2026-03-01", "40.00"),
    );
    // Paid after the list was made but before it was imported.
    let rows = ROWS.to_owned() + "2026-03-20,K1,A-2001,40.00,EUR,P-1\n";
    assert_eq!(
        counts(&read(&book, "2026-04-01", "rows.csv", &rows)),
        [1, 0, 0]
    );
    assert_eq!(totals(&book), [0, 0]);
    // An older list has nothing new about today.
    assert_eq!(
        counts(&read(
            &book,
            "2026-04-02",
            "list.csv",
            &titled("2026-02-01", "100.00")
        )),
        [0, 0, 1]
    );
    assert_eq!(totals(&book), [0, 0]);
    let february = book.done("aging --as-of 2026-02-28")["totals"][0]["total"].clone();
    assert_eq!(
        minor(&february),
        10_000,
        "it was open on the first of February"
    );
}

#[test]
fn f2_an_open_amount_that_grew_again_is_a_change() {
    let row =
        |open: &str| format!("{HEAD}V-3001,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,100.00,{open}\n");
    let book = Book::new();
    for (day, open, expected) in [
        ("2026-03-01", "100.00", [1, 0, 0]),
        ("2026-03-02", "40.00", [0, 1, 0]),
        ("2026-03-03", "70.00", [0, 1, 0]),
        ("2026-03-04", "0.00", [0, 1, 0]),
        ("2026-03-05", "100.00", [0, 1, 0]),
        ("2026-03-05", "0.00", [0, 1, 0]),
        ("2026-03-05", "100.00", [0, 1, 0]),
        ("2026-03-06", "100.00", [0, 0, 1]),
    ] {
        assert_eq!(
            counts(&read(&book, day, "list.csv", &row(open))),
            expected,
            "{day}: {open}"
        );
        let said = open.replace('.', "").parse::<i64>().unwrap();
        assert_eq!(
            (book.open("V-3001"), totals(&book)),
            (said, [said, 0]),
            "{day}: {open}"
        );
    }
    let of = |day: &str| book.done(&format!("aging --as-of {day}"))["totals"][0]["total"].clone();
    assert_eq!(
        [of("2026-03-02"), of("2026-03-03")].map(|total| minor(&total)),
        [4_000, 7_000]
    );
    for _ in 0..6 {
        book.done("undo");
        book.done("check");
    }
    assert_eq!(book.open("V-3001"), 10_000);
}

#[test]
fn an_open_amount_that_grew_again_asks_where_a_bank_has_the_money() {
    let row = |open: &str| {
        format!("{HEAD}RE-2026-00101,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,119.00,{open}\n")
    };
    let book = Book::new();
    read(&book, "2026-02-01", "list.csv", &row("119.00"));
    entry(&book, "13.03.2026", "Alpha Ltd", "RE-2026-00101", "119,00");
    book.done("match --accept-certain");
    // Accounts that lag behind the bank are not news; if they stay behind, it is reported.
    assert_eq!(
        read(&book, "2026-03-15", "list.csv", &row("119.00"))["notes"],
        json!([])
    );
    let answer = read(&book, "2026-03-31", "list.csv", &row("119.00"));
    assert_eq!(answer["notes"][0]["value"], "RE-2026-00101");
    assert_eq!(
        counts(&read(&book, "2026-03-31", "list.csv", &row("0.00"))),
        [0, 0, 1]
    );
    book.file("list.csv", row("119.00"));
    let answer = book.run("import list.csv --kind invoices --today 2026-04-02");
    assert_eq!(
        (answer.code, &answer.json["problems"][0]["row"]),
        (2, &json!(2)),
        "{answer:?}"
    );
    assert_eq!((book.open("RE-2026-00101"), totals(&book)), (0, [0, 0]));
}

#[test]
fn a_row_without_an_invoice_is_what_lists_imply_where_just_that_adds_up() {
    let paid = "A-1,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,60.00,0.00
A-2,K1,Alpha Ltd,2026-01-06,2026-02-05,EUR,40.00,0.00
";
    for (amount, code) in [("60.00", 0), ("100.00", 0), ("70.00", 2)] {
        let book = book("2026-03-01", paid);
        book.file(
            "rows.csv",
            format!("{ROWS}2026-02-20,K1,,{amount},EUR,P-1\n"),
        );
        let answer = book.run("import rows.csv --kind payments --date-order ymd");
        assert_eq!(answer.code, code, "{amount}: {answer:?}");
        assert_eq!(totals(&book), [0, 0], "{amount}");
        let again =
            book.run("import rows.csv --kind payments --date-order ymd --same-payments yes");
        assert_eq!(again.code, 0, "{amount}");
        assert_eq!(totals(&book), [0, 0], "{amount}");
    }
}

#[test]
fn money_on_account_is_what_a_list_says_was_paid() {
    let book = book(
        "2026-02-01",
        "A-1,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,60.00,60.00\n",
    );
    entry(&book, "05.03.2026", "Somebody", "thanks", "60,00");
    book.done("match park 1 --customer K1");
    let settled = HEAD.to_owned() + "A-1,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,60.00,0.00\n";
    assert_eq!(
        counts(&read(&book, "2026-03-10", "list.csv", &settled)),
        [0, 1, 0]
    );
    assert_eq!((book.open("A-1"), totals(&book)), (0, [0, 0]));
}
