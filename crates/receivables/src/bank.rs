//! The banks' view of the company's own accounts: statements, and the entries that they list.

mod account;
mod alike;
mod telling;

use owed_texts::{PlainKey, key};
use serde::{Deserialize, Serialize};

use crate::{Currency, Date, Money, words};

pub use account::{same_account, told_of_together};
pub use alike::Alike;
pub use telling::{ComparedEntry, Sameness};

/// The book's own key of an account of the company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BankAccountId(pub i64);

/// The book's own key of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BankStatementId(pub i64);

/// The book's own key of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BankEntryId(pub i64);

/// One of the company's own accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankAccount {
    /// IBAN or number without spaces; empty if the files name none.
    pub number: String,
    pub currency: Currency,
    /// The user's name for it, else its holder.
    pub name: String,
}

/// A statement, report or list of movements of one account. Amounts are minor units of the account's currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankStatement {
    pub account: BankAccountId,
    /// The bank's own number for it; may be empty.
    pub number: String,
    /// The days that it covers, if it names them.
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// The balances before its first and after its last entry; negative means overdrawn.
    pub opening: Option<i64>,
    pub closing: Option<i64>,
    /// The file it was read from.
    pub source: String,
}

impl BankStatement {
    /// Returns the difference between its closing balance and its opening balance plus all movements, in minor units: 0 if
    /// it is complete, `None` if it does not name both balances.
    pub fn gap(&self, moved: i64) -> Option<i64> {
        let (opening, closing) = (self.opening?, self.closing?);
        closing.checked_sub(opening)?.checked_sub(moved)
    }

    /// Says whether one of two statements begins where the other ends, so that no entry can be in both. Balances alone do
    /// not show that: an account that is swept each evening has the same balance every day.
    pub fn adjoins(&self, other: &Self) -> bool {
        let apart = |first: &Self, next: &Self| match (first.to, next.from) {
            (Some(ends), Some(begins)) => ends <= begins,
            _ => true,
        };
        let follows = |first: &Self, next: &Self| {
            first.closing.is_some()
                && first.closing == next.opening
                && first.to <= next.to
                && (apart(first, next) || first.is_numbered_before(next))
        };
        follows(self, other) != follows(other, self)
    }

    /// Says whether the bank numbered the other as the next one: `3/1` and `4/1`.
    fn is_numbered_before(&self, next: &Self) -> bool {
        let number = |statement: &Self| statement.number.split('/').next()?.parse::<u32>().ok();
        let one_more = number(self).and_then(|number| number.checked_add(1));
        one_more.is_some() && one_more == number(next)
    }

    /// Says whether both are the same statement, read twice.
    pub fn is_same(&self, other: &Self) -> bool {
        (self.account, &self.number, self.from, self.to)
            == (other.account, &other.number, other.from, other.to)
            && (self.opening, self.closing) == (other.opening, other.closing)
    }

    /// Says whether both are one statement that the bank reissued: the same number with the same first day.
    pub fn is_issue_of(&self, other: &Self) -> bool {
        !self.number.is_empty()
            && (self.account, &self.number, self.from) == (other.account, &other.number, other.from)
    }
}

words! {
    /// The state of an entry.
    #[derive(Default)]
    pub enum EntryState: "word-entry-state" {
        /// Nobody has decided yet what it is.
        #[default]
        Open,
        /// It is one or several payments of the book.
        Matched,
        /// It is not a payment, for a reason that is stored with it.
        SetAside,
    }
}

impl EntryState {
    /// Returns the state's word inside a sentence.
    pub fn word(self) -> PlainKey {
        match self {
            Self::Open => key!("value-entry-open"),
            Self::Matched => key!("value-entry-matched"),
            Self::SetAside => key!("value-entry-set-aside"),
        }
    }
}

/// One movement on an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankEntry {
    pub account: BankAccountId,
    /// The collective booking that it is a part of, if the book has both.
    pub parent: Option<BankEntryId>,
    pub booked: Date,
    /// The day from which it counts for interest.
    pub value: Option<Date>,
    /// Negative if it left the account.
    pub amount: Money,
    /// Minor units that a bank or payment service deducted: the other side paid `amount` plus this.
    pub fees: i64,
    /// The payer's reference: a structured one, else the end-to-end id.
    pub reference: String,
    pub end_to_end: String,
    /// The bank's own reference, shared by the parts of a collective booking.
    pub bank_reference: String,
    /// The bank's code for this kind of movement, such as `PMNT-RCDT-ESCT` or `NTRF`.
    pub code: String,
    /// The payer's text.
    pub text: String,
    pub name: String,
    /// IBAN or number of the other side, without spaces.
    pub other_account: String,
    /// The party on whose behalf the other side paid or received.
    pub ultimate: String,
    /// It is itself a bank charge.
    pub is_fee: bool,
    /// Reverses an earlier movement: a returned direct debit, a cancelled booking.
    pub is_reversal: bool,
    /// Which part of a collective booking it is, from 1, and the number of parts.
    pub part: Option<(u32, u32)>,
    pub state: EntryState,
    /// Why it is set aside.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> Date {
        Date::from_ymd_opt(2026, 3, day).unwrap()
    }

    fn statement(to: u32, opening: i64, closing: i64) -> BankStatement {
        BankStatement {
            account: BankAccountId(1),
            number: to.to_string(),
            from: Some(day(to)),
            to: Some(day(to)),
            opening: Some(opening),
            closing: Some(closing),
            source: String::new(),
        }
    }

    pub(super) fn entry(bank_reference: &str, text: &str) -> BankEntry {
        BankEntry {
            account: BankAccountId(1),
            parent: None,
            booked: day(2),
            value: None,
            amount: Money::new(10_000, Currency::EUR),
            fees: 0,
            reference: String::new(),
            end_to_end: String::new(),
            bank_reference: bank_reference.to_owned(),
            code: String::new(),
            text: text.to_owned(),
            name: String::new(),
            other_account: String::new(),
            ultimate: String::new(),
            is_fee: false,
            is_reversal: false,
            part: None,
            state: EntryState::Open,
            reason: String::new(),
        }
    }

    #[test]
    fn a_gap_is_what_the_entries_do_not_explain() {
        assert_eq!(statement(2, 100, 350).gap(250), Some(0));
        assert_eq!(statement(2, 100, 350).gap(200), Some(50));
        let unknown = BankStatement {
            opening: None,
            ..statement(2, 0, 350)
        };
        assert_eq!(unknown.gap(350), None);
    }

    #[test]
    fn f2_statements_that_follow_each_other_share_no_entry() {
        assert!(statement(2, 0, 100).adjoins(&statement(3, 100, 200)));
        assert!(statement(3, 100, 200).adjoins(&statement(2, 0, 100)));
        assert!(!statement(2, 0, 100).adjoins(&statement(3, 0, 200)));
        let month = |from, to| BankStatement {
            from: Some(day(from)),
            ..statement(to, 0, 0)
        };
        assert!(month(1, 15).adjoins(&month(15, 30)), "the same balance");
        assert!(!month(1, 20).adjoins(&month(10, 30)), "but days in common");
    }

    #[test]
    fn f2_the_same_words_are_the_same_movement_and_other_words_are_not() {
        assert_eq!(entry("", "R1").alike(&entry("", "R1")), Some(Alike::Fully));
        assert_eq!(entry("", "R1").alike(&entry("", "R2")), None);
        assert_eq!(entry("A12345", "R1").alike(&entry("B12345", "R1")), None);
        let later = BankEntry {
            booked: day(3),
            ..entry("", "R1")
        };
        assert_eq!(entry("", "R1").alike(&later), None);
    }

    #[test]
    fn f2_a_banks_own_reference_outweighs_its_words_unless_it_is_the_same_for_all() {
        let alike = |reference: &str| entry(reference, "R1").alike(&entry(reference, "R1 Ms Fox"));
        assert_eq!(alike("2026030212345"), Some(Alike::ByReference));
        for same_for_all in ["NONREF", "00000000", "1"] {
            assert_eq!(alike(same_for_all), None, "{same_for_all}");
        }
    }

    #[test]
    fn a_second_telling_adds_what_the_first_left_empty_and_changes_nothing_else() {
        let bare = entry("A12345", "credit");
        let told = BankEntry {
            reference: "RF18".to_owned(),
            name: "Cafe Thun".to_owned(),
            ..entry("A12345", "other words")
        };
        let completed = bare.completed_by(&told).unwrap();
        assert_eq!(
            (completed.reference.as_str(), completed.name.as_str()),
            ("RF18", "Cafe Thun")
        );
        assert_eq!(completed.text, "credit");
        assert_eq!(told.completed_by(&bare), None);
    }

    #[test]
    fn parts_that_come_to_a_booking_are_that_booking() {
        let part = |number, minor| BankEntry {
            amount: Money::new(minor, Currency::EUR),
            part: Some((number, 2)),
            ..entry("A12345", "")
        };
        let (one, two, other) = (part(1, 4_000), part(2, 6_000), part(2, 6_001));
        assert!(entry("A12345", "batch").is_whole_of(&[&one, &two]));
        assert!(!entry("A12345", "batch").is_whole_of(&[&one, &other]));
        assert!(!entry("", "batch").is_whole_of(&[&one, &two]));
        // A reference that may belong to many movements proves nothing beside a text, but suffices for a bare sum.
        let part = |number, minor| BankEntry {
            bank_reference: "B1".to_owned(),
            ..part(number, minor)
        };
        let (one, two) = (part(1, 4_000), part(2, 6_000));
        assert!(entry("B1", "").is_whole_of(&[&one, &two]));
        assert!(!entry("B1", "batch").is_whole_of(&[&one, &two]));
    }

    #[test]
    fn l9_what_is_left_of_an_erased_entry_is_known_again() {
        let whole = entry("", "Danke, Erika");
        let left = whole.erased();
        assert!(!format!("{left:?}").contains("Erika"));
        assert_eq!(left.alike(&whole), Some(Alike::Fully));
        assert_eq!(whole.alike(&left), Some(Alike::Fully));
        assert_eq!(left.alike(&entry("", "Danke, Fritz")), None);
        assert_eq!(left.erased(), left);
        assert_eq!(left.completed_by(&whole), None);
    }
}
