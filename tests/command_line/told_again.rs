//! Lists of payments that report the book's money differently: in parts, less a bank's deduction, after its return, or
//! corrected (L6).

use serde_json::{Value, json};

use crate::common::{Book, minor};

const ROWS: &str = "Date,Customer No,Invoice No,Amount,Currency,Reference\n";

/// A customer who owes 240.00 and 360.00, and another who owes 77.00.
fn book() -> Book {
    let book = Book::new();
    for (customer, invoices) in [
        (
            "K1",
            &[("RE-2026-00101", "240"), ("RE-2026-00202", "360")][..],
        ),
        ("K2", &[("RE-2026-00303", "77")]),
    ] {
        let name = if customer == "K1" {
            "Gamma Ltd"
        } else {
            "Delta Ltd"
        };
        book.done(&format!(
            "customers add --number {customer} --name '{name}'"
        ));
        for (number, amount) in invoices {
            book.done(&format!(
                "invoices add --customer {customer} --number {number} --amount {amount} --issued 2026-01-05 --due 2026-02-04"
            ));
        }
    }
    book
}

fn entry(book: &Book, day: &str, text: &str, amount: &str) {
    let head = "Buchungstag;Valutadatum;Verwendungszweck;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;Waehrung;Betrag\n";
    let row = format!(
        "{day}.03.2026;{day}.03.2026;{text};Gamma Ltd;DE02120300000000202051;EUR;{amount}\n"
    );
    let file = format!("bank-{day}.csv");
    book.file(&file, head.to_owned() + &row);
    book.done(&format!("import {file}"));
}

fn read(book: &Book, rows: &str, words: &str) -> (i32, Value) {
    book.file("rows.csv", ROWS.to_owned() + rows);
    let answer = book.run(&format!(
        "import rows.csv --kind payments --date-order ymd {words}"
    ));
    (answer.code, answer.json)
}

fn counts(answer: &(i32, Value)) -> [u64; 3] {
    ["created", "changed", "unchanged"].map(|key| answer.1[key].as_u64().unwrap())
}

/// Returns the open amounts of the first customer's invoices, and the money on account.
fn state(book: &Book) -> [i64; 3] {
    assert_eq!(book.done("check")["ok"], true);
    let balances = book.done("customers show K1")["customer"]["balances"].clone();
    let on_account = balances[0]["on_account"]["minor"].as_str();
    [
        book.open("RE-2026-00101"),
        book.open("RE-2026-00202"),
        on_account.map_or(0, |_| minor(&balances[0]["on_account"]["minor"])),
    ]
}

#[test]
fn l6_rows_that_come_to_what_the_bank_has_are_that_payment() {
    let both =
        "2026-03-04,K1,RE-2026-00101,90.00,EUR,P-1\n2026-03-04,K1,RE-2026-00101,65.00,EUR,P-2\n";
    let told = book();
    entry(&told, "05", "RE-2026-00101", "155,00");
    told.done("match accept 1");
    assert_eq!(counts(&read(&told, both, "")), [0, 2, 0]);
    assert_eq!(state(&told), [8_500, 36_000, 0]);
    assert_eq!(counts(&read(&told, both, "")), [0, 0, 2]);
    told.done("match undo 1");
    assert_eq!(state(&told), [8_500, 36_000, 0]);
    // One of them states what the bank did not.
    let asked = book();
    entry(&asked, "05", "RE-2026-00101", "155,00");
    asked.done("match accept 1");
    let other = both.replace("00101,65", "00202,65");
    let answer = read(&asked, &other, "");
    assert_eq!((answer.0, counts(&answer)), (2, [0, 0, 0]));
    assert_eq!(answer.1["problems"][1]["settled_by"], "same_payments");
    assert_eq!(
        counts(&read(&asked, &other, "--same-payments no")),
        [2, 0, 0]
    );
    asked.done("undo");
    assert_eq!(
        counts(&read(&asked, &other, "--same-payments yes")),
        [0, 2, 0]
    );
    assert_eq!(state(&asked), [8_500, 36_000, 0]);
}

#[test]
fn l6_rows_for_two_invoices_divide_what_is_on_account() {
    let book = book();
    entry(&book, "05", "Zahlung", "155,00");
    book.done("match park 1 --customer K1");
    let rows =
        "2026-03-04,K1,RE-2026-00101,90.00,EUR,P-1\n2026-03-04,K1,RE-2026-00202,65.00,EUR,P-2\n";
    assert_eq!(counts(&read(&book, rows, "")), [0, 2, 0]);
    assert_eq!(state(&book), [15_000, 29_500, 0]);
}

#[test]
fn l6_a_row_says_what_came_or_what_was_paid() {
    for amount in ["232.50", "240.00"] {
        let book = book();
        entry(&book, "05", "RE-2026-00101", "232,50");
        book.done("match accept 1 --settles 240.00");
        let row = format!("2026-03-04,K1,RE-2026-00101,{amount},EUR,P-1\n");
        assert_eq!(counts(&read(&book, &row, "")), [0, 1, 0], "{amount}");
        assert_eq!(state(&book), [0, 36_000, 0]);
        assert_eq!(counts(&read(&book, &row, "")), [0, 0, 1], "{amount}");
        // All of it has been reported: the next is another payment.
        let next = row.clone() + &row.replace("P-1", "P-2").replace("00101", "00202");
        read(&book, &next, "--same-payments no");
        assert!(state(&book)[1] < 36_000, "{amount}");
    }
}

#[test]
fn l6_rows_tell_of_what_the_bank_took_back() {
    let rows = "2026-03-04,K1,RE-2026-00101,240.00,EUR,P-1\n2026-03-15,K1,RE-2026-00101,-240.00,EUR,P-2\n2026-03-06,K2,RE-2026-00303,77.00,EUR,P-3\n";
    for back in ["-240,00", "-244,20"] {
        for said in ["240.00", "244.20"] {
            if back == "-240,00" && said == "244.20" {
                continue;
            }
            let book = book();
            entry(&book, "04", "RE-2026-00101", "240,00");
            book.done("match accept 1");
            entry(&book, "16", "RETOURE RE-2026-00101", back);
            book.done("match accept 2");
            let before = state(&book);
            let rows = rows.replace("-240.00", &format!("-{said}"));
            assert_eq!(counts(&read(&book, &rows, "")), [1, 2, 0], "{back} {said}");
            assert_eq!((state(&book), book.open("RE-2026-00303")), (before, 0));
            assert_eq!(counts(&read(&book, &rows, "")), [0, 0, 3], "{back} {said}");
        }
    }
}

#[test]
fn l6_what_is_paid_anew_after_it_went_back_is_asked() {
    let book = book();
    entry(&book, "04", "RE-2026-00101", "240,00");
    book.done("match accept 1");
    entry(&book, "06", "RETOURE RE-2026-00101", "-240,00");
    book.done("match accept 2");
    let anew = "2026-03-08,K1,RE-2026-00101,240.00,EUR,P-9\n";
    let answer = read(&book, anew, "");
    assert_eq!(answer.1["problems"][0]["settled_by"], "same_payments");
    assert_eq!(counts(&read(&book, anew, "--same-payments no")), [1, 0, 0]);
    assert_eq!(state(&book)[0], 0);
    // Another one, on a day when the invoice was paid, counts from the day when it was open again.
    book.done("undo");
    let meanwhile = "2026-03-05,K1,RE-2026-00101,100.00,EUR,P-7\n";
    assert_eq!(counts(&read(&book, meanwhile, "")), [1, 0, 0]);
    assert_eq!(state(&book)[0], 14_000);
}

#[test]
fn l6_a_corrected_row_is_a_problem_that_names_the_payment() {
    let first = "2026-03-04,K1,RE-2026-00202,80.00,EUR,P-1\n";
    for (what, corrected) in [
        ("amount", first.replace("80.00", "85.00")),
        ("day", first.replace("03-04", "03-06")),
        ("invoice", first.replace("00202", "00101")),
    ] {
        let book = book();
        read(&book, first, "");
        let rows = corrected.clone() + "2026-03-06,K2,RE-2026-00303,77.00,EUR,P-3\n";
        let answer = read(&book, &rows, "");
        assert_eq!(answer.0, 2, "{what}: {answer:?}");
        let problem = &answer.1["problems"][0];
        assert_eq!(
            (&problem["row"], &problem["settled_by"]),
            (&json!(2), &json!("same_payments"))
        );
        let message = problem["message"].as_str().unwrap();
        for part in ["payment 1", "80.00", "2026-03-04", "owed payment undo 1"] {
            assert!(message.contains(part), "{what}: {message}");
        }
        // The others are imported, and there is one solution.
        assert_eq!(counts(&read(&book, &rows, "--accept-problems")), [1, 0, 0]);
        assert_eq!(state(&book), [24_000, 28_000, 0]);
        book.done("payment undo 1 --reason corrected");
        assert_eq!(counts(&read(&book, &rows, "")), [1, 0, 1], "{what}");
        book.done("undo");
        book.done("undo");
        let other = read(&book, &rows, "--same-payments no");
        assert_eq!(counts(&other), [1, 0, 1], "{what}");
        let [one, two, _] = state(&book);
        assert!(one + two < 24_000 + 28_000, "{what}");
    }
}

#[test]
fn l6_a_standing_order_and_a_list_of_both_correct_nothing() {
    let book = book();
    let first = "2026-03-04,K1,RE-2026-00202,80.00,EUR,RENT\n";
    read(&book, first, "");
    let month = first.replace("03-04", "04-03");
    assert_eq!(counts(&read(&book, &month, "")), [1, 0, 0]);
    let both = first.to_owned() + &first.replace("80.00", "20.00");
    assert_eq!(counts(&read(&book, &both, "")), [1, 0, 1]);
    assert_eq!(state(&book), [24_000, 18_000, 0]);
}

#[test]
fn l6_a_match_taken_back_is_proposed_again_where_a_list_tells_of_it() {
    let book = book();
    entry(&book, "05", "RE-2026-00101", "240,00");
    book.done("match --accept-certain");
    read(&book, "2026-03-04,K1,RE-2026-00101,240.00,EUR,P-1\n", "");
    book.done("match undo 1");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(
        (&best["rest"], &best["certain"], &best["items"]),
        (&json!("known"), &json!(false), &json!(["RE-2026-00101"])),
        "{best}"
    );
    book.done("match --accept-certain");
    assert_eq!(book.done("match")["waiting"], 1, "never by itself");
    book.done("match accept 1");
    assert_eq!(state(&book), [0, 36_000, 0]);
    assert_eq!(book.done("match")["waiting"], 0);
}

#[test]
fn l6_a_row_that_is_corrected_after_the_bank_told_of_it_is_no_second_payment() {
    let book = book();
    entry(&book, "05", "RE-2026-00202", "80,00");
    book.done("match accept 1 --items RE-2026-00202");
    let first = "2026-03-04,K1,RE-2026-00202,80.00,EUR,P-1\n";
    assert_eq!(counts(&read(&book, first, "")), [0, 1, 0]);
    for corrected in [
        first.replace("80.00", "85.00"),
        first.replace("03-04", "03-03"),
    ] {
        let answer = read(&book, &corrected, "");
        let problem = &answer.1["problems"][0];
        assert_eq!(
            (answer.0, &problem["settled_by"]),
            (2, &json!("same_payments"))
        );
        let message = problem["message"].as_str().unwrap();
        assert!(message.contains("the bank told of it as well"), "{message}");
        assert_eq!(state(&book), [24_000, 28_000, 0]);
    }
    let other = first.replace("80.00", "85.00");
    assert_eq!(
        counts(&read(&book, &other, "--same-payments no")),
        [1, 0, 0]
    );
    assert_eq!(state(&book), [24_000, 19_500, 0]);
}

#[test]
fn l6_a_row_that_is_corrected_in_two_things_or_to_another_customer_is_asked_about() {
    let first = "2026-03-04,K1,RE-2026-00202,80.00,EUR,P-1\n";
    for (what, corrected) in [
        (
            "amount and day",
            first.replace("80.00", "85.00").replace("03-04", "03-05"),
        ),
        (
            "amount and invoice",
            first.replace("80.00", "85.00").replace("00202", "00101"),
        ),
        (
            "customer",
            first.replace("K1,RE-2026-00202", "K2,RE-2026-00303"),
        ),
        ("customer alone", first.replace("K1,RE-2026-00202", "K2,")),
    ] {
        let book = book();
        read(&book, first, "");
        let answer = read(&book, &corrected, "");
        assert_eq!(answer.0, 2, "{what}: {answer:?}");
        let message = answer.1["problems"][0]["message"].as_str().unwrap();
        assert!(message.contains("payment 1"), "{what}: {message}");
        assert_eq!(state(&book), [24_000, 28_000, 0], "{what}");
    }
    // A word that is every row's reference identifies none of them.
    let book = book();
    read(&book, &first.replace("P-1", "SEPA"), "");
    let both = "2026-03-04,K2,RE-2026-00303,77.00,EUR,SEPA\n";
    assert_eq!(counts(&read(&book, both, "")), [1, 0, 0]);
}
