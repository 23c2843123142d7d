//! Programs' words in status, yes/no and debit/credit columns.

use std::sync::LazyLock;

use crate::draft::Ended;
use crate::text::comparable::normal;
use crate::text::side::Side;
use crate::vocabulary::marks::{self, Mark};
use crate::vocabulary::table::Vocabulary;

static STATUSES: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::from_table(include_str!("statuses.txt")));

/// The meaning of a status for an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// It is owed except for what was paid, which is not said.
    InForce,
    /// Some of it is owed.
    Open,
    Partial,
    Paid,
    Disputed,
    /// It is waiting for an unknown time.
    PutOff,
    Draft,
    Void,
    WrittenOff,
}

/// The meaning of a status for a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    Came,
    DidNotCome,
    /// It came and went back, entirely unless the list gives an amount.
    WentBack,
    /// A part of it went back.
    WentBackInPart,
}

/// Words for payments that came, besides those for paid invoices.
const CAME: &[&str] = &[
    "succeeded",
    "success",
    "successful",
    "received",
    "deposited",
    "captured",
    "collected",
    "credited",
    "processed",
    "posted",
    "confirmed",
    "reconciled",
    "matched",
    "applied",
    "unapplied",
    "allocated",
    "unallocated",
    "partiallyapplied",
    "partiallyallocated",
    "closed",
    "done",
    "paidout",
    "available",
    "eingegangen",
    "erhalten",
    "gebucht",
    "verbucht",
    "gutgeschrieben",
    "zugeordnet",
    "abgeschlossen",
    "ausgefuehrt",
    "erfolgreich",
];
/// Beginnings of words for payments that did not come, or have not yet.
const DID_NOT_COME: &[&str] = &[
    "void",
    "cancel",
    "fail",
    "declin",
    "denied",
    "reject",
    "refus",
    "pending",
    "processing",
    "inprogress",
    "intransit",
    "awaiting",
    "expired",
    "requires",
    "uncaptured",
    "incomplete",
    "blocked",
    "bounced",
    "draft",
    "deleted",
    "storniert",
    "abgelehnt",
    "fehlgeschlagen",
    "abgebrochen",
    "ausstehend",
    "geloescht",
];
/// Parts of words for payments that went back.
const WENT_BACK: &[&str] = &[
    "refund",
    "revers",
    "chargeback",
    "chargedback",
    "returned",
    "clawback",
    "erstattet",
    "ruecklast",
    "rueckgebucht",
    "zurueckgebucht",
    "zurueckgezahlt",
];

impl Arrival {
    /// Parses a status; `None` for an unknown word, so that a person must say whether the money came.
    pub fn from_text(text: &str) -> Option<Self> {
        let word = normal(text);
        let is = |words: &[&str]| words.contains(&word.as_str());
        let holds = |words: &[&str]| words.iter().any(|part| word.contains(part));
        let begins = |words: &[&str]| words.iter().any(|part| word.starts_with(part));
        let was_paid = || {
            let section = STATUSES.section(&word);
            matches!(section, Some("paid" | "partial"))
        };
        match () {
            () if word.is_empty() || is(CAME) => Some(Self::Came),
            () if holds(WENT_BACK) && holds(&["part", "teil"]) => Some(Self::WentBackInPart),
            () if holds(WENT_BACK) => Some(Self::WentBack),
            () if was_paid() => Some(Self::Came),
            () if begins(DID_NOT_COME) => Some(Self::DidNotCome),
            () => None,
        }
    }
}

/// Says whether a column of these cells gives the invoices that are owed: most of its words are known, and some mean that an
/// invoice is not, or no longer.
pub(crate) fn tells_of_invoices(cells: &[&str]) -> bool {
    let decides = |cell: &&&str| {
        let status = Status::from_text(cell);
        !matches!(status, None | Some(Status::InForce | Status::Open))
    };
    mostly(cells, |cell| Status::from_text(cell).is_some())
        && cells.iter().any(|cell| decides(&cell))
}

/// Says whether a column of these cells gives the payments whose money came.
pub(crate) fn tells_of_payments(cells: &[&str]) -> bool {
    mostly(cells, |cell| Arrival::from_text(cell).is_some())
}

/// Says whether half of the cells are such words, and few of them are different.
pub(crate) fn mostly(cells: &[&str], is_known: impl Fn(&str) -> bool) -> bool {
    /// More would be texts, not words of a list.
    const FEW: usize = 8;
    let mut distinct: Vec<&str> = cells.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let known = cells.iter().filter(|cell| is_known(cell)).count();
    !cells.is_empty() && known * 2 >= cells.len() && distinct.len() <= FEW
}

/// Says whether the word is for the state of an invoice or a payment.
pub(crate) fn is_known(text: &str) -> bool {
    Status::from_text(text).is_some() || Arrival::from_text(text).is_some()
}

impl Status {
    /// Parses a status; `None` for an unknown word, so that a person must say what is owed.
    pub fn from_text(text: &str) -> Option<Self> {
        let word = normal(text);
        if word.is_empty() {
            return Some(Self::InForce);
        }
        let whole = STATUSES.whole(&word).and_then(Self::of_section);
        whole
            .or_else(|| Self::of_several(text))
            .or_else(|| STATUSES.section(&word).and_then(Self::of_section))
    }

    fn of_section(section: &str) -> Option<Self> {
        Some(match section {
            "in force" => Self::InForce,
            "open" => Self::Open,
            "partial" => Self::Partial,
            "paid" => Self::Paid,
            "disputed" => Self::Disputed,
            "put off" => Self::PutOff,
            "draft" => Self::Draft,
            "void" => Self::Void,
            "written off" => Self::WrittenOff,
            _ => return None,
        })
    }

    /// Returns the common meaning of several words, if they agree: “Sent / partially paid”, “Overdue (12)”.
    fn of_several(text: &str) -> Option<Self> {
        let words = text.split([',', '/', ';', '(', ')', '|', '–', '-', '+']);
        let mut words = words
            .map(normal)
            .filter(|word| word.contains(char::is_alphabetic));
        let first = Self::of_section(STATUSES.section(&words.next()?)?)?;
        words.try_fold(first, |said, word| {
            said.and(Self::of_section(STATUSES.section(&word)?)?)
        })
    }

    fn and(self, other: Self) -> Option<Self> {
        match (self, other) {
            _ if self == other => Some(self),
            (Self::InForce, said) | (said, Self::InForce) => Some(said),
            (Self::Open, said @ (Self::Partial | Self::Disputed | Self::PutOff))
            | (said @ (Self::Partial | Self::Disputed | Self::PutOff), Self::Open) => Some(said),
            _ => None,
        }
    }

    /// Returns why such a document is not owed, if so.
    pub fn ended(self) -> Option<Ended> {
        match self {
            Self::Draft => Some(Ended::Draft),
            Self::Void => Some(Ended::Cancelled),
            Self::WrittenOff => Some(Ended::WrittenOff),
            Self::InForce
            | Self::Open
            | Self::Partial
            | Self::Paid
            | Self::Disputed
            | Self::PutOff => None,
        }
    }
}

impl Side {
    /// Returns the side named by a separate cell.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "" => return None,
            "+" => return Some(Self::Credit),
            "-" => return Some(Self::Debit),
            _ => {}
        }
        let word = normal(text);
        let marks = marks::marks_of_word(&word);
        match (marks.contains(&Mark::Left), marks.contains(&Mark::Came)) {
            (true, _) => Some(Self::Debit),
            (false, true) => Some(Self::Credit),
            (false, false) => None,
        }
    }
}

/// Says whether a yes/no cell means yes; an empty one means no.
pub(crate) fn is_yes(text: &str) -> bool {
    matches!(
        normal(text).as_str(),
        "yes"
            | "y"
            | "ja"
            | "j"
            | "true"
            | "wahr"
            | "1"
            | "x"
            | "disputed"
            | "strittig"
            | "oui"
            | "si"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::table::words_that_stand_twice;

    #[test]
    fn no_word_of_a_status_stands_twice() {
        assert_eq!(
            words_that_stand_twice(include_str!("statuses.txt")),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn a_status_is_known_however_it_is_written_and_an_unknown_word_says_nothing() {
        for (text, status) in [
            ("", Some(Status::InForce)),
            ("SENT", Some(Status::InForce)),
            ("E-Mailed", Some(Status::InForce)),
            ("12 days overdue", Some(Status::Open)),
            ("Sent / Overdue", Some(Status::Open)),
            ("Overdue (partially paid)", Some(Status::Partial)),
            ("Partially paid", Some(Status::Partial)),
            ("Überfällig", Some(Status::Open)),
            ("2. Mahnung", Some(Status::Open)),
            ("Mahnsperre", Some(Status::PutOff)),
            ("Zaplaceno", Some(Status::Paid)),
            ("Betald", Some(Status::Paid)),
            ("Nieopłacona", Some(Status::Open)),
            ("Paid, void", None),
            ("Partially refunded", None),
            ("Reversed", None),
            ("qq", None),
        ] {
            assert_eq!(Status::from_text(text), status, "{text}");
        }
    }
}
