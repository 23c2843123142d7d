//! The check finds and names each kind of damage.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::*;
use rusqlite::Connection;

#[test]
fn each_kind_of_damage_is_found_and_named() {
    for (damage, code, named) in [
        ("UPDATE invoice SET open = open - 1 WHERE number = 'R1'", "invoice_balance", "R1"),
        ("UPDATE invoice SET touched = touched + 1 WHERE number = 'R1'", "invoice_balance", "R1"),
        ("UPDATE invoice SET open = 0, settled = 20000 WHERE number = 'R2'", "invoice_balance", "R2"),
        ("UPDATE allocation SET amount = 11000", "invoice_balance", "too much"),
        ("UPDATE credit SET open = open - 1", "on_account", "credit 1"),
        ("DELETE FROM allocation", "on_account", "credit 1"),
        ("UPDATE credit SET customer_id = 2", "allocation_customer", "R1"),
        ("UPDATE credit SET currency = 'USD'", "allocation_currency", "USD"),
        ("UPDATE allocation SET kind = 'credit_note'", "allocation_kind", "allocation 1"),
        ("UPDATE allocation SET effective = 20000", "allocation_too_early", "R1"),
        (
            "INSERT INTO allocation (invoice_id, credit_id, kind, effective, amount, reverses, reason)
             VALUES (1, 1, 'payment', 20600, -3999, 1, '')",
            "reversal",
            "allocation 2",
        ),
        ("UPDATE letter SET customer_id = 2", "letter_customer", "R1"),
        ("UPDATE message SET customer_id = 2", "message_customer", "message 1"),
        ("UPDATE message SET state = 'sent'", "message_sent", "without a time"),
        ("UPDATE message SET sent_at = 5", "message_sent", "held"),
        ("UPDATE document SET bytes = x'00' WHERE media_type = 'application/pdf'", "document", "has the content of"),
        ("DELETE FROM document WHERE media_type = 'message/rfc822'", "reference", "document"),
        ("DELETE FROM customer WHERE id = 1", "reference", "customer"),
        ("UPDATE invoice SET disputed = 0 WHERE number = 'R1'", "disputed", "R1 has an open dispute"),
        ("UPDATE invoice SET disputed = 1 WHERE number = 'R2'", "disputed", "R2 is marked"),
        ("DELETE FROM dispute", "disputed", "R1 is marked"),
        ("UPDATE promise SET customer_id = 2", "agreement_customer", "promise 1"),
        ("UPDATE hold SET customer_id = 2", "agreement_customer", "hold 1"),
        ("UPDATE handover SET customer_id = 2", "agreement_customer", "hand-over 1"),
        ("UPDATE plan SET customer_id = 2", "agreement_customer", "payment plan 1"),
        ("UPDATE promise SET currency = 'USD'", "agreement_currency", "promise 1"),
        ("UPDATE plan SET currency = 'USD'", "agreement_currency", "payment plan 1"),
        ("UPDATE plan_item SET amount = 1", "plan_total", "payment plan 1"),
        ("DELETE FROM plan_instalment WHERE due = 20600", "plan_total", "payment plan 1"),
        (
            "INSERT INTO plan SELECT 2, customer_id, currency, agreed + 1, interest, NULL, '' FROM plan;
             INSERT INTO plan_item SELECT 2, invoice_id, amount FROM plan_item;
             INSERT INTO plan_instalment SELECT 2, due, amount FROM plan_instalment",
            "plan_twice",
            "R2",
        ),
        ("UPDATE hold SET lifted = since - 1", "agreement_end", "hold 1"),
        ("DELETE FROM payment_source", "payment_source", "payment 1"),
        ("UPDATE payment_source SET amount = amount - 1", "payment_told", "payment 1"),
        ("UPDATE payment_source SET amount = amount + 1", "payment_told", "payment 1"),
        (
            "INSERT INTO payment_source (credit_id, kind, amount) SELECT id, 'hand', amount FROM credit",
            "payment_told",
            "payment 1",
        ),
        (
            "INSERT INTO paid_as_of VALUES (1, 20000, 1, NULL, 0);
             UPDATE payment_source SET kind = 'implied', key = NULL, invoice_id = 1, known = 20000",
            "payment_implied",
            "R1",
        ),
        ("UPDATE book SET horizon = 0", "horizon", "later"),
        ("UPDATE invoice SET currency = 'EURO'", "currency", "R1"),
    ] {
        let mut desk = desk();
        let sample = sample(&mut desk.book);
        letter(&mut desk.book, &sample, "run");
        agreements(&mut desk.book, &sample);
        write(&mut desk.book, |w| w.insert_customer(&customer("other")));
        assert_eq!(desk.book.check().unwrap().problems, []);
        let db = Connection::open(desk.book.path()).unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        db.execute_batch(damage).unwrap();
        let problems = desk.book.check().unwrap().problems;
        assert!(
            problems
                .iter()
                .any(|problem| problem.code == code && problem.detail.to_string().contains(named)),
            "{damage}: {problems:?}"
        );
    }
}

#[test]
fn an_index_that_differs_from_its_table_is_found() {
    let mut desk = desk();
    sample(&mut desk.book);
    let db = Connection::open(desk.book.path()).unwrap();
    db.execute_batch(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = 'CREATE INDEX credit_dated ON credit (amount)' WHERE name = 'credit_dated'",
    )
    .unwrap();
    drop(db);
    let book = owed_store::Book::open(desk.book.path()).unwrap();
    let problems = book.check().unwrap().problems;
    assert!(
        problems.iter().any(|problem| problem.code == "file"),
        "{problems:?}"
    );
}
