//! The JSON shape of `owed aging --json`: minor units in strings.

use owed_receivables::aging::{Basis, Row};
use owed_receivables::{Currency, Date};
use serde::Serialize;

use super::whole::{CustomerAmounts, InvoiceAmounts, Whole};
use crate::wire::iso;

/// The whole answer.
#[derive(Serialize)]
pub struct Json<R> {
    as_of: String,
    basis: Basis,
    buckets: Vec<String>,
    totals: Vec<JsonAmounts>,
    rows: Vec<R>,
}

#[derive(Serialize)]
struct JsonAmounts {
    currency: Currency,
    buckets: Vec<String>,
    on_account: String,
    total: String,
}

#[derive(Serialize)]
pub struct JsonCustomer<'a> {
    customer: &'a str,
    name: &'a str,
    #[serde(flatten)]
    amounts: JsonAmounts,
}

#[derive(Serialize)]
pub struct JsonInvoice<'a> {
    invoice: &'a str,
    customer: &'a str,
    name: &'a str,
    issued: Date,
    due: Date,
    days_overdue: i64,
    #[serde(flatten)]
    amounts: JsonAmounts,
}

fn json_amounts(currency: Currency, amounts: &Row) -> JsonAmounts {
    JsonAmounts {
        currency,
        buckets: amounts.buckets.iter().map(i64::to_string).collect(),
        on_account: amounts.on_account.to_string(),
        total: amounts.total().to_string(),
    }
}

impl<R> Whole<R> {
    fn json_of<'a, J>(&'a self, row: impl Fn(&'a R) -> J) -> Json<J> {
        Json {
            as_of: iso(self.as_of),
            basis: self.basis,
            buckets: self.buckets.keys(),
            totals: self
                .totals
                .iter()
                .map(|(currency, amounts)| json_amounts(*currency, amounts))
                .collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

impl Whole<CustomerAmounts> {
    pub fn json(&self) -> Json<JsonCustomer<'_>> {
        self.json_of(|row| JsonCustomer {
            customer: &row.customer,
            name: &row.name,
            amounts: json_amounts(row.currency, &row.amounts),
        })
    }
}

impl Whole<InvoiceAmounts> {
    pub fn json(&self) -> Json<JsonInvoice<'_>> {
        self.json_of(|row| JsonInvoice {
            invoice: &row.invoice,
            customer: &row.customer,
            name: &row.name,
            issued: row.issued,
            due: row.due,
            days_overdue: row.days_overdue,
            amounts: json_amounts(row.currency, &row.amounts),
        })
    }
}
