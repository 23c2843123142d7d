//! Addresses, checked before they reach a header or the server.

use owed_texts::{PlainKey, key};
use serde::{Deserialize, Serialize};

use crate::error::MailError;

/// A name and an address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// May be empty, may be in any script.
    pub name: String,
    pub address: String,
}

impl Mailbox {
    pub fn new(name: impl Into<String>, address: impl Into<String>) -> Mailbox {
        Mailbox {
            name: name.into(),
            address: address.into(),
        }
    }

    /// Checks the address alone, in the same way as [`crate::compose()`].
    ///
    /// # Errors
    /// [`MailError::BadAddress`] with the reason.
    pub fn check(&self) -> Result<(), MailError> {
        parse(&self.address).map(|_| ())
    }
}

/// Returns the address as servers accept it: the domain in its ASCII form (`müller.de` is `xn--mller-kva.de`).
///
/// # Errors
/// [`MailError::BadAddress`] with the reason.
pub(crate) fn parse(text: &str) -> Result<lettre::Address, MailError> {
    let bad = |why: PlainKey| MailError::BadAddress {
        address: text.escape_debug().to_string(),
        why: why.into(),
    };
    let trimmed = text.trim_matches(' ');
    if trimmed.is_empty() {
        return Err(bad(key!("mail-address-empty")));
    }
    if trimmed.chars().any(char::is_control) {
        return Err(bad(key!("mail-address-line-break")));
    }
    if trimmed.contains([',', ';']) && trimmed.matches('@').count() > 1 {
        return Err(bad(key!("mail-address-several")));
    }
    let Some((local, domain)) = trimmed.rsplit_once('@') else {
        return Err(bad(key!("value-email-no-at")));
    };
    if local.contains(['"', '\\']) {
        // Well-formed, but hardly any server accepts them.
        return Err(bad(key!("mail-address-quotes")));
    }
    if !local.is_ascii() {
        // Accepting them requires SMTPUTF8 on every server along the way, including the recipient's; few have it.
        return Err(bad(key!("value-email-plain-letters")));
    }
    let domain =
        idna::domain_to_ascii_strict(domain).map_err(|_| bad(key!("value-email-no-domain")))?;
    if !domain.contains('.') && domain != "localhost" {
        return Err(bad(key!("value-email-short-domain")));
    }
    lettre::Address::new(local, &domain).map_err(|_| bad(key!("value-email-malformed")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_in_the_form_servers_take() {
        for (written, taken) in [
            ("a@example.com", "a@example.com"),
            (" a.b+c@example.com ", "a.b+c@example.com"),
            ("buero@müller.de", "buero@xn--mller-kva.de"),
            ("info@ΕΛΛΆΔΑ.gr", "info@xn--hxakic4aa.gr"),
            ("root@localhost", "root@localhost"),
        ] {
            assert_eq!(parse(written).unwrap().to_string(), taken, "{written}");
        }
    }

    #[test]
    fn bad_addresses_are_refused_with_the_reason() {
        for (written, reason) in [
            ("", "empty"),
            ("nobody", "@ is missing"),
            ("a@b", "not a full domain"),
            ("a@", "not a domain"),
            ("@example.com", "not formed"),
            ("a b@example.com", "not formed"),
            ("a@exa mple.com", "not a domain"),
            ("a@example.com>", "not a domain"),
            ("a@example.com\r\nBcc: b@example.com", "line break"),
            ("a@example.com\nDATA", "line break"),
            ("a@example.com\r", "line break"),
            ("a@example.com, b@example.com", "more than one"),
            ("jürgen@example.com", "plain letters"),
            ("\"a b\"@example.com", "quotes"),
        ] {
            let error = parse(written).unwrap_err();
            assert!(error.to_string().contains(reason), "{written:?}: {error}");
            assert!(!error.to_string().contains(['\r', '\n']), "{written:?}");
        }
    }
}
