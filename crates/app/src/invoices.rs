//! Invoices: every item, its allocations, and what changes them by hand.

use owed_receivables::aging::Basis;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::{Amount, Sort, Window};

/// Which items; all conditions hold together.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "InvoicesQuery")]
#[serde(default)]
pub struct Query {
    /// Number, customer's name or reference contains it.
    pub search: String,
    pub customer_id: Option<i64>,
    pub currency: Option<String>,
    /// `all`, `open`, `overdue`, `settled` or `disputed`.
    pub state: String,
    /// The book as it was on that day; today where it is `null`.
    pub as_of: Option<String>,
    #[ts(type = "\"due\" | \"issue\"")]
    pub basis: Basis,
    /// First and last day overdue (rule A2); `null` is without bound.
    pub days_from: Option<i64>,
    pub days_to: Option<i64>,
    /// `number`, `customer`, `issued`, `due`, `days`, `gross`, `open`.
    pub sort: Sort,
    pub window: Window,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoiceRow {
    pub id: i64,
    pub number: String,
    pub customer_id: i64,
    pub customer: String,
    pub issued: String,
    pub due: String,
    /// Days overdue on the as-of day; negative before the due date.
    pub days: i64,
    pub gross: Amount,
    pub open: Amount,
    /// `open`, `overdue`, `settled`; disputed is told apart.
    pub state: String,
    pub disputed: bool,
}

/// The sum of all rows that match, in one currency.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoiceSum {
    pub currency: String,
    pub count: u32,
    pub gross: Amount,
    pub open: Amount,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoicePage {
    pub as_of: String,
    pub count: u32,
    pub sums: Vec<InvoiceSum>,
    pub rows: Vec<InvoiceRow>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct InvoiceGet {
    pub id: i64,
}

/// What can be written of an invoice by hand; amounts and dates as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct InvoiceForm {
    pub customer_id: i64,
    pub number: String,
    pub issued: String,
    /// Empty: the issue date and the customer's terms.
    pub due: String,
    pub currency: String,
    /// As typed: `1,234.50`.
    pub gross: String,
    pub disputed: bool,
    pub reference: String,
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct InvoiceSave {
    /// `null` makes a new invoice.
    pub id: Option<i64>,
    pub form: InvoiceForm,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AllocationRow {
    pub id: i64,
    /// `payment`, `credit_note`, `discount`, `write_off`.
    pub kind: String,
    pub on: String,
    pub amount: Amount,
    pub text: String,
    pub credit_id: Option<i64>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoiceDetail {
    pub row: InvoiceRow,
    pub form: InvoiceForm,
    pub allocations: Vec<AllocationRow>,
    /// Credits of this customer with money left, which could be allocated here.
    pub available: Vec<crate::credits::CreditRow>,
}

/// Gives up what is open of an invoice, or a part of it (rule P5), or takes a discount off.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Reduce {
    pub invoice_id: i64,
    #[ts(type = "\"write_off\" | \"discount\"")]
    pub kind: owed_receivables::AllocationKind,
    /// As typed; empty: all that is open.
    pub amount: String,
    /// Empty: today.
    pub on: String,
    pub reason: String,
}
