//! Proposed matches.

use super::MatchingReason;
use crate::{ClaimId, CustomerId, InvoiceId, Money};

/// One explanation of a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The customer whose account gets what the items do not take.
    pub customer: CustomerId,
    /// Never more than the receipt, nor more than a balance.
    pub shares: Vec<Share>,
    /// What goes to this customer's interest, fees and costs.
    pub claims: Vec<ClaimShare>,
    pub rest: Remainder,
    /// One explanation is far ahead of every other.
    pub certain: bool,
    /// The best evidence first.
    pub reasons: Vec<MatchingReason>,
    pub points: i32,
}

/// A part of the receipt for one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share {
    pub item: InvoiceId,
    /// Minor units; 0 if the receipt is in another currency and a person must say what it is worth.
    pub amount: i64,
    /// The early-payment discount on top of it, in minor units.
    pub discount: i64,
}

/// What is left on one side or the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remainder {
    Nothing,
    /// This much of the items stays open.
    Open(Money),
    /// This much is missing, little enough that a bank may have kept it.
    Missing(Money),
    /// This much exceeds what was owed and stays on account (rule L2).
    OnAccount(Money),
    /// The items are in another currency.
    OtherCurrency,
}

/// The amount for a claim, in minor units.
pub type ClaimShare = (ClaimId, i64);
