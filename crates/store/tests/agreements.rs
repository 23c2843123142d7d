//! Promises, disputes, holds, plans and handovers in the book (rules P1–P3, R3, L5).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::*;
use owed_receivables::aging::Basis;
use owed_receivables::payment_plan::{PlanState, instalments};
use owed_receivables::{
    Call, CallOutcome, Collector, Credit, Currency, Date, Dispute, Handover, Hold, Invoice, Money,
    PaymentPlan, Promise, PromiseState, Rhythm,
};
use owed_store::{
    AgeRange, AgingQuery, AllocationSource, Book, DisputeId, HandoverId, HoldId, InvoiceFilter,
    InvoiceQuery, NewAllocation, NewCredit, PlanId, PromiseId, StoreError,
};
use proptest::prelude::*;

fn state(book: &Book, on: &str) -> PromiseState {
    let row = &book.promises(None, day(on)).unwrap()[0];
    row.promise.state(row.received, day(on))
}

fn plan_state(book: &Book, on: &str) -> PlanState {
    let row = &book.plans(None, day(on)).unwrap()[0];
    row.plan.state(row.received, day(on))
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

#[test]
fn p2_a_plan_counts_what_its_invoices_went_down_by_from_the_very_day() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    agreements(&mut desk.book, &sample);
    let next = |text| PlanState::Kept {
        next: Some(day(text)),
    };
    assert_eq!(plan_state(&desk.book, "2026-04-30"), next("2026-04-30"));
    write(&mut desk.book, |w| {
        let paid = w.insert_credit(&payment(sample.customer, "2026-04-04", 10_000))?;
        w.allocate(&from_credit(sample.second, paid, "2026-04-04", 10_000))
    });
    assert_eq!(plan_state(&desk.book, "2026-05-27"), next("2026-05-27"));
    assert_eq!(
        plan_state(&desk.book, "2026-05-28"),
        PlanState::Missed {
            amount: 10_000,
            since: day("2026-05-27")
        }
    );
    let stored = &desk.book.plans(Some(sample.customer), Date::MAX).unwrap()[0];
    assert_eq!(stored.plan, plan(&sample));
}

/// Returns the buckets of the only customer, after checking that each equals the sum of the rows behind it (rule A4).
fn buckets(book: &Book, date: &str, basis: Basis) -> Vec<i64> {
    let query = AgingQuery {
        basis,
        ..aging_on(date)
    };
    let aging = book.aging(&query).unwrap();
    let row = aging.rows.values().next().unwrap();
    for (index, figure) in row.buckets.iter().enumerate() {
        let (from, to) = query.buckets.range(index);
        let page = book
            .invoices(&InvoiceQuery {
                state: InvoiceFilter::Open,
                age: Some(AgeRange { basis, from, to }),
                ..InvoiceQuery::new(day(date))
            })
            .unwrap();
        let behind: i64 = page.rows.iter().map(|row| row.balance.minor).sum();
        assert_eq!(behind, *figure, "{date}, bucket {index}");
        assert_eq!(page.total as usize, page.rows.len());
    }
    assert_eq!(row.items, 2, "an invoice in parts is one item");
    row.buckets.clone()
}

#[test]
fn a5_an_invoice_in_a_plan_ages_by_its_instalments() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    // R1 is due on 2026-02-09 with 60.00 open; R2 is due on 2026-03-12 with 200.00, half of it on 04-30 and half on
    // 05-27.
    let plan = agreements(&mut desk.book, &sample).plan;
    let due = |date| buckets(&desk.book, date, Basis::Due);
    assert_eq!(
        due("2026-04-03"),
        [0, 20_000, 6_000, 0, 0],
        "not agreed yet"
    );
    assert_eq!(due("2026-04-04"), [20_000, 0, 6_000, 0, 0]);
    assert_eq!(due("2026-05-01"), [10_000, 10_000, 0, 6_000, 0]);
    assert_eq!(due("2026-05-31"), [0, 10_000, 10_000, 0, 6_000]);
    assert_eq!(
        buckets(&desk.book, "2026-05-01", Basis::Issue),
        [0, 0, 0, 20_000, 6_000]
    );

    write(&mut desk.book, |w| {
        let paid = w.insert_credit(&payment(sample.customer, "2026-05-02", 4_000))?;
        w.allocate(&from_credit(sample.second, paid, "2026-05-02", 4_000))
    });
    let due = |date| buckets(&desk.book, date, Basis::Due);
    assert_eq!(due("2026-05-01"), [10_000, 10_000, 0, 6_000, 0]);
    assert_eq!(due("2026-05-02"), [10_000, 6_000, 0, 6_000, 0]);

    write(&mut desk.book, |w| w.end_plan(plan, day("2026-05-10")));
    let due = |date| buckets(&desk.book, date, Basis::Due);
    assert_eq!(due("2026-05-09"), [10_000, 6_000, 0, 6_000, 0]);
    assert_eq!(due("2026-05-11"), [0, 0, 16_000, 0, 6_000]);
}

#[test]
fn p2_an_invoice_is_in_one_plan_at_a_time_and_a_plan_comes_to_its_invoices() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let uneven = PaymentPlan {
        items: vec![(sample.second, 19_999)],
        ..plan(&sample)
    };
    let refused = desk.book.write(entry("a"), |w| w.insert_plan(&uneven));
    assert!(matches!(refused, Err(StoreError::UnevenPlan { .. })));
    let first = write(&mut desk.book, |w| w.insert_plan(&plan(&sample)));
    let again = desk
        .book
        .write(entry("a"), |w| w.insert_plan(&plan(&sample)));
    assert!(matches!(again, Err(StoreError::InPlan { .. })));
    write(&mut desk.book, |w| {
        w.end_plan(first, day("2026-04-20"))?;
        w.insert_plan(&PaymentPlan {
            agreed: day("2026-04-20"),
            ..plan(&sample)
        })
    });
    assert_eq!(desk.book.check().unwrap().problems, []);
}

#[test]
fn p3_an_invoice_is_marked_while_a_dispute_over_it_is_open() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let first = agreements(&mut desk.book, &sample).dispute;
    let marked = |book: &Book| book.plain_invoice(sample.first).unwrap().disputed;
    assert!(marked(&desk.book));
    let second = write(&mut desk.book, |w| {
        w.open_dispute(&Dispute {
            invoice: sample.first,
            amount: None,
            reason: "price".into(),
            owner: String::new(),
            opened: day("2026-04-05"),
            closed: None,
            outcome: String::new(),
        })
    });
    write(&mut desk.book, |w| {
        w.close_dispute(first, day("2026-04-06"), "credited")
    });
    assert!(marked(&desk.book));
    write(&mut desk.book, |w| {
        w.close_dispute(second, day("2026-04-07"), "settled")
    });
    assert!(!marked(&desk.book));
    let twice = desk.book.write(entry("a"), |w| {
        w.close_dispute(second, day("2026-04-08"), "again")
    });
    assert!(matches!(twice, Err(StoreError::AlreadyEnded { .. })));
    let rows = desk.book.disputes(Some(sample.customer)).unwrap();
    assert_eq!(rows[1].dispute.outcome, "settled");
    assert_eq!(desk.book.check().unwrap().problems, []);
}

#[test]
fn p3_marking_an_invoice_opens_a_dispute_and_unmarking_closes_all() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let mark = |book: &mut Book, disputed, on| {
        let changed = Invoice {
            disputed,
            ..book.plain_invoice(sample.first).unwrap()
        };
        write(book, |w| w.update_invoice(sample.first, &changed, day(on)));
    };
    mark(&mut desk.book, true, "2026-04-02");
    mark(&mut desk.book, false, "2026-04-09");
    let rows = desk.book.disputes(None).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].dispute.amount, None);
    assert!(rows[0].dispute.is_open(day("2026-04-08")));
    assert!(!rows[0].dispute.is_open(day("2026-04-09")));
    desk.book.undo("ann", 5).unwrap();
    assert!(desk.book.plain_invoice(sample.first).unwrap().disputed);
    desk.book.undo("ann", 6).unwrap();
    assert_eq!(desk.book.disputes(None).unwrap(), []);
    assert_eq!(desk.book.check().unwrap().problems, []);
}

#[test]
fn an_agreement_names_invoices_of_its_customer_and_keeps_them_there() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    agreements(&mut desk.book, &sample);
    let other = write(&mut desk.book, |w| w.insert_customer(&customer("8")));
    let foreign = desk.book.write(entry("a"), |w| {
        w.insert_plan(&PaymentPlan {
            customer: other,
            ..plan(&sample)
        })
    });
    assert!(matches!(foreign, Err(StoreError::NotOfCustomer { .. })));
    let moved = Invoice {
        customer: other,
        ..desk.book.plain_invoice(sample.second).unwrap()
    };
    let refused = desk.book.write(entry("a"), |w| {
        w.update_invoice(sample.second, &moved, day("2026-04-05"))
    });
    assert!(matches!(refused, Err(StoreError::InAgreement { .. })));
}

#[test]
fn l5_undo_takes_back_each_agreement_and_each_end() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let mut states = vec![dump(&desk.book)];
    let made = agreements(&mut desk.book, &sample);
    states.push(dump(&desk.book));
    let on = day("2026-05-01");
    for end in 0..5 {
        write(&mut desk.book, |w| match end {
            0 => w.withdraw_promise(made.promise, on),
            1 => w.close_dispute(made.dispute, on, "credited"),
            2 => w.lift_hold(made.hold, on),
            3 => w.end_plan(made.plan, on),
            _ => w.end_handover(made.handover, on),
        });
        states.push(dump(&desk.book));
    }
    for state in states.iter().rev().skip(1) {
        desk.book.undo("ann", 5).unwrap();
        assert_eq!(&dump(&desk.book), state);
    }
    for state in states.iter().skip(1) {
        desk.book.redo("ann", 6).unwrap();
        assert_eq!(&dump(&desk.book), state);
    }
    assert_eq!(desk.book.check().unwrap().problems, []);
}

/// A step: an agreement is made or ended, or a payment comes in.
#[derive(Debug, Clone)]
enum Step {
    Promise(u64, i64),
    Dispute(bool, Option<i64>),
    Mark(bool, bool),
    Plan(u64, i64),
    Hold(Option<u64>),
    Handover,
    Call,
    End(usize, i64),
    Pay(bool, i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..30_u64, 1..20_000_i64).prop_map(|(days, minor)| Step::Promise(days, minor)),
        (any::<bool>(), proptest::option::of(1..9_000_i64))
            .prop_map(|(first, minor)| Step::Dispute(first, minor)),
        (any::<bool>(), any::<bool>()).prop_map(|(first, on)| Step::Mark(first, on)),
        (1..6_u64, 1..30_i64).prop_map(|(count, days)| Step::Plan(count, days)),
        proptest::option::of(0..30_u64).prop_map(Step::Hold),
        Just(Step::Handover),
        Just(Step::Call),
        (0..5_usize, 1..4_i64).prop_map(|(table, id)| Step::End(table, id)),
        (any::<bool>(), 1..9_000_i64).prop_map(|(first, minor)| Step::Pay(first, minor)),
    ]
}

/// Takes a step on a day; one that the book rejects leaves it unchanged.
fn take(book: &mut Book, sample: &Sample, step: &Step, on: Date) -> owed_store::Result<()> {
    let customer = sample.customer;
    let pick = |first: bool| if first { sample.first } else { sample.second };
    let after = |days: u64| on + chrono::Days::new(days);
    let marked = |book: &Book, invoice, disputed| {
        let its = book.plain_invoice(invoice)?;
        Ok::<_, StoreError>(Invoice { disputed, ..its })
    };
    let open = book.open_items(customer, on)?;
    let changed = match step {
        Step::Mark(first, disputed) => Some(marked(book, pick(*first), *disputed)?),
        _ => None,
    };
    book.write(entry("a step"), |w| {
        match step {
            Step::Promise(days, minor) => {
                w.insert_promise(&Promise {
                    customer,
                    invoice: None,
                    amount: Money::new(*minor, Currency::EUR),
                    made: on,
                    until: after(*days),
                    note: String::new(),
                    withdrawn: None,
                })?;
            }
            Step::Dispute(first, amount) => {
                w.open_dispute(&Dispute {
                    invoice: pick(*first),
                    amount: *amount,
                    reason: "price".into(),
                    owner: String::new(),
                    opened: on,
                    closed: None,
                    outcome: String::new(),
                })?;
            }
            Step::Mark(first, _) => {
                if let Some(invoice) = &changed {
                    w.update_invoice(pick(*first), invoice, on)?;
                }
            }
            Step::Plan(count, days) => {
                let items: Vec<_> = open
                    .iter()
                    .map(|item| (item.id, item.balance.minor))
                    .collect();
                let total = Money::new(items.iter().map(|(_, minor)| minor).sum(), Currency::EUR);
                let first = on + chrono::TimeDelta::days(*days);
                let count = u32::try_from(*count).unwrap();
                if let Some(instalments) = instalments(total, count, Rhythm::Weekly, first) {
                    w.insert_plan(&PaymentPlan {
                        agreed: on,
                        items,
                        instalments,
                        ..plan(sample)
                    })?;
                }
            }
            Step::Hold(days) => {
                w.insert_hold(&Hold {
                    customer,
                    invoice: None,
                    from: on,
                    until: days.map(after),
                    reason: String::new(),
                    lifted: None,
                })?;
            }
            Step::Handover => {
                w.insert_handover(&Handover {
                    customer,
                    invoice: None,
                    to: Collector::Legal,
                    whom: String::new(),
                    dated: on,
                    ended: None,
                    note: String::new(),
                })?;
            }
            Step::Call => {
                w.insert_call(&Call {
                    customer,
                    dated: on,
                    outcome: CallOutcome::Other,
                    person: String::new(),
                    note: String::new(),
                    again_on: None,
                })?;
            }
            Step::End(table, id) => {
                match table {
                    0 => w.withdraw_promise(PromiseId(*id), on)?,
                    1 => w.close_dispute(DisputeId(*id), on, "agreed")?,
                    2 => w.lift_hold(HoldId(*id), on)?,
                    3 => w.end_plan(PlanId(*id), on)?,
                    _ => w.end_handover(HandoverId(*id), on)?,
                };
            }
            Step::Pay(first, minor) => {
                let paid = w.insert_credit(&NewCredit {
                    credit: Credit {
                        dated: on,
                        ..payment(customer, "2026-04-01", *minor).credit
                    },
                    key: None,
                })?;
                w.allocate(&NewAllocation {
                    effective: on,
                    ..from_credit(pick(*first), paid, "2026-04-01", *minor)
                })?;
            }
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn l5_a4_whatever_is_agreed_the_book_agrees_and_undo_brings_everything_back(
        steps in prop::collection::vec(step(), 1..14)
    ) {
        let mut desk = desk();
        let sample = sample(&mut desk.book);
        let mut states = vec![dump(&desk.book)];
        for (index, step) in steps.iter().enumerate() {
            let on = day("2026-04-01") + chrono::Days::new(5 * index as u64);
            let before = dump(&desk.book);
            match take(&mut desk.book, &sample, step, on) {
                Ok(()) if dump(&desk.book) != before => states.push(dump(&desk.book)),
                Ok(()) => {}
                Err(_) => prop_assert_eq!(&dump(&desk.book), &before),
            }
            prop_assert_eq!(desk.book.check().unwrap().problems, []);
            let aging = desk.book.aging(&AgingQuery { as_of: on, ..aging_on("2026-04-01") }).unwrap();
            let open: i64 = desk.book.open_items(sample.customer, on).unwrap()
                .iter().map(|item| item.balance.minor).sum();
            let total: i64 = aging.rows.values().map(|row| row.total()).sum();
            prop_assert_eq!(total, open);
        }
        for state in states.iter().rev().skip(1) {
            desk.book.undo("ann", 5).unwrap();
            prop_assert_eq!(&dump(&desk.book), state);
        }
        for state in states.iter().skip(1) {
            desk.book.redo("ann", 6).unwrap();
            prop_assert_eq!(&dump(&desk.book), state);
        }
    }
}
