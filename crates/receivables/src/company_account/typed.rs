//! Numbers as they are typed.

use std::ops::RangeInclusive;

/// Says whether a text has digits only, so many of them.
pub(super) fn is_digits(text: &str, count: RangeInclusive<usize>) -> bool {
    count.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Removes spaces and the marks between groups, and converts to capitals.
pub(super) fn compact(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '.' | '/'))
        .flat_map(char::to_uppercase)
        .collect()
}
