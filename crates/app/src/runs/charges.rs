//! What a letter charges beside the invoices: interest and fixed compensation (rules I1–I5).

use std::collections::HashMap;

use owed_letters::InterestCalculation;
use owed_receivables::dunning::{Policy, Proposed};
use owed_receivables::interest::{Accrual, Customers, DayCount, Debt, RateTable, Regime, accrue};
use owed_receivables::{ClaimKind, Currency, Customer, CustomerKind, Date, InvoiceId, Money};
use owed_store::{OpenItem, Reading, Whose};

use crate::failure::{Code, Failure};
use crate::interest;

/// The rates, the company's country, and what was charged before.
pub(crate) struct Charging {
    rates: RateTable,
    country: String,
    /// Interest that earlier letters claimed, by invoice; it was claimed once and is not claimed again.
    interest: HashMap<InvoiceId, i64>,
    compensated: HashMap<InvoiceId, i64>,
}

/// What one proposed row charges.
#[derive(Debug, Clone, Default)]
pub(super) struct Charges {
    /// The calculation of each invoice and what earlier letters claimed of it, in minor units.
    pub interest: Vec<(InvoiceId, Accrual, i64)>,
    pub compensation: Vec<(InvoiceId, Money)>,
}

impl Charges {
    /// The interest that is new, in minor units of the row's currency.
    pub fn new_interest(&self) -> i64 {
        self.interest
            .iter()
            .map(|(_, accrual, before)| accrual.total.minor - before)
            .sum()
    }

    /// The compensation in one currency, in minor units.
    pub fn compensation_in(&self, currency: Currency) -> i64 {
        self.compensation
            .iter()
            .filter(|(_, amount)| amount.currency == currency)
            .map(|(_, amount)| amount.minor)
            .sum()
    }
}

impl Charging {
    pub fn read(book: &Reading, whose: Whose<'_>, as_of: Date) -> Result<Self, Failure> {
        Ok(Self {
            rates: interest::table(book)?,
            country: book.company()?.address.country,
            interest: book.claimed(ClaimKind::Interest, whose, as_of)?,
            compensated: book.claimed(ClaimKind::Compensation, whose, as_of)?,
        })
    }

    /// The regime of a policy for a customer; `None` where nothing is charged (rule I5).
    fn regime(&self, policy: &Policy, customer: &Customer) -> Result<Option<Regime>, Failure> {
        if let Some(code) = &policy.regime {
            return code.parse().map(Some).map_err(
                |error: owed_receivables::interest::RegimeError| {
                    Failure::new(Code::Refused, format!("Policy “{}”: {error}", policy.name))
                },
            );
        }
        let customers = match customer.kind {
            CustomerKind::Business => Customers::Businesses,
            CustomerKind::Consumer => Customers::Consumers,
        };
        Ok(Regime::of_country(&self.country, customers))
    }

    /// All interest on an open item up to a day, and what earlier letters claimed of it; `None` where none ran up.
    pub fn calculation(
        &self,
        book: &Reading,
        policy: &Policy,
        customer: &Customer,
        open: &OpenItem,
        as_of: Date,
    ) -> Result<Option<InterestCalculation>, Failure> {
        let Some(regime) = self.regime(policy, customer)? else {
            return Ok(None);
        };
        let debt = debt(book, open, 0, as_of)?;
        let accrual = accrue(&debt, regime, &self.rates, DayCount::default(), as_of)?;
        let before = self.interest.get(&open.invoice).copied();
        Ok((!accrual.rows.is_empty()).then(|| InterestCalculation {
            invoice: open.number.clone(),
            rows: accrual.rows,
            claimed_before: before.map(|minor| Money::new(minor, open.gross.currency)),
        }))
    }

    /// What the row charges; nothing where it is out, or where its level charges nothing.
    pub(super) fn of(
        &self,
        book: &Reading,
        policy: &Policy,
        customer: &Customer,
        row: &Proposed,
        items: &HashMap<InvoiceId, &OpenItem>,
        as_of: Date,
    ) -> Result<Charges, Failure> {
        let mut charges = Charges::default();
        let Some(level) = policy.level(row.level).filter(|_| row.included) else {
            return Ok(charges);
        };
        if !level.interest && !policy.compensation {
            return Ok(charges);
        }
        let Some(regime) = self.regime(policy, customer)? else {
            return Ok(charges);
        };
        for item in row.items.iter().filter(|item| item.included) {
            let Some(open) = items.get(&item.invoice) else {
                continue;
            };
            if level.interest {
                let before = self.interest.get(&item.invoice).copied().unwrap_or(0);
                let debt = debt(book, open, open.balance - item.balance, as_of)?;
                let accrual = accrue(&debt, regime, &self.rates, DayCount::default(), as_of)?;
                // Where less is owed by now than was claimed, the claim stands and nothing is added.
                if accrual.total.minor > before {
                    charges.interest.push((item.invoice, accrual, before));
                }
            }
            let first_letter = item.level <= 1 && item.advances;
            if policy.compensation
                && customer.kind == CustomerKind::Business
                && !first_letter
                && !self.compensated.contains_key(&item.invoice)
                && let Some(amount) = regime.compensation(open.due, open.gross)
                // The law names it in its own currency; what it would be in another is not for us to say.
                && amount.currency == open.gross.currency
            {
                charges.compensation.push((item.invoice, amount));
            }
        }
        Ok(charges)
    }
}

/// The item as a debt over time, without what rests of it.
fn debt(book: &Reading, open: &OpenItem, rests: i64, as_of: Date) -> Result<Debt, Failure> {
    let currency = open.gross.currency;
    let mut debt = Debt::new(Money::new(open.gross.minor - rests, currency), open.due);
    for (day, amount) in book.balance_changes(open.invoice)? {
        if day <= as_of {
            debt = debt.less(day, Money::new(amount, currency))?;
        }
    }
    Ok(debt)
}
