//! Turns words into sentences. Words about a part of something, such as a cell, a field or a file, begin in lower case and
//! have no full stop, because they belong to a longer text.

use std::fmt::Display;

/// Returns such words as a separate sentence.
pub fn sentence(words: impl Display) -> String {
    let words = words.to_string();
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    closed(first.chain(letters).collect())
}

/// Completes a sentence if an embedded text came without its end.
pub fn closed(mut text: String) -> String {
    if !text.is_empty() && !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_a_sentence() {
        assert_eq!(sentence("the rate is new"), "The rate is new.");
        assert_eq!(sentence("“x; y” is not a tone"), "“x; y” is not a tone.");
        assert_eq!(sentence("it said: No!"), "It said: No!");
        assert_eq!(sentence(""), "");
    }
}
