//! What interest rests on: every reference rate and every regime, with their sources.

use owed_receivables::Language;
use owed_receivables::interest::{
    Customers, NO_LEGAL_ADVICE, Rate, RateTable, Regime, plain_percent,
};
use serde::Serialize;
use ts_rs::TS;

use super::language;
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Nothing, iso};

/// Every rate and every regime that Owed knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Rates {
    /// By series, the oldest first.
    pub rates: Vec<KnownRate>,
    pub regimes: Vec<KnownRegime>,
    /// That this is no legal advice.
    pub legal: String,
}

/// A reference rate of one half-year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KnownRate {
    /// The series' code: `de-base`.
    pub series: String,
    pub series_name: String,
    pub from: String,
    /// The last day that it holds for.
    pub to: String,
    /// Percent per year with a point: `1.27`.
    pub rate: String,
    /// The same as it is shown.
    pub rate_text: String,
    pub source: String,
    /// Not confirmed by its publisher yet.
    pub provisional: bool,
}

/// By which rule interest is charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KnownRegime {
    /// Its code: `de-b2b`; for a contract `contract:RATE`.
    pub regime: String,
    pub name: String,
    pub rule: String,
    /// What may be charged beside the interest, in words.
    pub compensation: Option<String>,
    pub source: String,
    /// The creditor's country, as an ISO 3166 code.
    pub country: Option<String>,
    pub currency: Option<String>,
    /// `businesses`, `consumers` or `all`.
    pub customers: String,
}

/// Lists every reference rate and every regime.
///
/// # Errors
/// None so far; it has the form of every command.
pub fn rates(cx: &Context<'_>, _: Nothing) -> Result<Rates, Failure> {
    let language = language(cx);
    let known = RateTable::built_in().rates();
    Ok(Rates {
        rates: known.map(|rate| KnownRate::new(rate, language)).collect(),
        regimes: Regime::laws()
            .map(KnownRegime::new)
            .chain([KnownRegime::contract()])
            .collect(),
        legal: NO_LEGAL_ADVICE.to_owned(),
    })
}

impl KnownRate {
    fn new(rate: &Rate, language: Language) -> Self {
        Self {
            series: rate.series.code().to_owned(),
            series_name: rate.series.name().to_owned(),
            from: iso(rate.half_year.first_day()),
            to: iso(rate.half_year.last_day()),
            rate: plain_percent(rate.percent),
            rate_text: language.percent(rate.percent),
            source: rate.source.clone(),
            provisional: rate.provisional,
        }
    }
}

impl KnownRegime {
    fn new(regime: Regime) -> Self {
        Self {
            regime: regime.to_string(),
            name: regime.name(),
            rule: regime.rule(),
            compensation: regime.compensation_rule(),
            source: regime.source().to_owned(),
            country: regime.country().map(str::to_owned),
            currency: regime.currency().map(String::from),
            customers: match regime.customers() {
                Customers::Businesses => "businesses",
                Customers::Consumers => "consumers",
                Customers::All => "all",
            }
            .to_owned(),
        }
    }

    fn contract() -> Self {
        Self {
            regime: "contract:RATE".to_owned(),
            name: "A rate agreed with the customer".to_owned(),
            rule: "RATE % a year".to_owned(),
            compensation: None,
            source: "the contract with the customer".to_owned(),
            country: None,
            currency: None,
            customers: "all".to_owned(),
        }
    }
}
