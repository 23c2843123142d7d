//! Bank statements.

mod balance;
pub(crate) mod camt;
mod field86;
pub(crate) mod mt940;
mod mt940_line;
pub(crate) mod ofx;
mod purpose;
pub(crate) mod qif;
mod returned;
mod running;
pub(crate) mod sheet;
mod sheet_titles;
pub(crate) mod statement;

/// An account without the spaces that people read it by.
fn account(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Texts that stand beside each other, without those that are empty or said before.
fn joined<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for text in texts
        .into_iter()
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        if !parts.contains(&text) {
            parts.push(text);
        }
    }
    parts.join(" ")
}
