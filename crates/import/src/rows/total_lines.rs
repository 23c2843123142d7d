//! Lines of totals and headings between the rows of a list.

use csv::StringRecord;

use crate::text::comparable::normal;

const WORDS: &[&str] = &[
    "total",
    "summe",
    "gesamt",
    "grandtotal",
    "subtotal",
    "zwischensumme",
    "percentage",
    "reporttotal",
    "totaal",
    "summa",
    "suma",
    "razem",
    "celkem",
    "ialt",
    "yhteensae",
];

/// Says whether the row is a line of totals, by its first filled cell.
pub(crate) fn is_total(record: &StringRecord) -> bool {
    filled(record).next().is_some_and(is_word)
}

/// Says whether any cell of the row is a word for totals.
pub(crate) fn has_word(record: &StringRecord) -> bool {
    filled(record).any(is_word)
}

/// Says whether a cell begins with a word for totals.
pub(crate) fn is_word(text: &str) -> bool {
    let text = normal(text);
    WORDS.iter().any(|word| text.starts_with(word))
}

/// Returns the row's only filled cell: a heading.
pub(crate) fn heading(record: &StringRecord) -> Option<&str> {
    let mut filled = filled(record);
    let only = filled.next()?;
    filled.next().is_none().then_some(only)
}

/// Yields the filled cells of the row.
pub(crate) fn filled(record: &StringRecord) -> impl Iterator<Item = &str> {
    record.iter().map(str::trim).filter(|cell| !cell.is_empty())
}
