//! The numbers of the accounts.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use owed_receivables::CustomerId;
use owed_receivables::posting::Account;

use crate::failure::Failure;
use crate::ledger::DatevOptions;

/// How many digits a general ledger account may have; a customer's has one more.
const DIGITS: RangeInclusive<u8> = 4..=8;

pub(super) struct Accounts {
    customers: BTreeMap<CustomerId, i64>,
    parts: BTreeMap<&'static str, String>,
    pub chart: &'static str,
    pub digits: u8,
}

impl Accounts {
    pub fn of(
        options: &DatevOptions,
        customers: BTreeMap<CustomerId, i64>,
    ) -> Result<Self, Failure> {
        let digits = digits(options)?;
        let (chart, numbers) = match options.chart.trim().to_lowercase().as_str() {
            "" | "skr03" => ("03", ["1200", "8400", "8736", "2406", "2650", "4970"]),
            "skr04" => ("04", ["1800", "4400", "4736", "6936", "7100", "6855"]),
            other => {
                return Err(Failure::invalid(
                    "chart",
                    format!("“{other}” is not a chart of accounts that is known here."),
                )
                .hint("Use skr03 or skr04, and name other accounts one by one."));
            }
        };
        // Longer numbers of a chart are its own with zeros behind them.
        let numbers =
            numbers.map(|number| format!("{number:0<width$}", width = usize::from(digits)));
        let mut parts: BTreeMap<&'static str, String> = PARTS.into_iter().zip(numbers).collect();
        for (part, number) in &options.accounts {
            let own = parts.get_mut(part.as_str()).ok_or_else(|| {
                Failure::invalid("accounts", format!("There is no account for “{part}”."))
                    .hint(format!("Use {}.", PARTS.join(", ")))
            })?;
            own.clone_from(number);
        }
        Ok(Self {
            customers,
            parts,
            chart,
            digits,
        })
    }

    pub fn number(&self, account: Account) -> String {
        let part = match account {
            Account::Receivable(id) => {
                return self
                    .customers
                    .get(&id)
                    .map_or(String::new(), i64::to_string);
            }
            Account::Bank => "bank",
            Account::Sales => "sales",
            Account::Discounts => "discounts",
            Account::BadDebts => "bad_debts",
            Account::Charges => "charges",
            Account::BankCharges => "bank_charges",
        };
        self.parts.get(part).cloned().unwrap_or_default()
    }
}

const PARTS: [&str; 6] = [
    "bank",
    "sales",
    "discounts",
    "bad_debts",
    "charges",
    "bank_charges",
];

/// How many digits the general ledger's accounts have: as is said, else as the named ones have, else four.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) where a named account has another length, or DATEV knows no such length.
pub(in crate::ledger) fn digits(options: &DatevOptions) -> Result<u8, Failure> {
    let said = options.account_length;
    if said != 0 && !DIGITS.contains(&said) {
        return Err(Failure::invalid(
            "account_length",
            format!("DATEV has no accounts of {said} digits."),
        )
        .hint("The tax adviser knows the length: from 4 to 8 digits."));
    }
    let named = options.accounts.values().next();
    let named = named.and_then(|number| u8::try_from(number.len()).ok());
    let digits = match (said, named) {
        (0, Some(named)) if DIGITS.contains(&named) => named,
        (0, _) => *DIGITS.start(),
        (said, _) => said,
    };
    for (part, number) in &options.accounts {
        if number.len() != usize::from(digits) || !number.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Err(Failure::invalid(
                "accounts",
                format!("{part}: “{number}” is not an account of {digits} digits."),
            )
            .hint(
                "All accounts have one length, from 4 to 8 digits; --account-length says another.",
            ));
        }
    }
    Ok(digits)
}
