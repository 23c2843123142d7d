//! A debt that others now collect: no more reminders.

use crate::{CustomerId, Date, InvoiceId, words};

words! {
    /// The recipient of a debt after the last level (rule R12).
    pub enum Collector: "word-collector" {
        Agency,
        Legal,
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    pub customer: CustomerId,
    /// `None` means everything open of the customer.
    pub invoice: Option<InvoiceId>,
    pub to: Collector,
    /// The agency or the lawyer.
    pub whom: String,
    pub dated: Date,
    /// The day it was handed back.
    pub ended: Option<Date>,
    pub note: String,
}

impl Handover {
    pub fn is_active(&self, on: Date) -> bool {
        self.dated <= on && self.ended.is_none_or(|ended| on < ended)
    }
}
