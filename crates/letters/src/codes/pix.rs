//! Brazil's BR Code for a static Pix charge: Banco Central do Brasil, “Manual do BR Code” and “Manual de Padrões para Iniciação
//! do Pix”, which build on EMV QRCPS Merchant-Presented Mode 1.0. Each field has an id of two digits, a length of two digits
//! and its value; the last is the CRC-16/CCITT-FALSE of everything before it.

use owed_receivables::matching::fold;
use owed_texts::{Message, text};

use super::{Transfer, one_line};

const MOST: i64 = 999_999_999_999;
const MAX_NAME: usize = 25;
const MAX_CITY: usize = 15;
const MAX_REFERENCE: usize = 25;
/// The lengths have two digits.
const MAX_KEY: usize = 77;

/// Returns the code's content, or why there can be none.
pub fn payload(transfer: &Transfer<'_>) -> Result<String, Message> {
    transfer.amount_within("BRL", MOST)?;
    let key = &transfer.account.number;
    if !(1..=MAX_KEY).contains(&key.len()) {
        return Err(text!("letter-code-too-long"));
    }
    let name = plain(&transfer.name(usize::MAX)?, MAX_NAME);
    let city = plain(&transfer.address.city, MAX_CITY);
    if city.is_empty() {
        return Err(text!("letter-code-no-address"));
    }
    // Letters and digits only; three asterisks stand for none.
    let reference: String = fold(&transfer.reference.text)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(MAX_REFERENCE)
        .collect();
    let reference = match reference.as_str() {
        "" => "***",
        reference => reference,
    };
    let account = field(0, "br.gov.bcb.pix") + &field(1, key);
    let parts = [
        field(0, "01"),
        field(26, &account),
        field(52, "0000"),
        field(53, "986"),
        field(54, &transfer.amount.number()),
        field(58, "BR"),
        field(59, &name),
        field(60, &city),
        field(62, &field(5, reference)),
    ];
    Ok(with_check(parts.concat()))
}

fn field(id: u8, value: &str) -> String {
    format!("{id:02}{:02}{value}", value.len())
}

fn with_check(mut payload: String) -> String {
    payload.push_str("6304");
    let check = crc_16(payload.as_bytes());
    format!("{payload}{check:04X}")
}

/// Returns the cyclic redundancy check with the polynomial 0x1021 and the initial value 0xFFFF.
fn crc_16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |crc, byte| {
        (0..8).fold(crc ^ (u16::from(*byte) << 8), |crc, _| {
            if crc & 0x8000 == 0 {
                crc << 1
            } else {
                (crc << 1) ^ 0x1021
            }
        })
    })
}

fn plain(text: &str, most: usize) -> String {
    let kept: String = fold(text)
        .chars()
        .filter(|sign| (' '..='~').contains(sign))
        .collect();
    one_line(&kept, most)
}

#[cfg(test)]
mod tests {
    use owed_receivables::AccountForm;

    use super::super::tests::Parts;
    use super::*;

    #[test]
    fn the_check_is_that_of_the_manual() {
        let example = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR\
                       5913Fulano de Tal6008BRASILIA62070503***";
        assert!(with_check(example.to_owned()).ends_with("63041D3D"));
    }

    #[test]
    fn d6_the_payload_has_the_fields_of_a_static_charge() {
        let mut parts = Parts::new(AccountForm::Pix, "11222333000181", 123_450, "BRL");
        parts.payee = "Ação Comércio Ltda";
        parts.address.city = "São Paulo".into();
        let payload = payload(&parts.transfer()).unwrap();
        assert_eq!(
            payload[..payload.len() - 4],
            *"00020126360014br.gov.bcb.pix01141122233300018152040000530398654071234.505802BR5918ACAO COMERCIO LTDA6009SAO PAULO62120508RE2026176304"
        );
    }
}
