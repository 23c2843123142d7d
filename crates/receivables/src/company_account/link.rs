//! The template of a payment link: an address with `{amount}`, `{currency}` and `{reference}`.

use std::fmt::Write;

use super::{AccountError, AccountForm, CompanyAccount};
use crate::Money;

const SECURE: &str = "https://";
const PARTS: [&str; 3] = ["amount", "currency", "reference"];

/// Returns the template without blanks around it.
///
/// # Errors
/// It is no address with `https`, or names an unknown part.
pub(super) fn checked(said: &str) -> Result<String, AccountError> {
    let wrong = || AccountError::Link(said.to_owned());
    let rest = said.strip_prefix(SECURE).ok_or_else(wrong)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = host.contains('.')
        && host
            .chars()
            .all(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-' | ':'));
    if !is_host
        || said
            .chars()
            .any(|sign| sign.is_whitespace() || sign.is_control())
    {
        return Err(wrong());
    }
    let mut left = rest;
    while let Some((before, after)) = left.split_once('{') {
        let (part, after) = after.split_once('}').ok_or_else(wrong)?;
        if before.contains('}') {
            return Err(wrong());
        }
        if !PARTS.contains(&part) {
            return Err(AccountError::LinkPart(format!("{{{part}}}")));
        }
        left = after;
    }
    match left.contains('}') {
        true => Err(wrong()),
        false => Ok(said.to_owned()),
    }
}

impl CompanyAccount {
    /// Returns the address for paying a sum; `None` if this is no link.
    pub fn link(&self, amount: Money, reference: &str) -> Option<String> {
        (self.form == AccountForm::Link).then(|| {
            let filled = self.number.replace("{amount}", &escaped(&amount.number()));
            let filled = filled.replace("{currency}", amount.currency.code());
            filled.replace("{reference}", &escaped(reference))
        })
    }
}

/// Writes all but unreserved characters of RFC 3986 as percent and two digits.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;

    #[test]
    fn a_link_names_sum_and_reference() {
        let link = CompanyAccount {
            form: AccountForm::Link,
            number: "https://pay.example.com/{currency}/{amount}?ref={reference}".to_owned(),
            ..CompanyAccount::default()
        };
        let link = link.checked().unwrap();
        assert_eq!(
            link.link(Money::new(123_450, Currency::USD), "RE 17&ü"),
            Some("https://pay.example.com/USD/1234.50?ref=RE%2017%26%C3%BC".to_owned())
        );
    }

    #[test]
    fn a_link_that_leads_nowhere_is_refused() {
        for (said, error) in [
            (
                "http://pay.example.com",
                AccountError::Link("http://pay.example.com".to_owned()),
            ),
            ("https://", AccountError::Link("https://".to_owned())),
            (
                "https://pay example.com",
                AccountError::Link("https://pay example.com".to_owned()),
            ),
            (
                "https://a.example/{sum}",
                AccountError::LinkPart("{sum}".to_owned()),
            ),
            (
                "https://a.example/{amount",
                AccountError::Link("https://a.example/{amount".to_owned()),
            ),
            (
                "https://{amount}.example/",
                AccountError::Link("https://{amount}.example/".to_owned()),
            ),
        ] {
            assert_eq!(checked(said), Err(error));
        }
    }
}
