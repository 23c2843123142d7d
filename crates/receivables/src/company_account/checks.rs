//! The checks of typed numbers, in the forms of their countries.
//!
//! IBAN: ISO 13616, with the structure of its country. Routing number: ABA Key to Routing Numbers, modulo 10 with weights
//! 3, 7 and 1. Sort code, BSB (Australian Payments Network), IFSC (Reserve Bank of India: four letters, a zero, six characters) and
//! the Canadian transit number (Payments Canada: institution of three digits, transit of five) have no check digit. BIC: ISO 9362.

use std::ops::RangeInclusive;

use super::typed::{compact, is_digits};
use super::{AccountError, AccountForm, CompanyAccount, link, pix};
use crate::check_digits::is_routing;

impl CompanyAccount {
    /// Returns the account with its numbers as the book stores them.
    ///
    /// # Errors
    /// The first part that is wrong for its form.
    pub fn checked(self) -> Result<Self, AccountError> {
        let form = self.form;
        let only = form.only_currency();
        if let (Some(only), Some(said)) = (only, self.currency)
            && only != said
        {
            return Err(AccountError::OtherCurrency { only });
        }
        let number = number(form, &self.number)?;
        let bank_code = bank_code(form, &self.bank_code)?;
        let wire_code = wire_code(form, &self.wire_code, &bank_code)?;
        let bic = bic(&self.bic)?;
        let (bank_name, lines) = (self.bank_name.trim().to_owned(), trimmed_lines(&self.lines));
        let has_bank = [&bic, &bank_name, &lines]
            .iter()
            .any(|part| !part.is_empty());
        if has_bank && !form.is_account() {
            return Err(AccountError::NoBankHere);
        }
        if form == AccountForm::Other && lines.is_empty() {
            return Err(AccountError::NoLines);
        }
        Ok(Self {
            id: self.id,
            form,
            currency: only.or(self.currency),
            number,
            bank_code,
            wire_code,
            bic,
            bank_name,
            lines,
        })
    }
}

fn number(form: AccountForm, said: &str) -> Result<String, AccountError> {
    let said = said.trim();
    if form == AccountForm::Other {
        return match said {
            "" => Ok(String::new()),
            _ => Err(AccountError::NoNumberHere),
        };
    }
    if said.is_empty() {
        return Err(AccountError::NoNumber(form));
    }
    let compact = compact(said);
    let wrong = |said: &str| AccountError::Number {
        said: said.to_owned(),
        form,
    };
    let of_digits = |count: RangeInclusive<usize>| match is_digits(&compact, count) {
        true => Ok(compact.clone()),
        false => Err(wrong(said)),
    };
    match form {
        AccountForm::Iban => match compact.parse::<iban::Iban>() {
            Ok(_) => Ok(compact),
            Err(_) => Err(AccountError::Iban(said.to_owned())),
        },
        AccountForm::SortCode => of_digits(8..=8),
        AccountForm::Bsb => of_digits(4..=10),
        AccountForm::Ifsc => of_digits(9..=18),
        AccountForm::Transit => of_digits(7..=12),
        AccountForm::Routing => {
            match (4..=17).contains(&compact.len())
                && compact.bytes().all(|byte| byte.is_ascii_alphanumeric())
            {
                true => Ok(compact),
                false => Err(wrong(said)),
            }
        }
        AccountForm::Upi => upi(said),
        AccountForm::Pix => pix::checked(said),
        AccountForm::Link | AccountForm::Other => link::checked(said),
    }
}

fn bank_code(form: AccountForm, said: &str) -> Result<String, AccountError> {
    let compact = compact(said);
    if !form.has_bank_code() {
        return match compact.is_empty() {
            true => Ok(compact),
            false => Err(AccountError::NoBankCodeHere),
        };
    }
    let good = match form {
        AccountForm::SortCode | AccountForm::Bsb => is_digits(&compact, 6..=6),
        AccountForm::Ifsc => is_ifsc(&compact),
        AccountForm::Transit => {
            return institution_and_transit(said).ok_or_else(|| AccountError::BankCode {
                said: said.trim().to_owned(),
                form,
            });
        }
        _ => is_digits(&compact, 9..=9) && is_routing(&compact),
    };
    match good {
        true => Ok(compact),
        false => Err(AccountError::BankCode {
            said: said.trim().to_owned(),
            form,
        }),
    }
}

/// Returns the routing number for wires; empty if it is that for ACH.
fn wire_code(form: AccountForm, said: &str, bank_code: &str) -> Result<String, AccountError> {
    let compact = compact(said);
    if compact.is_empty() || form == AccountForm::Routing && compact == bank_code {
        return Ok(String::new());
    }
    if form != AccountForm::Routing {
        return Err(AccountError::NoWireCodeHere);
    }
    match is_digits(&compact, 9..=9) && is_routing(&compact) {
        true => Ok(compact),
        false => Err(AccountError::WireCode(said.trim().to_owned())),
    }
}

fn bic(said: &str) -> Result<String, AccountError> {
    let compact = compact(said);
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_uppercase());
    let good = match compact.len() {
        0 => true,
        8 | 11 => {
            compact.bytes().all(|byte| byte.is_ascii_alphanumeric()) && letters(&compact[4..6])
        }
        _ => false,
    };
    match good {
        true => Ok(compact),
        false => Err(AccountError::Bic(said.trim().to_owned())),
    }
}

fn is_ifsc(code: &str) -> bool {
    code.len() == 11
        && code.is_ascii()
        && code[..4].bytes().all(|byte| byte.is_ascii_uppercase())
        && &code[4..5] == "0"
        && code[5..].bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Reads institution and transit with a mark between them in either order, or the nine digits of electronic payments.
fn institution_and_transit(said: &str) -> Option<String> {
    let parts: Vec<&str> = said
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let (institution, transit) = match parts[..] {
        [one, other] if one.len() == 3 && other.len() == 5 => (one, other),
        [one, other] if one.len() == 5 && other.len() == 3 => (other, one),
        [nine] if nine.len() == 9 && nine.starts_with('0') => nine[1..].split_at(3),
        _ => return None,
    };
    let digits = said
        .chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '/'));
    digits.then(|| format!("{institution}-{transit}"))
}

/// Checks an address of the Unified Payments Interface: a name and the bank's handle.
fn upi(said: &str) -> Result<String, AccountError> {
    let wrong = || AccountError::Upi(said.to_owned());
    let (name, handle) = said.split_once('@').ok_or_else(wrong)?;
    let signs = |text: &str, marks: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || marks.contains(sign))
    };
    match signs(name, ".-_") && signs(handle, ".") && said.len() <= 255 {
        true => Ok(said.to_owned()),
        false => Err(wrong()),
    }
}

fn trimmed_lines(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;

    fn account(form: AccountForm, bank_code: &str, number: &str) -> CompanyAccount {
        CompanyAccount {
            form,
            number: number.to_owned(),
            bank_code: bank_code.to_owned(),
            ..CompanyAccount::default()
        }
    }

    #[test]
    fn a_number_is_stored_in_one_form_however_it_is_typed() {
        use AccountForm as F;
        for (form, code, number, stored) in [
            (
                F::Iban,
                "",
                "de89 3704 0044 0532 0130 00",
                ("", "DE89370400440532013000"),
            ),
            (F::SortCode, "20-20-15", "5555 5555", ("202015", "55555555")),
            (
                F::Routing,
                "021000021",
                "123-456-789",
                ("021000021", "123456789"),
            ),
            (F::Bsb, "062-000", "12345678", ("062000", "12345678")),
            (
                F::Ifsc,
                "hdfc0000240",
                "50100012345678",
                ("HDFC0000240", "50100012345678"),
            ),
            (
                F::Transit,
                "003 - 12345",
                "1234567",
                ("003-12345", "1234567"),
            ),
            (F::Transit, "12345-003", "1234567", ("003-12345", "1234567")),
            (F::Transit, "000312345", "1234567", ("003-12345", "1234567")),
            (
                F::Upi,
                "",
                "acme.ltd@okhdfcbank",
                ("", "acme.ltd@okhdfcbank"),
            ),
            (F::Pix, "", "11.222.333/0001-81", ("", "11222333000181")),
            (F::Pix, "", "12.ABC.345/01DE-35", ("", "12ABC34501DE35")),
            (F::Pix, "", "529.982.247-25", ("", "52998224725")),
            (F::Pix, "", "+55 11 94321-4321", ("", "+5511943214321")),
            (
                F::Pix,
                "",
                "123E4567-e12b-12d1-a456-426655440000",
                ("", "123e4567-e12b-12d1-a456-426655440000"),
            ),
        ] {
            let checked = account(form, code, number).checked().unwrap();
            assert_eq!(
                (checked.bank_code.as_str(), checked.number.as_str()),
                stored
            );
        }
    }

    #[test]
    fn a_wrong_number_is_told_at_its_place() {
        use AccountError as E;
        use AccountForm as F;
        let code = |form, said: &str| E::BankCode {
            said: said.to_owned(),
            form,
        };
        for (form, bank_code, number, error) in [
            (
                F::Iban,
                "",
                "DE88370400440532013000",
                E::Iban("DE88370400440532013000".to_owned()),
            ),
            (F::Iban, "1", "DE89370400440532013000", E::NoBankCodeHere),
            (F::Iban, "", " ", E::NoNumber(F::Iban)),
            (
                F::SortCode,
                "20-20-1",
                "55555555",
                code(F::SortCode, "20-20-1"),
            ),
            (
                F::SortCode,
                "202015",
                "5555555",
                E::Number {
                    said: "5555555".to_owned(),
                    form: F::SortCode,
                },
            ),
            (
                F::Routing,
                "021000022",
                "1234",
                code(F::Routing, "021000022"),
            ),
            (
                F::Ifsc,
                "HDFC1000240",
                "501000123",
                code(F::Ifsc, "HDFC1000240"),
            ),
            (
                F::Transit,
                "00312345",
                "1234567",
                code(F::Transit, "00312345"),
            ),
            (F::Upi, "", "acme", E::Upi("acme".to_owned())),
            (
                F::Pix,
                "",
                "11222333000182",
                E::Pix("11222333000182".to_owned()),
            ),
            (F::Pix, "", "52998224726", E::Pix("52998224726".to_owned())),
            (F::Other, "", "", E::NoLines),
        ] {
            assert_eq!(account(form, bank_code, number).checked(), Err(error));
        }
    }

    #[test]
    fn a_bic_has_eight_or_eleven_characters() {
        for (said, good) in [
            ("COBADEFFXXX", true),
            ("cobadeff", true),
            ("", true),
            ("COBADEF", false),
            ("COBA12FF", false),
        ] {
            assert_eq!(bic(said).is_ok(), good, "{said}");
        }
    }

    #[test]
    fn a_scheme_has_its_own_currency() {
        let upi = account(AccountForm::Upi, "", "acme@okaxis");
        assert_eq!(upi.clone().checked().unwrap().currency, "INR".parse().ok());
        let euros = CompanyAccount {
            currency: Some(Currency::EUR),
            ..upi
        };
        assert!(matches!(
            euros.checked(),
            Err(AccountError::OtherCurrency { .. })
        ));
    }
}
