//! The Czech QR payment: Short Payment Descriptor 1.0, as in the standard of the Czech Banking Association “Formát pro sdílení
//! platebních údajů v rámci tuzemského platebního styku v CZK prostřednictvím QR kódů”, version 1.2 of 2021
//! (<https://www.cbaonline.cz>). It allows Czech crowns only. Text is in the characters that a code holds most densely, as
//! it recommends: capitals without accents.

use owed_receivables::matching::fold;
use owed_texts::Message;

use super::{CZK, Transfer, compact, one_line};

const MOST: i64 = 999_999_999;
const MAX_NAME: usize = 35;
const MAX_TEXT: usize = 60;
const MAX_VARIABLE: usize = 10;

/// Returns the code's content, or why there can be none.
pub fn payload(transfer: &Transfer<'_>) -> Result<String, Message> {
    transfer.amount_within(CZK, MOST)?;
    let iban = transfer.iban_of(&["CZ"])?;
    let bic = match transfer.account.bic.as_str() {
        "" => String::new(),
        bic => format!("+{bic}"),
    };
    let amount = transfer.amount.number();
    let name = value(&transfer.name(MAX_NAME)?, MAX_NAME);
    let text = value(&transfer.reference.plain(), MAX_TEXT);
    let mut payload = format!("SPD*1.0*ACC:{iban}{bic}*AM:{amount}*CC:{CZK}*RN:{name}*MSG:{text}");
    // The variable symbol, by which Czech businesses recognise payments, has digits only.
    let symbol = compact(&transfer.reference.text);
    if (1..=MAX_VARIABLE).contains(&symbol.len())
        && symbol.bytes().all(|byte| byte.is_ascii_digit())
    {
        payload.push_str("*X-VS:");
        payload.push_str(&symbol);
    }
    Ok(payload)
}

/// Returns a text as a value: the asterisk, which separates fields, and the percent sign are written in percent.
fn value(text: &str, most: usize) -> String {
    let plain: String = fold(text).chars().filter(char::is_ascii).collect();
    one_line(&plain, most)
        .replace('%', "%25")
        .replace('*', "%2A")
}

#[cfg(test)]
mod tests {
    use owed_receivables::AccountForm;

    use super::super::tests::Parts;
    use super::*;

    #[test]
    fn d6_the_payload_has_the_fields_of_the_czech_banks() {
        let mut parts = Parts::new(AccountForm::Iban, "CZ6508000000192000145399", 123_450, CZK);
        parts.payee = "Příklad * s.r.o.";
        parts.account.bic = "GIBACZPX".into();
        assert_eq!(
            payload(&parts.transfer()).unwrap(),
            "SPD*1.0*ACC:CZ6508000000192000145399+GIBACZPX*AM:1234.50*CC:CZK*RN:PRIKLAD %2A S.R.O.*MSG:RE-2026-17"
        );
        parts.reference.text = "2026000017".into();
        assert!(
            payload(&parts.transfer())
                .unwrap()
                .ends_with("*MSG:2026000017*X-VS:2026000017")
        );
    }
}
