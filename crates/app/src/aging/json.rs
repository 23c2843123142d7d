//! The whole report as JSON, with minor units as strings.

use owed_receivables::Date;
use owed_receivables::aging::{AgedAmounts, Basis};
use serde::{Serialize, Serializer};
use ts_rs::{Config, TS, TypeVisitor};

use super::whole::{CustomerAmounts, InvoiceAmounts, Whole};
use crate::wire::iso;

/// The whole report with all its rows.
#[derive(Serialize, TS)]
#[ts(rename = "AgingFigures")]
struct Json<'a, R> {
    as_of: String,
    basis: Basis,
    buckets: Vec<String>,
    totals: Vec<JsonTotal<'a>>,
    rows: Vec<R>,
}

#[derive(Serialize, TS)]
#[ts(rename = "AgingTotalFigures")]
struct JsonTotal<'a> {
    currency: &'a str,
    #[ts(as = "Vec<String>")]
    buckets: Minors<'a>,
    #[ts(as = "String")]
    on_account: Minor,
    #[ts(as = "String")]
    total: Minor,
}

#[derive(Serialize, TS)]
#[ts(rename = "AgingCustomerFigures")]
pub struct JsonCustomer<'a> {
    customer: &'a str,
    name: &'a str,
    currency: &'a str,
    #[ts(as = "Vec<String>")]
    buckets: Minors<'a>,
    #[ts(as = "String")]
    on_account: Minor,
    #[ts(as = "String")]
    total: Minor,
}

#[derive(Serialize, TS)]
#[ts(rename = "AgingInvoiceFigures")]
pub struct JsonInvoice<'a> {
    invoice: &'a str,
    customer: &'a str,
    name: &'a str,
    #[ts(as = "String")]
    issued: Date,
    #[ts(as = "String")]
    due: Date,
    days_overdue: i64,
    currency: &'a str,
    #[ts(as = "Vec<String>")]
    buckets: Minors<'a>,
    #[ts(as = "String")]
    on_account: Minor,
    #[ts(as = "String")]
    total: Minor,
}

/// An amount in minor units, serialised as a string without allocating one: a report has a hundred thousand of them.
struct Minor(i64);

impl Serialize for Minor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// The buckets of a line, each as a [`Minor`].
struct Minors<'a>(&'a [i64]);

impl Serialize for Minors<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|minor| Minor(*minor)))
    }
}

fn minors(amounts: &AgedAmounts) -> (Minors<'_>, Minor, Minor) {
    (
        Minors(&amounts.buckets),
        Minor(amounts.on_account),
        Minor(amounts.total()),
    )
}

/// A row of the report, and its JSON form.
pub trait Line: 'static {
    type Json<'a>: Serialize + TS;

    fn json(&self) -> Self::Json<'_>;
}

impl Line for CustomerAmounts {
    type Json<'a> = JsonCustomer<'a>;

    fn json(&self) -> JsonCustomer<'_> {
        let (buckets, on_account, total) = minors(&self.amounts);
        JsonCustomer {
            customer: &self.customer,
            name: &self.name,
            currency: self.currency.code(),
            buckets,
            on_account,
            total,
        }
    }
}

impl Line for InvoiceAmounts {
    type Json<'a> = JsonInvoice<'a>;

    fn json(&self) -> JsonInvoice<'_> {
        let (buckets, on_account, total) = minors(&self.amounts);
        JsonInvoice {
            invoice: &self.invoice,
            customer: &self.customer,
            name: &self.name,
            issued: self.issued,
            due: self.due,
            days_overdue: self.days_overdue,
            currency: self.currency.code(),
            buckets,
            on_account,
            total,
        }
    }
}

impl<R: Line> Serialize for Whole<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let totals = self.totals.iter().map(|(currency, amounts)| {
            let (buckets, on_account, total) = minors(amounts);
            JsonTotal {
                currency: currency.code(),
                buckets,
                on_account,
                total,
            }
        });
        let json = Json {
            as_of: iso(self.as_of),
            basis: self.basis,
            buckets: self.buckets.keys(),
            totals: totals.collect(),
            rows: self.rows.iter().map(Line::json).collect(),
        };
        json.serialize(serializer)
    }
}

impl<R: Line> TS for Whole<R> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(config: &Config) -> String {
        Json::<R::Json<'static>>::name(config)
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor) {
        visitor.visit::<Json<'static, R::Json<'static>>>();
    }

    fn visit_generics(visitor: &mut impl TypeVisitor) {
        visitor.visit::<Json<'static, R::Json<'static>>>();
    }
}
