//! The payment code of the European Payments Council: EPC069-12, version 002 (“Quick Response Code: Guidelines to Enable
//! the Data Capture for the Initiation of a SEPA Credit Transfer”).

use owed_receivables::{Currency, Money};
use owed_texts::{Message, text};

/// What a bank app reads from the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer<'a> {
    pub name: &'a str,
    /// With or without spaces.
    pub iban: &'a str,
    /// May be empty within the European Economic Area.
    pub bic: &'a str,
    pub amount: Money,
    pub reference: &'a str,
}

const MAX_MINOR: i64 = 99_999_999_999;
const MAX_NAME: usize = 70;
const MAX_TEXT: usize = 140;
const MAX_CREDITOR_REFERENCE: usize = 25;
/// The code's maximum content, so that phones can read it: version 13 at level M.
const MAX_BYTES: usize = 331;

impl Transfer<'_> {
    /// Returns the code's content, or why there can be none.
    pub fn payload(&self) -> Result<String, Message> {
        if self.amount.currency != Currency::EUR {
            let currency = self.amount.currency.code();
            return Err(text!("letter-code-currency", currency));
        }
        if !(1..=MAX_MINOR).contains(&self.amount.minor) {
            return Err(text!("letter-code-amount", amount = self.amount.plain()));
        }
        let iban = compact(self.iban);
        if !is_valid_mod97(&iban) || iban.len() < 15 {
            return Err(text!("letter-code-iban", iban = self.iban.trim()));
        }
        let bic = compact(self.bic);
        if !matches!(bic.len(), 0 | 8 | 11) {
            return Err(text!("letter-code-bic", bic = self.bic.trim()));
        }
        let name = one_line(self.name, MAX_NAME);
        if name.is_empty() {
            return Err(text!("letter-code-no-name"));
        }
        let reference = compact(self.reference);
        let is_creditor_reference = reference.starts_with("RF")
            && reference.len() <= MAX_CREDITOR_REFERENCE
            && is_valid_mod97(&reference);
        let (structured, free) = if is_creditor_reference {
            (reference, String::new())
        } else {
            (String::new(), one_line(self.reference, MAX_TEXT))
        };
        let amount = self.amount.number();
        let mut payload =
            format!("BCD\n002\n1\nSCT\n{bic}\n{name}\n{iban}\nEUR{amount}\n\n{structured}\n{free}");
        while payload.len() > MAX_BYTES {
            payload.pop();
        }
        Ok(payload.trim_end_matches('\n').to_owned())
    }
}

/// Removes spaces and converts to capitals.
fn compact(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

fn one_line(text: &str, most: usize) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").chars().take(most).collect()
}

/// Performs the check of ISO 7064 that IBAN (ISO 13616) and creditor reference (ISO 11649) share.
fn is_valid_mod97(text: &str) -> bool {
    if text.len() < 5 || !text.is_ascii() {
        return false;
    }
    let (head, tail) = text.split_at(4);
    let rest = tail.chars().chain(head.chars()).try_fold(0, |rest, c| {
        let digit = c.to_digit(36)?;
        Some(
            if digit > 9 {
                rest * 100 + digit
            } else {
                rest * 10 + digit
            } % 97,
        )
    });
    rest == Some(1)
}

/// Groups by four, as people read it.
pub(crate) fn grouped(iban: &str) -> String {
    let chars: Vec<char> = compact(iban).chars().collect();
    let groups: Vec<String> = chars
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transfer(minor: i64, iban: &'static str, reference: &'static str) -> Transfer<'static> {
        Transfer {
            name: "Muster & Söhne GmbH",
            iban,
            bic: "COBADEFFXXX",
            amount: Money::new(minor, Currency::EUR),
            reference,
        }
    }

    const IBAN: &str = "DE89 3704 0044 0532 0130 00";

    #[test]
    fn d6_the_payload_has_the_lines_of_version_002() {
        assert_eq!(
            transfer(123_456, IBAN, "RE-2026-17").payload().unwrap(),
            "BCD\n002\n1\nSCT\nCOBADEFFXXX\nMuster & Söhne GmbH\nDE89370400440532013000\nEUR1234.56\n\n\nRE-2026-17"
        );
    }

    #[test]
    fn d6_a_creditor_reference_goes_into_its_own_field() {
        let payload = transfer(1, IBAN, "RF18 5390 0754 7034").payload().unwrap();
        assert!(
            payload.ends_with("EUR0.01\n\nRF18539007547034"),
            "{payload}"
        );
    }

    #[test]
    fn d6_no_code_is_better_than_a_wrong_one() {
        for (minor, iban) in [
            (0, IBAN),
            (-5, IBAN),
            (100_000_000_000, IBAN),
            (100, "DE88 3704 0044 0532 0130 00"),
            (100, ""),
        ] {
            assert!(
                transfer(minor, iban, "x").payload().is_err(),
                "{minor} {iban}"
            );
        }
        let dollars = Transfer {
            amount: Money::new(1, Currency::USD),
            ..transfer(1, IBAN, "x")
        };
        assert!(dollars.payload().is_err());
    }

    #[test]
    fn d6_the_payload_stays_within_331_bytes() {
        let long = "ü".repeat(400);
        let one = Transfer {
            name: &long,
            reference: &long,
            ..transfer(1, IBAN, "")
        };
        assert!(one.payload().unwrap().len() <= MAX_BYTES);
    }
}
