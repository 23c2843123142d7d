//! What a customer writes on the transfer, so that the money finds the letter's invoices.

use chrono::Datelike;

use crate::check_digits::{mod_97, recursive_ten};
use crate::grouped;
use crate::{CustomerId, Date};

/// ISO 11649 leaves so many characters for the reference itself.
const LONGEST_BODY: usize = 21;
/// The Swiss QR reference has so many digits before its check digit.
const QR_BODY: usize = 26;

/// The reference that one letter asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaymentReference {
    /// For people and for free text: the number of the only invoice, else the letter's creditor reference.
    pub text: String,
    /// The letter's own digits, for structured references; may be empty.
    pub digits: String,
}

impl PaymentReference {
    /// Returns the reference of a letter to a customer about invoices with these numbers.
    pub fn new<'a>(
        customer: CustomerId,
        dated: Date,
        numbers: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut numbers = numbers.into_iter();
        let digits = letter_digits(customer, dated);
        let first = numbers.next();
        let text = match first.filter(|first| numbers.all(|number| number == *first)) {
            Some(number) => number.to_owned(),
            None => {
                creditor_reference(&digits).map_or_else(String::new, |whole| grouped(&whole, 4))
            }
        };
        Self { text, digits }
    }

    /// Returns it as programs exchange it: a creditor reference without the spaces between its groups.
    pub fn plain(&self) -> String {
        let compact: String = self.text.split(' ').collect();
        match is_creditor_reference(&compact) {
            true => compact,
            false => self.text.clone(),
        }
    }
}

/// Returns the digits that identify the letters of a day to a customer: nine, the customer's key, and the day. The nine keeps
/// them apart from invoice numbers, which are shorter or begin otherwise.
pub fn letter_digits(customer: CustomerId, dated: Date) -> String {
    let day = (dated.year().rem_euclid(100), dated.month(), dated.day());
    format!("9{:07}{:02}{:02}{:02}", customer.0, day.0, day.1, day.2)
}

/// Returns a creditor reference (ISO 11649) without spaces; `None` if it cannot contain the body.
pub fn creditor_reference(body: &str) -> Option<String> {
    let fits = (1..=LONGEST_BODY).contains(&body.len())
        && body
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    let check = 98 - mod_97(body, "RF00").filter(|_| fits)?;
    Some(format!("RF{check:02}{body}"))
}

/// Says whether a text is a creditor reference with valid check digits, without spaces.
pub fn is_creditor_reference(text: &str) -> bool {
    text.starts_with("RF")
        && (5..=LONGEST_BODY + 4).contains(&text.len())
        && text.is_ascii()
        && mod_97(&text[4..], &text[..4]) == Some(1)
}

/// Returns a Swiss QR reference of 27 digits (Swiss Implementation Guidelines QR-bill, annex B); `None` if it cannot contain
/// the body.
pub fn qr_reference(body: &str) -> Option<String> {
    let fits = (1..=QR_BODY).contains(&body.len())
        && body.bytes().all(|byte| byte.is_ascii_digit())
        && body.bytes().any(|byte| byte != b'0');
    let body = format!("{body:0>QR_BODY$}");
    fits.then(|| format!("{body}{}", recursive_ten(&body)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_have_the_check_digits_of_their_standards() {
        // From the documents of the schemes.
        assert_eq!(
            creditor_reference("539007547034").as_deref(),
            Some("RF18539007547034")
        );
        assert_eq!(
            qr_reference("21000000000313947143000901").as_deref(),
            Some("210000000003139471430009017")
        );
        assert_eq!(creditor_reference("RE-17"), None);
        assert_eq!(qr_reference("0"), None);
        for body in ["1", "9000000126120", "ABC17"] {
            let whole = creditor_reference(body).unwrap();
            assert!(is_creditor_reference(&whole), "{whole}");
        }
    }

    #[test]
    fn a_letter_asks_for_one_reference() {
        let day = Date::from_ymd_opt(2026, 12, 1).unwrap();
        let of =
            |numbers: &[&str]| PaymentReference::new(CustomerId(42), day, numbers.iter().copied());
        assert_eq!(of(&["RE-17", "RE-17"]).text, "RE-17");
        let both = of(&["RE-17", "RE-18"]);
        assert_eq!(both.digits, "90000042261201");
        let compact: String = both.text.split(' ').collect();
        assert!(is_creditor_reference(&compact), "{}", both.text);
    }
}
