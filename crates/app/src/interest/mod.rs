//! A calculator for the interest on one debt, and the rates and rules behind it. Neither needs a book.

mod rates;

use owed_receivables::interest::{
    AccrualPeriod, DayCount, Debt, NO_LEGAL_ADVICE, NoFixedSum, RateTable, Regime, accrue,
    plain_percent,
};
use owed_receivables::{Currency, Language};
use owed_texts::{key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accrual::table;
use crate::context::Context;
use crate::failure::Failure;
use crate::typed;
use crate::wire::{Amount, iso, or_usual};

pub use rates::{KnownRate, KnownRegime, RateAdd, RateRemove, Rates, add, rates, remove};

/// A debt on which to calculate interest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Calculate {
    /// A regime's code, such as `de-b2b` or `contract:9.5`.
    pub regime: String,
    pub principal: String,
    /// Empty means the regime's own.
    pub currency: String,
    pub due: String,
    /// The last day that counts; empty means today.
    pub through: String,
    pub paid: Vec<PartPayment>,
    /// Empty means `act365`.
    #[serde(deserialize_with = "or_usual")]
    pub day_count: DayCount,
}

/// A payment received before the debt was settled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartPayment {
    pub date: String,
    pub amount: String,
}

/// The interest, row by row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Calculation {
    pub regime: String,
    pub name: String,
    /// How the rate is determined, in words.
    pub rule: String,
    pub source: String,
    pub currency: String,
    pub day_count: DayCount,
    /// As printed: `ACT/365`.
    pub day_count_name: String,
    pub principal: Amount,
    pub due: String,
    pub through: String,
    pub rows: Vec<InterestRow>,
    pub total: Amount,
    /// What may be charged in addition, once for this invoice.
    pub compensation: Option<Amount>,
    /// Why there is none, if so.
    pub no_compensation: Option<String>,
    /// The notice that this is not legal advice.
    pub legal: String,
}

/// A period with one balance and one rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct InterestRow {
    pub from: String,
    /// Inclusive.
    pub to: String,
    /// According to the day count.
    pub days: i64,
    pub balance: Amount,
    /// Percent per year with a decimal point: `10.27`; `null` if no rate is known.
    pub rate: Option<String>,
    /// The same as displayed.
    pub rate_text: String,
    pub amount: Amount,
    /// Based on a reference rate that is not confirmed yet.
    pub provisional: bool,
    pub note: Option<String>,
}

impl InterestRow {
    fn new(row: &AccrualPeriod, language: Language) -> Self {
        let provisional = row.rate.is_some_and(|rate| rate.provisional);
        let note = match row.rate {
            None => Some(key!("interest-no-rate-known")),
            Some(_) if provisional => Some(key!("interest-rate-not-confirmed")),
            Some(_) => None,
        };
        Self {
            from: iso(row.from),
            to: iso(row.to),
            days: row.days,
            balance: Amount::new(row.balance, language),
            rate: row.rate.map(|rate| plain_percent(rate.percent)),
            rate_text: row
                .rate
                .map_or_else(|| "–".to_owned(), |rate| language.percent(rate.percent)),
            amount: Amount::new(row.amount, language),
            provisional,
            note: note.map(|note| note.text(language)),
        }
    }
}

/// Calculates the interest on one debt.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for an unreadable field;
/// [`Code::Refused`](crate::failure::Code::Refused) if an amount is too large.
pub fn calculate(cx: &Context<'_>, asked: Calculate) -> Result<Calculation, Failure> {
    let regime: Regime = asked.regime.parse()?;
    let currency = currency(regime, &asked.currency)?;
    let principal = typed::amount("principal", &asked.principal, currency)?;
    let due = typed::date("due", &asked.due)?;
    let through = typed::date_or("through", &asked.through, cx.app.today())?;
    let debt = asked
        .paid
        .iter()
        .try_fold(Debt::new(principal, due), |debt, paid| {
            let day = typed::date("paid", &paid.date)?;
            let amount = typed::amount("paid", &paid.amount, currency)?;
            debt.less(day, amount).map_err(Failure::from)
        })?;
    let accrual = accrue(&debt, regime, &known(cx)?, asked.day_count, through)?;
    let language = cx.app.language();
    let compensation = if accrual.rows.is_empty() {
        Err(NoFixedSum::NotOverdue)
    } else {
        regime.compensation(due, principal)
    };
    Ok(Calculation {
        regime: regime.to_string(),
        name: regime.name().text(language),
        rule: regime.rule().text(language),
        source: regime.source().text(language),
        currency: currency.code().to_owned(),
        day_count: asked.day_count,
        day_count_name: asked.day_count.printed().to_owned(),
        principal: Amount::new(principal, language),
        due: iso(due),
        through: iso(through),
        rows: accrual
            .rows
            .iter()
            .map(|row| InterestRow::new(row, language))
            .collect(),
        total: Amount::new(accrual.total, language),
        no_compensation: compensation.err().map(|why| why.text(language)),
        compensation: compensation.ok().map(|money| Amount::new(money, language)),
        legal: NO_LEGAL_ADVICE.text(language),
    })
}

/// Returns the currency named, else the regime's own.
fn currency(regime: Regime, named: &str) -> Result<Currency, Failure> {
    if !named.trim().is_empty() {
        return typed::currency("currency", named);
    }
    regime
        .currency()
        .ok_or_else(|| Failure::invalid("currency", text!("error-interest-no-currency")))
}

/// Returns the built-in rates and those of the open book.
fn known(cx: &Context<'_>) -> Result<RateTable, Failure> {
    match cx.app.book() {
        Ok(book) => table(&book),
        Err(_) => Ok(RateTable::built_in().clone()),
    }
}

#[cfg(test)]
mod tests;
