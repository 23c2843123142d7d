//! Reminders by level, with claims and interest.

mod charges;
mod said;
mod sums;

use owed_letters::Document;
use owed_letters::page::{Draw, Role};

/// Returns the text of each cell of a table's column, by row.
pub fn column(document: &Document, wanted: u16, column: u16) -> Vec<(u16, String)> {
    document
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| match (&item.role, &item.draw) {
            (
                Role::TableCell {
                    table,
                    row,
                    column: at,
                },
                Draw::Glyphs(run),
            ) if *table == wanted && *at == column => Some((*row, run.text.clone())),
            _ => None,
        })
        .collect()
}

/// Returns the minor units of a printed amount with two decimals.
pub fn minor(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let amount: i64 = digits.parse().unwrap();
    if text.starts_with('\u{2212}') {
        -amount
    } else {
        amount
    }
}
