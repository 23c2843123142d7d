//! The payment code of the European Payments Council: EPC069-12, version 002 (“Quick Response Code: Guidelines to Enable
//! the Data Capture for the Initiation of a SEPA Credit Transfer”). Countries: EPC409-09 (“EPC List of SEPA Scheme
//! Countries”), by the country codes of their IBANs.

use owed_receivables::payment_reference::is_creditor_reference;
use owed_texts::{Message, text};

use super::{EUR, Transfer, compact, one_line};

const MOST: i64 = 99_999_999_999;
const MAX_NAME: usize = 70;
const MAX_TEXT: usize = 140;
/// The code's maximum content, so that phones can read it: version 13 at level M.
const MAX_BYTES: usize = 331;
const SEPA: [&str; 42] = [
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI",
    "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL",
    "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA",
];

/// Says whether an IBAN is of a country that transfers reach by the scheme.
pub fn reaches(iban: &str) -> bool {
    SEPA.iter().any(|country| iban.starts_with(country))
}

/// Returns the code's content, or why there can be none.
pub fn payload(transfer: &Transfer<'_>) -> Result<String, Message> {
    transfer.amount_within(EUR, MOST)?;
    let iban = transfer.iban_of(&SEPA)?;
    let bic = compact(&transfer.account.bic);
    if !matches!(bic.len(), 0 | 8 | 11) {
        return Err(text!("letter-code-bic", bic = transfer.account.bic.trim()));
    }
    let name = transfer.name(MAX_NAME)?;
    let reference = compact(&transfer.reference.text);
    let (structured, free) = match is_creditor_reference(&reference) {
        true => (reference, String::new()),
        false => (String::new(), one_line(&transfer.reference.text, MAX_TEXT)),
    };
    let amount = transfer.amount.number();
    let mut payload =
        format!("BCD\n002\n1\nSCT\n{bic}\n{name}\n{iban}\nEUR{amount}\n\n{structured}\n{free}");
    while payload.len() > MAX_BYTES {
        payload.pop();
    }
    Ok(payload.trim_end_matches('\n').to_owned())
}

#[cfg(test)]
mod tests {
    use owed_receivables::AccountForm;

    use super::super::tests::Parts;
    use super::*;

    fn parts(reference: &str) -> Parts {
        let mut parts = Parts::new(AccountForm::Iban, "DE89370400440532013000", 123_456, EUR);
        parts.account.bic = "COBADEFFXXX".into();
        parts.reference.text = reference.into();
        parts
    }

    #[test]
    fn d6_the_payload_has_the_lines_of_version_002() {
        assert_eq!(
            payload(&parts("RE-2026-17").transfer()).unwrap(),
            "BCD\n002\n1\nSCT\nCOBADEFFXXX\nMuster & Söhne GmbH\nDE89370400440532013000\nEUR1234.56\n\n\nRE-2026-17"
        );
    }

    #[test]
    fn d6_a_creditor_reference_goes_into_its_own_field() {
        let payload = payload(&parts("RF18 5390 0754 7034").transfer()).unwrap();
        assert!(
            payload.ends_with("EUR1234.56\n\nRF18539007547034"),
            "{payload}"
        );
    }

    #[test]
    fn d6_the_payload_stays_within_331_bytes() {
        let long = "ü".repeat(400);
        let parts = parts(&long);
        let transfer = Transfer {
            payee: &long,
            ..parts.transfer()
        };
        assert!(payload(&transfer).unwrap().len() <= MAX_BYTES);
    }
}
