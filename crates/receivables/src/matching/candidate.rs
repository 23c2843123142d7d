//! What is proposed.

use super::Reason;
use crate::{ClaimId, CustomerId, InvoiceId, Money};

/// One explanation of a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Whose account gets what the items do not take.
    pub customer: CustomerId,
    /// Never more than the receipt, nor more than a balance.
    pub shares: Vec<Share>,
    /// What goes to interest, fees and costs of that customer.
    pub claims: Vec<ClaimShare>,
    pub rest: Rest,
    /// One explanation stands far above every other.
    pub certain: bool,
    /// The best evidence first.
    pub reasons: Vec<Reason>,
    pub points: i32,
}

/// A part of the receipt for one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share {
    pub item: InvoiceId,
    /// Minor units; 0 where the receipt is in another currency and a person must say what it is worth.
    pub amount: i64,
    /// What is taken off beside it for early payment, in minor units.
    pub discount: i64,
}

/// What is left on one side or the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    Nothing,
    /// So much of the items stays open.
    Open(Money),
    /// So much is missing that a bank may have kept it.
    Missing(Money),
    /// So much is more than was owed and stays on account (rule L2).
    OnAccount(Money),
    /// The items are in another currency.
    OtherCurrency,
}

/// What goes to a claim, in minor units.
pub type ClaimShare = (ClaimId, i64);
