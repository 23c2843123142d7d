//! Policies and who uses them (rule R12).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::{customer, desk, dump, entry, write};
use owed_receivables::dunning::{Policy, PolicyId, ready};
use owed_receivables::{Customer, CustomerKind, Language, LegalKind};
use owed_store::{Book, Group, StoreError};

fn names(book: &Book) -> Vec<String> {
    let rows = book.policies().unwrap();
    rows.into_iter().map(|row| row.policy.name).collect()
}

fn own() -> Policy {
    Policy {
        name: "Old friends".into(),
        ..ready::friendly(Language::En)
    }
}

#[test]
fn r12_a_new_book_has_the_policies_that_come_ready() {
    let mut desk = desk();
    assert_eq!(
        names(&desk.book),
        ready::all(Language::En).map(|policy| policy.name)
    );
    let business = Customer::default();
    assert_eq!(
        desk.book.policy_of(&business).unwrap(),
        (PolicyId(1), ready::friendly(Language::En))
    );
    let consumer = Customer {
        kind: CustomerKind::Consumer,
        ..Customer::default()
    };
    assert_eq!(
        desk.book.policy_of(&consumer).unwrap(),
        (PolicyId(3), ready::consumers(Language::En))
    );
    let id = write(&mut desk.book, |w| w.insert_policy(&own()));
    assert_eq!(id, PolicyId(4), "the first three are kept with it");
    assert_eq!(names(&desk.book).len(), 4);
    desk.book.undo("ann", 0).unwrap();
    assert_eq!(
        names(&desk.book),
        ready::all(Language::En).map(|policy| policy.name)
    );
}

#[test]
fn r12_the_customers_policy_then_the_groups_then_the_companys() {
    let mut desk = desk();
    let before = dump(&desk.book);
    let strict = PolicyId(2);
    let id = write(&mut desk.book, |w| {
        let group = w.insert_group(&Group {
            name: "Retail".into(),
            policy: Some(strict),
        })?;
        w.insert_customer(&Customer {
            group: Some(group),
            ..customer("1")
        })
    });
    let mut found = desk.book.customer(id).unwrap();
    assert_eq!(desk.book.policy_of(&found).unwrap().0, strict);
    found.policy = Some(PolicyId(3));
    write(&mut desk.book, |w| w.update_customer(id, &found));
    let book = desk.book.policy_book().unwrap();
    assert_eq!(book.policy_of(&found).0, PolicyId(3));
    assert_eq!(desk.book.groups().unwrap()[0].customers, 1);
    desk.book.undo("ann", 0).unwrap();
    desk.book.undo("ann", 0).unwrap();
    assert_eq!(dump(&desk.book), before);
}

#[test]
fn r12_a_policy_in_use_stays() {
    let mut desk = desk();
    let id = write(&mut desk.book, |w| {
        let id = w.insert_policy(&own())?;
        w.insert_customer(&Customer {
            policy: Some(id),
            ..customer("1")
        })?;
        Ok(id)
    });
    for (policy, why) in [
        (id, "customers still have it (1)"),
        (PolicyId(1), "business"),
    ] {
        let refused = desk
            .book
            .write(entry("delete"), |w| w.delete_policy(policy))
            .unwrap_err();
        assert!(
            matches!(&refused, StoreError::PolicyInUse { .. }) && refused.to_string().contains(why),
            "{refused}"
        );
    }
    write(&mut desk.book, |w| w.delete_policy(PolicyId(2)));
    assert_eq!(names(&desk.book).len(), 3);
    desk.book.undo("ann", 0).unwrap();
    assert_eq!(names(&desk.book).len(), 4);
}

#[test]
fn r12_each_kind_of_customers_keeps_one_standard() {
    let mut desk = desk();
    let strict = PolicyId(2);
    write(&mut desk.book, |w| {
        w.set_standard(Some(LegalKind::Business), strict)
    });
    let standard = |book: &Book, kind| book.policy_book().unwrap().standard(kind).0;
    assert_eq!(standard(&desk.book, LegalKind::Business), strict);
    desk.book.undo("ann", 0).unwrap();
    assert_eq!(standard(&desk.book, LegalKind::Business), PolicyId(1));
    desk.book.redo("ann", 0).unwrap();
    assert_eq!(standard(&desk.book, LegalKind::Business), strict);
    write(&mut desk.book, |w| {
        w.set_standard(Some(LegalKind::Business), PolicyId(1))
    });
    desk.book.undo("ann", 0).unwrap();
    assert_eq!(standard(&desk.book, LegalKind::Business), strict);
}

#[test]
fn r12_one_policy_can_be_the_standard_for_everybody() {
    let mut desk = desk();
    let standards =
        |book: &Book| LegalKind::ALL.map(|kind| book.policy_book().unwrap().standard(kind).0.0);
    let before = dump(&desk.book);
    assert_eq!(standards(&desk.book), [1, 3]);
    write(&mut desk.book, |w| w.set_standard(None, PolicyId(2)));
    assert_eq!(standards(&desk.book), [2, 2]);
    let row = desk.book.policy(PolicyId(2)).unwrap();
    assert_eq!(row.standard_for, LegalKind::ALL);
    write(&mut desk.book, |w| {
        w.set_standard(Some(LegalKind::Business), PolicyId(1))
    });
    assert_eq!(standards(&desk.book), [1, 2], "consumers keep theirs");
    write(&mut desk.book, |w| {
        w.set_standard(Some(LegalKind::Consumer), PolicyId(1))
    });
    assert_eq!(standards(&desk.book), [1, 1]);
    let refused = desk
        .book
        .write(entry("delete"), |w| w.delete_policy(PolicyId(1)))
        .unwrap_err();
    assert!(
        refused.to_string().contains("business and consumer"),
        "{refused}"
    );
    for _ in 0..3 {
        desk.book.undo("ann", 0).unwrap();
    }
    assert_eq!(dump(&desk.book), before);
}

#[test]
fn l5_a_policy_that_was_changed_comes_back() {
    let mut desk = desk();
    let id = write(&mut desk.book, |w| w.insert_policy(&own()));
    let before = dump(&desk.book);
    let renamed = Policy {
        name: "New friends".into(),
        courtesy_days: None,
        ..own()
    };
    write(&mut desk.book, |w| w.update_policy(id, &renamed));
    assert_eq!(desk.book.policy(id).unwrap().policy, renamed);
    let refused = desk
        .book
        .write(entry("again"), |w| w.update_policy(PolicyId(2), &renamed))
        .unwrap_err();
    assert!(matches!(refused, StoreError::NameTaken { .. }));
    desk.book.undo("ann", 0).unwrap();
    assert_eq!(dump(&desk.book), before);
}

#[test]
fn a_group_that_somebody_is_in_stays() {
    let mut desk = desk();
    let group = write(&mut desk.book, |w| {
        let group = w.insert_group(&Group {
            name: "Retail".into(),
            policy: None,
        })?;
        w.insert_customer(&Customer {
            group: Some(group),
            ..customer("1")
        })?;
        Ok(group)
    });
    let refused = desk
        .book
        .write(entry("delete"), |w| w.delete_group(group))
        .unwrap_err();
    assert!(matches!(refused, StoreError::GroupInUse { .. }));
}
