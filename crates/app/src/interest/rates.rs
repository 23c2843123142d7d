//! The basis of interest: every reference rate and regime, with their sources.

use owed_receivables::Language;
use owed_receivables::interest::{
    NO_LEGAL_ADVICE, Rate, RateError, Regime, RegimeCustomers, Series, plain_percent,
};
use owed_texts::{Arg, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Nothing, iso};
use crate::{journal, typed};

/// Every rate and regime that Owed knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Rates {
    /// By series, oldest first.
    pub rates: Vec<KnownRate>,
    pub regimes: Vec<KnownRegime>,
    /// The notice that this is not legal advice.
    pub legal: String,
}

/// A reference rate of one half-year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KnownRate {
    pub series: Series,
    pub series_name: String,
    pub from: String,
    /// Its last day.
    pub to: String,
    /// Percent per year with a decimal point: `1.27`.
    pub rate: String,
    /// The same as displayed.
    pub rate_text: String,
    pub source: String,
    /// Not confirmed by its publisher yet.
    pub provisional: bool,
    /// Added to the book by hand, so it can be removed.
    pub added: bool,
}

/// A rule by which interest is charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KnownRegime {
    /// Its code: `de-b2b`; `contract:RATE` for a contract.
    pub regime: String,
    pub name: String,
    pub rule: String,
    /// What may be charged besides the interest, in words.
    pub compensation: Option<String>,
    pub source: String,
    /// The creditor's country, as an ISO 3166 code.
    pub country: Option<String>,
    pub currency: Option<String>,
    pub customers: RegimeCustomers,
}

/// Returns every reference rate and regime.
///
/// # Errors
/// The open book cannot be read.
pub fn rates(cx: &Context<'_>, _: Nothing) -> Result<Rates, Failure> {
    let language = cx.app.language();
    let known = super::known(cx)?;
    let known = known.rates();
    let added = match cx.app.book() {
        Ok(book) => book.rates()?,
        Err(_) => Vec::new(),
    };
    Ok(Rates {
        rates: known
            .map(|rate| KnownRate::new(rate, added.contains(rate), language))
            .collect(),
        regimes: Regime::laws()
            .map(|regime| KnownRegime::new(regime, language))
            .chain([KnownRegime::contract(language)])
            .collect(),
        legal: NO_LEGAL_ADVICE.text(language),
    })
}

/// A rate that the program does not know yet, or knows differently.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RateAdd {
    pub series: Series,
    /// 1 January or 1 July.
    pub from: String,
    /// Percent per year with a decimal point: `1.27`.
    pub rate: String,
    /// Where it was published.
    pub source: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct RateRemove {
    pub series: Series,
    pub from: String,
}

/// Adds a rate to the book, replacing what is known for the half-year.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for a wrong field.
pub fn add(cx: &Context<'_>, request: RateAdd) -> Result<Nothing, Failure> {
    let from = typed::date("from", &request.from)?;
    let text = request.rate.trim().trim_end_matches('%').trim();
    let percent = text
        .replace(',', ".")
        .parse()
        .map_err(|_| Failure::from(RateError::NotAPercentage(text.to_owned())))?;
    let rate = Rate::new(request.series, from, percent, &request.source, false)?;
    let summary = text!(
        "journal-rate-added",
        series = request.series.name(),
        from = iso(from),
        percent = Arg::Number(plain_percent(percent))
    );
    let mut book = cx.app.book()?;
    book.write(journal::entry(cx, "rates.add", summary), |write| {
        write.set_rate(&rate)
    })?;
    Ok(Nothing {})
}

/// Removes an added rate; the built-in one, if any, applies again.
///
/// # Errors
/// [`Code::NotFound`](crate::failure::Code::NotFound) if none was added for that day.
pub fn remove(cx: &Context<'_>, request: RateRemove) -> Result<Nothing, Failure> {
    let from = typed::date("from", &request.from)?;
    let series = request.series;
    let summary = text!(
        "journal-rate-removed",
        series = series.name(),
        from = iso(from)
    );
    let mut book = cx.app.book()?;
    book.write(journal::entry(cx, "rates.remove", summary), |write| {
        write.remove_rate(series, from)
    })?;
    Ok(Nothing {})
}

impl KnownRate {
    fn new(rate: &Rate, added: bool, language: Language) -> Self {
        Self {
            added,
            series: rate.series,
            series_name: rate.series.title().text(language),
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
    fn new(regime: Regime, language: Language) -> Self {
        Self {
            regime: regime.to_string(),
            name: regime.name().text(language),
            rule: regime.rule().text(language),
            compensation: regime.compensation_rule().map(|rule| rule.text(language)),
            source: regime.source().text(language),
            country: regime.country().map(str::to_owned),
            currency: regime.currency().map(String::from),
            customers: regime.customers(),
        }
    }

    fn contract(language: Language) -> Self {
        Self {
            regime: "contract:RATE".to_owned(),
            name: text!("interest-contract-name").text(language),
            rule: text!("interest-contract-rule").text(language),
            compensation: None,
            source: text!("law-source-contract").text(language),
            country: None,
            currency: None,
            customers: RegimeCustomers::All,
        }
    }
}
