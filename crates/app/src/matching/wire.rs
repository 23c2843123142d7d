//! What crosses the wire.

use owed_receivables::{EntryState, words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Why;
use crate::wire::{Amount, Window};

/// Which entries are to be matched.
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

/// Bank entries with what they may pay, the oldest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Matching {
    /// All that wait, beyond the window too.
    pub waiting: u32,
    /// How many of them are certain.
    pub certain: u32,
    pub entries: Vec<MatchEntry>,
    /// Credit notes that are left and can be for something, the oldest first.
    pub credits: Vec<MatchCredit>,
    /// How many of them are certain, beyond the window too.
    pub credits_certain: u32,
}

/// A credit note of which something is left.
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
    /// The best first.
    pub candidates: Vec<Candidate>,
    /// Why it was matched, where it was.
    pub reasons: Vec<Why>,
    /// Accepted without a person.
    pub by_itself: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchEntry {
    pub entry_id: i64,
    pub booked: String,
    /// Negative: it left the account.
    pub amount: Amount,
    pub state: EntryState,
    pub payer: String,
    pub account: String,
    pub reference: String,
    pub text: String,
    /// The best first. Of a matched entry: none.
    pub candidates: Vec<Candidate>,
    /// Why a matched entry was matched, or the reason of one set aside.
    pub reasons: Vec<Why>,
    /// Accepted without a person.
    pub by_itself: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "MatchCandidate")]
pub struct Candidate {
    /// What is proposed, to be given back when it is accepted.
    pub mark: String,
    /// The numbers of the invoices, in the order in which they are paid.
    pub items: Vec<String>,
    /// What goes to them, in minor units.
    pub amount: String,
    pub certain: bool,
    pub reasons: Vec<Why>,
    pub shares: Vec<Share>,
    /// What goes to interest, fees and costs of the customer. `null`: nothing.
    pub claims: Option<Amount>,
    /// Whose account gets the rest.
    pub customer_id: i64,
    pub customer: String,
    pub rest: MatchRest,
    /// How much stays open, is missing or stays on account; of a returned payment what the bank charges. `null`: nothing.
    pub rest_amount: Option<Amount>,
}

words! {
    /// What is left where a candidate is accepted, or what money that left is.
    pub enum MatchRest: "word-match-rest" {
        Nothing,
        /// So much stays open.
        Open,
        /// So much is missing that a bank may have kept it.
        Missing,
        /// So much stays on account.
        OnAccount,
        /// The items are in another currency.
        OtherCurrency,
        /// The bank took a payment back.
        Returned,
        /// What the customer has on account was paid back.
        Refund,
        /// The book has the payment from a list or a person, and the entry is it.
        Known,
        /// The book has the refund, and the entry is it.
        Refunded,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "MatchShare")]
pub struct Share {
    pub invoice_id: i64,
    pub number: String,
    pub customer: String,
    pub due: String,
    /// What is open of it now.
    pub open: Amount,
    pub amount: Amount,
    /// What is taken off for paying early.
    pub discount: Amount,
}

/// Accepts a candidate, or names the items.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "MatchAccept")]
#[serde(default)]
pub struct Accept {
    pub entry_id: i64,
    /// A credit in place of an entry.
    pub credit_id: Option<i64>,
    /// Which candidate, from 1; 0 is the best. Not looked at where items are named.
    pub candidate: u32,
    /// The mark of the candidate that the person saw: nothing else is accepted in its place. Empty: as `candidate` says.
    pub seen: String,
    /// Invoices that it pays, in this order; what is left stays on account.
    pub invoice_ids: Vec<i64>,
    /// What the money settles in the currency of the invoices, as typed: asked for where another currency came. In the
    /// same currency, what is beyond the entry is what a bank kept. Empty: what came.
    pub settles: String,
}

/// What was accepted without a person.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "MatchAccepted")]
pub struct Accepted {
    pub entries: Vec<i64>,
    pub credits: Vec<i64>,
    /// What the entries come to, one a currency.
    pub sums: Vec<Amount>,
    /// How many still wait for a person.
    pub waiting: u32,
}

/// All that waited, and what was accepted of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchSweep {
    pub waited: Matching,
    pub accepted: Accepted,
}

/// What is taken back.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "MatchUndo")]
#[serde(default)]
pub struct Undo {
    pub entry_id: i64,
    /// A credit in place of an entry.
    pub credit_id: Option<i64>,
}

/// Puts the money on a customer's account, unallocated (rule L2); money that left was paid back from there (rule L7).
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "MatchPark")]
pub struct Park {
    pub entry_id: i64,
    pub customer_id: i64,
}

/// Says that an entry is not from a customer.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "MatchAside")]
pub struct Aside {
    pub entry_id: i64,
    pub reason: String,
}
