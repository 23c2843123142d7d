//! Agreements made, ended and undone, in a given order and in any (rule L5).

use owed_receivables::payment_plan::instalments;
use owed_receivables::{
    Call, CallOutcome, Collector, Credit, Currency, Date, Dispute, Handover, Hold, Invoice, Money,
    PaymentPlan, Promise, Rhythm,
};
use owed_store::{
    AgingQuery, Book, DisputeId, HandoverId, HoldId, NewAllocation, NewCredit, PlanId, PromiseId,
    StoreError,
};
use proptest::prelude::*;

use crate::common::*;

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
                    deadline: None,
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
