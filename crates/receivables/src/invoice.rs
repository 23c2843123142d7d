//! Invoices.

use serde::{Deserialize, Serialize};

use crate::{CustomerId, Date, DiscountTerms, Money};

/// The book's own key of an invoice; people use [`Invoice::number`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InvoiceId(pub i64);

/// An invoice. Its balance on a day is its gross less everything allocated to it with an effective date up to that day (rule
/// L1); nothing else is a balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    pub customer: CustomerId,
    /// As printed on it; leading zeros are part of it (rule L4).
    pub number: String,
    pub issued: Date,
    pub due: Date,
    /// Always positive; a debt to the customer is a credit note.
    pub gross: Money,
    /// The early-payment discount (rule P4).
    pub discount: DiscountTerms,
    pub disputed: bool,
    pub reference: String,
    pub note: String,
}
