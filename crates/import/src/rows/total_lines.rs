//! Lines of totals and headings, as they stand between the rows of a list.

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

/// Whether the row is a line of totals: its first filled cell says so.
pub(crate) fn is_total(record: &StringRecord) -> bool {
    filled(record).next().is_some_and(is_word)
}

/// Whether a cell of the row, beside its amounts or in any other column, is a word for totals.
pub(crate) fn has_word(record: &StringRecord) -> bool {
    filled(record).any(is_word)
}

/// Whether a cell begins with a word for totals.
pub(crate) fn is_word(text: &str) -> bool {
    let text = normal(text);
    WORDS.iter().any(|word| text.starts_with(word))
}

/// The row's only filled cell: a heading.
pub(crate) fn heading(record: &StringRecord) -> Option<&str> {
    let mut filled = filled(record);
    let only = filled.next()?;
    filled.next().is_none().then_some(only)
}

/// The cells of the row that hold something.
pub(crate) fn filled(record: &StringRecord) -> impl Iterator<Item = &str> {
    record.iter().map(str::trim).filter(|cell| !cell.is_empty())
}
