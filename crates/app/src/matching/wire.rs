//! The requests and responses of matching.

use owed_receivables::{EntryState, words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Why;
use crate::wire::{Amount, Window};

/// Which entries to match.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "MatchQuery")]
#[serde(default)]
pub struct Query {
    /// Only this one, whatever its state.
    pub entry_id: Option<i64>,
    /// Only this credit, whatever is left of it.
    pub credit_id: Option<i64>,
    pub window: Window,
}

/// Bank entries with what they may pay, oldest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Matching {
    /// All that wait, including those beyond the page.
    pub waiting: u32,
    /// How many of them are certain.
    pub certain: u32,
    pub entries: Vec<MatchEntry>,
    /// Remaining credit notes that can pay something, oldest first.
    pub credits: Vec<MatchCredit>,
    /// How many of them are certain, including those beyond the page.
    pub credits_certain: u32,
}

/// A credit note with something left.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchCredit {
    pub credit_id: i64,
    pub number: String,
    pub customer_id: i64,
    pub customer: String,
    pub dated: String,
    pub amount: Amount,
    /// What is left of it.
    pub open: Amount,
    pub note: String,
    /// Best first.
    pub candidates: Vec<MatchCandidate>,
    /// Why it was matched, if it was.
    pub reasons: Vec<Why>,
    /// Accepted by the program.
    pub by_itself: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchEntry {
    pub entry_id: i64,
    pub booked: String,
    /// Negative if it left the account.
    pub amount: Amount,
    pub state: EntryState,
    pub payer: String,
    pub account: String,
    pub reference: String,
    pub text: String,
    /// Best first; empty for a matched entry.
    pub candidates: Vec<MatchCandidate>,
    /// Why a matched entry was matched, or one set aside was set aside.
    pub reasons: Vec<Why>,
    /// Accepted by the program.
    pub by_itself: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchCandidate {
    /// Identifies the proposal, to be returned when accepting it.
    pub mark: String,
    /// The numbers of the invoices, in the order in which they are paid.
    pub items: Vec<String>,
    /// What goes to them, in minor units.
    pub amount: String,
    pub certain: bool,
    pub reasons: Vec<Why>,
    pub shares: Vec<MatchShare>,
    /// What goes to the customer's interest, fees and costs; `null` means nothing.
    pub claims: Option<Amount>,
    /// The customer whose account gets the rest.
    pub customer_id: i64,
    pub customer: String,
    pub rest: MatchRest,
    /// How much stays open, is missing or stays on account; for a returned payment, the bank's charge. `null` means
    /// nothing.
    pub rest_amount: Option<Amount>,
}

words! {
    /// What is left if a candidate is accepted, or what money that left is.
    pub enum MatchRest: "word-match-rest" {
        Nothing,
        /// This much stays open.
        Open,
        /// This much is missing, which a bank may have kept.
        Missing,
        /// This much stays on account.
        OnAccount,
        /// The items are in another currency.
        OtherCurrency,
        /// The bank took a payment back.
        Returned,
        /// The customer's money on account was paid back.
        Refund,
        /// The entry is a payment in the book from a list or a person.
        Known,
        /// The entry is a refund in the book.
        Refunded,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchShare {
    pub invoice_id: i64,
    pub number: String,
    pub customer: String,
    pub due: String,
    /// What is open on it now.
    pub open: Amount,
    pub amount: Amount,
    /// The early-payment discount.
    pub discount: Amount,
}

/// Accepts a candidate, or names the items.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "MatchAccept")]
#[serde(default)]
pub struct Accept {
    pub entry_id: i64,
    /// A credit instead of an entry.
    pub credit_id: Option<i64>,
    /// Which candidate, from 1; 0 means the best. Ignored if items are named.
    pub candidate: u32,
    /// The mark of the candidate seen: nothing else is accepted instead. Empty means as `candidate` says.
    pub seen: String,
    /// Invoices that it pays, in this order; the rest stays on account.
    pub invoice_ids: Vec<i64>,
    /// What the money settles in the invoices' currency, as typed; required if another currency came. In the same
    /// currency, any excess over the entry is what a bank kept. Empty means what came.
    pub settles: String,
}

/// What the program accepted.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "MatchAccepted")]
pub struct Accepted {
    pub entries: Vec<i64>,
    pub credits: Vec<i64>,
    /// The totals of the entries, one per currency.
    pub sums: Vec<Amount>,
    /// How many still wait for a person.
    pub waiting: u32,
}

/// Everything that waited, and what of it was accepted.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchSweep {
    pub waited: Matching,
    pub accepted: Accepted,
}

/// The match to undo.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "MatchUndo")]
#[serde(default)]
pub struct Undo {
    pub entry_id: i64,
    /// A credit instead of an entry.
    pub credit_id: Option<i64>,
}

/// Puts the money on a customer's account, unallocated (rule L2); money that left was paid back from there (rule L7).
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "MatchPark")]
pub struct Park {
    pub entry_id: i64,
    pub customer_id: i64,
}

/// Sets aside an entry that is not from a customer.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "MatchAside")]
pub struct Aside {
    pub entry_id: i64,
    pub reason: String,
}
