//! Payments and credit notes by hand, and their allocation.

use owed_receivables::CreditKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::Amount;

#[derive(Debug, Clone, Serialize, TS)]
pub struct CreditRow {
    pub id: i64,
    #[ts(type = "\"payment\" | \"credit_note\"")]
    pub kind: CreditKind,
    pub number: String,
    pub dated: String,
    pub amount: Amount,
    /// What is not allocated: on account.
    pub open: Amount,
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CreditsOf {
    pub customer_id: i64,
}

/// A payment or credit note by hand. What `allocate` names gets it; else the oldest open items do when `spread` is
/// set; the rest stays on account.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CreditAdd {
    pub customer_id: i64,
    #[ts(type = "\"payment\" | \"credit_note\"")]
    pub kind: CreditKind,
    #[serde(default)]
    pub number: String,
    /// Empty: today.
    #[serde(default)]
    pub dated: String,
    pub currency: String,
    pub amount: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub allocate: Vec<Share>,
    #[serde(default)]
    pub spread: bool,
}

/// A part of a credit for one invoice.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Share {
    pub invoice_id: i64,
    /// As typed; empty: as much as fits.
    #[serde(default)]
    pub amount: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Allocate {
    pub credit_id: i64,
    pub shares: Vec<Share>,
}

/// Takes an allocation back; both lines stay in the history (rule L3).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Release {
    pub allocation_id: i64,
    pub reason: String,
}
