//! Pix keys: Banco Central do Brasil, DICT. The tax numbers among them are checked modulo 11, the CNPJ with letters as well
//! (Receita Federal, Instrução Normativa 2.229/2024).

use super::AccountError;
use super::typed::{compact, is_digits};
use crate::check_digits::digits;
use crate::email::EmailField;

/// Checks a Pix key: a tax number, a telephone number, an e-mail address, or a random key.
pub(super) fn checked(said: &str) -> Result<String, AccountError> {
    if said.contains('@') {
        let address = EmailField::read(said);
        return match (&address.addresses[..], said.len() <= 77) {
            ([one], true) if address.unusable.is_empty() => Ok(one.clone()),
            _ => Err(AccountError::Pix(said.to_owned())),
        };
    }
    if let Some(phone) = said.strip_prefix('+') {
        let phone = compact(phone);
        if phone.starts_with("55") && is_digits(&phone, 12..=13) {
            return Ok(format!("+{phone}"));
        }
        return Err(AccountError::Pix(said.to_owned()));
    }
    let is_random = said.len() == 36
        && said.char_indices().all(|(at, sign)| match at {
            8 | 13 | 18 | 23 => sign == '-',
            _ => sign.is_ascii_hexdigit(),
        });
    let number = compact(said);
    if is_random {
        Ok(said.to_lowercase())
    } else if is_person(&number) || is_company(&number) {
        Ok(number)
    } else {
        Err(AccountError::Pix(said.to_owned()))
    }
}

/// Checks the tax number of a person (CPF).
fn is_person(number: &str) -> bool {
    is_digits(number, 11..=11)
        && (9..=10).all(|end| mod_11(&number[..end], |place| place as u32 + 2) == last(number, end))
}

/// Checks the tax number of a company (CNPJ); since 2026 its first twelve places may be letters, which count by their place
/// in ASCII from that of “0”.
fn is_company(number: &str) -> bool {
    number.len() == 14
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && number[12..].bytes().all(|byte| byte.is_ascii_digit())
        && (12..=13)
            .all(|end| mod_11(&number[..end], |place| place as u32 % 8 + 2) == last(number, end))
}

/// Returns the check digit modulo 11, with a weight for each place from the right.
fn mod_11(body: &str, weight: impl Fn(usize) -> u32) -> u32 {
    let values = digits(body).rev().enumerate();
    let sum: u32 = values.map(|(place, value)| value * weight(place)).sum();
    match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    }
}

fn last(number: &str, at: usize) -> u32 {
    digits(&number[at..=at]).next().unwrap_or(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_key_is_held_to_its_form() {
        for (said, stored) in [
            ("11.222.333/0001-81", Some("11222333000181")),
            ("11222333000182", None),
            ("12.ABC.345/01DE-35", Some("12ABC34501DE35")),
            ("529.982.247-25", Some("52998224725")),
            ("52998224726", None),
            ("+55 11 94321-4321", Some("+5511943214321")),
            ("+49 40 123", None),
            ("pay@example.com.br", Some("pay@example.com.br")),
            ("pay@", None),
            (
                "123E4567-e12b-12d1-a456-426655440000",
                Some("123e4567-e12b-12d1-a456-426655440000"),
            ),
        ] {
            assert_eq!(checked(said).ok().as_deref(), stored, "{said}");
        }
    }
}
