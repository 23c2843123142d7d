//! The two-dimensional code for transfers in Poland: “Rekomendacja Związku Banków Polskich dotycząca kodu dwuwymiarowego
//! („2D”)” of December 2013 (<https://zbp.pl>). Nine fields with bars between them, at most 160 characters: tax number of
//! ten digits (may be empty), country, account of 26 digits, amount in grosze of six digits, name of 20 characters, title of
//! 32, and three reserved fields.

use owed_texts::Message;

use super::{PLN, Transfer, one_line};

/// Six digits of grosze.
const MOST: i64 = 999_999;
const MAX_NAME: usize = 20;
const MAX_TITLE: usize = 32;

/// Returns the code's content, or why there can be none.
pub fn payload(transfer: &Transfer<'_>) -> Result<String, Message> {
    transfer.amount_within(PLN, MOST)?;
    let account = &transfer.iban_of(&["PL"])?[2..];
    let name = plain(&transfer.name(usize::MAX)?, MAX_NAME);
    let title = plain(&transfer.reference.plain(), MAX_TITLE);
    let amount = transfer.amount.minor;
    Ok(format!("|PL|{account}|{amount:06}|{name}|{title}|||"))
}

/// Returns what a field may contain: letters, digits and some marks.
fn plain(text: &str, most: usize) -> String {
    let kept: String = text
        .chars()
        .map(|sign| match sign {
            sign if sign.is_alphanumeric() || " -.,/()".contains(sign) => sign,
            _ => ' ',
        })
        .collect();
    one_line(&kept, most)
}

#[cfg(test)]
mod tests {
    use owed_receivables::AccountForm;

    use super::super::tests::Parts;
    use super::*;

    #[test]
    fn d6_the_payload_has_the_nine_fields_of_the_polish_banks() {
        let mut parts = Parts::new(AccountForm::Iban, "PL61109010140000071219812874", 1234, PLN);
        parts.payee = "Żółty | Młyn sp. z o.o.";
        let payload = payload(&parts.transfer()).unwrap();
        assert_eq!(
            payload,
            "|PL|61109010140000071219812874|001234|Żółty Młyn sp. z o.o|RE-2026-17|||"
        );
        assert!(payload.chars().count() <= 160);
    }
}
