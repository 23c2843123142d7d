//! The ways to pay a sum of a currency.

use super::{AccountForm, CompanyAccount};
use crate::Currency;

/// How a sum of a currency can be paid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ways<'a> {
    pub account: Option<&'a CompanyAccount>,
    /// The address in a payment scheme of the currency.
    pub scheme: Option<&'a CompanyAccount>,
    pub link: Option<&'a CompanyAccount>,
}

impl<'a> Ways<'a> {
    /// Returns the ways for a currency: of each kind the first of the currency, else the first for every currency. If there
    /// is none at all, the first account that other countries can pay to: one with an IBAN.
    pub fn for_currency(accounts: &'a [CompanyAccount], currency: Currency) -> Self {
        let first = |is_meant: &dyn Fn(AccountForm) -> bool| {
            let of = |wanted: Option<Currency>| {
                accounts
                    .iter()
                    .find(|account| is_meant(account.form) && account.currency == wanted)
            };
            of(Some(currency)).or_else(|| of(None))
        };
        let ways = Self {
            account: first(&AccountForm::is_account),
            scheme: first(&|form| form.only_currency() == Some(currency)),
            link: first(&|form| form == AccountForm::Link),
        };
        if ways.account.is_some() || ways.scheme.is_some() || ways.link.is_some() {
            return ways;
        }
        let mut others = accounts.iter();
        Self {
            account: others.find(|account| account.form == AccountForm::Iban),
            ..ways
        }
    }
}

/// Says whether the company has no way meant for a currency. One for every currency is certainly meant for the company's
/// usual one only.
pub fn lacks_account(accounts: &[CompanyAccount], currency: Currency, usual: Currency) -> bool {
    !accounts
        .iter()
        .any(|account| account.currency.unwrap_or(usual) == currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(form: AccountForm, currency: Option<&str>, number: &str) -> CompanyAccount {
        CompanyAccount {
            form,
            currency: currency.and_then(|code| code.parse().ok()),
            number: number.to_owned(),
            ..CompanyAccount::default()
        }
    }

    #[test]
    fn the_first_account_of_the_currency_is_shown() {
        use AccountForm as F;
        let accounts = [
            account(F::SortCode, Some("GBP"), "1"),
            account(F::Iban, None, "2"),
            account(F::Iban, Some("EUR"), "3"),
            account(F::Link, Some("USD"), "4"),
            account(F::Upi, Some("INR"), "5"),
        ];
        for (currency, numbers) in [
            ("GBP", ["1", "", ""]),
            ("EUR", ["3", "", ""]),
            ("CHF", ["2", "", ""]),
            ("USD", ["2", "", "4"]),
            ("INR", ["2", "5", ""]),
        ] {
            let ways = Ways::for_currency(&accounts, currency.parse().unwrap());
            let number = |way: Option<&CompanyAccount>| {
                way.map_or_else(String::new, |way| way.number.clone())
            };
            let found = [ways.account, ways.scheme, ways.link].map(number);
            assert_eq!(found, numbers, "{currency}");
        }
    }

    #[test]
    fn an_account_of_another_currency_is_better_than_none() {
        use AccountForm as F;
        let accounts = [
            account(F::SortCode, Some("GBP"), "1"),
            account(F::Iban, Some("EUR"), "2"),
        ];
        let ways = Ways::for_currency(&accounts, Currency::USD);
        assert_eq!(
            ways.account.map(|account| account.number.as_str()),
            Some("2")
        );
        let national = &accounts[..1];
        assert_eq!(
            Ways::for_currency(national, Currency::USD),
            Ways::default(),
            "nobody abroad can pay by sort code"
        );
        assert!(lacks_account(&accounts, Currency::USD, Currency::EUR));
        assert!(!lacks_account(&accounts, Currency::EUR, Currency::EUR));
        let any = [account(F::Iban, None, "1")];
        assert!(lacks_account(&any, Currency::USD, Currency::EUR));
        assert!(!lacks_account(&any, Currency::EUR, Currency::EUR));
    }
}
