//! Words as sentences. What they say of a part of something, such as a cell, a field or a file, begins
//! small and has no full stop, because it stands in a longer text.

use std::fmt::Display;

/// Such words as a sentence of their own.
pub fn sentence(words: impl Display) -> String {
    let words = words.to_string();
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    closed(first.chain(letters).collect())
}

/// A sentence with its end, where a text in it came without one.
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
