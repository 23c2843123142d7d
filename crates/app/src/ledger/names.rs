//! How accounts and texts are called where the accounts are kept as plain text.

use std::collections::{BTreeMap, BTreeSet};

use owed_receivables::posting::{Account, Occasion, Posting};
use owed_receivables::{ClaimKind, CustomerId, Date, Language, Money};

use super::Ledger;

/// The accounts of a ledger by name, each with the day it is first used; names are such that hledger and beancount both
/// read them.
pub(super) struct Names {
    customers: BTreeMap<CustomerId, String>,
    first: BTreeMap<String, Date>,
}

impl Names {
    pub fn of(ledger: &Ledger) -> Self {
        let mut names = Self {
            customers: BTreeMap::new(),
            first: BTreeMap::new(),
        };
        let mut taken = BTreeSet::new();
        let accounts = ledger.postings.iter().flat_map(|posting| {
            [posting.debit, posting.credit].map(|side| (side, posting.event.on))
        });
        for (account, on) in accounts {
            if let Account::Receivable(id) = account {
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

    pub fn account(&self, account: Account) -> String {
        match account {
            Account::Receivable(id) => {
                let name = self.customers.get(&id).map_or("", String::as_str);
                format!("Assets:Receivable:{name}")
            }
            Account::Bank => "Assets:Bank".to_owned(),
            Account::Sales => "Income:Sales".to_owned(),
            Account::Discounts => "Expenses:Discounts".to_owned(),
            Account::BadDebts => "Expenses:BadDebts".to_owned(),
            Account::Charges => "Income:Charges".to_owned(),
            Account::BankCharges => "Expenses:BankCharges".to_owned(),
        }
    }

    /// Every account that is used, with its first day.
    pub fn first_days(&self) -> impl Iterator<Item = (&str, Date)> {
        self.first.iter().map(|(name, on)| (name.as_str(), *on))
    }
}

/// A customer's number as a part of an account's name: letters of ASCII, digits and hyphens, an upper case letter or a
/// digit first.
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

/// What was posted, in words: `Payment, settles RE-1`, `Zahlung für RE-1`.
pub(super) fn story(posting: &Posting, language: Language) -> String {
    let event = &posting.event;
    let say = |english: &'static str, german: &'static str| match language {
        Language::En => english,
        Language::De => german,
    };
    let what = match event.occasion {
        Occasion::Invoice => say("Invoice", "Rechnung"),
        Occasion::CreditNote => say("Credit note", "Gutschrift"),
        Occasion::Payment => say("Payment", "Zahlung"),
        Occasion::Transfer => say("Paid by another customer", "Zahlung durch anderen Kunden"),
        Occasion::Discount => say("Discount taken", "Skonto"),
        Occasion::WriteOff => say("Write-off", "Ausbuchung"),
        Occasion::Claim => say("Paid", "Bezahlt:"),
        Occasion::Refund => say("Refund", "Rückzahlung"),
        Occasion::BankCharge => say("Bank charge", "Bankgebühr"),
    };
    let document = match (event.occasion, event.document.as_str()) {
        (_, "") => String::new(),
        (Occasion::Claim, kind) => format!(
            " {}",
            kind.parse().map_or(kind, |kind| claim(kind, language))
        ),
        (_, document) => format!(" {document}"),
    };
    let settles = event
        .settles
        .as_ref()
        .filter(|settles| **settles != event.document)
        .map_or_else(String::new, |number| {
            let verb = match (event.occasion, event.amount.minor < 0) {
                (Occasion::Claim | Occasion::BankCharge, _) | (_, true) => say(", for", " für"),
                _ => say(", settles", " für"),
            };
            format!("{verb} {number}")
        });
    let came = event.came.map_or_else(String::new, |came| {
        let came = came.to_string();
        format!(", {} {came}", say("came as", "eingegangen als"))
    });
    let taken_back = if event.amount.minor < 0 {
        say(", taken back", ", zurückgenommen")
    } else {
        ""
    };
    format!("{what}{document}{settles}{came}{taken_back}")
}

fn claim(kind: ClaimKind, language: Language) -> &'static str {
    match (language, kind) {
        (Language::En, ClaimKind::Fee) => "fee",
        (Language::En, ClaimKind::Interest) => "interest",
        (Language::En, ClaimKind::Compensation) => "compensation",
        (Language::En, ClaimKind::Charge) => "charge",
        (Language::De, ClaimKind::Fee) => "Mahngebühr",
        (Language::De, ClaimKind::Interest) => "Zinsen",
        (Language::De, ClaimKind::Compensation) => "Verzugspauschale",
        (Language::De, ClaimKind::Charge) => "Auslagen",
    }
}

/// The amount of one side as both programs read it: `110.00 USD @@ 100.00 EUR` at the bank where another currency came.
pub(super) fn amount(posting: &Posting, account: Account, sign: &str) -> String {
    match posting.event.came {
        Some(came) if account == Account::Bank => {
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
