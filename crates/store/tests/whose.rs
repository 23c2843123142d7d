//! A query for some customers returns the same as for all, without the others.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::{agreements, customer, day, desk, from_credit, invoice, payment, sample, write};
use owed_receivables::CustomerId;
use owed_store::{Book, OpenAccount, Whose};

/// A book of customers: with agreements and a part payment, with money on account, settled by now, with nothing.
fn book() -> (common::Desk, [CustomerId; 4]) {
    let mut desk = desk();
    let first = sample(&mut desk.book);
    agreements(&mut desk.book, &first);
    let others = write(&mut desk.book, |w| {
        let ahead = w.insert_customer(&customer("010"))?;
        w.insert_invoice(&invoice(ahead, "R3", "2026-02-01", "2026-03-03", 7_000))?;
        w.insert_credit(&payment(ahead, "2026-02-15", 900))?;
        let settled = w.insert_customer(&customer("011"))?;
        let paid = w.insert_invoice(&invoice(settled, "R4", "2026-01-05", "2026-02-04", 3_000))?;
        let credit = w.insert_credit(&payment(settled, "2026-03-01", 3_000))?;
        w.allocate(&from_credit(paid, credit, "2026-03-01", 3_000))?;
        let idle = w.insert_customer(&customer("012"))?;
        Ok([ahead, settled, idle])
    });
    (desk, [first.customer, others[0], others[1], others[2]])
}

fn open<'w>(book: &Book, whose: impl Into<Whose<'w>>, on: &str) -> Vec<OpenAccount> {
    book.open_accounts(whose, day(on)).unwrap()
}

#[test]
fn accounts_of_some_are_those_of_all_without_the_others() {
    let (desk, customers) = book();
    for on in ["2026-02-12", "2026-02-28", "2026-03-02", "2026-06-01"] {
        let all = open(&desk.book, None, on);
        for chosen in 0..1_usize << customers.len() {
            let these: Vec<CustomerId> = customers
                .iter()
                .enumerate()
                .filter(|(at, _)| chosen >> at & 1 == 1)
                .map(|(_, id)| *id)
                .collect();
            let of_these: Vec<OpenAccount> = all
                .iter()
                .filter(|account| these.contains(&account.id))
                .cloned()
                .collect();
            assert_eq!(open(&desk.book, &these[..], on), of_these, "{these:?} {on}");
            if let [one] = these[..] {
                assert_eq!(open(&desk.book, one, on), of_these, "{one:?} {on}");
            }
        }
    }
    assert_eq!(open(&desk.book, None, "2026-02-28").len(), 3);
}

#[test]
fn agreements_of_some_are_theirs_alone() {
    let (desk, [with, without, ..]) = book();
    let on = day("2026-04-20");
    let counts = |whose: Whose<'_>| {
        [
            desk.book.promises(whose, on).unwrap().len(),
            desk.book.disputes(whose).unwrap().len(),
            desk.book.holds(whose).unwrap().len(),
            desk.book.plans(whose, on).unwrap().len(),
            desk.book.handovers(whose).unwrap().len(),
            desk.book
                .contacts(whose, on - chrono::Days::new(30), on)
                .unwrap()
                .len(),
        ]
    };
    assert_eq!(counts(Whose::Everyone), [1; 6]);
    assert_eq!(counts(Whose::These(&[with, without])), [1; 6]);
    assert_eq!(counts(Whose::One(without)), [0; 6]);
    assert_eq!(counts(Whose::These(&[])), [0; 6]);
}
