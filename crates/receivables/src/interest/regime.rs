//! By which rule interest is charged (rules I3 and I4).

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::laws::{Customers, Fixing, LAWS, Law, MINIMUM_ONLY, Tier};
use super::no_fixed_sum::NoFixedSum;
use super::{HalfYear, RateTable, plain_percent};
use crate::{Currency, Date, Money};

/// A law's regime, or the rate of a contract. On the wire it is its code: `de-b2b`, `eu:FR`, `contract:9.5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Regime {
    Law(&'static Law),
    /// Percent per year, fixed.
    Contract(Decimal),
}

/// Why a regime is not known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegimeError {
    #[error("“{0}” is not a regime")]
    Unknown(String),
    #[error("“{0}” is not a rate")]
    NotARate(String),
}

impl RegimeError {
    /// What can stand there instead.
    pub fn hint(&self) -> String {
        match self {
            Self::Unknown(_) => {
                let codes: Vec<_> = LAWS.iter().map(|law| law.code).collect();
                format!("Use {} or contract:RATE.", codes.join(", "))
            }
            Self::NotARate(_) => {
                "Write a percentage per year from 0 to 100, such as contract:9.5.".to_owned()
            }
        }
    }
}

/// The rate of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnnualRate {
    /// Percent per year, never below zero.
    pub percent: Decimal,
    /// Rests on a reference rate that its publisher has not confirmed yet.
    pub provisional: bool,
}

impl Regime {
    /// Every regime that stands in a law.
    pub fn laws() -> impl Iterator<Item = Self> {
        LAWS.iter().map(Self::Law)
    }

    /// The regime for the customers of a company in `country` (an ISO 3166 code); `None` where Owed knows no law, so
    /// that only a contract's rate can be charged.
    pub fn of_country(country: &str, customers: Customers) -> Option<Self> {
        let fits = |law: &&Law| law.customers == customers || law.customers == Customers::All;
        let own = LAWS
            .iter()
            .find(|law| law.country == Some(country) && fits(law));
        let minimum = || LAWS.iter().find(|law| law.country.is_none() && fits(law));
        own.or_else(|| MINIMUM_ONLY.contains(&country).then(minimum).flatten())
            .map(Self::Law)
    }

    /// What of it may be charged to such customers (rule I4): consumers are never charged a law for businesses, but the one
    /// that the law's country, or else the company's, has for them. `None` where Owed knows none.
    pub fn charged_to(self, customers: Customers, company: &str) -> Option<Self> {
        let too_much =
            self.customers() == Customers::Businesses && customers == Customers::Consumers;
        if too_much {
            Self::of_country(self.country().unwrap_or(company), customers)
        } else {
            Some(self)
        }
    }

    /// For people: `Germany, business customers`.
    pub fn name(self) -> String {
        match self {
            Self::Law(law) => law.name.to_owned(),
            Self::Contract(percent) => {
                format!("{} % a year by contract", plain_percent(percent))
            }
        }
    }

    /// How the rate comes about, in words.
    pub fn rule(self) -> String {
        let (law, version) = match self {
            Self::Law(law) => (law, law.newest()),
            Self::Contract(percent) => return format!("{} % a year", plain_percent(percent)),
        };
        let points = Decimal::new(version.map_or(0, |one| one.hundredths), 2).normalize();
        let Some(series) = law.series else {
            return format!("{points} % a year");
        };
        let rounded = if law.half_points {
            ", rounded up to the next half point"
        } else {
            ""
        };
        let fixing = match law.fixing {
            Fixing::EachHalfYear => "new on 1 January and 1 July",
            Fixing::WhenDue => "of the half-year in which the debt fell due, fixed for that debt",
            Fixing::WhenOverdue => {
                "as of the 30 June or 31 December before the debt became overdue, fixed for that debt"
            }
        };
        let name = series.short_name();
        format!("{name} + {points} percentage points{rounded}, {fixing}")
    }

    /// The law with its articles.
    pub fn source(self) -> &'static str {
        match self {
            Self::Law(law) => law.source,
            Self::Contract(_) => "the contract with the customer",
        }
    }

    /// The creditor's country that it is meant for, as an ISO 3166 code.
    pub fn country(self) -> Option<&'static str> {
        match self {
            Self::Law(law) => law.country,
            Self::Contract(_) => None,
        }
    }

    /// The currency that it is meant for; `None`: any.
    pub fn currency(self) -> Option<Currency> {
        match self {
            Self::Law(law) => law.currency.parse().ok(),
            Self::Contract(_) => None,
        }
    }

    pub fn customers(self) -> Customers {
        match self {
            Self::Law(law) => law.customers,
            Self::Contract(_) => Customers::All,
        }
    }

    /// The rate of `day` for a debt that fell due on `due`; `None` where the reference rate of that half-year is not
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
        let reference = rates.rate(series, HalfYear::of(decides))?;
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

    /// The fixed compensation for an invoice of `gross` that fell due on `due`, once per invoice and from business
    /// customers only (rule I4). It is in the law's currency, whatever the invoice's; where its size depends on the
    /// invoice's, there is none for an invoice in another currency.
    ///
    /// # Errors
    /// Why there is none.
    pub fn compensation(self, due: Date, gross: Money) -> Result<Money, NoFixedSum> {
        let Self::Law(law) = self else {
            return Err(NoFixedSum::Contract);
        };
        if law.customers == Customers::Consumers {
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

    /// The fixed compensation of today's law in words; `None` where there is none.
    pub fn compensation_rule(self) -> Option<String> {
        let Self::Law(law) = self else { return None };
        tiers_in_words(law.newest()?.compensation, self.currency()?)
    }
}

/// The amounts of `tiers` in words.
fn tiers_in_words(tiers: &[Tier], currency: Currency) -> Option<String> {
    let (last, smaller) = tiers.split_last()?;
    let amount = |tier: &Tier| Money::new(tier.amount, currency);
    let steps = smaller.iter().map(|tier| {
        format!(
            "{} up to {}",
            amount(tier),
            Money::new(tier.up_to, currency)
        )
    });
    let steps: Vec<String> = steps.collect();
    Some(match steps[..] {
        [] => format!("{} an invoice", amount(last)),
        _ => format!("{}, {} above, an invoice", steps.join(", "), amount(last)),
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

    /// Reads a code in any case; a contract's rate takes a point or a comma, with or without `%`.
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
