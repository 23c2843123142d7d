//! Deferred due dates: what was due when, as of any day (rules A3, L3).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::*;
use owed_receivables::Date;
use owed_store::{Book, InvoiceQuery, StoreError};

fn due(book: &Book, on: &str) -> Date {
    book.invoices(&InvoiceQuery::new(day(on))).unwrap().rows[0].due
}

/// Returns what is not due and what is overdue in the whole book.
fn ages(book: &Book, on: &str) -> (i64, i64) {
    let aging = book.aging(&aging_on(on)).unwrap();
    let row = aging.rows.values().next().unwrap();
    (row.buckets[0], row.buckets[1..].iter().sum())
}

#[test]
fn a3_a_past_day_shows_the_due_date_of_that_day() {
    let Desk {
        mut book,
        folder: _folder,
    } = desk();
    let id = write(&mut book, |w| {
        let customer = w.insert_customer(&customer("1"))?;
        w.insert_invoice(&invoice(customer, "A", "2026-02-01", "2026-03-01", 100))
    });
    write(&mut book, |w| {
        w.put_off(id, day("2026-04-30"), day("2026-03-20"), "asked")
    });
    write(&mut book, |w| {
        w.put_off(id, day("2026-06-30"), day("2026-05-10"), "asked again")
    });
    for (on, is) in [
        ("2026-03-19", "2026-03-01"),
        ("2026-03-20", "2026-04-30"),
        ("2026-05-09", "2026-04-30"),
        ("2026-05-10", "2026-06-30"),
    ] {
        assert_eq!(due(&book, on), day(is), "{on}");
        assert_eq!(
            book.open_items(book.plain_invoice(id).unwrap().customer, day(on))
                .unwrap()[0]
                .due,
            day(is),
            "{on}"
        );
    }
    assert_eq!(ages(&book, "2026-03-19"), (0, 100));
    assert_eq!(ages(&book, "2026-03-20"), (100, 0));
    assert_eq!(ages(&book, "2026-05-05"), (0, 100));
    let sooner = book.write(entry("sooner"), |w| {
        w.put_off(id, day("2026-06-30"), day("2026-05-11"), "")
    });
    assert!(matches!(sooner, Err(StoreError::TooEarly { .. })));
    book.undo("dora", 0).unwrap();
    assert_eq!(due(&book, "2026-05-10"), day("2026-04-30"));
    assert_eq!(book.put_offs(id).unwrap().len(), 1);
}
