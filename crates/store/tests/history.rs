//! Random histories against a naive computation (rules L1, L2, L5, A3, A4).

// A broken fixture may panic.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;

use common::*;
use owed_receivables::aging::{Aging, Basis, Buckets};
use owed_receivables::{
    Credit, CreditId, CreditKind, Currency, CustomerId, Date, DiscountTerms, Invoice, InvoiceId,
    Money,
};
use owed_store::{
    AgeRange, AgingQuery, AllocationId, AllocationSource, Book, CreditQuery, CreditSort,
    CreditState, InvoiceFilter, InvoiceQuery, NewAllocation, NewCredit, PageRequest, StoreError,
};
use proptest::prelude::*;

/// A user's step; numbers choose among what exists.
#[derive(Debug, Clone)]
enum Step {
    Invoice {
        customer: usize,
        issued: u64,
        terms: u64,
        gross: i64,
        usd: bool,
        disputed: bool,
    },
    Credit {
        customer: usize,
        dated: u64,
        amount: i64,
        usd: bool,
        note: bool,
    },
    Allocate {
        invoice: usize,
        credit: usize,
        wait: u64,
        share: i64,
    },
    WriteOff {
        invoice: usize,
        wait: u64,
        share: i64,
    },
    Reverse {
        allocation: usize,
        wait: u64,
    },
    Edit {
        invoice: usize,
        gross: i64,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let small = 0..8_usize;
    prop_oneof![
        4 => (0..3_usize, 0..300_u64, 0..60_u64, 1..900_i64, any::<bool>(), any::<bool>()).prop_map(
            |(customer, issued, terms, gross, usd, disputed)| Step::Invoice { customer, issued, terms, gross, usd, disputed }),
        3 => (0..3_usize, 0..300_u64, 1..900_i64, any::<bool>(), any::<bool>()).prop_map(
            |(customer, dated, amount, usd, note)| Step::Credit { customer, dated, amount, usd, note }),
        6 => (small.clone(), small.clone(), 0..120_u64, 1..=4_i64).prop_map(
            |(invoice, credit, wait, share)| Step::Allocate { invoice, credit, wait, share }),
        1 => (small.clone(), 0..120_u64, 1..=4_i64).prop_map(
            |(invoice, wait, share)| Step::WriteOff { invoice, wait, share }),
        2 => (small.clone(), 0..120_u64).prop_map(|(allocation, wait)| Step::Reverse { allocation, wait }),
        1 => (small, 1..1_200_i64).prop_map(|(invoice, gross)| Step::Edit { invoice, gross }),
    ]
}

/// What the steps made, recorded outside the book.
#[derive(Default)]
struct Story {
    customers: Vec<CustomerId>,
    invoices: Vec<(InvoiceId, Invoice)>,
    credits: Vec<(CreditId, Credit)>,
    /// Key, invoice, credit, effective day, amount.
    allocations: Vec<(AllocationId, InvoiceId, Option<CreditId>, Date, i64)>,
}

fn start() -> Date {
    day("2020-01-01")
}

fn after(date: Date, days: u64) -> Date {
    date + chrono::Days::new(days)
}

fn currency(usd: bool) -> Currency {
    if usd { Currency::USD } else { Currency::EUR }
}

fn pick<T>(list: &[T], at: usize) -> Option<&T> {
    (!list.is_empty()).then(|| &list[at % list.len()])
}

impl Story {
    fn begin(book: &mut Book) -> Self {
        let customers = write(book, |w| {
            ["1", "2", "3"]
                .iter()
                .map(|number| w.insert_customer(&customer(number)))
                .collect()
        });
        Self {
            customers,
            ..Self::default()
        }
    }

    /// Takes a step; one that the book rejects must leave it unchanged.
    fn take(&mut self, book: &mut Book, step: &Step) {
        match step {
            Step::Invoice {
                customer,
                issued,
                terms,
                gross,
                usd,
                disputed,
            } => {
                let issued = after(start(), *issued);
                let invoice = Invoice {
                    customer: self.customers[*customer],
                    number: format!("R{}", self.invoices.len()),
                    issued,
                    due: after(issued, *terms),
                    gross: Money::new(*gross, currency(*usd)),
                    discount: DiscountTerms::NONE,
                    disputed: *disputed,
                    reference: String::new(),
                    note: String::new(),
                };
                let id = write(book, |w| w.insert_invoice(&invoice));
                self.invoices.push((id, invoice));
            }
            Step::Credit {
                customer,
                dated,
                amount,
                usd,
                note,
            } => {
                let credit = Credit {
                    customer: self.customers[*customer],
                    kind: if *note {
                        CreditKind::CreditNote
                    } else {
                        CreditKind::Payment
                    },
                    number: String::new(),
                    dated: after(start(), *dated),
                    amount: Money::new(*amount, currency(*usd)),
                    note: String::new(),
                };
                let id = write(book, |w| {
                    w.insert_credit(&NewCredit {
                        credit: credit.clone(),
                        key: None,
                    })
                });
                self.credits.push((id, credit));
            }
            Step::Allocate {
                invoice,
                credit,
                wait,
                share,
            } => {
                let (Some((invoice, its)), Some((credit, money))) =
                    (pick(&self.invoices, *invoice), pick(&self.credits, *credit))
                else {
                    return;
                };
                let amount = its.gross.minor.min(money.amount.minor) * share / 4;
                let effective = after(its.issued.max(money.dated), *wait);
                self.allocate(book, *invoice, Some(*credit), effective, amount);
            }
            Step::WriteOff {
                invoice,
                wait,
                share,
            } => {
                if let Some((invoice, its)) = pick(&self.invoices, *invoice) {
                    let (effective, amount) =
                        (after(its.issued, *wait), its.gross.minor * share / 4);
                    self.allocate(book, *invoice, None, effective, amount);
                }
            }
            Step::Reverse { allocation, wait } => {
                let Some(&(id, invoice, credit, effective, amount)) =
                    pick(&self.allocations, *allocation)
                else {
                    return;
                };
                let effective = after(effective, *wait);
                let done = book.write(entry("reverse"), |w| w.deallocate(id, effective, "wrong"));
                match done {
                    Ok(done) => self
                        .allocations
                        .push((done.value, invoice, credit, effective, -amount)),
                    Err(
                        StoreError::AlreadyReversed
                        | StoreError::Overallocated { .. }
                        | StoreError::Underallocated { .. },
                    ) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            Step::Edit { invoice, gross } => {
                if self.invoices.is_empty() {
                    return;
                }
                let at = invoice % self.invoices.len();
                let (id, its) = &mut self.invoices[at];
                let edited = Invoice {
                    gross: Money::new(*gross, its.gross.currency),
                    ..its.clone()
                };
                match book.write(entry("edit"), |w| {
                    w.update_invoice(*id, &edited, day("2026-04-01"))
                }) {
                    Ok(_) => *its = edited,
                    Err(StoreError::Overallocated { .. }) => {}
                    Err(error) => panic!("{error}"),
                }
            }
        }
    }

    fn allocate(
        &mut self,
        book: &mut Book,
        invoice: InvoiceId,
        credit: Option<CreditId>,
        effective: Date,
        amount: i64,
    ) {
        let allocation = NewAllocation {
            invoice,
            from: credit.map_or(AllocationSource::WriteOff, AllocationSource::Credit),
            effective,
            amount,
            reason: String::new(),
        };
        match book.write(entry("allocate"), |w| w.allocate(&allocation)) {
            Ok(done) => self
                .allocations
                .push((done.value, invoice, credit, effective, amount)),
            Err(
                StoreError::Overallocated { .. }
                | StoreError::Mismatch { .. }
                | StoreError::NotPositive { .. },
            ) => {}
            Err(error) => panic!("{error}"),
        }
    }

    /// Implements rule L1 literally.
    fn balance(&self, id: InvoiceId, gross: i64, day: Date) -> i64 {
        let until = self
            .allocations
            .iter()
            .filter(|row| row.1 == id && row.3 <= day);
        gross - until.map(|row| row.4).sum::<i64>()
    }

    fn aging(&self, query: &AgingQuery) -> Aging {
        let mut aging = Aging::new(query.as_of, query.buckets.clone());
        for (id, its) in self
            .invoices
            .iter()
            .filter(|(_, its)| its.issued <= query.as_of)
        {
            let balance = self.balance(*id, its.gross.minor, query.as_of);
            let reference = match query.basis {
                Basis::Due => its.due,
                Basis::Issue => its.issued,
            };
            if balance > 0 {
                let days = (query.as_of - reference).num_days();
                aging
                    .add_item(
                        its.customer,
                        its.gross.currency,
                        days,
                        balance,
                        its.disputed,
                    )
                    .unwrap();
            }
        }
        for (id, its) in self
            .credits
            .iter()
            .filter(|(_, its)| its.dated <= query.as_of)
        {
            let taken = self
                .allocations
                .iter()
                .filter(|row| row.2 == Some(*id) && row.3 <= query.as_of);
            let rest = its.amount.minor - taken.map(|row| row.4).sum::<i64>();
            if rest > 0 {
                aging
                    .add_on_account(its.customer, its.amount.currency, rest)
                    .unwrap();
            }
        }
        aging
    }
}

/// Checks rule A4: each figure opens exactly the rows that make it up.
fn opens_its_rows(book: &Book, aging: &Aging, basis: Basis) {
    for ((customer, currency), row) in &aging.rows {
        for (index, figure) in row.buckets.iter().enumerate() {
            let (from, to) = aging.buckets.range(index);
            let page = book
                .invoices(&InvoiceQuery {
                    state: InvoiceFilter::Open,
                    customer: Some(*customer),
                    currency: Some(*currency),
                    age: Some(AgeRange { basis, from, to }),
                    ..InvoiceQuery::new(aging.as_of)
                })
                .unwrap();
            assert_eq!(
                page.rows.iter().map(|row| row.balance.minor).sum::<i64>(),
                *figure
            );
            assert_eq!(page.sums.iter().map(|sum| sum.open).sum::<i64>(), *figure);
            assert_eq!(page.rows.len() as u64, page.total);
        }
        let page = book
            .credits(&CreditQuery {
                as_of: aging.as_of,
                state: CreditState::OnAccount,
                customer: Some(*customer),
                currency: Some(*currency),
                text: String::new(),
                sort: CreditSort::Dated,
                descending: false,
                page: PageRequest::ALL,
            })
            .unwrap();
        assert_eq!(
            page.rows
                .iter()
                .map(|row| row.on_account.minor)
                .sum::<i64>(),
            row.on_account
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a3_the_report_of_any_day_is_what_it_was(steps in prop::collection::vec(step(), 1..50), days in prop::collection::vec(0..480_u64, 1..6)) {
        let mut desk = desk();
        let mut story = Story::begin(&mut desk.book);
        for step in &steps {
            story.take(&mut desk.book, step);
        }
        prop_assert_eq!(desk.book.check().unwrap().problems, vec![]);
        // The last day is after everything, so the stored balances apply.
        for days in days.into_iter().chain([10_000]) {
            for basis in [Basis::Due, Basis::Issue] {
                let query = AgingQuery { as_of: after(start(), days), basis, buckets: Buckets::default() };
                let aging = desk.book.aging(&query).unwrap();
                prop_assert_eq!(&aging.rows, &story.aging(&query).rows);
                opens_its_rows(&desk.book, &aging, basis);
            }
            let as_of = after(start(), days);
            for (id, its) in &story.invoices {
                let items = desk.book.open_items(its.customer, as_of).unwrap();
                let balance = items.iter().find(|item| item.id == *id).map_or(0, |item| item.balance.minor);
                let expected = if its.issued <= as_of { story.balance(*id, its.gross.minor, as_of) } else { 0 };
                prop_assert_eq!(balance, expected);
            }
        }
    }

    #[test]
    fn l5_undoing_everything_gives_the_first_book_and_redoing_the_last(steps in prop::collection::vec(step(), 1..25)) {
        let mut desk = desk();
        let mut story = Story::begin(&mut desk.book);
        let first = dump(&desk.book);
        for step in &steps {
            story.take(&mut desk.book, step);
        }
        let last = dump(&desk.book);
        let mut undone = 0;
        while dump(&desk.book) != first {
            desk.book.undo("ann", 1).unwrap();
            prop_assert_eq!(desk.book.check().unwrap().problems, vec![]);
            undone += 1;
        }
        for _ in 0..undone {
            desk.book.redo("ann", 1).unwrap();
        }
        prop_assert_eq!(dump(&desk.book), last);
        prop_assert_eq!(desk.book.check().unwrap().problems, vec![]);
    }
}

#[test]
fn l5_a_bulk_load_is_undone_and_its_indexes_stand() {
    let mut desk = desk();
    let customer = write(&mut desk.book, |w| w.insert_customer(&customer("1")));
    let paid = write(&mut desk.book, |w| {
        w.insert_invoice(&invoice(customer, "old", "2020-01-01", "2020-02-01", 100))
    });
    let before = dump(&desk.book);
    let many: Vec<_> = (0..30_000)
        .map(|at| invoice(customer, &format!("B{at}"), "2020-03-01", "2020-04-01", 10))
        .collect();
    write(&mut desk.book, |w| {
        let ids = w.insert_invoices(&many)?;
        let credit = w.insert_credit(&payment(customer, "2020-05-01", 105))?;
        w.allocate_many(&[
            from_credit(paid, credit, "2020-05-01", 100),
            from_credit(ids[7], credit, "2020-05-01", 5),
        ])
    });
    let aging = desk.book.aging(&aging_on("2020-06-01")).unwrap();
    let rows: BTreeMap<_, _> = aging.rows;
    assert_eq!(rows[&(customer, Currency::EUR)].total(), 300_000 - 5);
    assert_eq!(desk.book.check().unwrap().problems, []);
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(dump(&desk.book), before);
    desk.book.redo("ann", 1).unwrap();
    assert_eq!(desk.book.aging(&aging_on("2020-06-01")).unwrap().rows, rows);
}
