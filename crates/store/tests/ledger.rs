//! Rules L2, L3 and L4 in the book, and its lists.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::*;
use owed_receivables::{Currency, Customer, Invoice, InvoiceId, Money};
use owed_store::{
    AllocationSource, CustomerFilter, CustomerQuery, CustomerSort, EventKind, InvoiceFilter,
    InvoiceQuery, InvoiceSort, NewAllocation, NewCredit, PageRequest, StoreError,
};

#[test]
fn l4_a_number_stands_once_and_its_zeros_count() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let other = write(&mut desk.book, |w| w.insert_customer(&customer("8")));
    let taken = desk.book.write(entry("again"), |w| {
        w.insert_invoice(&invoice(other, "R1", "2026-01-01", "2026-01-31", 1))
    });
    match taken {
        Err(StoreError::InvoiceNumberTaken { number, customer }) => {
            assert_eq!((number.as_str(), customer.as_str()), ("R1", "007"));
        }
        other => panic!("{other:?}"),
    }
    for number in ["0R1", "r1", "R1 "] {
        write(&mut desk.book, |w| {
            w.insert_invoice(&invoice(other, number, "2026-01-01", "2026-01-31", 1))
        });
    }
    assert_eq!(
        desk.book.invoice_by_number("R1").unwrap(),
        Some(sample.first)
    );
    assert_eq!(desk.book.customer_by_number("7").unwrap(), None);
}

#[test]
fn l3_what_stands_in_a_letter_is_not_rewritten() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    letter(&mut desk.book, &sample, "run");
    let before = desk.book.plain_invoice(sample.first).unwrap();
    for changed in [
        Invoice {
            gross: Money::new(9_000, Currency::EUR),
            ..before.clone()
        },
        Invoice {
            due: day("2027-01-01"),
            ..before.clone()
        },
        Invoice {
            number: "R9".into(),
            ..before.clone()
        },
    ] {
        let refused = desk.book.write(entry("edit"), |w| {
            w.update_invoice(sample.first, &changed, day("2026-04-01"))
        });
        assert!(matches!(refused, Err(StoreError::InLetter { .. })));
    }
    let marked = Invoice {
        disputed: true,
        note: "called".into(),
        ..before
    };
    write(&mut desk.book, |w| {
        w.update_invoice(sample.first, &marked, day("2026-04-01"))
    });
    assert_eq!(desk.book.plain_invoice(sample.first).unwrap(), marked);
}

#[test]
fn l2_an_allocation_must_fit_both_sides() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let other = write(&mut desk.book, |w| w.insert_customer(&customer("8")));
    let (foreign, dollars) = write(&mut desk.book, |w| {
        let foreign = w.insert_credit(&payment(other, "2026-03-01", 50))?;
        let mut dollars = payment(sample.customer, "2026-03-01", 50);
        dollars.credit.amount.currency = Currency::USD;
        Ok((foreign, w.insert_credit(&dollars)?))
    });
    let before = dump(&desk.book);
    let (first, paid) = (sample.first, sample.payment);
    for (allocation, expected) in [
        (
            from_credit(first, foreign, "2026-03-01", 5),
            "different customers",
        ),
        (
            from_credit(first, dollars, "2026-03-01", 5),
            "different currencies",
        ),
        (
            from_credit(first, paid, "2026-02-19", 5),
            "the credit's date",
        ),
        (
            from_credit(first, paid, "2026-03-01", 1_001),
            "would exceed its amount by EUR\u{a0}0.01",
        ),
        (
            from_credit(first, paid, "2026-03-01", 0),
            "must be more than zero",
        ),
        (
            from_credit(InvoiceId(99), paid, "2026-03-01", 5),
            "no invoice 99",
        ),
        (
            NewAllocation {
                from: AllocationSource::Discount,
                ..from_credit(first, paid, "2026-03-01", 6_001)
            },
            "invoice R1",
        ),
        (
            NewAllocation {
                from: AllocationSource::WriteOff,
                ..from_credit(first, paid, "2026-01-09", 1)
            },
            "the invoice's date",
        ),
    ] {
        let error = desk
            .book
            .write(entry("allocate"), |w| w.allocate(&allocation))
            .unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert_eq!(dump(&desk.book), before);
}

#[test]
fn l3_a_reversal_is_a_row_of_its_own() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let made = desk.book.allocations_of_invoice(sample.first).unwrap()[0].id;
    let early = desk.book.write(entry("reverse"), |w| {
        w.deallocate(made, day("2026-02-19"), "")
    });
    assert!(matches!(early, Err(StoreError::TooEarly { .. })));
    let reversal = write(&mut desk.book, |w| {
        w.deallocate(made, day("2026-03-05"), "bounced")
    });
    let rows = desk.book.allocations_of_credit(sample.payment).unwrap();
    assert_eq!(
        rows.iter()
            .map(|row| (row.amount.minor, row.reversed))
            .collect::<Vec<_>>(),
        [(4_000, true), (-4_000, false)]
    );
    assert_eq!(rows[1].reason, "bounced");
    for id in [made, reversal] {
        let again = desk
            .book
            .write(entry("again"), |w| w.deallocate(id, day("2026-03-06"), ""));
        assert!(matches!(again, Err(StoreError::AlreadyReversed)));
    }
    assert_eq!(
        desk.book.credit(sample.payment).unwrap().on_account.minor,
        5_000
    );
    let open = |date| {
        desk.book.open_items(sample.customer, day(date)).unwrap()[0]
            .balance
            .minor
    };
    assert_eq!((open("2026-03-04"), open("2026-03-05")), (6_000, 10_000));
}

#[test]
fn f2_the_line_of_a_file_is_a_credit_once() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let line = NewCredit {
        key: Some("bank/1".into()),
        ..payment(sample.customer, "2026-03-01", 5)
    };
    let id = write(&mut desk.book, |w| w.insert_credit(&line));
    let again = desk.book.write(entry("again"), |w| w.insert_credit(&line));
    assert!(matches!(again, Err(StoreError::CreditKeyTaken { .. })));
    assert_eq!(desk.book.payment_of_row("bank/1").unwrap(), Some(id));
}

#[test]
fn a_list_is_filtered_sorted_counted_and_summed() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    write(&mut desk.book, |w| {
        let named = Customer {
            name: "Zoë 100% Ltd".into(),
            ..customer("8")
        };
        let other = w.insert_customer(&named)?;
        w.insert_invoice(&Invoice {
            disputed: true,
            reference: "PO_7".into(),
            ..invoice(other, "R3", "2026-01-05", "2026-01-20", 700)
        })?;
        let settled = w.insert_invoice(&invoice(other, "R4", "2026-01-06", "2026-01-21", 800))?;
        let money = w.insert_credit(&payment(other, "2026-02-01", 800))?;
        w.allocate(&from_credit(settled, money, "2026-02-01", 800))
    });
    let list = |query: InvoiceQuery| {
        let page = desk.book.invoices(&query).unwrap();
        let numbers: Vec<_> = page.rows.iter().map(|row| row.number.clone()).collect();
        let sum: i64 = page.sums.iter().map(|sum| sum.open).sum();
        (numbers.join(" "), page.total, sum)
    };
    let today = InvoiceQuery::new(day("2026-03-01"));
    let of = |state| InvoiceQuery {
        state,
        ..today.clone()
    };
    let search = |text: &str| InvoiceQuery {
        text: text.into(),
        ..today.clone()
    };
    for (query, numbers, sum) in [
        (today.clone(), "R3 R4 R1 R2", 26_700),
        (of(InvoiceFilter::Open), "R3 R1 R2", 26_700),
        (of(InvoiceFilter::Overdue), "R3 R1", 6_700),
        (of(InvoiceFilter::Settled), "R4", 0),
        (of(InvoiceFilter::Disputed), "R3", 700),
        (
            InvoiceQuery {
                customer: Some(sample.customer),
                ..today.clone()
            },
            "R1 R2",
            26_000,
        ),
        (search("r4"), "R4", 0),
        (search("100%"), "R3 R4", 700),
        (search("O_7"), "R3", 700),
        (search("_"), "R3", 700),
        (
            InvoiceQuery {
                sort: InvoiceSort::Balance,
                descending: true,
                ..of(InvoiceFilter::Open)
            },
            "R2 R1 R3",
            26_700,
        ),
        (
            InvoiceQuery {
                sort: InvoiceSort::Customer,
                descending: true,
                ..of(InvoiceFilter::All)
            },
            "R3 R4 R1 R2",
            26_700,
        ),
        (InvoiceQuery::new(day("2026-01-31")), "R3 R4 R1", 11_500),
    ] {
        let (found, total, open) = list(query.clone());
        assert_eq!((found.as_str(), open), (numbers, sum), "{query:?}");
        assert_eq!(total as usize, numbers.split(' ').count());
    }
    let second = InvoiceQuery {
        page: PageRequest {
            offset: 1,
            limit: 2,
        },
        ..today
    };
    assert_eq!(list(second), ("R4 R1".into(), 4, 26_700));
}

#[test]
fn m2_a_customer_has_a_balance_a_currency() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    write(&mut desk.book, |w| {
        w.insert_customer(&customer("8"))?;
        let gross = Money::new(300, Currency::USD);
        w.insert_invoice(&Invoice {
            gross,
            ..invoice(sample.customer, "D1", "2026-02-01", "2026-05-01", 1)
        })
    });
    let query = CustomerQuery {
        today: day("2026-03-01"),
        state: CustomerFilter::All,
        currency: None,
        text: String::new(),
        in_charge: String::new(),
        sort: CustomerSort::Open,
        descending: true,
        page: PageRequest::default(),
    };
    let page = desk.book.customers(&query).unwrap();
    let balances: Vec<_> = page.rows[0]
        .balances
        .iter()
        .map(|one| (one.currency, one.open, one.overdue, one.on_account))
        .collect();
    assert_eq!(
        balances,
        [
            (Currency::EUR, 26_000, 6_000, 1_000),
            (Currency::USD, 300, 0, 0)
        ]
    );
    assert_eq!(
        (page.rows[0].open_invoices, page.rows[0].oldest_due),
        (3, Some(day("2026-02-09")))
    );
    assert_eq!((page.rows.len(), page.total), (2, 2));
    let overdue = CustomerQuery {
        state: CustomerFilter::Overdue,
        currency: Some(Currency::USD),
        ..query
    };
    assert_eq!(desk.book.customers(&overdue).unwrap().total, 0);
}

#[test]
fn l5_the_timeline_tells_everything_newest_first() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    letter(&mut desk.book, &sample, "run");
    let marked = Invoice {
        disputed: true,
        ..desk.book.plain_invoice(sample.first).unwrap()
    };
    write(&mut desk.book, |w| {
        w.update_invoice(sample.first, &marked, day("2026-04-01"))
    });
    let page = desk
        .book
        .timeline(sample.customer, PageRequest::default())
        .unwrap();
    let kinds: Vec<_> = page.rows.iter().map(|event| event.kind).collect();
    assert_eq!(
        kinds,
        [
            EventKind::Dispute,
            EventKind::Letter,
            EventKind::Allocation,
            EventKind::Payment,
            EventKind::Invoice,
            EventKind::Invoice,
            EventKind::Edit,
            EventKind::Message,
        ]
    );
    assert!(
        page.rows
            .is_sorted_by_key(|event| std::cmp::Reverse(event.day))
    );
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(
        desk.book
            .timeline(sample.customer, PageRequest::default())
            .unwrap()
            .total,
        6
    );
}

#[test]
fn p4_a_discount_goes_back_with_the_payment_that_took_it() {
    let mut desk = desk();
    let invoice = write(&mut desk.book, |w| {
        let customer = w.insert_customer(&customer("1"))?;
        let id = w.insert_invoice(&invoice(
            customer,
            "R1",
            "2026-03-01",
            "2026-03-31",
            100_000,
        ))?;
        let credit = w.insert_credit(&payment(customer, "2026-03-05", 98_000))?;
        let payment = w.allocate(&NewAllocation {
            invoice: id,
            from: AllocationSource::Credit(credit),
            effective: day("2026-03-05"),
            amount: 98_000,
            reason: String::new(),
        })?;
        w.allocate(&NewAllocation {
            invoice: id,
            from: AllocationSource::TakenWith(payment),
            effective: day("2026-03-05"),
            amount: 2_000,
            reason: "in time".into(),
        })?;
        assert_eq!(w.invoice(id)?.open.minor, 0);
        w.deallocate(payment, day("2026-03-20"), "another invoice's")?;
        Ok(id)
    });
    let detail = desk.book.invoice(invoice).unwrap();
    assert_eq!(detail.open.minor, 100_000);
    let sum: i64 = detail.allocations.iter().map(|row| row.amount.minor).sum();
    assert_eq!(
        (detail.allocations.len(), sum),
        (4, 0),
        "both stay as history"
    );
}
