//! A payment that a list, a bank and a person report.

use serde_json::json;

use super::{ROWS, book, counts, entry, payments, read, totals};
use crate::common::{Book, minor};

const OPEN: &str = "RE-2026-00101,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,119.00,119.00
RE-2026-00102,K1,Alpha Ltd,2026-01-10,2026-02-09,EUR,238.00,238.00
";
const ROW: &str = "2026-03-04,K1,RE-2026-00101,119.00,EUR,P-7\n";

#[test]
fn l6_a_payment_from_the_bank_and_then_from_a_list_is_one() {
    let book = book("2026-02-01", OPEN);
    entry(&book, "05.03.2026", "Alpha Ltd", "RE-2026-00101", "119,00");
    book.done("match --accept-certain");
    let rows = ROWS.to_owned() + ROW;
    assert_eq!(
        counts(&read(&book, "2026-03-31", "rows.csv", &rows)),
        [0, 1, 0]
    );
    assert_eq!(
        (book.open("RE-2026-00101"), totals(&book)),
        (0, [23_800, 0])
    );
    assert_eq!(
        counts(&read(&book, "2026-03-31", "rows.csv", &rows)),
        [0, 0, 1]
    );
    // The list still reports it when the match is undone.
    book.done("match undo 1");
    assert_eq!(
        (book.open("RE-2026-00101"), totals(&book)),
        (0, [23_800, 0])
    );
    for _ in 0..2 {
        book.done("undo");
    }
    assert_eq!(
        (book.open("RE-2026-00101"), totals(&book)),
        (0, [23_800, 0])
    );
    book.done("undo");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
}

#[test]
fn l6_a_payment_from_a_list_and_then_from_the_bank_is_one() {
    for before in [true, false] {
        let book = book("2026-02-01", OPEN);
        let from_bank = || entry(&book, "05.03.2026", "Alpha Ltd", "RE-2026-00101", "119,00");
        if before {
            from_bank();
        }
        let rows = ROWS.to_owned() + ROW;
        assert_eq!(
            counts(&read(&book, "2026-03-31", "rows.csv", &rows)),
            [1, 0, 0]
        );
        if !before {
            from_bank();
        }
        let best = book.done("match")["entries"][0]["candidates"][0].clone();
        assert_eq!(
            (&best["rest"], &best["certain"]),
            (&json!("known"), &json!(true)),
            "{best}"
        );
        assert_eq!(best["items"], json!(["RE-2026-00101"]));
        book.done("match --accept-certain");
        assert_eq!(
            (book.open("RE-2026-00101"), totals(&book)),
            (0, [23_800, 0])
        );
        assert_eq!(
            payments(&book, "RE-2026-00101"),
            ["2026-03-04 11900 Payment P-7"]
        );
        book.done("match undo 1");
        assert_eq!(
            (book.open("RE-2026-00101"), totals(&book)),
            (0, [23_800, 0])
        );
    }
}

#[test]
fn l6_what_is_likely_and_not_sure_is_asked() {
    let book = book("2026-02-01", OPEN);
    entry(&book, "05.03.2026", "Alpha Ltd", "RE-2026-00101", "119,00");
    book.done("match --accept-certain");
    // The same amount in the same week, for another invoice.
    book.file("rows.csv", ROWS.to_owned() + &ROW.replace("00101", "00102"));
    let answer = book.run("import rows.csv --kind payments --date-order ymd");
    assert_eq!(answer.code, 2, "{answer:?}");
    assert_eq!(answer.json["problems"][0]["settled_by"], "same_payments");
    assert!(
        answer.told.is_empty()
            || book
                .text("import rows.csv --kind payments")
                .1
                .contains("--same-payments")
    );
    assert_eq!(totals(&book), [23_800, 0]);
    let other = book.done("import rows.csv --kind payments --date-order ymd --same-payments no");
    assert_eq!(counts(&other), [1, 0, 0]);
    assert_eq!(totals(&book), [11_900, 0]);
    book.done("undo");
    let same = book.done("import rows.csv --kind payments --date-order ymd --same-payments yes");
    assert_eq!(counts(&same), [0, 1, 0]);
    assert_eq!(totals(&book), [23_800, 0]);
}

#[test]
fn l6_an_entry_of_the_bank_tells_in_full_of_what_a_list_implied() {
    let book = book("2026-03-20", &OPEN.replace("119.00\n", "0.00\n"));
    assert_eq!(
        payments(&book, "RE-2026-00101"),
        ["2026-01-05 11900 Payment"]
    );
    entry(&book, "05.03.2026", "Alpha Ltd", "RE-2026-00101", "119,00");
    book.done("match --accept-certain");
    assert_eq!(
        (book.open("RE-2026-00101"), totals(&book)),
        (0, [23_800, 0])
    );
    assert_eq!(payments(&book, "RE-2026-00101").len(), 1);
    assert!(payments(&book, "RE-2026-00101")[0].starts_with("2026-03-05 11900"));
    // Without the match, the list still states that it is paid.
    book.done("match undo 1");
    assert_eq!(
        (book.open("RE-2026-00101"), totals(&book)),
        (0, [23_800, 0])
    );
    // Money that came after the list's day is other money.
    entry(&book, "25.03.2026", "Alpha Ltd", "RE-2026-00102", "238,00");
    book.done("match --accept-certain");
    assert_eq!((book.open("RE-2026-00102"), totals(&book)), (0, [0, 0]));
}

#[test]
fn i7_a_list_of_payments_is_allocated_as_a_whole() {
    let one = "2025-01-15,K1,A,100.00,EUR,P1\n";
    let two = "2025-03-15,K1,,100.00,EUR,P2\n";
    let invoices = "A,K1,Alpha Ltd,2025-01-01,2025-01-15,EUR,100.00,100.00
B,K1,Alpha Ltd,2025-03-01,2025-03-15,EUR,100.00,100.00
";
    for files in [
        vec![format!("{one}{two}")],
        vec![format!("{two}{one}")],
        vec![two.to_owned(), one.to_owned()],
    ] {
        let book = book("2025-01-01", invoices);
        let names: Vec<String> = (0..files.len())
            .map(|at| format!("rows-{at}.csv"))
            .collect();
        for (name, rows) in names.iter().zip(&files) {
            book.file(name, ROWS.to_owned() + rows);
        }
        book.done(&format!(
            "import {} --kind payments --date-order ymd",
            names.join(" ")
        ));
        assert_eq!(
            payments(&book, "A"),
            ["2025-01-15 10000 Payment P1"],
            "{files:?}"
        );
        assert_eq!(
            payments(&book, "B"),
            ["2025-03-15 10000 Payment P2"],
            "{files:?}"
        );
        assert_eq!(totals(&book), [0, 0]);
    }
}

#[test]
fn l6_a_payment_of_which_a_bank_kept_something_is_asked_about_and_is_one() {
    let row = format!("{ROWS}2026-02-10,K1,RE-2026-00101,119.00,EUR,P-1\n");
    let list = "RE-2026-00101,K1,Alpha,2026-01-05,2026-02-04,EUR,119.00,119.00\n";
    let kept = |book: &Book| {
        let credits = book.done("payment list --customer K1")["rows"].clone();
        let rows = credits.as_array().unwrap().iter();
        let rows = rows.map(|row| {
            [
                minor(&row["amount"]["minor"]),
                minor(&row["charges"]["minor"]),
            ]
        });
        rows.collect::<Vec<_>>()
    };

    // The bank first, as a part payment.
    let bank_first = book("2026-02-01", list);
    entry(
        &bank_first,
        "10.02.2026",
        "Alpha",
        "RE-2026-00101",
        "117,00",
    );
    bank_first.done("match accept 1 --items RE-2026-00101");
    assert_eq!(totals(&bank_first), [200, 0]);
    bank_first.file("rows.csv", &row);
    let asked = bank_first.run("import rows.csv --kind payments --date-order ymd");
    assert_eq!(
        asked.json["problems"][0]["settled_by"], "same_payments",
        "{asked:?}"
    );
    bank_first.done("import rows.csv --kind payments --date-order ymd --same-payments yes");
    assert_eq!(kept(&bank_first), [[11_900, 200]]);
    assert_eq!(totals(&bank_first), [0, 0]);
    let again = bank_first.done("import rows.csv --kind payments --date-order ymd");
    assert_eq!(counts(&again), [0, 0, 1]);

    // The list first.
    let list_first = book("2026-02-01", list);
    list_first.file("rows.csv", &row);
    list_first.done("import rows.csv --kind payments --date-order ymd");
    entry(
        &list_first,
        "10.02.2026",
        "Alpha",
        "RE-2026-00101",
        "117,00",
    );
    let best = list_first.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(
        (&best["rest"], &best["certain"]),
        (&json!("known"), &json!(false)),
        "{best}"
    );
    list_first.done("match accept 1");
    assert_eq!(kept(&list_first), [[11_900, 200]]);
    assert_eq!(totals(&list_first), [0, 0]);
    list_first.done("match undo 1");
    assert_eq!(totals(&list_first), [0, 0]);
    list_first.done("check");
}
