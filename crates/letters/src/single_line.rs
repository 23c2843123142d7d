//! Names on one line.

/// Every line break inside of a name would be a new paragraph of the letter.
pub(crate) fn single_line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ")
}
