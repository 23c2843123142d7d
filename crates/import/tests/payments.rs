//! Lists of payments: received and returned money, and single payments in several rows (rules F1, L6).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::read_all;
use owed_import::{Code, Kind, TableContents};

fn payments(text: &str) -> TableContents {
    let (detection, reading) = read_all(text.as_bytes());
    assert_eq!(detection.kind, Kind::Payments);
    reading
}

/// Returns row, remaining amount and returned amount, in minor units.
fn told(reading: &TableContents) -> Vec<(u64, i64, i64)> {
    let payments = reading.drafts.payments.iter();
    payments
        .map(|one| (one.row, one.amount.minor, one.refunded))
        .collect()
}

fn problems(reading: &TableContents) -> Vec<(Option<u64>, Code)> {
    let problems = reading.problems.list.iter();
    problems
        .map(|problem| (problem.row, problem.code))
        .collect()
}

#[test]
fn only_words_that_say_so_make_money_of_a_payment() {
    let file = |status: &str| {
        format!(
            "Payment Date,Customer,Invoice,Amount,Currency,Payment Status\n2026-03-01,Alpha,R-1,10.00,EUR,{status}\n"
        )
    };
    for status in [
        "",
        "Paid",
        "succeeded",
        "Completed",
        "Eingegangen",
        "Partially applied",
    ] {
        assert_eq!(told(&payments(&file(status))), [(2, 1_000, 0)], "{status}");
    }
    for status in [
        "Failed",
        "declined",
        "Pending",
        "Canceled",
        "Requires capture",
        "Storniert",
    ] {
        let reading = payments(&file(status));
        assert_eq!(
            (told(&reading).len(), reading.problems.count),
            (0, 0),
            "{status}"
        );
        let failed = &reading.drafts.failed[0];
        assert_eq!((failed.row, failed.amount.minor), (2, 1_000), "{status}");
    }
    for status in [
        "Refunded",
        "Reversed",
        "Charged back",
        "Chargeback",
        "Returned",
        "Rücklastschrift",
    ] {
        assert_eq!(told(&payments(&file(status))), [(2, 0, 1_000)], "{status}");
    }
    for status in ["Disputed", "Sent", "Needs response", "Xyz"] {
        let reading = payments(&file(status));
        assert_eq!(
            problems(&reading),
            [(Some(2), Code::UnknownStatus)],
            "{status}"
        );
        assert_eq!(told(&reading), [], "{status}");
    }
}

#[test]
fn what_went_back_is_taken_off_where_a_column_says_how_much() {
    let reading = payments(
        "Payment Date,Customer,Invoice,Amount,Amount Refunded,Currency,Status
2026-03-01,Alpha,R-1,100.00,0.00,EUR,Paid
2026-03-02,Beta,R-2,80.00,80.00,EUR,Refunded
2026-03-03,Gamma,R-3,60.00,20.00,EUR,Partial refund
2026-03-04,Delta,R-4,50.00,15.00,EUR,Paid
2026-03-05,Epsilon,R-5,40.00,,EUR,Partially refunded
2026-03-06,Zeta,R-6,30.00,0.00,EUR,Refunded
2026-03-07,Eta,R-7,30.00,31.00,EUR,Refunded
",
    );
    assert_eq!(
        told(&reading),
        [
            (2, 10_000, 0),
            (3, 0, 8_000),
            (4, 4_000, 2_000),
            (5, 3_500, 1_500)
        ]
    );
    assert_eq!(
        problems(&reading),
        [
            (Some(6), Code::MissingValue),
            (Some(7), Code::Contradiction),
            (Some(8), Code::Contradiction),
        ]
    );
}

#[test]
fn l6_the_rows_of_one_payment_over_several_invoices_are_one_payment() {
    let head = "Payment Number,Date,Customer Name,Amount,Currency Code,Invoice Number,Amount Applied to Invoice\n";
    let reading = payments(&format!(
        "{head}P-1,2026-03-01,Alpha,1000.00,EUR,R-1,600.00\nP-2,2026-03-01,Alpha,1000.00,EUR,R-9,1000.00\nP-1,2026-03-01,Alpha,1000.00,EUR,R-2,150.00\nP-1,2026-03-01,Alpha,1000.00,EUR,,\n"
    ));
    assert_eq!(reading.problems.list, []);
    assert_eq!(told(&reading), [(2, 100_000, 0), (3, 100_000, 0)]);
    let first = &reading.drafts.payments[0];
    assert_eq!(first.invoices, ["R-1", "R-2"]);
    assert_eq!(
        first.applied,
        [Some(60_000), Some(15_000)],
        "the rest is on account"
    );
    assert_eq!(reading.read, 2);

    let too_much = payments(&format!(
        "{head}P-1,2026-03-01,Alpha,100.00,EUR,R-1,60.00\nP-1,2026-03-01,Alpha,100.00,EUR,R-2,50.00\n"
    ));
    assert_eq!(
        (problems(&too_much), told(&too_much)),
        (vec![(Some(2), Code::Contradiction)], vec![])
    );
}

#[test]
fn l6_whether_rows_of_one_number_repeat_its_amount_is_asked_where_nothing_tells() {
    let head = "Payment Number,Date,Customer Name,Payment Amount,Currency,Invoice Number\n";
    let alike = payments(&format!(
        "{head}P-1,2026-03-01,Alpha,100.00,EUR,R-1\nP-1,2026-03-01,Alpha,100.00,EUR,R-2\nP-2,2026-03-02,Alpha,5.00,EUR,R-3\n"
    ));
    assert_eq!(problems(&alike), [(Some(3), Code::RowsDisagree)]);
    assert_eq!(told(&alike), [(4, 500, 0)]);
    let parts = payments(&format!(
        "{head}P-1,2026-03-01,Alpha,100.00,EUR,R-1\nP-1,2026-03-01,Alpha,30.00,EUR,R-2\n"
    ));
    assert_eq!(told(&parts), [(2, 10_000, 0), (3, 3_000, 0)]);
}

#[test]
fn f2_a_payment_that_went_back_since_keeps_its_key() {
    let file = |refunded: &str, status: &str| {
        format!(
            "Payment Date,Customer,Invoice,Amount,Amount Refunded,Currency,Status\n2026-03-01,Alpha,R-1,60.00,{refunded},EUR,{status}\n"
        )
    };
    let key = |text: String| payments(&text).drafts.payments[0].key.clone();
    let first = key(file("", "Paid"));
    assert_eq!(key(file("20.00", "Partially refunded")), first);
    assert_eq!(key(file("60.00", "Refunded")), first);
}
