//! Customers: the list, the page, the timeline.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::{Amount, Sort, Window};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "CustomersQuery")]
#[serde(default)]
pub struct Query {
    pub search: String,
    /// Only those with an open or an overdue item: `all`, `open`, `overdue`.
    pub state: String,
    /// `name`, `number`, `open`, `overdue`, `oldest_due`.
    pub sort: Sort,
    pub window: Window,
}

/// One customer in the list; a line per currency in which something is open or on account.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CustomerRow {
    pub id: i64,
    pub number: String,
    pub name: String,
    pub city: String,
    pub email: String,
    pub balances: Vec<Balance>,
    pub oldest_due: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Balance {
    pub currency: String,
    pub open: Amount,
    pub overdue: Amount,
    pub on_account: Amount,
    pub net: Amount,
    /// How many items are open.
    pub items: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CustomerPage {
    pub count: u32,
    pub rows: Vec<CustomerRow>,
}

/// What can be edited of a customer; all texts may be empty but number and name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CustomerForm {
    /// Empty: the next free number.
    pub number: String,
    pub name: String,
    pub contact: String,
    pub email: String,
    pub phone: String,
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    pub country: String,
    /// `en`, `de`, or empty for the company's own.
    pub language: String,
    /// Days; `null` for the company's own terms.
    pub terms_days: Option<u32>,
    pub vat_id: String,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CustomerDetail {
    pub id: i64,
    pub form: CustomerForm,
    pub balances: Vec<Balance>,
    /// What keeps letters or mails from reaching them, in words.
    pub warnings: Vec<String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CustomerGet {
    pub id: i64,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CustomerSave {
    /// `null` makes a new customer.
    pub id: Option<i64>,
    pub form: CustomerForm,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    pub id: i64,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct TimelineQuery {
    pub customer_id: i64,
    #[serde(default)]
    pub window: Window,
}

/// One thing that happened, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineEvent {
    /// The day it counts from.
    pub on: String,
    /// `invoice`, `payment`, `credit_note`, `allocation`, `discount`, `write_off`, `letter`, `message`, `edit`.
    pub kind: String,
    /// In words: `Invoice 1042`, `E-mail sent to …`.
    pub text: String,
    pub amount: Option<Amount>,
    /// The invoice, credit, letter or message it is about.
    pub id: Option<i64>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Timeline {
    pub count: u32,
    pub events: Vec<TimelineEvent>,
}
