//! The content of an e-mail field: one address or several, and whatever else people type there.

use owed_texts::{PlainKey, key};

/// A parsed e-mail field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EmailField {
    /// The usable addresses, each once, as written.
    pub addresses: Vec<String>,
    /// The parts that are not usable addresses, with what is wrong with them.
    pub unusable: Vec<(String, PlainKey)>,
}

/// Words for "has none" in exports.
const NONE: &[&str] = &[
    "n/a",
    "n.a.",
    "na",
    "n.v.",
    "none",
    "null",
    "nil",
    "unknown",
    "keine",
    "kein",
    "unbekannt",
    "entfällt",
    "0",
    "x",
];

/// Separators of addresses in a field, besides blanks.
const SEPARATORS: [char; 3] = [',', ';', '|'];

impl EmailField {
    /// Parses a field. It repairs unambiguous slips: the name around `Anna <a@example.com>`, a `mailto:`, quotes, and
    /// trailing punctuation. A field that means "none" gives nothing at all.
    pub fn read(text: &str) -> Self {
        let mut field = Self::default();
        for part in without_quoted_names(text).split(SEPARATORS) {
            field.take(part);
        }
        field
    }

    /// Returns the field as the book stores it.
    pub fn joined(&self) -> String {
        self.addresses.join(", ")
    }

    fn take(&mut self, part: &str) {
        let part = part.trim();
        if is_none(part) {
            return;
        }
        if let Some(address) = in_brackets(part) {
            return self.add(address, part);
        }
        let words: Vec<&str> = part
            .split_whitespace()
            .map(bare)
            .filter(|word| !word.is_empty())
            .collect();
        match words[..] {
            [] => {}
            [word] => self.add(word, part),
            // It is unknown which words that are not addresses belong together.
            _ if words.iter().any(|word| fault(word).is_some()) => {
                self.unusable
                    .push((part.to_owned(), key!("value-email-malformed")));
            }
            _ => words.iter().for_each(|word| self.add(word, word)),
        }
    }

    fn add(&mut self, address: &str, written: &str) {
        match fault(address) {
            Some(why) => self.unusable.push((written.to_owned(), why)),
            None if self
                .addresses
                .iter()
                .any(|known| known.eq_ignore_ascii_case(address)) => {}
            None => self.addresses.push(address.to_owned()),
        }
    }
}

/// Removes quoted text that is not an address: a comma in a name is not a separator.
fn without_quoted_names(text: &str) -> String {
    let closed = text.matches('"').count().is_multiple_of(2);
    let mut kept = String::with_capacity(text.len());
    for (at, piece) in text.split('"').enumerate() {
        let quoted = closed && at % 2 == 1;
        if !quoted || piece.contains('@') {
            kept.push_str(piece);
        }
    }
    kept
}

/// Returns the address of `Anna <a@example.com>`, if there is one pair of brackets with nothing after it.
fn in_brackets(part: &str) -> Option<&str> {
    let (name, rest) = part.split_once('<')?;
    let (address, behind) = rest.split_once('>')?;
    (!name.contains('@') && bare(behind).is_empty()).then(|| bare(address.trim()))
}

/// Strips quotes, the scheme and the punctuation around a word.
fn bare(word: &str) -> &str {
    let around = |sign: char| {
        matches!(
            sign,
            '"' | '\'' | '“' | '”' | '„' | '<' | '>' | '(' | ')' | '.' | ':' | '/'
        )
    };
    let word = word.trim_matches(around);
    match word.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &word[7..],
        _ => word,
    }
}

fn is_none(text: &str) -> bool {
    let word = text.trim().to_lowercase();
    NONE.contains(&word.as_str())
        || word
            .chars()
            .all(|sign| matches!(sign, '-' | '–' | '—' | '.' | '/' | '?' | ' '))
}

/// Returns what prevents mail to an address.
fn fault(address: &str) -> Option<PlainKey> {
    let Some((local, domain)) = address.rsplit_once('@') else {
        return Some(key!("value-email-no-at"));
    };
    if !local.is_ascii() {
        // Accepting them requires SMTPUTF8 on every server along the way; few have it.
        return Some(key!("value-email-plain-letters"));
    }
    let is_atom = |atom: &str| {
        let sign =
            |sign: u8| sign.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&sign);
        !atom.is_empty() && atom.bytes().all(sign)
    };
    if local.len() > 64 || !local.split('.').all(is_atom) {
        return Some(key!("value-email-malformed"));
    }
    match idna::domain_to_ascii_strict(domain) {
        Ok(domain) if domain.contains('.') || domain == "localhost" => None,
        Ok(_) => Some(key!("value-email-short-domain")),
        Err(_) => Some(key!("value-email-no-domain")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_certain_is_mended_and_several_addresses_become_several() {
        for (written, taken) in [
            ("", &[][..]),
            ("n/a", &[]),
            ("N/A", &[]),
            (" - ", &[]),
            ("keine", &[]),
            ("a@example.com", &["a@example.com"]),
            (" a@example.com;", &["a@example.com"]),
            ("a@example.com.", &["a@example.com"]),
            ("Anna <a@example.com>", &["a@example.com"]),
            ("\"Meier, Anna\" <a@example.com>", &["a@example.com"]),
            ("<a@example.com>", &["a@example.com"]),
            ("mailto:a@example.com", &["a@example.com"]),
            ("'a@example.com'", &["a@example.com"]),
            ("buero@müller.example", &["buero@müller.example"]),
            (
                "a@example.com, b@example.com",
                &["a@example.com", "b@example.com"],
            ),
            (
                "a@example.com;b@example.com;",
                &["a@example.com", "b@example.com"],
            ),
            (
                "a@example.com b@example.com",
                &["a@example.com", "b@example.com"],
            ),
            (
                "a@example.com / b@example.com",
                &["a@example.com", "b@example.com"],
            ),
            (
                "a@example.com\nb@example.com",
                &["a@example.com", "b@example.com"],
            ),
            (
                "A <a@example.com>; B <b@example.com>",
                &["a@example.com", "b@example.com"],
            ),
            ("a@example.com, A@Example.com", &["a@example.com"]),
            ("a@example.com, n/a", &["a@example.com"]),
        ] {
            let field = EmailField::read(written);
            assert_eq!(field.addresses, taken, "{written:?}");
            assert_eq!(field.unusable, [], "{written:?}");
        }
    }

    #[test]
    fn what_is_no_address_is_named_and_the_others_stay() {
        for (written, taken, unusable, why) in [
            (
                "jürgen@example.com",
                "",
                "jürgen@example.com",
                "plain letters",
            ),
            ("please call", "", "please call", "not formed"),
            ("nobody", "", "nobody", "@ is missing"),
            ("a@b", "", "a@b", "not a full domain"),
            ("a@", "", "a@", "not a domain"),
            ("a @ example.com", "", "a @ example.com", "not formed"),
            ("a..b@example.com", "", "a..b@example.com", "not formed"),
            ("a@b@example.com", "", "a@b@example.com", "not formed"),
            ("Anna <anna>", "", "Anna <anna>", "@ is missing"),
            (
                "a@example.com, jürgen@example.com",
                "a@example.com",
                "jürgen@example.com",
                "plain letters",
            ),
        ] {
            let field = EmailField::read(written);
            assert_eq!(field.joined(), taken, "{written:?}");
            let [(named, reason)] = &field.unusable[..] else {
                panic!("{written:?}: {:?}", field.unusable);
            };
            assert_eq!(named, unusable, "{written:?}");
            assert!(reason.to_string().contains(why), "{written:?}: {reason}");
        }
    }

    #[test]
    fn what_was_read_reads_the_same_again() {
        for written in [
            "A <a@example.com>; b@example.com.",
            "n/a",
            "a@example.com b@example.com",
        ] {
            let once = EmailField::read(written);
            assert_eq!(EmailField::read(&once.joined()).addresses, once.addresses);
        }
    }
}
