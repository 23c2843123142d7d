//! Countries by their ISO 3166 codes. The names are those of the Unicode CLDR (Unicode License), in the languages of Europe
//! and the country's own, plus common names.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::Language;
use crate::fold::fold;

/// One line per country: the code, its English and its German name, then further ones.
const COUNTRIES: &str = include_str!("../data/countries.txt");

static CODES: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    let mut codes = HashMap::new();
    let entries = || COUNTRIES.lines().filter_map(|line| line.split_once('|'));
    // A name in a language of the program takes precedence over the same word in another.
    for main in [true, false] {
        for (code, names) in entries() {
            codes.entry(code.to_owned()).or_insert(code);
            for (at, name) in names.split('|').enumerate() {
                if (at < 2) == main {
                    codes.entry(key(name)).or_insert(code);
                }
            }
        }
    }
    codes
});

/// Reduces a name to letters: `U.S.A.` becomes `USA`.
fn key(name: &str) -> String {
    fold(name)
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

/// Returns the code of a country given by code or name; `None` if it is neither.
pub fn code(text: &str) -> Option<&'static str> {
    CODES.get(&key(text)).copied()
}

/// Returns the country's name.
pub fn name(code: &str, language: Language) -> Option<&'static str> {
    let line = COUNTRIES
        .lines()
        .find(|line| line.split_once('|').is_some_and(|(one, _)| one == code))?;
    line.split('|').nth(match language {
        Language::En => 1,
        Language::De => 2,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_code_and_by_name() {
        for (text, is) in [
            ("de", "DE"),
            ("Deutschland", "DE"),
            ("ALLEMAGNE", "DE"),
            ("D", "DE"),
            ("Österreich", "AT"),
            ("Oesterreich", "AT"),
            ("U.S.A.", "US"),
            ("United States of America", "US"),
            ("Great Britain", "GB"),
            ("uk", "GB"),
            ("España", "ES"),
            ("Island", "IS"),
            ("Irland", "IE"),
            ("The Netherlands", "NL"),
            ("日本", "JP"),
        ] {
            assert_eq!(code(text), Some(is), "{text}");
        }
        for text in ["", "49", "Narnia", "XX", "Hamburg"] {
            assert_eq!(code(text), None, "{text}");
        }
        assert_eq!(name("AT", Language::De), Some("Österreich"));
        assert_eq!(name("ZZ", Language::De), None);
    }
}
