//! The rules by which interest is charged (rules I3 and I4).

use std::fmt;
use std::str::FromStr;

use owed_texts::{Arg, Message, errors, key, text};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::laws::{Fixing, LAWS, Law, MINIMUM_ONLY, RegimeCustomers, Source, Tier};
use super::no_fixed_sum::NoFixedSum;
use super::{HalfYear, RateTable, plain_percent};
use crate::{Currency, Date, Money};

/// A law's regime, or a contract's rate. On the wire it is its code: `de-b2b`, `eu:FR`, `contract:9.5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Regime {
    Law(&'static Law),
    /// Percent per year, fixed.
    Contract(Decimal),
}

/// Why a regime is unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegimeError {
    Unknown(String),
    NotARate(String),
}

impl RegimeError {
    /// Returns a message with valid values as its hint.
    pub fn message(&self) -> Message {
        match self {
            Self::Unknown(said) => {
                let codes = LAWS.iter().map(|law| law.code).chain(["contract:RATE"]);
                let known = Arg::OneOf(codes.map(Arg::from).collect());
                text!("error-regime-unknown", said, known)
            }
            Self::NotARate(said) => text!("error-regime-not-a-rate", said),
        }
    }
}

errors!(RegimeError);

/// The rate of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnnualRate {
    /// Percent per year, never below zero.
    pub percent: Decimal,
    /// It is based on a reference rate that its publisher has not confirmed yet.
    pub provisional: bool,
}

impl Regime {
    /// Yields every regime defined by a law.
    pub fn laws() -> impl Iterator<Item = Self> {
        LAWS.iter().map(Self::Law)
    }

    /// Returns the regime for customers of a company in `country` (an ISO 3166 code); `None` if Owed knows no law, so that
    /// only a contract's rate can be charged.
    pub fn of_country(country: &str, customers: RegimeCustomers) -> Option<Self> {
        let fits = |law: &&Law| law.customers == customers || law.customers == RegimeCustomers::All;
        let own = LAWS
            .iter()
            .find(|law| law.country == Some(country) && fits(law));
        let minimum = || LAWS.iter().find(|law| law.country.is_none() && fits(law));
        own.or_else(|| MINIMUM_ONLY.contains(&country).then(minimum).flatten())
            .map(Self::Law)
    }

    /// Returns what may be charged to such customers (rule I4): consumers are never charged under a law for businesses, but
    /// under the consumer law of that law's country, or else the company's. `None` if Owed knows none.
    pub fn charged_to(self, customers: RegimeCustomers, company: &str) -> Option<Self> {
        let too_much = self.customers() == RegimeCustomers::Businesses
            && customers == RegimeCustomers::Consumers;
        if too_much {
            Self::of_country(self.country().unwrap_or(company), customers)
        } else {
            Some(self)
        }
    }

    /// Returns the name for people: `Germany, business customers`.
    pub fn name(self) -> Message {
        match self {
            Self::Law(law) => law.name.message(),
            Self::Contract(percent) => text!("law-name-contract", percent = written(percent)),
        }
    }

    /// Says in words how the rate is determined.
    pub fn rule(self) -> Message {
        let (law, version) = match self {
            Self::Law(law) => (law, law.newest()),
            Self::Contract(percent) => return text!("law-rate", percent = written(percent)),
        };
        let points = Decimal::new(version.map_or(0, |one| one.hundredths), 2).normalize();
        let Some(series) = law.series else {
            return text!("law-rate", percent = points);
        };
        let series = series.short_name();
        let fixing = match law.fixing {
            Fixing::EachHalfYear => key!("law-fixing-each-half-year"),
            Fixing::WhenDue => key!("law-fixing-when-due"),
            Fixing::WhenOverdue => key!("law-fixing-when-overdue"),
        };
        if law.half_points {
            text!("law-rule-half-points", series, points, fixing)
        } else {
            text!("law-rule", series, points, fixing)
        }
    }

    /// Returns the law with its articles.
    pub fn source(self) -> Message {
        match self {
            Self::Law(law) => match law.source {
                Source::Cited(source) => text!("law-source", source),
                Source::Explained(source) => source.message(),
            },
            Self::Contract(_) => text!("law-source-contract"),
        }
    }

    /// Returns the creditor's country that it is meant for, as an ISO 3166 code.
    pub fn country(self) -> Option<&'static str> {
        match self {
            Self::Law(law) => law.country,
            Self::Contract(_) => None,
        }
    }

    /// Returns the currency that it is meant for; `None` means any.
    pub fn currency(self) -> Option<Currency> {
        match self {
            Self::Law(law) => law.currency.parse().ok(),
            Self::Contract(_) => None,
        }
    }

    pub fn customers(self) -> RegimeCustomers {
        match self {
            Self::Law(law) => law.customers,
            Self::Contract(_) => RegimeCustomers::All,
        }
    }

    /// Returns the rate of `day` for a debt that fell due on `due`; `None` if the reference rate of that half-year is not
    /// known or the law is younger than the debt (rule I5).
    pub fn rate(self, day: Date, due: Date, rates: &RateTable) -> Option<AnnualRate> {
        let law = match self {
            Self::Law(law) => law,
            Self::Contract(percent) => return Some(AnnualRate::certain(percent)),
        };
        let points = Decimal::new(law.version(due)?.hundredths, 2);
        let Some(series) = law.series else {
            return Some(AnnualRate::certain(points));
        };
        let decides = match law.fixing {
            Fixing::EachHalfYear => day,
            Fixing::WhenDue => due,
            Fixing::WhenOverdue => due.succ_opt()?,
        };
        let reference = rates.rate(series, HalfYear::containing(decides))?;
        let percent = reference.percent + points;
        let percent = if law.half_points {
            (percent * Decimal::TWO).round_dp_with_strategy(0, RoundingStrategy::ToPositiveInfinity)
                / Decimal::TWO
        } else {
            percent
        };
        Some(AnnualRate {
            percent: percent.max(Decimal::ZERO),
            provisional: reference.provisional,
        })
    }

    /// Returns the fixed compensation for an invoice of `gross` that fell due on `due`, once per invoice and from business
    /// customers only (rule I4). It is in the law's currency, whatever the invoice's; if its size depends on the invoice's,
    /// an invoice in another currency has none.
    ///
    /// # Errors
    /// Why there is none.
    pub fn compensation(self, due: Date, gross: Money) -> Result<Money, NoFixedSum> {
        let Self::Law(law) = self else {
            return Err(NoFixedSum::Contract);
        };
        if law.customers == RegimeCustomers::Consumers {
            return Err(NoFixedSum::Consumers);
        }
        let none = NoFixedSum::LawNamesNone { law, due };
        let currency = self.currency().ok_or(none)?;
        let tiers = law.version(due).ok_or(none)?.compensation;
        let tier = match tiers {
            [] => return Err(none),
            [only] => only,
            _ if gross.currency != currency => {
                return Err(NoFixedSum::OtherCurrency { named_in: currency });
            }
            _ => tiers
                .iter()
                .find(|tier| gross.minor <= tier.up_to)
                .ok_or(none)?,
        };
        Ok(Money::new(tier.amount, currency))
    }

    /// Returns the fixed compensation under today's law in words; `None` if there is none.
    pub fn compensation_rule(self) -> Option<Message> {
        let Self::Law(law) = self else { return None };
        tiers_in_words(law.newest()?.compensation, self.currency()?)
    }
}

/// Returns a percentage as it is written.
fn written(percent: Decimal) -> Arg {
    Arg::Number(plain_percent(percent))
}

/// Returns the amounts of `tiers` in words.
fn tiers_in_words(tiers: &[Tier], currency: Currency) -> Option<Message> {
    let plain = |minor| Money::new(minor, currency).plain();
    let (last, smaller) = tiers.split_last()?;
    let steps = smaller.iter().fold(None, |before: Option<Message>, tier| {
        let (amount, limit) = (plain(tier.amount), plain(tier.up_to));
        Some(match before {
            None => text!("law-compensation-step", amount, limit),
            Some(before) => text!("law-compensation-step-after", before, amount, limit),
        })
    });
    let amount = plain(last.amount);
    Some(match steps {
        None => text!("law-compensation", amount),
        Some(steps) => text!("law-compensation-steps", steps, amount),
    })
}

impl AnnualRate {
    fn certain(percent: Decimal) -> Self {
        Self {
            percent,
            provisional: false,
        }
    }
}

impl fmt::Display for Regime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Law(law) => f.write_str(law.code),
            Self::Contract(percent) => write!(f, "contract:{}", percent.normalize()),
        }
    }
}

impl FromStr for Regime {
    type Err = RegimeError;

    /// Parses a code in any case; a contract's rate takes a point or a comma, with or without `%`.
    fn from_str(text: &str) -> Result<Self, RegimeError> {
        let text = text.trim();
        if let Some((word, rate)) = text.split_once(':')
            && word.eq_ignore_ascii_case("contract")
        {
            let number = rate.trim().trim_end_matches('%').trim().replace(',', ".");
            return number
                .parse()
                .ok()
                .filter(|percent| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(percent))
                .map(Self::Contract)
                .ok_or_else(|| RegimeError::NotARate(rate.to_owned()));
        }
        Law::of_code(text)
            .map(Self::Law)
            .ok_or_else(|| RegimeError::Unknown(text.to_owned()))
    }
}

impl TryFrom<String> for Regime {
    type Error = RegimeError;
    fn try_from(text: String) -> Result<Self, RegimeError> {
        text.parse()
    }
}

impl From<Regime> for String {
    fn from(regime: Regime) -> Self {
        regime.to_string()
    }
}

#[cfg(test)]
#[path = "regime_tests.rs"]
mod tests;
