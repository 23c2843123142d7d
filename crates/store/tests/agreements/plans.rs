//! Plans and their instalments (rules P2, A5).

use owed_receivables::aging::Basis;
use owed_receivables::payment_plan::PlanState;
use owed_receivables::{Date, PaymentPlan};
use owed_store::{AgeRange, AgingQuery, Book, InvoiceFilter, InvoiceQuery, StoreError};

use crate::common::*;

fn plan_state(book: &Book, on: &str) -> PlanState {
    let row = &book.plans(None, day(on)).unwrap()[0];
    row.plan.state(row.received, day(on))
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
