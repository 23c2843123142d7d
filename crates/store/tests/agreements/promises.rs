//! Promises, and what keeps them (rule P1).

use owed_receivables::{Currency, Money, Promise, PromiseState};
use owed_store::{AllocationSource, Book, NewAllocation};

use crate::common::*;

fn state(book: &Book, on: &str) -> PromiseState {
    let row = &book.promises(None, day(on)).unwrap()[0];
    row.promise.state(row.received, day(on))
}

#[test]
fn p1_a_promise_for_an_invoice_is_kept_by_what_lowers_it_in_time() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    agreements(&mut desk.book, &sample);
    assert_eq!(state(&desk.book, "2026-04-10"), PromiseState::Open);
    assert_eq!(state(&desk.book, "2026-04-11"), PromiseState::Broken);

    let paid = write(&mut desk.book, |w| {
        let late = w.insert_credit(&payment(sample.customer, "2026-04-11", 1_000))?;
        w.allocate(&from_credit(sample.first, late, "2026-04-11", 1_000))?;
        w.allocate(&NewAllocation {
            from: AllocationSource::WriteOff,
            ..from_credit(sample.first, late, "2026-04-05", 1_000)
        })?;
        w.insert_credit(&payment(sample.customer, "2026-04-10", 1_000))
    });
    assert_eq!(state(&desk.book, "2026-04-12"), PromiseState::Broken);

    let allocation = write(&mut desk.book, |w| {
        w.allocate(&from_credit(sample.first, paid, "2026-04-10", 1_000))
    });
    assert_eq!(state(&desk.book, "2026-04-10"), PromiseState::Kept);
    assert_eq!(state(&desk.book, "2026-04-09"), PromiseState::Open);

    // The bank returned the payment after that day.
    write(&mut desk.book, |w| {
        w.deallocate(allocation, day("2026-04-15"), "returned")
    });
    assert_eq!(state(&desk.book, "2026-04-14"), PromiseState::Kept);
    assert_eq!(state(&desk.book, "2026-04-15"), PromiseState::Broken);
}

#[test]
fn p1_a_promise_for_everything_is_kept_by_the_customers_payments() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    write(&mut desk.book, |w| {
        w.insert_promise(&Promise {
            customer: sample.customer,
            invoice: None,
            amount: Money::new(3_000, Currency::EUR),
            made: day("2026-04-01"),
            until: day("2026-04-10"),
            note: String::new(),
            withdrawn: None,
        })?;
        let mut dollars = payment(sample.customer, "2026-04-05", 9_000);
        dollars.credit.amount.currency = Currency::USD;
        w.insert_credit(&dollars)?;
        w.insert_credit(&payment(sample.customer, "2026-03-31", 9_000))?;
        w.insert_credit(&payment(sample.customer, "2026-04-01", 1_000))?;
        w.insert_credit(&payment(sample.customer, "2026-04-10", 2_000))
    });
    assert_eq!(state(&desk.book, "2026-04-09"), PromiseState::Open);
    assert_eq!(state(&desk.book, "2026-04-10"), PromiseState::Kept);
}
