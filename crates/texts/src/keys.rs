//! The keys of the catalogue with their parameters, as the build found them in the English file.

use std::cmp::Ordering;

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// How many keys there are.
pub(crate) const COUNT: usize = KEYS.len();

/// The keys for the running program, in alphabetical order. [`KEYS`] holds thousands of pointers, which each start would
/// have to adjust; the program does without it.
struct Names {
    joined: &'static str,
    /// Where each key ends in `joined`.
    ends: &'static [u32],
    /// Whether its text has no parameters.
    plain: &'static [bool],
}

impl Names {
    fn at(&self, at: usize) -> &'static str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.joined[start as usize..self.ends[at] as usize]
    }
}

/// Returns the position of a key.
pub(crate) fn position(key: &str) -> Option<usize> {
    let (mut low, mut high) = (0, COUNT);
    while low < high {
        let middle = low + (high - low) / 2;
        match NAMES.at(middle).cmp(key) {
            Ordering::Equal => return Some(middle),
            Ordering::Greater => high = middle,
            Ordering::Less => low = middle + 1,
        }
    }
    None
}

/// Returns the key that is spelled so, if its text has no parameters.
pub(crate) fn plain(spelled: &str) -> Option<&'static str> {
    let at = position(spelled)?;
    NAMES.plain[at].then(|| NAMES.at(at))
}

/// The catalogue in one language.
pub(crate) struct File {
    pub text: &'static str,
    /// Where the text of each key begins and ends, in the order of [`KEYS`]; twice the same if it is missing.
    pub places: &'static [(u32, u32)],
}

impl File {
    /// Returns the source of the text whose key is at `at` in [`KEYS`]; `None` if it is missing.
    pub fn source(&self, at: usize) -> Option<&'static str> {
        let (start, end) = *self.places.get(at)?;
        let source = self.text.get(start as usize..end as usize)?;
        (!source.is_empty()).then_some(source)
    }
}

/// Returns the languages' files, English first.
pub(crate) fn files() -> &'static [File] {
    &FILES
}

/// Returns every key with the names of its parameters, both in alphabetical order: for generators and tests.
pub fn keys() -> &'static [(&'static str, &'static [&'static str])] {
    KEYS
}

/// Stops the build if the catalogue lacks a key, or its parameters differ. For [`text!`](crate::text).
///
/// # Panics
/// That is the case.
pub const fn check(key: &str, parameters: &[&str]) {
    let Some(at) = find(key) else {
        panic!("texts/en.ftl has no such key");
    };
    let named = KEYS[at].1;
    let mut next = 0;
    while next < named.len() {
        assert!(
            has(parameters, named[next]),
            "texts/en.ftl names a parameter that is not given"
        );
        next += 1;
    }
    assert!(
        parameters.len() == named.len(),
        "a parameter is given that texts/en.ftl does not name"
    );
}

const fn find(key: &str) -> Option<usize> {
    let (mut low, mut high) = (0, KEYS.len());
    while low < high {
        let middle = low + (high - low) / 2;
        match compare(KEYS[middle].0, key) {
            0 => return Some(middle),
            1 => high = middle,
            _ => low = middle + 1,
        }
    }
    None
}

const fn has(names: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < names.len() {
        if compare(names[at], name) == 0 {
            return true;
        }
        at += 1;
    }
    false
}

/// Returns -1 if the first comes before the second, 0 if they are equal, 1 if it comes after.
const fn compare(one: &str, other: &str) -> i8 {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return if one[at] < other[at] { -1 } else { 1 };
        }
        at += 1;
    }
    if one.len() == other.len() {
        0
    } else if one.len() < other.len() {
        -1
    } else {
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_and_no_other() {
        for (at, (key, parameters)) in KEYS.iter().enumerate() {
            check(key, parameters);
            assert_eq!(position(key), Some(at));
            assert_eq!(plain(key), parameters.is_empty().then_some(*key));
        }
        for key in ["no-such-key", "", "a", "z"] {
            assert_eq!((find(key), position(key)), (None, None), "{key}");
        }
    }
}
