//! The codes that a customer's bank app or camera reads, each for the currencies and accounts that its standard allows (rule D6).

pub mod epc;
pub mod pix;
pub mod spayd;
pub mod swiss;
pub mod upi;
pub mod zbp;

use owed_receivables::check_digits::mod_97;
use owed_receivables::{Address, CompanyAccount, Money, PaymentReference};
use owed_texts::{Message, text};

/// A sum to be paid to the company in one way.
#[derive(Debug, Clone, Copy)]
pub struct Transfer<'a> {
    /// The company's name on one line.
    pub payee: &'a str,
    pub address: &'a Address,
    pub account: &'a CompanyAccount,
    pub amount: Money,
    pub reference: &'a PaymentReference,
}

/// The currency codes of the standards.
pub(crate) const CHF: &str = "CHF";
pub(crate) const CZK: &str = "CZK";
pub(crate) const EUR: &str = "EUR";
pub(crate) const PLN: &str = "PLN";

/// That of Norway.
const SHORTEST_IBAN: usize = 15;

impl Transfer<'_> {
    /// Fails unless the amount is in the currency and from 1 to `most` minor units.
    fn amount_within(&self, currency: &str, most: i64) -> Result<(), Message> {
        let own = self.amount.currency.code();
        if own != currency {
            return Err(text!(
                "letter-code-currency",
                only = currency,
                currency = own
            ));
        }
        match (1..=most).contains(&self.amount.minor) {
            true => Ok(()),
            false => Err(text!("letter-code-amount", amount = self.amount.plain())),
        }
    }

    /// Returns the IBAN, which begins with one of these countries.
    fn iban_of(&self, countries: &[&str]) -> Result<&str, Message> {
        let iban = self.account.number.as_str();
        let is_there = countries.iter().any(|country| iban.starts_with(country));
        let is_whole = iban.is_ascii()
            && iban.len() >= SHORTEST_IBAN
            && mod_97(&iban[4..], &iban[..4]) == Some(1);
        match is_there && is_whole {
            true => Ok(iban),
            false => Err(text!("letter-code-iban", iban)),
        }
    }

    /// Returns the payee's name, cut to this many characters.
    fn name(&self, most: usize) -> Result<String, Message> {
        match one_line(self.payee, most) {
            name if name.is_empty() => Err(text!("letter-code-no-name")),
            name => Ok(name),
        }
    }
}

fn one_line(text: &str, most: usize) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    let cut: String = words.join(" ").chars().take(most).collect();
    cut.trim_end().to_owned()
}

/// Returns capitals and digits only.
fn compact(text: &str) -> String {
    text.chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use owed_receivables::AccountForm;

    use super::*;

    /// The parts of a transfer, which a [`Transfer`] borrows.
    pub(crate) struct Parts {
        pub payee: &'static str,
        pub address: Address,
        pub account: CompanyAccount,
        pub amount: Money,
        pub reference: PaymentReference,
    }

    impl Parts {
        pub(crate) fn new(form: AccountForm, number: &str, minor: i64, currency: &str) -> Self {
            Self {
                payee: "Muster & Söhne GmbH",
                address: Address {
                    street: "Hauptstrasse 12a".into(),
                    postal_code: "8000".into(),
                    city: "Seldwyla".into(),
                    country: "CH".into(),
                    ..Address::default()
                },
                account: CompanyAccount {
                    form,
                    number: number.into(),
                    ..CompanyAccount::default()
                },
                amount: Money::new(minor, currency.parse().unwrap()),
                reference: PaymentReference {
                    text: "RE-2026-17".into(),
                    digits: "90000042261201".into(),
                },
            }
        }

        pub(crate) fn transfer(&self) -> Transfer<'_> {
            Transfer {
                payee: self.payee,
                address: &self.address,
                account: &self.account,
                amount: self.amount,
                reference: &self.reference,
            }
        }
    }

    #[test]
    fn d6_no_code_is_better_than_a_wrong_one() {
        use AccountForm as F;
        type Payload = fn(&Transfer) -> Result<String, Message>;
        let iban = "DE89370400440532013000";
        let cases: [(Parts, Payload); 12] = [
            (Parts::new(F::Iban, iban, 0, EUR), epc::payload),
            (Parts::new(F::Iban, iban, -5, EUR), epc::payload),
            (
                Parts::new(F::Iban, iban, 100_000_000_000, EUR),
                epc::payload,
            ),
            (Parts::new(F::Iban, iban, 1, "USD"), epc::payload),
            (
                Parts::new(F::Iban, "DE88370400440532013000", 1, EUR),
                epc::payload,
            ),
            (Parts::new(F::Iban, "", 1, EUR), epc::payload),
            (Parts::new(F::Iban, iban, 1, CZK), spayd::payload),
            (
                Parts::new(F::Iban, "CZ6508000000192000145399", 1, EUR),
                spayd::payload,
            ),
            (
                Parts::new(F::Iban, "PL61109010140000071219812874", 1_000_000, PLN),
                zbp::payload,
            ),
            (Parts::new(F::Iban, iban, 1, PLN), zbp::payload),
            (Parts::new(F::Upi, "acme@okaxis", 1, EUR), upi::payload),
            (Parts::new(F::Pix, "11222333000181", 1, EUR), pix::payload),
        ];
        for (parts, payload) in cases {
            let transfer = parts.transfer();
            assert!(payload(&transfer).is_err(), "{transfer:?}");
        }
    }
}
