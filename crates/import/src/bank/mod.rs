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

/// Returns an account without the spaces added for readability.
fn account(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Joins adjacent texts, without empty or repeated ones.
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
