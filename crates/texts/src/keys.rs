//! The keys of the catalogue with their parameters, as the build found them in the English file.

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The catalogue in one language.
pub(crate) struct File {
    pub code: &'static str,
    pub text: &'static str,
    /// Where the text of each key begins and ends, in the order of [`KEYS`]; twice the same if it is missing.
    pub places: &'static [(u32, u32)],
}

impl File {
    /// What a language without a file says.
    pub const NONE: Self = Self {
        code: "",
        text: "",
        places: &[],
    };

    /// Returns the source of the text whose key is at `at` in [`KEYS`]; `None` if it is missing.
    pub fn source(&self, at: usize) -> Option<&'static str> {
        let (start, end) = *self.places.get(at)?;
        let source = self.text.get(start as usize..end as usize)?;
        (!source.is_empty()).then_some(source)
    }
}

/// Returns the languages' files.
pub(crate) fn files() -> &'static [File] {
    FILES
}

/// Returns every key with the names of its parameters, both in alphabetical order.
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
        for (key, parameters) in KEYS {
            check(key, parameters);
        }
        assert_eq!(find("no-such-key"), None);
        assert_eq!(find(""), None);
    }
}
