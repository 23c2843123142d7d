//! Bank statements, their entries and the decisions about them.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::{day, desk, dump, entry as journal_entry, payment, sample, write};
use owed_receivables::{
    BankAccount, BankAccountId, BankEntry, BankEntryId, BankStatement, BankStatementId, Currency,
    EntryState, Money,
};
use owed_store::{
    BankEntryQuery, BankMatch, Book, PageRequest, Result, WatchedFile, WatchedOutcome, Write,
};

fn account(write: &mut Write<'_>, number: &str) -> Result<BankAccountId> {
    write.insert_bank_account(&BankAccount {
        number: number.into(),
        currency: Currency::EUR,
        name: "Current account".into(),
    })
}

fn statement(account: BankAccountId, opening: i64, closing: i64) -> BankStatement {
    BankStatement {
        account,
        number: "7".into(),
        from: Some(day("2026-03-01")),
        to: Some(day("2026-03-31")),
        opening: Some(opening),
        closing: Some(closing),
        source: "march.xml".into(),
    }
}

fn entry(account: BankAccountId, booked: &str, amount: i64, text: &str) -> BankEntry {
    BankEntry {
        account,
        parent: None,
        booked: day(booked),
        value: Some(day(booked)),
        amount: Money::new(amount, Currency::EUR),
        fees: 0,
        reference: "RF18539007547034".into(),
        end_to_end: "E2E-1".into(),
        bank_reference: "B-100".into(),
        code: "PMNT-RCDT-ESCT".into(),
        text: text.into(),
        name: "Fox & Sons".into(),
        other_account: "DE02120300000000202051".into(),
        ultimate: "Ms Fox".into(),
        is_fee: false,
        is_reversal: false,
        part: Some((1, 2)),
        state: EntryState::Open,
        reason: String::new(),
    }
}

struct Read {
    account: BankAccountId,
    statement: BankStatementId,
    first: BankEntryId,
}

/// Adds a statement from 1,000.00 to `closing` with 300.00 in and 50.00 out.
fn read(book: &mut Book, closing: i64) -> Read {
    write(book, |w| {
        let account = account(w, "DE1")?;
        let statement = w.insert_bank_statement(&statement(account, 100_000, closing))?;
        let first = w.insert_bank_entry(&entry(account, "2026-03-02", 30_000, "Invoice R1"))?;
        let second = w.insert_bank_entry(&entry(account, "2026-03-03", -5_000, "Rent 100%"))?;
        w.list_in_statement(statement, &[first, second])?;
        Ok(Read {
            account,
            statement,
            first,
        })
    })
}

#[test]
fn an_entry_is_kept_with_everything_the_bank_says() {
    let mut desk = desk();
    let read = read(&mut desk.book, 125_000);
    let kept = desk.book.bank_entry(read.first).unwrap();
    assert_eq!(
        kept,
        entry(read.account, "2026-03-02", 30_000, "Invoice R1")
    );
    assert_eq!(
        desk.book.bank_account("DE1", Currency::EUR).unwrap(),
        Some(read.account)
    );
    assert_eq!(desk.book.bank_account("DE1", Currency::USD).unwrap(), None);
}

#[test]
fn a_gap_is_shown_at_its_statement_and_is_no_fault_of_the_book() {
    for (closing, gap) in [(125_000, 0), (126_000, 1_000)] {
        let mut desk = desk();
        read(&mut desk.book, closing);
        let page = desk
            .book
            .bank_statements(None, PageRequest::default())
            .unwrap();
        assert_eq!(page.total, 1);
        let row = &page.rows[0];
        assert_eq!((row.entries, row.open), (2, 2));
        assert_eq!(row.moved, Money::new(25_000, Currency::EUR));
        assert_eq!(row.gap, Some(Money::new(gap, Currency::EUR)));
        let checked = desk.book.check().unwrap();
        assert_eq!(checked.problems, []);
        assert_eq!(checked.notes.len(), usize::from(gap != 0));
    }
}

#[test]
fn a_list_of_entries_says_what_all_that_match_come_to() {
    let mut desk = desk();
    let read = read(&mut desk.book, 125_000);
    let found = |query: BankEntryQuery| {
        let page = desk.book.bank_entries(&query).unwrap();
        let sum: i64 = page.sums.iter().map(|sum| sum.amount).sum();
        (page.total, sum)
    };
    let all = BankEntryQuery::default();
    assert_eq!(found(all.clone()), (2, 25_000));
    let came_in = Some(true);
    assert_eq!(
        found(BankEntryQuery {
            came_in,
            ..all.clone()
        }),
        (1, 30_000)
    );
    let text = "100%".to_owned();
    assert_eq!(
        found(BankEntryQuery {
            text,
            ..all.clone()
        }),
        (1, -5_000)
    );
    let (statement, to) = (Some(read.statement), Some(day("2026-03-02")));
    assert_eq!(
        found(BankEntryQuery {
            statement,
            to,
            ..all
        }),
        (1, 30_000)
    );
}

#[test]
fn an_entry_stands_in_every_statement_that_lists_it() {
    let mut desk = desk();
    let read = read(&mut desk.book, 125_000);
    let report = write(&mut desk.book, |w| {
        let report = BankStatement {
            opening: None,
            ..statement(read.account, 0, 0)
        };
        let report = w.insert_bank_statement(&report)?;
        w.list_in_statement(report, &[read.first, read.first])?;
        Ok(report)
    });
    let day = desk
        .book
        .bank_entries_on(read.account, day("2026-03-02"))
        .unwrap();
    assert_eq!(day.len(), 1);
    assert_eq!(day[0].1, [read.statement, report]);
}

#[test]
fn l5_reading_a_statement_is_undone_whole_and_redone_whole() {
    let mut desk = desk();
    let empty = dump(&desk.book);
    read(&mut desk.book, 125_000);
    let whole = dump(&desk.book);
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(dump(&desk.book), empty);
    desk.book.redo("ann", 2).unwrap();
    assert_eq!(dump(&desk.book), whole);
}

#[test]
fn l5_a_match_is_undone_with_its_state_and_its_links() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let read = read(&mut desk.book, 125_000);
    let before = dump(&desk.book);
    write(&mut desk.book, |w| {
        let came = w.insert_credit(&payment(sample.customer, "2026-03-02", 30_000))?;
        w.link_bank_entry(read.first, came, 30_000)?;
        w.decide_bank_entry(read.first, EntryState::Matched, "")
    });
    assert_eq!(desk.book.check().unwrap().problems, []);
    let links = desk.book.links_of_entry(read.first).unwrap();
    assert_eq!(desk.book.links_of_credit(links[0].credit).unwrap(), links);
    let matched = dump(&desk.book);
    write(&mut desk.book, |w| w.unmatch(read.first, day("2026-03-05")));
    let open = dump(&desk.book);
    write(&mut desk.book, |w| {
        w.decide_bank_entry(read.first, EntryState::SetAside, "not ours")
    });
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(dump(&desk.book), open);
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(dump(&desk.book), matched);
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(dump(&desk.book), before);
}

#[test]
fn l6_an_entry_is_decided_once() {
    let mut desk = desk();
    let read = read(&mut desk.book, 125_000);
    let made = BankMatch {
        by_itself: false,
        made: day("2026-03-05"),
        reasons: "[]".into(),
        allocations: None,
    };
    write(&mut desk.book, |w| {
        w.decide_bank_entry(read.first, EntryState::Matched, "")?;
        w.insert_bank_match(read.first, &made)
    });
    let decide = |book: &mut Book, state| {
        book.write(journal_entry("a decision"), |w| {
            w.decide_bank_entry(read.first, state, "")
        })
    };
    for state in [EntryState::Matched, EntryState::SetAside] {
        let refused = decide(&mut desk.book, state).unwrap_err().to_string();
        assert!(refused.contains("is already matched"), "{refused}");
    }
    let twice = desk.book.write(journal_entry("a decision"), |w| {
        w.insert_bank_match(read.first, &made)
    });
    assert!(
        twice.is_err(),
        "not even the schema lets a second one stand"
    );
    write(&mut desk.book, |w| w.unmatch(read.first, day("2026-03-06")));
    decide(&mut desk.book, EntryState::SetAside).unwrap();
    assert_eq!(desk.book.check().unwrap().problems, []);
}

#[test]
fn l5_a_statement_issued_anew_is_undone_to_the_one_before() {
    let mut desk = desk();
    let read = read(&mut desk.book, 125_000);
    let before = dump(&desk.book);
    write(&mut desk.book, |w| {
        let anew = statement(read.account, 100_000, 126_000);
        w.update_bank_statement(read.statement, &anew)?;
        let more = w.insert_bank_entry(&entry(read.account, "2026-03-04", 1_000, "more"))?;
        w.list_in_statement(read.statement, &[more])
    });
    let rows = desk
        .book
        .bank_statements(Some(read.account), PageRequest::default())
        .unwrap()
        .rows;
    assert_eq!((rows[0].entries, rows[0].gap.unwrap().minor), (3, 0));
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(dump(&desk.book), before);
}

#[test]
fn the_check_finds_entries_in_the_wrong_place() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let read = read(&mut desk.book, 125_000);
    write(&mut desk.book, |w| {
        let other = account(w, "DE2")?;
        let stray = w.insert_bank_entry(&BankEntry {
            parent: Some(read.first),
            ..entry(other, "2026-03-02", 1, "stray")
        })?;
        w.list_in_statement(read.statement, &[stray])?;
        w.link_bank_entry(stray, sample.payment, 1)
    });
    let problems = desk.book.check().unwrap().problems;
    let codes: Vec<_> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["bank_statement", "bank_parts", "bank_matched"]);
}

#[test]
fn s5_the_file_that_an_invoice_came_as_is_kept_once() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let before = dump(&desk.book);
    write(&mut desk.book, |w| {
        let document = w.insert_document("application/xml", b"<Invoice/>")?;
        assert!(w.keep_original_of_invoice(sample.first, "R1.xml", &document)?);
        assert!(!w.keep_original_of_invoice(sample.first, "copy.xml", &document)?);
        assert!(w.keep_original_of_credit(sample.payment, "G1.xml", &document)?);
        w.identify_customer(sample.customer, "4012345000009")?;
        w.identify_customer(sample.customer, "4012345000009")
    });
    let kept = desk.book.originals_of_invoice(sample.first).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].name.as_str(), kept[0].media_type.as_str()),
        ("R1.xml", "application/xml")
    );
    assert_eq!(
        desk.book.originals_of_credit(sample.payment).unwrap().len(),
        1
    );
    assert_eq!(
        desk.book.customer_identifiers().unwrap(),
        [("4012345000009".to_owned(), sample.customer)]
    );
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(dump(&desk.book), before);
}

#[test]
fn what_was_seen_in_the_watched_folder_outlives_an_undo() {
    let mut desk = desk();
    sample(&mut desk.book);
    let file = WatchedFile {
        hash: owed_store::Hash::digest(b"x"),
        name: "march.xml".into(),
        seen_at: 5,
        outcome: WatchedOutcome::Problem,
        detail: "cut off".into(),
    };
    desk.book.watch_folder("inbox").unwrap();
    desk.book.note_watched_file(&file).unwrap();
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(desk.book.watched_folder().unwrap(), "inbox");
    assert_eq!(
        desk.book.watched_file(&file.hash).unwrap(),
        Some(file.clone())
    );
    let problems = |book: &Book| book.watched_files(WatchedOutcome::Problem).unwrap();
    assert_eq!(problems(&desk.book), std::slice::from_ref(&file));
    desk.book
        .note_watched_file(&WatchedFile {
            outcome: WatchedOutcome::Imported,
            ..file
        })
        .unwrap();
    assert_eq!(problems(&desk.book), []);
}
