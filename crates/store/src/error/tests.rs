use std::path::PathBuf;

use owed_receivables::{Currency, Date, EntryState, Language, LegalKind, Money};
use owed_texts::{Message, text};

use super::{PolicyUse, Stays, StoreError};
use crate::message_state::MessageState;

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn change() -> Message {
    text!("journal-words", words = "North & South")
}

/// Every variant, and whether it has a hint.
fn every() -> Vec<(StoreError, bool)> {
    use StoreError as E;
    let path = || PathBuf::from("firm.owed");
    let text = |text: &str| text.to_owned();
    let number = || text("17");
    let name = || text("North & South");
    let detail = || text("code 11");
    let by = |by| (E::PolicyInUse { name: name(), by }, true);
    let undo = |why| E::CannotUndo {
        summary: change(),
        why,
    };
    vec![
        (E::Missing { path: path() }, true),
        (E::Exists { path: path() }, true),
        (E::Unfinished { path: path() }, true),
        (E::SeveralNames { path: path() }, true),
        (
            E::OtherLog {
                path: path(),
                log: PathBuf::from("firm.owed-wal"),
            },
            true,
        ),
        (E::NotABook { path: path() }, true),
        (
            E::TooNew {
                path: path(),
                found: 9,
                known: 8,
            },
            true,
        ),
        (E::TooOldToRead { path: path() }, true),
        (E::Damaged { detail: detail() }, true),
        (E::Busy, true),
        (E::ReadOnly, true),
        (E::DiskFull, true),
        (E::Disk { detail: detail() }, true),
        (
            E::File {
                path: path(),
                source: std::io::ErrorKind::PermissionDenied.into(),
            },
            false,
        ),
        (E::not_found("customer", 4), false),
        (
            E::NoAddedRate {
                series: "ecb",
                since: day("2026-01-01"),
            },
            false,
        ),
        (E::CustomerNumberTaken { number: number() }, true),
        (
            E::InvoiceNumberTaken {
                number: number(),
                customer: text("4"),
            },
            true,
        ),
        (E::CreditKeyTaken { key: number() }, false),
        (E::NotPositive { amount: eur(0) }, false),
        (E::InLetter { number: number() }, true),
        (
            E::Overallocated {
                what: "invoice",
                number: number(),
                day: day("2026-03-01"),
                over: eur(123_456),
            },
            true,
        ),
        (
            E::Underallocated {
                what: "credit",
                number: String::new(),
                day: day("2026-03-01"),
            },
            true,
        ),
        (
            E::Mismatch {
                what: "currencies",
                number: number(),
            },
            true,
        ),
        (
            E::TooEarly {
                what: "credit",
                day: day("2026-03-01"),
                first: day("2026-03-02"),
            },
            true,
        ),
        (
            E::IssuedTooLate {
                number: number(),
                issued: day("2026-03-02"),
                allocated: day("2026-03-01"),
            },
            true,
        ),
        (E::AlreadyReversed, false),
        (
            E::ClaimMismatch {
                side: "payment",
                what: "customers",
            },
            true,
        ),
        (E::ClaimInHouse, true),
        (
            E::NameTaken {
                what: "policy",
                name: name(),
            },
            true,
        ),
        by(PolicyUse::Standard(LegalKind::ALL.to_vec())),
        by(PolicyUse::Customers(2)),
        by(PolicyUse::Groups(1)),
        (
            E::GroupInUse {
                name: name(),
                customers: 3,
            },
            true,
        ),
        (
            E::UnreadablePolicy {
                id: 3,
                detail: detail(),
            },
            true,
        ),
        (E::NotOfCustomer { number: number() }, true),
        (
            E::OtherCurrency {
                number: number(),
                currency: Currency::USD,
            },
            true,
        ),
        (E::InPlan { number: number() }, true),
        (
            E::UnevenPlan {
                instalments: eur(1_234),
                items: eur(1_235),
            },
            true,
        ),
        (E::InAgreement { number: number() }, true),
        (
            E::AlreadyEnded {
                what: "promise",
                day: day("2026-03-01"),
            },
            false,
        ),
        (
            E::EntryDecided {
                id: 5,
                state: EntryState::SetAside,
            },
            true,
        ),
        (E::Erased, true),
        (
            E::LetterExists {
                batch: text("run 3 letter 1"),
            },
            false,
        ),
        (E::NothingToUndo, false),
        (E::NothingToRedo, false),
        (E::ChangedMeanwhile { newest: change() }, true),
        (undo(Stays::LeftHouse), true),
        (undo(Stays::Changed), true),
        (
            E::CannotRedo {
                summary: change(),
                why: Stays::TooLarge,
            },
            true,
        ),
        (E::AlreadySending, true),
        (
            E::WrongState {
                id: 6,
                found: MessageState::Sent,
            },
            false,
        ),
        (E::SumTooLarge, true),
        (E::Sql(rusqlite::Error::QueryReturnedNoRows), false),
    ]
}

#[test]
fn every_error_is_a_sentence_and_says_apart_what_to_do() {
    for (error, hinted) in every() {
        for language in Language::ALL {
            let message = error.message();
            let (text, hint) = (message.text(language), message.hint(language));
            assert!(text.ends_with('.'), "{text}");
            assert_eq!(hint.is_some(), hinted, "{text} {hint:?}");
        }
        let text = error.to_string();
        assert!(text.ends_with('.') && !text.contains("; "), "{text}");
        assert!(!text.contains("minor units"), "{text}");
        assert!(
            text.starts_with(|first: char| !first.is_lowercase()) || text.starts_with("firm.owed"),
            "{text}"
        );
        let hint = error.hint();
        assert_eq!(hint.is_some(), hinted, "{text} {hint:?}");
        let whole = |hint: &str| hint.ends_with('.') && hint.starts_with(char::is_uppercase);
        assert!(hint.as_deref().is_none_or(whole), "{hint:?}");
    }
}

#[test]
fn amounts_and_days_are_written_as_the_reader_writes_them() {
    let error = StoreError::Overallocated {
        what: "invoice",
        number: "17".to_owned(),
        day: day("2026-03-01"),
        over: eur(123_456),
    };
    let text = |language| error.message().text(language).replace('\u{a0}', " ");
    assert_eq!(
        text(Language::De),
        "Am 01.03.2026 würden die Zuordnungen der Rechnung 17 den Betrag um 1.234,56 EUR übersteigen."
    );
    assert_eq!(
        text(Language::En),
        "On 1 Mar 2026, the allocations of invoice 17 would exceed its amount by EUR 1,234.56."
    );
}

#[test]
fn a_payment_without_a_number_is_named_all_the_same() {
    let error = StoreError::Underallocated {
        what: "credit",
        number: String::new(),
        day: day("2026-03-01"),
    };
    let text = error.to_string();
    assert!(
        text.contains("of this payment or credit note than"),
        "{text}"
    );
}
