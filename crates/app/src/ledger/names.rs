//! Names of accounts and texts for plain-text accounting.

use std::collections::{BTreeMap, BTreeSet};

use owed_receivables::posting::{LedgerAccount, Posting, PostingOccasion};
use owed_receivables::{ClaimKind, CustomerId, Date, Language, Money};
use owed_texts::{Arg, PlainKey, key, text};

use super::Ledger;

/// The accounts of a ledger by name, each with the day of its first use. Both hledger and beancount can read the names.
pub(super) struct Names {
    customers: BTreeMap<CustomerId, String>,
    first: BTreeMap<String, Date>,
}

impl Names {
    pub fn from_ledger(ledger: &Ledger) -> Self {
        let mut names = Self {
            customers: BTreeMap::new(),
            first: BTreeMap::new(),
        };
        let mut taken = BTreeSet::new();
        let accounts = ledger.postings.iter().flat_map(|posting| {
            [posting.debit, posting.credit].map(|side| (side, posting.event.on))
        });
        for (account, on) in accounts {
            if let LedgerAccount::Receivable(id) = account {
                names.customers.entry(id).or_insert_with(|| {
                    let number = ledger.customers.get(&id).map(|label| label.number.as_str());
                    let plain = component(number.unwrap_or_default());
                    let name = if taken.contains(&plain) {
                        format!("{plain}-{}", id.0)
                    } else {
                        plain
                    };
                    taken.insert(name.clone());
                    name
                });
            }
            let name = names.account(account);
            names
                .first
                .entry(name)
                .and_modify(|first| *first = on.min(*first))
                .or_insert(on);
        }
        names
    }

    pub fn account(&self, account: LedgerAccount) -> String {
        match account {
            LedgerAccount::Receivable(id) => {
                let name = self.customers.get(&id).map_or("", String::as_str);
                format!("Assets:Receivable:{name}")
            }
            LedgerAccount::Bank => "Assets:Bank".to_owned(),
            LedgerAccount::Sales => "Income:Sales".to_owned(),
            LedgerAccount::Discounts => "Expenses:Discounts".to_owned(),
            LedgerAccount::BadDebts => "Expenses:BadDebts".to_owned(),
            LedgerAccount::Charges => "Income:Charges".to_owned(),
            LedgerAccount::BankCharges => "Expenses:BankCharges".to_owned(),
        }
    }

    /// Returns every account used, with its first day.
    pub fn first_days(&self) -> impl Iterator<Item = (&str, Date)> {
        self.first.iter().map(|(name, on)| (name.as_str(), *on))
    }
}

/// Returns a customer's number as part of an account name: ASCII letters, digits and hyphens, beginning with a capital
/// or a digit.
fn component(number: &str) -> String {
    let mut name: String = number
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    if name.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        name
    } else {
        format!("C{name}")
    }
}

/// Describes a posting: `Payment, settles RE-1`, `Zahlung für RE-1`.
pub(super) fn story(posting: &Posting, language: Language) -> String {
    let event = &posting.event;
    let taken_back = event.amount.minor < 0;
    let mut said = match event.occasion {
        PostingOccasion::Invoice => key!("common-invoice"),
        PostingOccasion::CreditNote => key!("value-credit-note"),
        PostingOccasion::Payment => key!("value-payment"),
        PostingOccasion::Transfer => key!("ledger-transfer"),
        PostingOccasion::Discount => key!("ledger-discount"),
        PostingOccasion::WriteOff => key!("ledger-write-off"),
        PostingOccasion::Claim => key!("ledger-claim"),
        PostingOccasion::Refund => key!("ledger-refund"),
        PostingOccasion::BankCharge => key!("ledger-bank-charge"),
    }
    .message();
    let document = &event.document;
    if !document.is_empty() {
        let of = match (event.occasion, document.parse()) {
            (PostingOccasion::Claim, Ok(kind)) => Arg::from(claim(kind)),
            _ => Arg::from(document),
        };
        said = text!("ledger-of", said, of);
    }
    if let Some(number) = event.settles.as_ref().filter(|number| *number != document) {
        said = match (event.occasion, taken_back) {
            (PostingOccasion::Claim | PostingOccasion::BankCharge, _) | (_, true) => {
                text!("ledger-for", said, number)
            }
            _ => text!("ledger-settles", said, number),
        };
    }
    if let Some(came) = event.came {
        said = text!("ledger-came-as", said, came = came.to_string());
    }
    if taken_back {
        said = text!("ledger-taken-back", said);
    }
    said.text(language)
}

fn claim(kind: ClaimKind) -> PlainKey {
    match kind {
        ClaimKind::Fee => key!("ledger-claim-fee"),
        ClaimKind::Interest => key!("ledger-claim-interest"),
        ClaimKind::Compensation => key!("ledger-claim-compensation"),
        ClaimKind::Charge => key!("ledger-claim-charge"),
    }
}

/// Returns the amount of one side as both programs read it: `110.00 USD @@ 100.00 EUR` at the bank if another currency
/// came.
pub(super) fn amount(posting: &Posting, account: LedgerAccount, sign: &str) -> String {
    match posting.event.came {
        Some(came) if account == LedgerAccount::Bank => {
            let came = Money::new(came.minor.abs(), came.currency);
            format!("{sign}{came} @@ {}", posting.amount)
        }
        _ => format!("{sign}{}", posting.amount),
    }
}

#[cfg(test)]
mod tests {
    use super::component;

    #[test]
    fn numbers_become_names_that_both_programs_read() {
        for (number, name) in [
            ("10001", "10001"),
            ("k-7", "K-7"),
            ("0379-NEVHP", "0379-NEVHP"),
            ("Å:1", "C--1"),
            ("", "C"),
        ] {
            assert_eq!(component(number), name);
        }
    }
}
