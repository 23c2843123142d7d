//! Which entries are one movement (rule F2), also after one was erased.

use super::{BankEntry, telling};
use crate::key::Key;

/// How similar two entries of one account are (rule F2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alike {
    /// The bank's own reference shows that they are one movement, worded differently.
    ByReference,
    /// They differ in nothing that both contain.
    Fully,
}

impl BankEntry {
    /// Says how similar this is to an entry of the same account; `None` for different movements. Two similar ones in one
    /// statement are still two movements.
    pub fn alike(&self, other: &Self) -> Option<Alike> {
        if (self.booked, self.amount) != (other.booked, other.amount) {
            return None;
        }
        let references = (&self.bank_reference, &other.bank_reference);
        let both = !references.0.is_empty() && !references.1.is_empty();
        if both && references.0 != references.1 {
            return None;
        }
        let same = (&self.reference, &self.text, &self.other_account)
            == (&other.reference, &other.text, &other.other_account);
        if same || self.is_left_of(other) || other.is_left_of(self) {
            return (!both || self.part == other.part).then_some(Alike::Fully);
        }
        let contradicted = !self.reference.is_empty()
            && !other.reference.is_empty()
            && self.reference != other.reference;
        (both && !contradicted && names_one(references.0) && self.part == other.part)
            .then_some(Alike::ByReference)
    }

    /// Returns the entry with details from another report of the same movement that this one omits or cuts short; `None` if
    /// there are none, or if one was erased.
    pub fn completed_by(&self, other: &Self) -> Option<Self> {
        if self.is_erased() || other.is_erased() {
            return None;
        }
        let text = |own: &String, other: &String| match own.is_empty() {
            true => other.clone(),
            false => own.clone(),
        };
        let goes_on = telling::goes_on_from(&other.text, &self.text);
        let completed = Self {
            value: self.value.or(other.value),
            reference: text(&self.reference, &other.reference),
            end_to_end: text(&self.end_to_end, &other.end_to_end),
            bank_reference: text(&self.bank_reference, &other.bank_reference),
            text: match goes_on {
                true => other.text.clone(),
                false => text(&self.text, &other.text),
            },
            name: text(&self.name, &other.name),
            other_account: text(&self.other_account, &other.other_account),
            ultimate: text(&self.ultimate, &other.ultimate),
            ..self.clone()
        };
        (completed != *self).then_some(completed)
    }

    /// Returns what remains after the person in it is erased (rule L3): the money, and a mark by which the bank's next
    /// report of it is recognised.
    #[must_use]
    pub fn erased(&self) -> Self {
        Self {
            reference: String::new(),
            end_to_end: String::new(),
            text: match self.is_erased() {
                true => self.text.clone(),
                false => self.mark(),
            },
            name: String::new(),
            other_account: String::new(),
            ultimate: String::new(),
            reason: String::new(),
            ..self.clone()
        }
    }

    fn mark(&self) -> String {
        let says = [&self.reference, &self.text, &self.other_account];
        let key = says
            .into_iter()
            .fold(Key::default(), |key, text| key.part(text));
        format!("{ERASED}{}", key.hex())
    }

    fn is_erased(&self) -> bool {
        let key = self.text.strip_prefix(ERASED);
        key.is_some_and(|key| key.len() == 32 && key.bytes().all(|digit| digit.is_ascii_hexdigit()))
    }

    fn is_left_of(&self, whole: &Self) -> bool {
        self.is_erased() && self.text == whole.mark()
    }

    /// Says whether it is a bare sum, like that of a collective booking.
    fn says_nothing(&self) -> bool {
        let says = [&self.reference, &self.text, &self.name, &self.other_account];
        !self.bank_reference.is_empty() && says.into_iter().all(String::is_empty)
    }

    /// Says whether these parts add up to a whole movement in the book.
    pub fn is_whole_of(&self, parts: &[&Self]) -> bool {
        let sum: i128 = parts.iter().map(|part| i128::from(part.amount.minor)).sum();
        let alike = |part: &&Self| {
            part.booked == self.booked
                && part.amount.currency == self.amount.currency
                && part.bank_reference == self.bank_reference
                && part.part.is_some()
        };
        self.part.is_none()
            && (names_one(&self.bank_reference) || self.says_nothing())
            && parts.len() > 1
            && parts.iter().all(alike)
            && sum == i128::from(self.amount.minor)
    }
}

/// The beginning of an erased entry's text.
const ERASED: &str = "Erased ";

/// Says whether a bank's reference can belong to one movement only. Some banks write the same word for all of them.
fn names_one(reference: &str) -> bool {
    const SHORTEST: usize = 5;
    let digits = reference.bytes().filter(u8::is_ascii_digit);
    reference.len() >= SHORTEST && digits.filter(|digit| *digit != b'0').count() > 1
}
