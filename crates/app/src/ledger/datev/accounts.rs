//! The numbers of the accounts.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use owed_receivables::CustomerId;
use owed_receivables::posting::LedgerAccount;

use crate::failure::Failure;
use crate::ledger::{Chart, DatevOptions, GeneralAccount};
use owed_texts::text;

/// The number of digits of a general ledger account; a customer's has one more.
const DIGITS: RangeInclusive<u8> = 4..=8;

pub(super) struct Accounts {
    customers: BTreeMap<CustomerId, i64>,
    numbers: BTreeMap<GeneralAccount, String>,
    pub chart: &'static str,
    pub digits: u8,
}

impl Accounts {
    pub fn new(
        options: &DatevOptions,
        customers: BTreeMap<CustomerId, i64>,
    ) -> Result<Self, Failure> {
        let digits = digits(options)?;
        let (chart, numbers) = match options.chart.0.unwrap_or_default() {
            Chart::Skr03 => ("03", ["1200", "8400", "8736", "2406", "2650", "4970"]),
            Chart::Skr04 => ("04", ["1800", "4400", "4736", "6936", "7100", "6855"]),
        };
        // Longer numbers of a chart are padded with zeros on the right.
        let numbers =
            numbers.map(|number| format!("{number:0<width$}", width = usize::from(digits)));
        let mut numbers: BTreeMap<_, _> = GeneralAccount::ALL.into_iter().zip(numbers).collect();
        numbers.extend(options.accounts.clone());
        Ok(Self {
            customers,
            numbers,
            chart,
            digits,
        })
    }

    pub fn number(&self, account: LedgerAccount) -> String {
        let account = match account {
            LedgerAccount::Receivable(id) => {
                return self
                    .customers
                    .get(&id)
                    .map_or(String::new(), i64::to_string);
            }
            LedgerAccount::Bank => GeneralAccount::Bank,
            LedgerAccount::Sales => GeneralAccount::Sales,
            LedgerAccount::Discounts => GeneralAccount::Discounts,
            LedgerAccount::BadDebts => GeneralAccount::BadDebts,
            LedgerAccount::Charges => GeneralAccount::Charges,
            LedgerAccount::BankCharges => GeneralAccount::BankCharges,
        };
        self.numbers.get(&account).cloned().unwrap_or_default()
    }
}

/// Returns the number of digits of general ledger accounts: as given, else as in the named ones, else four.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) if a named account has another length, or DATEV has no such length.
pub(in crate::ledger) fn digits(options: &DatevOptions) -> Result<u8, Failure> {
    let said = options.account_length;
    if said != 0 && !DIGITS.contains(&said) {
        return Err(Failure::invalid(
            "account_length",
            text!("error-datev-digits", digits = said),
        ));
    }
    let named = options.accounts.values().next();
    let named = named.and_then(|number| u8::try_from(number.len()).ok());
    let digits = match (said, named) {
        (0, Some(named)) if DIGITS.contains(&named) => named,
        (0, _) => *DIGITS.start(),
        (said, _) => said,
    };
    for (account, number) in &options.accounts {
        if number.len() != usize::from(digits) || !number.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Err(Failure::invalid(
                "accounts",
                text!(
                    "error-datev-account",
                    account = account.to_string(),
                    number,
                    digits
                ),
            ));
        }
    }
    Ok(digits)
}
