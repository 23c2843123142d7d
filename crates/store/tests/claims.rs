//! Fees, interest and charges with their own balances (rules I6, L3).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use std::collections::HashMap;

use common::{Desk, Sample, day, desk, dump, entry, from_credit, letter, payment, sample, write};
use owed_receivables::claim::{ClaimId, ClaimKind};
use owed_receivables::{CreditId, Currency, Money};
use owed_store::{
    Book, ClaimAllocationId, CreditQuery, CreditSort, CreditState, LetterId, NewClaim,
    NewClaimAllocation, PageRequest, StoreError,
};

fn claim(sample: &Sample, kind: ClaimKind, dated: &str, amount: i64) -> NewClaim {
    NewClaim {
        customer: sample.customer,
        invoice: Some(sample.first),
        letter: None,
        kind,
        dated: day(dated),
        amount: Money::new(amount, Currency::EUR),
        note: String::new(),
    }
}

fn lowers(claim: ClaimId, credit: Option<CreditId>, on: &str, amount: i64) -> NewClaimAllocation {
    NewClaimAllocation {
        claim,
        credit,
        effective: day(on),
        amount,
        reason: "asked".into(),
    }
}

fn settle(desk: &mut Desk, allocation: NewClaimAllocation) -> ClaimAllocationId {
    write(&mut desk.book, |w| w.allocate_to_claim(&allocation))
}

fn refused(desk: &mut Desk, allocation: NewClaimAllocation) -> StoreError {
    desk.book
        .write(entry("refused"), |w| w.allocate_to_claim(&allocation))
        .unwrap_err()
}

fn open(desk: &Desk, on: &str) -> Vec<i64> {
    let rows = desk.book.open_claims(None, day(on)).unwrap();
    rows.iter().map(|row| row.open.minor).collect()
}

fn on_account(book: &Book, on: &str) -> Vec<i64> {
    let page = book
        .credits(&CreditQuery {
            as_of: day(on),
            state: CreditState::OnAccount,
            customer: None,
            currency: None,
            text: String::new(),
            sort: CreditSort::Dated,
            descending: false,
            page: PageRequest::ALL,
        })
        .unwrap();
    page.rows.iter().map(|row| row.on_account.minor).collect()
}

fn sound(book: &Book) {
    assert_eq!(book.check().unwrap().problems, []);
}

#[test]
fn i6_a_fee_stays_open_after_the_principal_is_paid() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let fee = write(&mut desk.book, |w| {
        let fee = w.insert_claim(&claim(&sample, ClaimKind::Fee, "2026-03-01", 500))?;
        let rest = w.insert_credit(&payment(sample.customer, "2026-03-10", 6_500))?;
        w.allocate(&from_credit(sample.first, rest, "2026-03-10", 6_000))?;
        Ok(fee)
    });
    let invoice = desk.book.invoice(sample.first).unwrap();
    assert_eq!(invoice.open.minor, 0);
    assert_eq!(open(&desk, "2026-03-10"), [500], "of no invoice's balance");
    settle(&mut desk, lowers(fee, None, "2026-03-11", 200));
    assert_eq!(open(&desk, "2026-03-10"), [500], "as it was on that day");
    assert_eq!(open(&desk, "2026-03-11"), [300]);
    settle(&mut desk, lowers(fee, None, "2026-03-12", 300));
    assert_eq!(open(&desk, "2026-03-12"), [] as [i64; 0]);
    let rows = desk.book.allocations_of_claim(fee).unwrap();
    assert!(
        rows.iter()
            .all(|row| row.credit.is_none() && row.reason == "asked")
    );
    sound(&desk.book);
}

#[test]
fn i6_money_on_a_claim_is_no_longer_on_account() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    assert_eq!(on_account(&desk.book, "2026-12-31"), [1_000]);
    let fee = write(&mut desk.book, |w| {
        w.insert_claim(&claim(&sample, ClaimKind::Fee, "2026-03-01", 1_200))
    });
    let paid = settle(
        &mut desk,
        lowers(fee, Some(sample.payment), "2026-03-05", 1_000),
    );
    assert_eq!(on_account(&desk.book, "2026-12-31"), [] as [i64; 0]);
    assert_eq!(on_account(&desk.book, "2026-03-04"), [1_000]);
    assert_eq!(on_account(&desk.book, "2026-03-05"), [] as [i64; 0]);
    assert_eq!(open(&desk, "2026-12-31"), [200]);
    let over = refused(
        &mut desk,
        lowers(fee, Some(sample.payment), "2026-03-05", 1),
    );
    assert!(matches!(over, StoreError::Overallocated { .. }), "{over}");
    sound(&desk.book);

    let reverse = |desk: &mut Desk| {
        desk.book.write(entry("reverse"), |w| {
            w.deallocate_from_claim(paid, day("2026-03-20"), "the wrong customer's money")
        })
    };
    reverse(&mut desk).unwrap();
    assert_eq!(open(&desk, "2026-03-19"), [200]);
    assert_eq!(open(&desk, "2026-03-20"), [1_200]);
    assert_eq!(on_account(&desk.book, "2026-03-20"), [1_000]);
    let rows = desk.book.allocations_of_claim(fee).unwrap();
    assert_eq!((rows.len(), rows[0].reversed), (2, true), "L3: both stay");
    assert!(matches!(
        reverse(&mut desk),
        Err(StoreError::AlreadyReversed)
    ));
    sound(&desk.book);
}

#[test]
fn l5_undo_restores_claims_credits_and_invoices() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let empty = dump(&desk.book);
    let (fee, paid) = write(&mut desk.book, |w| {
        let fee = w.insert_claim(&claim(&sample, ClaimKind::Fee, "2026-03-01", 1_000))?;
        let paid = w.allocate_to_claim(&lowers(fee, Some(sample.payment), "2026-03-05", 1_000))?;
        Ok((fee, paid))
    });
    let before = dump(&desk.book);
    // The same money moves from the claim to an invoice.
    write(&mut desk.book, |w| {
        w.deallocate_from_claim(paid, day("2026-03-06"), "meant for the invoice")?;
        w.allocate(&from_credit(
            sample.first,
            sample.payment,
            "2026-03-06",
            1_000,
        ))
    });
    assert_eq!(desk.book.claim(fee).unwrap().open.minor, 1_000);
    let moved = dump(&desk.book);
    desk.book.undo("ann", 0).unwrap();
    assert_eq!(dump(&desk.book), before);
    sound(&desk.book);
    desk.book.redo("ann", 0).unwrap();
    assert_eq!(dump(&desk.book), moved);
    desk.book.undo("ann", 0).unwrap();
    desk.book.undo("ann", 0).unwrap();
    assert_eq!(dump(&desk.book), empty);
    sound(&desk.book);
}

fn of_letter(sample: &Sample, letter: LetterId) -> NewClaim {
    NewClaim {
        letter: Some(letter),
        ..claim(sample, ClaimKind::Interest, "2026-04-01", 321)
    }
}

#[test]
fn i6_a_letters_claims_count_once_it_left_the_house() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (letter, _) = letter(&mut desk.book, &sample, "run");
    let interest = write(&mut desk.book, |w| {
        w.insert_claim(&of_letter(&sample, letter))
    });
    let claimed = |desk: &Desk, on| {
        desk.book
            .claimed(ClaimKind::Interest, None, day(on))
            .unwrap()
    };
    assert_eq!(open(&desk, "2026-12-31"), [] as [i64; 0]);
    assert_eq!(claimed(&desk, "2026-12-31"), HashMap::new());
    assert_eq!(desk.book.claim(interest).unwrap().counts_from, None);
    let early = refused(&mut desk, lowers(interest, None, "2026-04-02", 1));
    assert!(matches!(early, StoreError::ClaimInHouse), "{early}");

    write(&mut desk.book, |w| {
        w.set_posted(letter, Some(day("2026-04-03")))
    });
    assert_eq!(open(&desk, "2026-04-02"), [] as [i64; 0]);
    assert_eq!(open(&desk, "2026-04-03"), [321]);
    assert_eq!(
        claimed(&desk, "2026-04-03"),
        HashMap::from([(sample.first, 321)])
    );
    settle(&mut desk, lowers(interest, None, "2026-04-04", 321));
    assert_eq!(
        claimed(&desk, "2026-04-04"),
        HashMap::from([(sample.first, 321)]),
        "what was waived is not claimed again"
    );
    let sums = desk.book.open_claim_sums(None, day("2026-04-03")).unwrap();
    assert_eq!(sums[&(sample.customer, Currency::EUR)], 321);
    assert!(
        desk.book
            .open_claim_sums(None, day("2026-04-04"))
            .unwrap()
            .is_empty()
    );
    sound(&desk.book);
}

#[test]
fn i6_a_letter_that_never_leaves_claims_nothing() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (letter, _) = letter(&mut desk.book, &sample, "run");
    write(&mut desk.book, |w| {
        w.insert_claim(&of_letter(&sample, letter))?;
        w.void_letter(letter, "paid meanwhile")
    });
    assert_eq!(desk.book.claims_of(sample.customer).unwrap(), []);
    assert_eq!(open(&desk, "2026-12-31"), [] as [i64; 0]);
}

#[test]
fn i6_a_claim_takes_no_other_customers_money_and_no_other_currency() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (fee, other) = write(&mut desk.book, |w| {
        let fee = w.insert_claim(&claim(&sample, ClaimKind::Fee, "2026-03-01", 1_000))?;
        let other = w.insert_customer(&common::customer("008"))?;
        Ok((fee, w.insert_credit(&payment(other, "2026-03-01", 50))?))
    });
    let foreign = refused(&mut desk, lowers(fee, Some(other), "2026-03-05", 50));
    assert!(foreign.to_string().contains("customers"), "{foreign}");
    let early = refused(&mut desk, lowers(fee, None, "2026-02-28", 50));
    assert!(matches!(early, StoreError::TooEarly { .. }), "{early}");
    let dollars = NewClaim {
        amount: Money::new(5, Currency::USD),
        ..claim(&sample, ClaimKind::Fee, "2026-03-01", 5)
    };
    let mixed = desk
        .book
        .write(entry("dollars"), |w| w.insert_claim(&dollars))
        .unwrap_err();
    assert!(mixed.to_string().contains("currencies"), "{mixed}");
}

#[test]
fn i6_the_check_finds_a_claim_whose_balance_is_wrong() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    write(&mut desk.book, |w| {
        w.insert_claim(&claim(&sample, ClaimKind::Charge, "2026-03-01", 1_000))
    });
    sound(&desk.book);
    let db = rusqlite::Connection::open(desk.book.path()).unwrap();
    db.execute("UPDATE claim SET open = 7", []).unwrap();
    let checked = desk.book.check().unwrap();
    assert_eq!(checked.claims, 1);
    assert_eq!(checked.problems[0].code, "claim_balance");
}
