//! Countries by their ISO 3166 codes. The catalogue names them; what lists and people call them besides is here. The names
//! are those of the Unicode CLDR (Unicode License), in the languages of Europe and the country's own, plus common names.

use std::collections::HashMap;
use std::sync::LazyLock;

use owed_texts::PlainKey;

use crate::Language;
use crate::fold::fold;

/// One line per country: its code, then names that the catalogue lacks.
const COUNTRIES: &str = include_str!("../data/countries.txt");

static CODES: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    let mut codes = HashMap::new();
    let entries = || COUNTRIES.lines().filter_map(|line| line.split_once('|'));
    for (code, _) in entries() {
        codes.insert(code.to_owned(), code);
    }
    // A name in a language of the program takes precedence over the same word in another.
    for (code, _) in entries() {
        for name in Language::ALL
            .iter()
            .filter_map(|language| name(code, *language))
        {
            codes.entry(key(&name)).or_insert(code);
        }
    }
    for (code, names) in entries() {
        for name in names.split('|').filter(|name| !name.is_empty()) {
            codes.entry(key(name)).or_insert(code);
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

/// Returns the country's name; `None` if there is no such code.
pub fn name(code: &str, language: Language) -> Option<String> {
    let key = PlainKey::find(&format!("country-{}", code.to_lowercase()))?;
    Some(key.text(language))
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
        assert_eq!(name("AT", Language::De).as_deref(), Some("Österreich"));
        assert_eq!(name("ZZ", Language::De), None);
    }

    #[test]
    fn the_catalogue_names_every_country_and_no_other() {
        let known = COUNTRIES.lines().filter_map(|line| line.split_once('|'));
        let known: Vec<String> = known.map(|(code, _)| code.to_lowercase()).collect();
        let keys = owed_texts::keys().iter();
        let named: Vec<&str> = keys
            .filter_map(|(key, _)| key.strip_prefix("country-"))
            .collect();
        assert_eq!(named, known);
    }
}
