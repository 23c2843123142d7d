//! A run as returned: amounts in minor units, and as displayed.

use owed_receivables::dunning::{Channel, ReasonCode, ReminderKind};
use owed_receivables::interest::SparedCode;
use owed_receivables::{Language, Money, Tone};
use owed_store::RunState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::{Why, in_table};

/// Why less is charged than the policy names: the stable short name, and the sentence (rule I4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SparedWhy {
    pub code: SparedCode,
    pub text: String,
}

/// What one customer owes in one currency, and what the run does about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunCustomer {
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    #[serde(rename = "in")]
    pub included: bool,
    pub kind: ReminderKind,
    pub level: u8,
    pub channel: Channel,
    pub tone: Tone,
    pub deadline: String,
    pub policy: String,
    pub currency: String,
    /// On the invoices, in minor units; fields ending in `_text` are the same amounts as displayed.
    pub balance: String,
    pub interest: String,
    pub fee: String,
    pub compensation: String,
    /// Claims of earlier letters that are still open (rule I6).
    pub claims: String,
    /// The customer's unallocated money, which is deducted (rule L2).
    pub on_account: String,
    /// What the letter asks for: the sum of the five less the money on account.
    pub total: String,
    pub balance_text: String,
    pub charges_text: String,
    pub on_account_text: String,
    pub total_text: String,
    pub reasons: Vec<Why>,
    /// What the policy names but the law does not allow for this customer, and why (rule I4).
    pub spared: Vec<SparedWhy>,
    /// The letter charges under a law for businesses, and only the customer's kind says that they are one: there is
    /// neither a VAT id nor a legal form in the name (rule I4).
    pub presumed_business: bool,
    pub items: Vec<RunItem>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunItem {
    pub invoice_id: i64,
    pub invoice: String,
    #[serde(rename = "in")]
    pub included: bool,
    pub level: u8,
    /// Whether this letter brings it to its level.
    pub advances: bool,
    pub due: String,
    pub days_overdue: i64,
    pub balance: String,
    pub balance_text: String,
    pub interest: String,
    pub reasons: Vec<Why>,
}

/// The sum over the customers included, in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunSum {
    pub currency: String,
    pub total: String,
    pub total_text: String,
}

impl RunSum {
    pub(super) fn all(sums: Vec<Money>, language: Language) -> Vec<Self> {
        let sums = sums.into_iter();
        sums.map(|sum| Self::new(sum, language)).collect()
    }

    pub(super) fn new(sum: Money, language: Language) -> Self {
        Self {
            currency: sum.currency.code().to_owned(),
            total: sum.minor.to_string(),
            total_text: in_table(sum, language),
        }
    }
}

/// A run as a whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunHead {
    pub run: i64,
    pub as_of: String,
    pub payments_known_to: Option<String>,
    /// A warning if the newest known payment is old (rule R8).
    pub warning: Option<String>,
    /// A warning that customers are charged as businesses although only their kind says that they are (rule I4); `null`
    /// if there are none.
    pub presumed_businesses: Option<String>,
    pub state: RunState,
    /// Letters and mails to be made, or made.
    pub letters: u32,
    pub sums: Vec<RunSum>,
    /// Why customers are left out, the most frequent reason first.
    pub left_out: Vec<LeftOut>,
}

/// A run with everyone considered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Run {
    #[serde(flatten)]
    pub head: RunHead,
    pub customers: Vec<RunCustomer>,
}

/// A reason for leaving customers out of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RunLeftOut")]
pub struct LeftOut {
    pub code: ReasonCode,
    /// The reason for the first of them, as a sentence.
    pub text: String,
    pub customers: u32,
}

impl LeftOut {
    /// Counts the reasons of the rows left out, each customer once per reason.
    pub(super) fn counted(rows: &[RunCustomer]) -> Vec<Self> {
        let mut counted: Vec<(Self, i64)> = Vec::new();
        for row in rows.iter().filter(|row| !row.included) {
            for why in &row.reasons {
                let known = counted.iter_mut().find(|(one, _)| one.code == why.code);
                match known {
                    Some((_, last)) if *last == row.customer_id => {}
                    Some((one, last)) => {
                        one.customers += 1;
                        *last = row.customer_id;
                    }
                    None => {
                        let one = Self {
                            code: why.code,
                            text: why.text.clone(),
                            customers: 1,
                        };
                        counted.push((one, row.customer_id));
                    }
                }
            }
        }
        counted.sort_by_key(|(one, _)| std::cmp::Reverse(one.customers));
        counted.into_iter().map(|(one, _)| one).collect()
    }
}

/// A person's changes to one customer's proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RunEdits {
    /// Invoices taken out of the letter, by the book's key.
    pub without: Vec<i64>,
    /// A level other than the proposed one.
    pub level: Option<u8>,
    /// Why the level differs; required for a higher one.
    pub level_reason: String,
    /// The letter's own text instead of the template's, with the template's fields; empty means the template's.
    pub subject: String,
    pub opening: String,
    pub request: String,
    pub closing: String,
}

/// One customer's letter, for editing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunDraft {
    pub edits: RunEdits,
    /// The current text of the letter, with fields filled in.
    pub subject: String,
    pub opening: String,
    pub request: String,
    pub closing: String,
    /// The level that the policy proposes, and the number of its levels.
    pub proposed: u8,
    pub levels: u8,
}
