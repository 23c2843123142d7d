//! The aging report, as of any day (rules A1–A6).

mod files;
mod json;
mod sort;
mod whole;

use owed_receivables::aging::{AgedAmounts, Basis, Buckets};
use owed_receivables::{Currency, Language, Money, words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Amount, Sort, TableFormat, Window, count, iso};

pub use files::export;
pub use sort::{AgingColumn, SortColumn};
pub use whole::{CustomerAmounts, InvoiceAmounts, Whole, by_customer, by_invoice};

/// Which report; fields left out take their defaults.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "AgingQuery")]
#[serde(default)]
pub struct Query {
    /// `null` means today.
    pub as_of: Option<String>,
    pub basis: Basis,
    /// The upper bounds of the buckets in days; empty means 30, 60, 90.
    pub buckets: Vec<u32>,
    /// Only rows whose customer's name or number contains this.
    pub search: String,
    pub currency: Option<String>,
    pub sort: Sort<SortColumn>,
    pub window: Window,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Bucket {
    /// `not_due`, `1-30`, `over_90`.
    pub key: String,
    pub label: String,
    /// Its first and last day overdue; `null` means unbounded.
    pub days_from: Option<i64>,
    pub days_to: Option<i64>,
}

/// What one customer, or all of them, owe in one currency.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgingLine {
    pub currency: String,
    pub buckets: Vec<Amount>,
    /// Money received that is not allocated to an invoice yet.
    pub on_account: Amount,
    /// The sum of the buckets (rule A4).
    pub total: Amount,
    /// The total less the money on account (rule L2).
    pub net: Amount,
    pub items: u32,
    pub disputed: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AgingRow {
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    #[serde(flatten)]
    pub line: AgingLine,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AgingReport {
    pub as_of: String,
    pub basis: Basis,
    pub buckets: Vec<Bucket>,
    /// One line per currency, over all matching rows.
    pub totals: Vec<AgingLine>,
    /// How many rows match; `rows` holds only the requested page.
    pub count: u32,
    pub rows: Vec<AgingRow>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct AgingExport {
    pub query: Query,
    pub by: By,
    pub format: TableFormat,
    pub path: String,
}

words! {
    /// What a row of the report stands for.
    #[derive(Default)]
    pub enum By as AgingBy: "word-aging-by" {
        #[default]
        Customer,
        Invoice,
    }
}

/// Returns a page of the report by customer, for the screen.
///
/// # Errors
/// As [`by_customer`].
pub fn report(cx: &Context<'_>, query: Query) -> Result<AgingReport, Failure> {
    let whole = whole::customers(cx, &query)?;
    let language = whole.language;
    let first = query.window.offset as usize;
    let rows = whole
        .rows
        .iter()
        .skip(first)
        .take(query.window.limit as usize)
        .map(|row| AgingRow {
            customer_id: row.id.0,
            customer: row.customer.clone(),
            name: row.name.clone(),
            line: line(language, row.currency, &row.amounts),
        });
    Ok(AgingReport {
        as_of: iso(whole.as_of),
        basis: whole.basis,
        buckets: bucket_heads(&whole.buckets, language),
        totals: whole
            .totals
            .iter()
            .map(|(currency, amounts)| line(language, *currency, amounts))
            .collect(),
        count: count(whole.rows.len()),
        rows: rows.collect(),
    })
}

pub(crate) fn bucket_heads(buckets: &Buckets, language: Language) -> Vec<Bucket> {
    let keys = buckets
        .keys()
        .into_iter()
        .zip(whole::labels(buckets, language))
        .enumerate();
    keys.map(|(index, (key, label))| {
        let (days_from, days_to) = buckets.range(index);
        Bucket {
            key,
            label,
            days_from,
            days_to,
        }
    })
    .collect()
}

pub(crate) fn line(language: Language, currency: Currency, amounts: &AgedAmounts) -> AgingLine {
    let amount = |minor| Amount::new(Money::new(minor, currency), language);
    AgingLine {
        currency: currency.code().to_owned(),
        buckets: amounts.buckets.iter().map(|minor| amount(*minor)).collect(),
        on_account: amount(amounts.on_account),
        total: amount(amounts.total()),
        net: amount(amounts.net()),
        items: amounts.items,
        disputed: amounts.disputed,
    }
}
