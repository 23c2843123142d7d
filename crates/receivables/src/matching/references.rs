//! Structured payment references, each checked by its check digits.
//!
//! RF: ISO 11649 (ISO 7064 mod 97-10). QR: the Swiss QR reference of 27 digits (modulo 10, recursive). OGM: the Belgian
//! structured communication (modulo 97). SI12: the Slovenian reference (modulo 11). Luhn: the Norwegian KID, the Swedish OCR
//! and the Danish FI number; the KID also has a form in modulo 11. 7-3-1: the Finnish and Estonian reference.

use owed_texts::{PlainKey, key};

use crate::check_digits::{digits, mod_97, recursive_ten};
use crate::fold::fold;
use crate::payment_reference::is_creditor_reference;

/// The structure of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    Rf,
    Qr,
    Ogm,
    Si,
    Kid,
    SevenThreeOne,
}

impl Scheme {
    /// Returns its name for people.
    pub fn name(self) -> PlainKey {
        match self {
            Self::Rf => key!("match-reference-rf"),
            Self::Qr => key!("match-reference-qr"),
            Self::Ogm => key!("match-reference-ogm"),
            Self::Si => key!("match-reference-si"),
            Self::Kid => key!("match-reference-kid"),
            Self::SevenThreeOne => key!("match-reference-731"),
        }
    }

    /// Says whether fewer than one in fifty other numbers pass its check, or it has a distinctive form.
    pub(super) fn is_strong(self) -> bool {
        !matches!(self, Self::Kid | Self::SevenThreeOne)
    }
}

/// A reference with valid check digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Checked {
    pub scheme: Scheme,
    /// For comparison: capitals and digits only.
    pub whole: String,
    /// Its content without marks, check digits and leading zeros.
    pub payload: String,
}

/// Returns a reference for comparison: capitals and digits, without leading zeros.
pub(super) fn compared(text: &str) -> String {
    let plain: String = fold(text)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    plain.trim_start_matches('0').to_owned()
}

/// Returns every way in which a whole field can be read as a reference.
pub(super) fn of_field(field: &str) -> Vec<Checked> {
    let plain: String = fold(field)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let mut found = Vec::new();
    let mut add = |scheme, payload: &str| {
        found.push(Checked {
            scheme,
            whole: plain.trim_start_matches('0').to_owned(),
            payload: payload.trim_start_matches('0').to_owned(),
        });
    };
    if plain.starts_with("RF") && (5..=25).contains(&plain.len()) {
        if is_creditor_reference(&plain) {
            add(Scheme::Rf, &plain[4..]);
        }
        return found;
    }
    if let Some(digits) = plain.strip_prefix("SI12") {
        if is_digits(digits) && slovenian(digits) {
            add(Scheme::Si, &digits[..digits.len() - 1]);
        }
        return found;
    }
    if !is_digits(&plain) {
        return found;
    }
    let body = &plain[..plain.len() - 1];
    if plain.len() == 27 && recursive_ten(body) == last(&plain) {
        add(Scheme::Qr, body);
    }
    if plain.len() == 12 && belgian(&plain) {
        add(Scheme::Ogm, &plain[..10]);
    }
    if (4..=25).contains(&plain.len()) && (luhn(&plain) || mod_11(&plain)) {
        add(Scheme::Kid, body);
    }
    if (4..=20).contains(&plain.len()) && seven_three_one(body) == last(&plain) {
        add(Scheme::SevenThreeOne, body);
    }
    found
}

/// Returns references inside a text that are recognised by their form: RF…, +++…+++, and 27 digits.
pub(super) fn in_text(text: &str) -> Vec<Checked> {
    let text = fold(text);
    let mut found = Vec::new();
    for (at, _) in text.match_indices("RF") {
        // Written in groups of four; the longest that passes its check.
        let candidate: String = text[at..]
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == ' ')
            .filter(char::is_ascii_alphanumeric)
            .take(25)
            .collect();
        let ends = (5..=candidate.len()).rev();
        found.extend(
            ends.map(|end| of_field(&candidate[..end]))
                .find(|read| !read.is_empty())
                .unwrap_or_default(),
        );
    }
    for mark in ["+++", "***"] {
        let mut parts = text.split(mark).skip(1);
        while let (Some(inside), Some(_)) = (parts.next(), parts.next()) {
            found.extend(
                of_field(inside)
                    .into_iter()
                    .filter(|read| read.scheme == Scheme::Ogm),
            );
        }
    }
    for run in text.split(|letter: char| !letter.is_ascii_digit() && letter != ' ') {
        found.extend(
            of_field(run)
                .into_iter()
                .filter(|read| read.scheme == Scheme::Qr),
        );
    }
    found
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn last(text: &str) -> u32 {
    digits(text).next_back().unwrap_or(10)
}

fn belgian(twelve: &str) -> bool {
    let (body, check) = twelve.split_at(10);
    let rest = mod_97(body, "").unwrap_or(0);
    let rest = if rest == 0 { 97 } else { rest };
    check.parse() == Ok(rest)
}

fn luhn(number: &str) -> bool {
    let sum: u32 = digits(number)
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            if at % 2 == 0 {
                digit
            } else {
                digit * 2 / 10 + digit * 2 % 10
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Checks the last digit against those before it, with weights 2 to 7 from the right; 10 is written as a dash and never as
/// digits.
fn mod_11(number: &str) -> bool {
    let sum: u32 = digits(number)
        .rev()
        .skip(1)
        .zip([2, 3, 4, 5, 6, 7].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .sum();
    (11 - sum % 11) % 11 == last(number)
}

fn slovenian(number: &str) -> bool {
    let sum: u32 = digits(number)
        .rev()
        .skip(1)
        .zip(2..)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = 11 - sum % 11;
    number.len() > 1 && last(number) == if check > 9 { 0 } else { check }
}

fn seven_three_one(body: &str) -> u32 {
    let sum: u32 = digits(body)
        .rev()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schemes(field: &str) -> Vec<Scheme> {
        of_field(field)
            .into_iter()
            .map(|read| read.scheme)
            .collect()
    }

    #[test]
    fn a_reference_is_held_to_its_check_digit() {
        // From the documents of the schemes, or calculated by hand from them; then the same with one digit changed.
        for (good, bad, scheme) in [
            ("RF18 5390 0754 7034", "RF18 5390 0754 7035", Scheme::Rf),
            (
                "21 00000 00003 13947 14300 09017",
                "21 00000 00003 13947 14300 09018",
                Scheme::Qr,
            ),
            ("+++090/9337/55493+++", "+++090/9337/55494+++", Scheme::Ogm),
            ("SI12 1236", "SI12 1235", Scheme::Si),
            ("79927398713", "79927398714", Scheme::Kid),
            ("1232", "1233", Scheme::SevenThreeOne),
        ] {
            assert!(
                schemes(good).contains(&scheme),
                "{good}: {:?}",
                schemes(good)
            );
            assert!(!schemes(bad).contains(&scheme), "{bad}");
        }
    }

    #[test]
    fn references_are_found_inside_a_text() {
        for (text, scheme, payload) in [
            ("Ref RF18 5390 0754 7034 merci", Scheme::Rf, "539007547034"),
            ("/RFB/+++090/9337/55493+++", Scheme::Ogm, "909337554"),
            (
                "QRR 210000000003139471430009017",
                Scheme::Qr,
                "21000000000313947143000901",
            ),
        ] {
            let found = in_text(text);
            assert!(
                found
                    .iter()
                    .any(|read| read.scheme == scheme && read.payload == payload),
                "{text}: {found:?}"
            );
        }
        assert!(in_text("Rechnung 4711, RF is a band").is_empty());
    }
}
