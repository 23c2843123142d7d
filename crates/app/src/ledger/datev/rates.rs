//! The value of other currencies in euros.

use std::collections::BTreeMap;

use owed_receivables::posting::Posting;
use owed_receivables::{Currency, Date, Money};
use owed_texts::text;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::failure::Failure;
use crate::ledger::DatevOptions;
use crate::typed;

/// Units of a currency per euro, by the day from which they apply.
#[derive(Default)]
pub(super) struct Rates(BTreeMap<Currency, BTreeMap<Date, Decimal>>);

/// The value of an amount, and its rate.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Worth {
    pub rate: Decimal,
    pub euros: Money,
}

impl Rates {
    /// Reads the rates: `USD` for any day, `USD@2026-02-01` from a day.
    pub fn from_options(options: &DatevOptions) -> Result<Self, Failure> {
        let mut rates = Self::default();
        for (name, rate) in &options.rates {
            let (code, since) = name.split_once('@').unwrap_or((name, ""));
            let currency = typed::currency("rates", code.trim())?;
            let since = typed::date_or("rates", since, Date::MIN)?;
            let rate = rate
                .trim()
                .replace(',', ".")
                .parse::<Decimal>()
                .ok()
                .filter(|rate| *rate > Decimal::ZERO)
                .ok_or_else(|| {
                    Failure::invalid(
                        "rates",
                        text!("error-datev-rate", rate, currency = currency.code()),
                    )
                })?;
            rates.0.entry(currency).or_default().insert(since, rate);
        }
        Ok(rates)
    }

    /// Returns the value of a posting in another currency: what the bank booked if in euros, else by the day's rate;
    /// `None` without a rate.
    pub fn worth(&self, posting: &Posting) -> Option<Worth> {
        let amount = posting.amount;
        if let Some(came) = posting
            .event
            .came
            .filter(|came| came.currency == Currency::EUR)
        {
            let euros = Money::new(came.minor.abs(), Currency::EUR);
            let rate = amount.to_decimal().checked_div(euros.to_decimal())?;
            return Some(Worth { rate, euros });
        }
        let (_, rate) = self
            .0
            .get(&amount.currency)?
            .range(..=posting.event.on)
            .next_back()?;
        let euros = amount.to_decimal().checked_div(*rate)?;
        Some(Worth {
            rate: *rate,
            euros: Money::rounded(euros, Currency::EUR).ok()?,
        })
    }
}

impl Worth {
    /// Returns the rate with six decimals and a comma, as the field requires.
    pub fn rate(&self) -> String {
        let rate = self
            .rate
            .round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero);
        format!("{rate:.6}").replace('.', ",")
    }
}
