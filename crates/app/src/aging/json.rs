//! The JSON shape of `owed aging --json`: minor units in strings.

use owed_receivables::Date;
use owed_receivables::aging::{Basis, Row};
use serde::{Serialize, Serializer};

use super::whole::{CustomerAmounts, InvoiceAmounts, Whole};
use crate::wire::iso;

/// The whole answer.
#[derive(Serialize)]
pub struct Json<'a, R> {
    as_of: String,
    basis: Basis,
    buckets: Vec<String>,
    totals: Vec<JsonTotal<'a>>,
    rows: Vec<R>,
}

#[derive(Serialize)]
struct JsonTotal<'a> {
    currency: &'a str,
    buckets: Minors<'a>,
    on_account: Minor,
    total: Minor,
}

#[derive(Serialize)]
pub struct JsonCustomer<'a> {
    customer: &'a str,
    name: &'a str,
    currency: &'a str,
    buckets: Minors<'a>,
    on_account: Minor,
    total: Minor,
}

#[derive(Serialize)]
pub struct JsonInvoice<'a> {
    invoice: &'a str,
    customer: &'a str,
    name: &'a str,
    issued: Date,
    due: Date,
    days_overdue: i64,
    currency: &'a str,
    buckets: Minors<'a>,
    on_account: Minor,
    total: Minor,
}

/// An amount in minor units, written as a string without making one: a report has a hundred thousand of them.
struct Minor(i64);

impl Serialize for Minor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// The buckets of a line, as [`Minor`] each.
struct Minors<'a>(&'a [i64]);

impl Serialize for Minors<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|minor| Minor(*minor)))
    }
}

fn minors(amounts: &Row) -> (Minors<'_>, Minor, Minor) {
    (
        Minors(&amounts.buckets),
        Minor(amounts.on_account),
        Minor(amounts.total()),
    )
}

impl<R> Whole<R> {
    fn json_of<'a, J>(&'a self, row: impl Fn(&'a R) -> J) -> Json<'a, J> {
        Json {
            as_of: iso(self.as_of),
            basis: self.basis,
            buckets: self.buckets.keys(),
            totals: self
                .totals
                .iter()
                .map(|(currency, amounts)| {
                    let (buckets, on_account, total) = minors(amounts);
                    JsonTotal {
                        currency: currency.code(),
                        buckets,
                        on_account,
                        total,
                    }
                })
                .collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

impl Whole<CustomerAmounts> {
    pub fn json(&self) -> Json<'_, JsonCustomer<'_>> {
        self.json_of(|row| {
            let (buckets, on_account, total) = minors(&row.amounts);
            let (customer, name, currency) = (
                row.customer.as_str(),
                row.name.as_str(),
                row.currency.code(),
            );
            JsonCustomer {
                customer,
                name,
                currency,
                buckets,
                on_account,
                total,
            }
        })
    }
}

impl Whole<InvoiceAmounts> {
    pub fn json(&self) -> Json<'_, JsonInvoice<'_>> {
        self.json_of(|row| {
            let (buckets, on_account, total) = minors(&row.amounts);
            JsonInvoice {
                invoice: &row.invoice,
                customer: &row.customer,
                name: &row.name,
                issued: row.issued,
                due: row.due,
                days_overdue: row.days_overdue,
                currency: row.currency.code(),
                buckets,
                on_account,
                total,
            }
        })
    }
}
