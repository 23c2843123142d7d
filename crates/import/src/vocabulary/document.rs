//! The type of a row in a list of invoices: words of a type column, from the table `documents.txt`.

use owed_texts::{PlainKey, key};
use std::sync::LazyLock;

use crate::text::comparable::normal;
use crate::vocabulary::status::mostly;
use crate::vocabulary::table::Vocabulary;

static DOCUMENTS: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::from_table(include_str!("documents.txt")));

/// The type of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentWord {
    Invoice,
    CreditNote,
    Payment,
    /// A document without a debt, and why.
    Other(PlainKey),
}

impl DocumentWord {
    /// Parses a type; an empty cell in a list of invoices means an invoice. `None` for an unknown word, about which a person
    /// must decide.
    pub fn from_text(text: &str) -> Option<Self> {
        let word = normal(text);
        if word.is_empty() {
            return Some(Self::Invoice);
        }
        Some(match DOCUMENTS.section(&word)? {
            "invoice" | "debt" => Self::Invoice,
            "credit note" => Self::CreditNote,
            "payment" => Self::Payment,
            "reminder" => Self::Other(key!("skip-reminder")),
            "quote" => Self::Other(key!("skip-quote")),
            "statement" => Self::Other(key!("skip-statement")),
            "on the spot" => Self::Other(key!("skip-paid-on-the-spot")),
            "neither" => Self::Other(key!("skip-neither")),
            "order" => Self::Other(key!("skip-order")),
            _ => return None,
        })
    }

    /// Says whether the word means only an invoice or a credit note.
    pub fn is_named(text: &str) -> bool {
        let section = DOCUMENTS.section(&normal(text));
        matches!(section, Some("invoice" | "credit note"))
    }

    /// Returns why such a row is left out of a list of invoices, if it is.
    pub fn reason_to_skip(self) -> Option<PlainKey> {
        match self {
            Self::Payment => Some(key!("skip-payment")),
            Self::Other(reason) => Some(reason),
            Self::Invoice | Self::CreditNote => None,
        }
    }
}

/// Says whether a column of these cells, whatever its name, gives no types: it has kinds of goods or of customers, or a
/// different text in every row.
pub(crate) fn says_no_types<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    /// Fewer rows prove nothing.
    const ROWS: usize = 3;
    let words: Vec<_> = cells.map(normal).collect();
    let mut distinct: Vec<_> = words.iter().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let is_free = words.len() >= ROWS && distinct.len() == words.len();
    let is_aside = |word: &String| DOCUMENTS.section(word) == Some("aside");
    let is_known = |word: &String| DocumentWord::from_text(word).is_some();
    !words.iter().any(is_known) && (is_free || words.iter().any(is_aside))
}

/// Says whether a column of these cells gives types: most of its words are known, and some are not invoices.
pub(crate) fn tells_types(cells: &[&str]) -> bool {
    let is_other = |cell: &&str| {
        !matches!(
            DocumentWord::from_text(cell),
            None | Some(DocumentWord::Invoice)
        )
    };
    mostly(cells, |cell| DocumentWord::from_text(cell).is_some()) && cells.iter().any(is_other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::table::words_that_stand_twice;

    #[test]
    fn no_word_of_a_document_stands_twice() {
        assert_eq!(
            words_that_stand_twice(include_str!("documents.txt")),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn a_document_is_known_by_its_word_or_by_a_part_of_it() {
        let kind = |text: &str| match DocumentWord::from_text(text) {
            Some(DocumentWord::Invoice) => "invoice",
            Some(DocumentWord::CreditNote) => "credit",
            Some(DocumentWord::Payment) => "payment",
            Some(DocumentWord::Other(_)) => "other",
            None => "asked",
        };
        for (texts, expected) in [
            (
                "|Invoice|SI|Abschlagsrechnung|Anzahlungsrechnung|Down payment invoice|out_invoice|380|Vystavená faktura|Mahngebühr",
                "invoice",
            ),
            (
                "Credit Memo|Gutschrift|Stornorechnung|Customer Credit|out_refund|Dobropis|Avoir|381",
                "credit",
            ),
            (
                "Payment|Down payment|Invoice Payment|Zahlungseingang|Credit card payment|SR|Acompte",
                "payment",
            ),
            (
                "Quote|Pro-forma invoice|Angebot|Delivery Note|Auftragsbestätigung|Sales order|Payment reminder|Zahlungserinnerung|Statement|Bill|Purchase invoice|Journal Entry|Sales Receipt",
                "other",
            ),
            (
                "Refund|Credit card refund|Payment request|xyz|Hardware",
                "asked",
            ),
        ] {
            for text in texts.split('|') {
                assert_eq!(kind(text), expected, "{text}");
            }
        }
    }
}
