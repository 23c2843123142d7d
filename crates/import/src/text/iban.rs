//! IBANs, recognised by their form.

/// Recognises two letters for the country, two digits, and the account (ISO 13616), ignoring spaces.
pub(crate) fn is_iban(text: &str) -> bool {
    let text: String = text.split_whitespace().collect();
    let bytes = text.as_bytes();
    (15..=34).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes[4..].iter().all(u8::is_ascii_alphanumeric)
}
