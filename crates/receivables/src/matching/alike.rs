//! Numbers that a text almost contains: cut off at an end, or with one wrong digit.

use super::tokens::{Joined, Token};

/// The most words that an almost right number may be split into.
const TORN: usize = 5;

/// Says whether some words of the text, `joined` without gaps, are almost this number, given in capitals without gaps. That
/// alone proves nothing: neighbouring numbers are similar.
pub(super) fn is_alike(words: &[Token], joined: &Joined, number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 3 || number.len() < 4 {
        return false;
    }
    for from in 0..words.len() {
        for (at, word) in words.iter().enumerate().skip(from).take(TORN) {
            let written = joined.part(from..=at);
            if word.noise || written.len() > number.len() + 1 {
                break;
            }
            if near(written, number) || (digits != number && near(written, &digits)) {
                return true;
            }
        }
    }
    false
}

fn near(written: &str, number: &str) -> bool {
    let count = written.bytes().filter(u8::is_ascii_digit).count();
    let long = count >= 3 && written.len() >= 4;
    if !long {
        return false;
    }
    let missing = number.len().saturating_sub(written.len());
    let begins = missing <= 2 && number.starts_with(written);
    // The end is more significant than the beginning, which is a prefix and a year.
    let ends = count >= 4 && number.ends_with(written);
    begins || ends || one_apart(written, number)
}

/// Says whether they differ by one letter changed, missing or added, or by two neighbours swapped.
pub(super) fn one_apart(a: &str, b: &str) -> bool {
    // No letter has more than four bytes.
    if a.len().abs_diff(b.len()) > 4 {
        return false;
    }
    let (short, long): (Vec<char>, Vec<char>) = if a.len() <= b.len() {
        (a.chars().collect(), b.chars().collect())
    } else {
        (b.chars().collect(), a.chars().collect())
    };
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    match long.len().checked_sub(short.len()) {
        Some(0) if same == short.len() => false,
        Some(0) => {
            let exchanged = short.len() > same + 1
                && short[same] == long[same + 1]
                && short[same + 1] == long[same]
                && short[same + 2..] == long[same + 2..];
            exchanged || short[same + 1..] == long[same + 1..]
        }
        Some(1) => short[same..] == long[same + 1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::tokens::split;
    use super::*;

    #[test]
    fn a_number_cut_off_or_with_a_wrong_digit_is_alike() {
        for (text, alike) in [
            ("RE-2026-001", true),
            ("26-00123", true),
            ("RE-2026-00132", true),
            ("RE-2026-00173", true),
            ("RE 2026 0123", true),
            ("RE-2026", false),
            ("RE-2026-00999", false),
            ("vom 12.03.2026", false),
        ] {
            let words = split(text, &HashSet::new());
            let joined = Joined::from_words(&words);
            assert_eq!(is_alike(&words, &joined, "RE202600123"), alike, "{text}");
        }
    }

    #[test]
    fn one_apart_is_one_change() {
        for (a, b, apart) in [
            ("ABC", "ABC", false),
            ("ABC", "ABD", true),
            ("ABC", "ACB", true),
            ("ABC", "AB", true),
            ("ABC", "XABC", true),
            ("ABC", "CBA", false),
            ("ABC", "A", false),
        ] {
            assert_eq!(one_apart(a, b), apart, "{a} {b}");
        }
    }
}
