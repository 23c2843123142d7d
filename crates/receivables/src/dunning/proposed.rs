//! A run's proposal for a customer, for a person to review (rule R2).

use super::reason::Reason;
use crate::customer::Channel;
use crate::{Currency, CustomerId, Date, InvoiceId, Tone, words};

/// What one customer owes in one currency, and whether a reminder goes out for it. The included rows of one customer make
/// one letter (rule R1), or one per level if the policy splits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    pub customer: CustomerId,
    pub currency: Currency,
    pub included: bool,
    pub kind: ReminderKind,
    /// The highest level listed; 0 in a courtesy note, and if nothing is overdue.
    pub level: u8,
    pub tone: Tone,
    pub channel: Channel,
    pub deadline: Date,
    /// What the letter asks for on the invoices; if it is out, the overdue amount. Minor units.
    pub balance: i64,
    /// The fee of the level reached, once per letter (rule R6).
    pub fee: i64,
    /// Open claims of earlier letters that it also asks for; only one letter per currency does. Minor units.
    pub claims: i64,
    /// Money on account that it deducts (rule L2). Minor units.
    pub on_account: i64,
    pub reasons: Vec<Reason>,
    pub items: Vec<ProposedItem>,
}

words! {
    pub enum ReminderKind: "word-reminder-kind" {
        /// Before the due date.
        Courtesy,
        Reminder,
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedItem {
    pub invoice: InvoiceId,
    pub included: bool,
    /// Its level with this letter; if it is out, its present one.
    pub level: u8,
    /// Its level without this letter.
    pub before: u8,
    /// Whether this letter raises it to its level, rather than listing it there again.
    pub advances: bool,
    pub days_overdue: i64,
    /// The amount reminded: its balance without the disputed part. Minor units.
    pub balance: i64,
    pub reasons: Vec<Reason>,
}

impl ProposedItem {
    /// Takes it out of the letter, at its previous level.
    pub(super) fn leave_out(&mut self, why: &[Reason]) {
        if self.included {
            self.included = false;
            self.level = self.before;
            self.advances = false;
            self.reasons = why.to_vec();
        }
    }
}
