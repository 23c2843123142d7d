//! What a proposal has to know of a customer on a day.

use std::collections::BTreeMap;

use super::news::News;
use super::policy::Channel;
use crate::{Currency, CustomerId, Date, InvoiceId, Money};

/// A customer with open items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debtor {
    pub customer: CustomerId,
    pub has_email: bool,
    /// Why no mail can go although one was to be expected, as a sentence; `None` where no address is known.
    pub no_mail: Option<String>,
    pub has_post: bool,
    /// The channel that the customer asked for, where it is not the level's.
    pub channel: Option<Channel>,
    /// Nothing goes to this customer, until that day or for good, and why.
    pub hold: Option<(Option<Date>, String)>,
    /// Others collect now: since when, and who.
    pub handed_over: Option<(Date, String)>,
    /// A reminder that was made and has not left the house, as the user knows it.
    pub waiting: Option<String>,
    /// The days of letters, mails and calls, the newest last.
    pub contacts: Vec<Date>,
    /// The day of the newest reminder that left the house.
    pub last_reminder: Option<Date>,
    /// Money not allocated (rule L2), in minor units.
    pub on_account: BTreeMap<Currency, i64>,
    /// What is open of fees, interest and charges that letters before claimed (rule I6), in minor units.
    pub claims: BTreeMap<Currency, i64>,
    pub items: Vec<Item>,
}

/// An open invoice, or what a missed instalment leaves open of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub invoice: InvoiceId,
    pub currency: Currency,
    pub due: Date,
    /// What could be reminded, in minor units.
    pub balance: i64,
    /// The part of the balance that is disputed (rule P3).
    pub contested: i64,
    /// What of it is a discount that was taken too late, and by how many days (rule P4).
    pub late_discount: Option<(Money, i64)>,
    pub pause: Option<Pause>,
    pub news: Option<News>,
    /// The highest level that really left the house (rule R4).
    pub reminded: Option<Reminded>,
    /// Whether a courtesy note was sent.
    pub noted: bool,
}

/// Why an item rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pause {
    Hold { until: Option<Date>, why: String },
    Promise { until: Date },
    PlanKept { next: Option<Date> },
    HandedOver { on: Date, whom: String },
}

/// The last reminder of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminded {
    pub level: u8,
    pub sent: Date,
    pub deadline: Date,
}
