//! The sample company's customers: how much they buy, and how they pay.

use owed_receivables::{Address, Currency, Customer, Language};

/// How a customer pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Habit {
    /// Up to six days before the due date.
    Prompt,
    /// Eight to twelve days after it.
    TenDaysLate,
    /// One transfer at the end of the month for everything due.
    MonthEnd,
    /// One to three months late, each time.
    ChronicallyLate,
    /// A part on the due date, the rest weeks later.
    Parts,
    /// More than is due, in round sums; the rest stays on account.
    RoundSums,
    /// Ten days late, less what banks deducted on the way.
    BankCharges,
    /// Paid well until some months ago; nothing has come since.
    Stopped,
}

impl Habit {
    fn named(word: &str) -> Self {
        match word {
            "ten days" => Self::TenDaysLate,
            "month end" => Self::MonthEnd,
            "late" => Self::ChronicallyLate,
            "parts" => Self::Parts,
            "round sums" => Self::RoundSums,
            "bank charges" => Self::BankCharges,
            "stopped" => Self::Stopped,
            _ => Self::Prompt,
        }
    }
}

pub(super) struct Buyer {
    pub customer: Customer,
    pub currency: Currency,
    pub habit: Habit,
    /// How often this customer buys, relative to the others.
    pub size: i64,
}

impl Buyer {
    pub(super) fn terms_days(&self) -> i64 {
        self.customer.terms_days.map_or(30, i64::from)
    }

    /// Consumers buy in their own name and have no other contact.
    pub(super) fn is_consumer(&self) -> bool {
        self.customer.contact.is_empty()
    }
}

/// Returns the customers, in the order of their numbers.
pub(super) fn buyers() -> Vec<Buyer> {
    include_str!("customers.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(buyer)
        .collect()
}

fn buyer(line: &str) -> Buyer {
    let mut cells = line.split('|');
    let mut text = || cells.next().unwrap_or_default().to_owned();
    let mut customer = Customer {
        number: text(),
        name: text(),
        contact: text(),
        email: text(),
        phone: text(),
        address: Address {
            street: text(),
            extra: text(),
            postal_code: text(),
            city: text(),
            region: text(),
            country: text(),
        },
        language: text().parse().ok(),
        terms_days: text().parse().ok(),
        ..Customer::default()
    };
    let buyer = Buyer {
        currency: text().parse().unwrap_or(Currency::EUR),
        habit: Habit::named(&text()),
        size: text().parse().unwrap_or(1),
        customer: Customer::default(),
    };
    if !customer.contact.is_empty() && customer.language == Some(Language::De) {
        customer.vat_id = format!("{}0000{}", customer.address.country, customer.number);
    }
    Buyer { customer, ..buyer }
}
