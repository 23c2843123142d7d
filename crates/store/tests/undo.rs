//! Rule L5: every change can be undone until something has left the house because of it.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::*;
use owed_receivables::{Address, Customer, CustomerId};
use owed_store::{
    Book, Company, JournalEntry, Outcome, PageRequest, Record, RunProposal, RunState, StoreError,
};

#[test]
fn l5_undo_restores_every_row_and_redo_brings_it_again() {
    let mut desk = desk();
    let mut states = vec![dump(&desk.book)];
    let sample = sample(&mut desk.book);
    states.push(dump(&desk.book));
    write(&mut desk.book, |w| {
        let changed = Customer {
            address: Address {
                city: "Graz".into(),
                ..Address::default()
            },
            ..customer("007")
        };
        w.update_customer(sample.customer, &changed)?;
        w.allocate(&from_credit(
            sample.first,
            sample.payment,
            "2026-03-01",
            500,
        ))
    });
    states.push(dump(&desk.book));
    write(&mut desk.book, |w| {
        w.set_company(&Company {
            name: "Us".into(),
            ..Company::default()
        })
    });
    states.push(dump(&desk.book));
    letter(&mut desk.book, &sample, "run");
    states.push(dump(&desk.book).replace("held", "cancelled"));

    for state in states.iter().rev().skip(1) {
        desk.book.undo("ann", 5).unwrap();
        assert_eq!(&dump(&desk.book), state);
    }
    assert!(matches!(
        desk.book.undo("ann", 5),
        Err(StoreError::NothingToUndo)
    ));
    for state in states.iter().skip(1) {
        desk.book.redo("ann", 6).unwrap();
        assert_eq!(&dump(&desk.book), state);
    }
    assert!(matches!(
        desk.book.redo("ann", 6),
        Err(StoreError::NothingToRedo)
    ));
    assert_eq!(desk.book.check().unwrap().problems, []);
    let journal = desk.book.journal(PageRequest::ALL).unwrap();
    assert_eq!(journal.total, 4 + 4 + 4);
}

#[test]
fn l5_what_was_sent_or_posted_cannot_be_undone() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, message) = letter(&mut desk.book, &sample, "mailed");
    let mut sender = desk.book.start_sending("ann", 2_000).unwrap();
    assert_eq!(
        claim_next(&mut desk.book, &mut sender, 2_000).unwrap().id,
        message
    );
    let before = dump(&desk.book);
    assert!(matches!(
        desk.book.undo("ann", 3_000),
        Err(StoreError::CannotUndo { .. })
    ));
    let outcome = Outcome::Unknown {
        error: "cut off".into(),
    };
    desk.book
        .finish_sending(&mut sender, message, &outcome, 3_000, day("2026-04-02"))
        .unwrap();
    assert!(matches!(
        desk.book.undo("ann", 3_000),
        Err(StoreError::CannotUndo { .. })
    ));
    assert!(before.contains("sending"));
    assert!(dump(&desk.book).contains("unknown"));

    let (posted, _) = letter(&mut desk.book, &sample, "posted");
    write(&mut desk.book, |w| {
        w.set_posted(posted, Some(day("2026-04-02")))
    });
    desk.book.undo("ann", 4_000).unwrap();
    desk.book.redo("ann", 4_000).unwrap();
    assert!(desk.book.letter(posted).unwrap().posted.is_some());
    let rows = desk.book.journal(PageRequest::default()).unwrap().rows;
    assert!(rows.iter().filter(|row| row.left_house).count() == 2);
}

#[test]
fn l5_a_proposal_is_a_look_and_undo_passes_it_by() {
    let mut desk = desk();
    let customer = write(&mut desk.book, |w| w.insert_customer(&customer("1")));
    let entries = desk.book.journal(PageRequest::ALL).unwrap().total;
    let first = write(&mut desk.book, |w| {
        w.keep_proposal(
            day("2026-03-01"),
            day("2026-03-01"),
            None,
            &[proposal(customer)],
        )
    });
    let second = write(&mut desk.book, |w| {
        w.keep_proposal(
            day("2026-03-02"),
            day("2026-03-02"),
            None,
            &[proposal(customer)],
        )
    });
    assert_eq!(desk.book.journal(PageRequest::ALL).unwrap().total, entries);
    assert_eq!(desk.book.run(first).unwrap().state, RunState::Discarded);
    assert_eq!(desk.book.run(second).unwrap().state, RunState::Proposed);
    let undone = desk.book.undo("ann", 1).unwrap();
    assert_eq!(
        undone.summary.to_string(),
        "a change",
        "the customer, not the look"
    );
    assert!(desk.book.customer(customer).is_err());
    assert_eq!(desk.book.run_entries(second, None).unwrap(), []);
    desk.book.redo("ann", 2).unwrap();
    assert!(desk.book.customer(customer).is_ok());
}

fn proposal(customer: CustomerId) -> RunProposal {
    RunProposal {
        customer,
        proposal: "[]".into(),
        outline: "[]".into(),
    }
}

#[test]
fn l5_redo_brings_what_was_undone_last_and_nothing_thrown_away_before() {
    let mut desk = desk();
    let there = |book: &Book, number: &str| book.customer_by_number(number).unwrap().is_some();
    let insert = |book: &mut Book, number: &str| {
        write(book, |w| w.insert_customer(&customer(number)));
    };
    insert(&mut desk.book, "wrong");
    desk.book.undo("ann", 1).unwrap();
    insert(&mut desk.book, "1");
    insert(&mut desk.book, "2");
    desk.book.undo("ann", 2).unwrap();
    desk.book.undo("ann", 3).unwrap();
    desk.book.redo("ann", 4).unwrap();
    assert!(there(&desk.book, "1") && !there(&desk.book, "2"));
    desk.book.redo("ann", 5).unwrap();
    assert!(there(&desk.book, "2") && !there(&desk.book, "wrong"));
    assert!(matches!(
        desk.book.redo("ann", 6),
        Err(StoreError::NothingToRedo)
    ));
}

#[test]
fn l5_the_parts_of_an_operation_go_and_come_together() {
    let mut desk = desk();
    let first = desk.book.write(entry("part 1"), |write| {
        write.insert_customer(&customer("P1"))
    });
    let first = first.unwrap().journal.unwrap();
    // Someone else writes in between.
    write(&mut desk.book, |write| {
        write.insert_customer(&customer("Q1"))
    });
    desk.book
        .write(entry("part 2"), |write| {
            write.goes_on_from(first);
            write.insert_customer(&customer("P2"))
        })
        .unwrap();
    let here = |book: &Book| {
        ["P1", "Q1", "P2"].map(|number| book.customer_by_number(number).unwrap().is_some())
    };
    assert_eq!(here(&desk.book), [true, true, true]);
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(here(&desk.book), [false, true, false]);
    desk.book.redo("ann", 2).unwrap();
    assert_eq!(here(&desk.book), [true, true, true]);
    assert!(matches!(
        desk.book.redo("ann", 3),
        Err(StoreError::NothingToRedo)
    ));
    desk.book.check().unwrap();
}

#[test]
fn l6_undo_takes_back_what_was_seen_or_nothing() {
    let mut desk = desk();
    desk.book
        .write(entry("one"), |write| write.insert_customer(&customer("A")))
        .unwrap();
    let seen = desk.book.next_undo().unwrap();
    desk.book
        .write(entry("another"), |write| {
            write.insert_customer(&customer("B"))
        })
        .unwrap();
    let seen = seen.map(|summary| summary.to_string());
    let refused = desk.book.undo_seen(seen.as_deref(), "ann", 1);
    assert!(
        matches!(refused, Err(StoreError::ChangedMeanwhile { newest }) if newest.to_string() == "another")
    );
    assert!(desk.book.customer_by_number("B").unwrap().is_some());
}

#[test]
fn l6_whoever_edited_a_record_last_is_known() {
    let mut desk = desk();
    let by = |who: &str| JournalEntry {
        who: who.into(),
        ..entry("an edit")
    };
    let id = write(&mut desk.book, |write| {
        write.insert_customer(&customer("A"))
    });
    let edit = |book: &mut Book, who: &str, phone: &str| {
        let changed = Customer {
            phone: phone.into(),
            ..customer("A")
        };
        book.write(by(who), |write| write.update_customer(id, &changed))
            .unwrap();
    };
    let last = |book: &Book| book.last_edit_by(Record::Customer(id)).unwrap();
    assert_eq!(last(&desk.book), None, "it was only made");
    edit(&mut desk.book, "bob", "1");
    edit(&mut desk.book, "carl", "2");
    write(&mut desk.book, |write| {
        write.insert_customer(&customer("B"))
    });
    assert_eq!(last(&desk.book).as_deref(), Some("carl"));
    desk.book.undo("dora", 1).unwrap();
    assert_eq!(last(&desk.book).as_deref(), Some("carl"), "B is not A");
    desk.book.undo("dora", 2).unwrap();
    assert_eq!(last(&desk.book).as_deref(), Some("dora"));
    desk.book.redo("emil", 3).unwrap();
    assert_eq!(last(&desk.book).as_deref(), Some("emil"));
}
