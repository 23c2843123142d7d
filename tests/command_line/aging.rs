//! Who owes what, since when (rules A1–A4, M1, M2, L2, F7).

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, each, minor, pdf_text};

/// Invoices due 0, 1, 30, 31, 60, 61, 90 and 91 days before 2026-03-31, over 1, 2, 4, … EUR, issued 14 days before
/// their due date.
const EDGES: &str = "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
D0,K1,Alpha Ltd,2026-03-17,2026-03-31,EUR,1.00
D1,K1,Alpha Ltd,2026-03-16,2026-03-30,EUR,2.00
D30,K1,Alpha Ltd,2026-02-15,2026-03-01,EUR,4.00
D31,K1,Alpha Ltd,2026-02-14,2026-02-28,EUR,8.00
D60,K2,Beta GmbH,2026-01-16,2026-01-30,EUR,16.00
D61,K2,Beta GmbH,2026-01-15,2026-01-29,EUR,32.00
D90,K2,Beta GmbH,2025-12-17,2025-12-31,EUR,64.00
D91,K2,Beta GmbH,2025-12-16,2025-12-30,EUR,128.00
";

fn buckets(line: &Value) -> Vec<i64> {
    line["buckets"]
        .as_array()
        .unwrap()
        .iter()
        .map(minor)
        .collect()
}

/// Returns the buckets of the only total, in whole euros.
fn euros(report: &Value) -> Vec<i64> {
    let [total] = &report["totals"].as_array().unwrap()[..] else {
        panic!("one currency: {report}")
    };
    buckets(total).iter().map(|minor| minor / 100).collect()
}

#[test]
fn the_answer_has_the_shape_of_the_contract() {
    let book = Book::with(EDGES);
    assert_eq!(
        book.done("aging"),
        json!({
            "version": 1, "as_of": "2026-03-31", "basis": "due",
            "buckets": ["not_due", "1-30", "31-60", "61-90", "over_90"],
            "totals": [{
                "currency": "EUR", "buckets": ["100", "600", "2400", "9600", "12800"],
                "on_account": "0", "total": "25500",
            }],
            "rows": [
                {
                    "customer": "K1", "name": "Alpha Ltd", "currency": "EUR",
                    "buckets": ["100", "600", "800", "0", "0"], "on_account": "0", "total": "1500",
                },
                {
                    "customer": "K2", "name": "Beta GmbH", "currency": "EUR",
                    "buckets": ["0", "0", "1600", "9600", "12800"], "on_account": "0", "total": "24000",
                },
            ],
        })
    );
    let by_invoice = book.done("aging --by invoice");
    assert_eq!(
        by_invoice["rows"][0],
        json!({
            "invoice": "D91", "customer": "K2", "name": "Beta GmbH", "issued": "2025-12-16", "due": "2025-12-30",
            "days_overdue": 91, "currency": "EUR", "buckets": ["0", "0", "0", "0", "12800"],
            "on_account": "0", "total": "12800",
        })
    );
}

#[test]
fn a1_an_invoice_is_overdue_the_day_after_its_due_date() {
    let book = Book::with(EDGES);
    let days = |as_of: &str| {
        let report = book.done(&format!("aging --by invoice --as-of {as_of}"));
        let rows = report["rows"].as_array().unwrap().clone();
        let row = rows.into_iter().find(|row| row["invoice"] == "D0").unwrap();
        (
            row["days_overdue"].as_i64().unwrap(),
            buckets(&row)[..2].to_vec(),
        )
    };
    assert_eq!(days("2026-03-30"), (-1, vec![100, 0]));
    assert_eq!(days("2026-03-31"), (0, vec![100, 0]));
    assert_eq!(days("2026-04-01"), (1, vec![0, 100]));
}

#[test]
fn a2_buckets_are_closed_and_their_edges_are_the_users() {
    let book = Book::with(EDGES);
    assert_eq!(euros(&book.done("aging")), [1, 2 + 4, 8 + 16, 32 + 64, 128]);
    let own = book.done("aging --buckets 1,60");
    assert_eq!(own["buckets"], json!(["not_due", "1-1", "2-60", "over_60"]));
    assert_eq!(euros(&own), [1, 2, 4 + 8 + 16, 32 + 64 + 128]);
    for wrong in ["30,30", "60,30", "0,30", "x"] {
        assert_eq!(
            book.refused(&format!("aging --buckets {wrong}"))["field"],
            "buckets"
        );
    }
}

#[test]
fn a2_days_can_be_counted_from_the_issue_date() {
    let book = Book::with(EDGES);
    let report = book.done("aging --basis issue");
    assert_eq!(report["basis"], "issue");
    assert_eq!(
        euros(&report),
        [0, 1 + 2, 4 + 8, 16 + 32, 64 + 128],
        "14, 15, 44, 45, 74, 75, 104, 105 days"
    );
    assert_eq!(
        buckets(&book.done("aging --basis issue --as-of 2026-03-17")["rows"][0])[0],
        100,
        "issued today"
    );
}

#[test]
fn a3_a_past_day_looks_as_it_did_on_that_day() {
    let book = Book::with(
        "Invoice No,Customer No,Invoice date,Due date,Currency,Amount
1,K1,2026-01-10,2026-02-09,EUR,100.00
2,K1,2026-03-10,2026-04-09,EUR,7.00
",
    );
    book.done("payment add --customer K1 --amount 40 --date 2026-02-20 --invoice 1");
    book.done("credit add --customer K1 --amount 10 --date 2026-03-05 --number G1 --invoice 1");
    book.done("payment add --customer K1 --amount 3 --date 2026-03-06 --on-account");
    book.done("invoices write-off 1 --date 2026-03-20 --reason insolvent");
    let on = |day: &str| {
        let report = book.done(&format!("aging --as-of {day}"));
        let by_invoice = book.done(&format!("aging --as-of {day} --by invoice"));
        assert_eq!(report["totals"], by_invoice["totals"], "{day}");
        let total = &report["totals"][0];
        if total.is_null() {
            (0, 0)
        } else {
            (minor(&total["total"]), minor(&total["on_account"]))
        }
    };
    for (day, total, on_account) in [
        ("2026-01-09", 0, 0),
        ("2026-01-10", 10_000, 0),
        ("2026-02-19", 10_000, 0),
        ("2026-02-20", 6_000, 0),
        ("2026-03-04", 6_000, 0),
        ("2026-03-05", 5_000, 0),
        ("2026-03-06", 5_000, 300),
        ("2026-03-09", 5_000, 300),
        ("2026-03-10", 5_700, 300),
        ("2026-03-19", 5_700, 300),
        ("2026-03-20", 700, 300),
    ] {
        assert_eq!(on(day), (total, on_account), "{day}");
    }
    let settled = book.done("invoices --state settled --as-of 2026-03-19");
    assert_eq!(
        settled["count"], 0,
        "on that day nothing was settled: {settled}"
    );
}

#[test]
fn a4_every_figure_is_the_sum_of_its_rows() {
    let book = Book::new();
    book.done("sample");
    for (day, basis) in [
        ("2026-03-31", "due"),
        ("2025-12-31", "issue"),
        ("2025-10-01", "due"),
    ] {
        let words = format!("--as-of {day} --basis {basis}");
        let by_customer = book.done(&format!("aging {words}"));
        let by_invoice = book.done(&format!("aging {words} --by invoice"));
        let totals = by_customer["totals"].as_array().unwrap();
        assert!(
            totals.len() >= 3,
            "the sample company has three currencies: {totals:?}"
        );
        assert_eq!(by_customer["totals"], by_invoice["totals"], "{words}");
        for line in totals.iter().chain(by_customer["rows"].as_array().unwrap()) {
            assert_eq!(
                buckets(line).iter().sum::<i64>(),
                minor(&line["total"]),
                "{line}"
            );
        }
        for total in totals {
            for report in [&by_customer, &by_invoice] {
                let rows: Vec<&Value> = report["rows"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|row| row["currency"] == total["currency"])
                    .collect();
                let summed = (0..5).map(|at| rows.iter().map(|row| buckets(row)[at]).sum::<i64>());
                assert_eq!(summed.collect::<Vec<_>>(), buckets(total), "{words}");
            }
        }
        for row in by_customer["rows"].as_array().unwrap() {
            let own = by_invoice["rows"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|item| {
                    (&item["customer"], &item["currency"]) == (&row["customer"], &row["currency"])
                });
            assert_eq!(
                own.map(|item| minor(&item["total"])).sum::<i64>(),
                minor(&row["total"]),
                "{words}: {row}"
            );
        }
    }
}

#[test]
fn m2_currencies_are_never_added_and_m1_each_has_its_own_exponent() {
    let book = Book::with(
        "Invoice No,Customer No,Invoice date,Due date,Currency,Amount
1,K1,2026-01-10,2026-02-09,EUR,100.00
2,K1,2026-01-10,2026-02-09,JPY,100
3,K1,2026-01-10,2026-02-09,KWD,100.125
4,K1,2026-01-11,2026-02-09,EUR,1.00
",
    );
    let report = book.done("aging");
    assert_eq!(each(&report["totals"], "currency"), ["EUR", "JPY", "KWD"]);
    assert_eq!(each(&report["totals"], "total"), ["10100", "100", "100125"]);
    assert_eq!(each(&report["rows"], "total"), ["10100", "100", "100125"]);
    let (_, text) = book.text("aging");
    for amount in ["101.00", " 100 ", "100.125"] {
        assert!(text.contains(amount), "{amount}: {text}");
    }
    assert_eq!(
        each(&book.done("aging --currency KWD")["totals"], "currency"),
        ["KWD"]
    );
    assert_eq!(book.refused("aging --currency EURO")["field"], "currency");
}

#[test]
fn l2_money_on_account_stands_beside_the_total_and_is_not_lost() {
    let book = Book::with(EDGES);
    book.done("payment add --customer K1 --amount 20 --date 2026-03-01");
    let report = book.done("aging");
    assert_eq!(
        (
            &report["totals"][0]["total"],
            &report["totals"][0]["on_account"]
        ),
        (&json!("24000"), &json!("500"))
    );
    let row = &report["rows"][0];
    assert_eq!(
        (&row["customer"], &row["total"], &row["on_account"]),
        (&json!("K1"), &json!("0"), &json!("500"))
    );
    let by_invoice = book.done("aging --by invoice");
    assert!(
        each(&by_invoice["rows"], "on_account")
            .iter()
            .all(|amount| *amount == "0")
    );
    assert_eq!(by_invoice["totals"], report["totals"]);
}

#[test]
fn people_see_the_table() {
    let book = Book::with(EDGES);
    let (code, text) = book.text("aging");
    assert_eq!(code, 0);
    insta::assert_snapshot!(text);
    insta::assert_snapshot!(
        "people_see_each_invoice",
        book.text("aging --by invoice --as-of 2026-02-01").1
    );
    assert_eq!(
        book.text("aging --as-of 2025-01-01").1,
        "Aging as of 2025-01-01, by days overdue\nNothing is open.\n"
    );
    assert_eq!(book.refused("aging --as-of 2026-02-30")["field"], "as_of");
}

#[test]
fn f7_what_leaves_as_a_file_opens_safely() {
    let evil = "=HYPERLINK(\"\"http://evil.example\"\")";
    let book = Book::with(&EDGES.replace("Alpha Ltd", &format!("\"{evil}\"")));
    for name in ["aging.csv", "aging.xlsx", "aging.pdf"] {
        book.done(&format!("aging --export out/{name}"));
    }
    let csv = fs::read_to_string(book.path("out/aging.csv")).unwrap();
    assert!(csv.starts_with('\u{feff}'), "spreadsheets know it is UTF-8");
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines[0],
        "Number,Name,Currency,Not due,1–30 days,31–60 days,61–90 days,Over 90 days,Unallocated,Total"
    );
    assert_eq!(
        lines[1],
        format!("K1,\"'{evil}\",EUR,1.00,6.00,8.00,0.00,0.00,0.00,15.00")
    );
    assert_eq!(
        lines.last(),
        Some(&"Total,,EUR,1.00,6.00,24.00,96.00,128.00,0.00,255.00")
    );
    assert!(
        fs::read(book.path("out/aging.xlsx"))
            .unwrap()
            .starts_with(b"PK")
    );
    let pdf = pdf_text(&book.path("out/aging.pdf"));
    assert!(pdf.contains("Beta GmbH") && pdf.contains("255.00"), "{pdf}");

    book.done("aging --by invoice --export invoices.csv");
    assert_eq!(
        fs::read_to_string(book.path("invoices.csv"))
            .unwrap()
            .lines()
            .count(),
        1 + 8 + 1
    );
    let failure = book.refused("aging --export out/aging.doc");
    assert!(
        failure["hint"].as_str().unwrap().contains(".xlsx"),
        "{failure}"
    );
}
