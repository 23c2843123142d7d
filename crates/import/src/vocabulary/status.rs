//! Words that programs put into status, yes/no and debit/credit columns.

use std::sync::LazyLock;

use crate::draft::Ended;
use crate::text::comparable::normal;
use crate::text::side::Side;
use crate::vocabulary::marks::{self, Mark};
use crate::vocabulary::table::Vocabulary;

static STATUSES: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::of(include_str!("statuses.txt")));

/// What a status says about an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// It is owed as far as it was not paid, and how far is not said.
    InForce,
    /// Something of it is owed.
    Open,
    Partial,
    Paid,
    Disputed,
    /// It waits, nobody knows until when.
    PutOff,
    Draft,
    Void,
    WrittenOff,
}

/// What a status says about a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    Came,
    DidNotCome,
    /// It came and went back, as a whole unless the list says how much.
    WentBack,
    /// A part of it went back.
    WentBackInPart,
}

/// What payments are called that came, besides the words for invoices that are paid.
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
/// How words begin for payments that did not come, or have not yet.
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
/// What words hold for payments that went back.
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
    /// `None` for a word that is not known: whether the money came is then for a person to say.
    pub fn of(text: &str) -> Option<Self> {
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

/// Whether a column of these cells says which invoices are owed: most of its words are known, and some are of invoices that
/// are not, or no longer.
pub(crate) fn tells_of_invoices(cells: &[&str]) -> bool {
    let decides = |cell: &&&str| {
        let status = Status::of(cell);
        !matches!(status, None | Some(Status::InForce | Status::Open))
    };
    mostly(cells, |cell| Status::of(cell).is_some()) && cells.iter().any(|cell| decides(&cell))
}

/// Whether a column of these cells says of which payments the money came.
pub(crate) fn tells_of_payments(cells: &[&str]) -> bool {
    mostly(cells, |cell| Arrival::of(cell).is_some())
}

/// Whether half of the cells are such words, and there are few different ones.
pub(crate) fn mostly(cells: &[&str], is_known: impl Fn(&str) -> bool) -> bool {
    /// More are texts, not words of a list.
    const FEW: usize = 8;
    let mut distinct: Vec<&str> = cells.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let known = cells.iter().filter(|cell| is_known(cell)).count();
    !cells.is_empty() && known * 2 >= cells.len() && distinct.len() <= FEW
}

/// Whether the word is one for the state of an invoice or a payment.
pub(crate) fn is_known(text: &str) -> bool {
    Status::of(text).is_some() || Arrival::of(text).is_some()
}

impl Status {
    /// `None` for a word that is not known: what is owed of the invoice is then for a person to say.
    pub fn of(text: &str) -> Option<Self> {
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

    /// What several words say together, where they agree: “Sent / partially paid”, “Overdue (12)”.
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

    /// Why nothing of such a document is owed, where that is so.
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
    /// The side that a cell of its own names.
    pub fn of(text: &str) -> Option<Self> {
        match text {
            "" => return None,
            "+" => return Some(Self::Credit),
            "-" => return Some(Self::Debit),
            _ => {}
        }
        let word = normal(text);
        let marks = marks::of(&word);
        match (marks.contains(&Mark::Left), marks.contains(&Mark::Came)) {
            (true, _) => Some(Self::Debit),
            (false, true) => Some(Self::Credit),
            (false, false) => None,
        }
    }
}

/// Whether a yes/no cell says yes; an empty one says no.
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
            assert_eq!(Status::of(text), status, "{text}");
        }
    }
}
