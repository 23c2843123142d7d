//! The link of India's Unified Payments Interface: NPCI, “UPI Linking Specifications”, version 1.6 of November 2017 (payee
//! `pa` and `pn`, reference `tr` of up to 35 characters, note `tn`, amount `am` with two decimals, currency `cu`). The note is
//! kept to 50 characters, which all apps show.

use owed_receivables::company_account::escaped;
use owed_texts::Message;

use super::{Transfer, compact, one_line};

const MOST: i64 = 99_999_999_999;
const MAX_NAME: usize = 99;
const MAX_NOTE: usize = 50;
const MAX_REFERENCE: usize = 35;

/// Returns the code's content, or why there can be none.
pub fn payload(transfer: &Transfer<'_>) -> Result<String, Message> {
    transfer.amount_within("INR", MOST)?;
    let address = &transfer.account.number;
    let name = escaped(&transfer.name(MAX_NAME)?);
    let amount = transfer.amount.number();
    let note = escaped(&one_line(&transfer.reference.plain(), MAX_NOTE));
    let reference: String = compact(&transfer.reference.text)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(MAX_REFERENCE)
        .collect();
    Ok(format!(
        "upi://pay?pa={address}&pn={name}&tr={reference}&tn={note}&am={amount}&cu=INR"
    ))
}

#[cfg(test)]
mod tests {
    use owed_receivables::AccountForm;

    use super::super::tests::Parts;
    use super::*;

    #[test]
    fn d6_the_link_opens_the_app_with_everything_filled_in() {
        let parts = Parts::new(AccountForm::Upi, "acme.ltd@okhdfcbank", 123_450, "INR");
        assert_eq!(
            payload(&parts.transfer()).unwrap(),
            "upi://pay?pa=acme.ltd@okhdfcbank&pn=Muster%20%26%20S%C3%B6hne%20GmbH&tr=RE202617&tn=RE-2026-17&am=1234.50&cu=INR"
        );
    }
}
