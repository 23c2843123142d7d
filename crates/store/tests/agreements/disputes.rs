//! Disputes, and the mark of their invoices (rule P3).

use owed_receivables::{Dispute, Invoice};
use owed_store::{Book, StoreError};

use crate::common::*;

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
            deadline: None,
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
