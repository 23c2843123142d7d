//! Names on one line.

/// Joins lines: every line break inside a name would be a new paragraph of the letter.
pub(crate) fn single_line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ")
}
