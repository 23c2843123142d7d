//! What a run proposes for a customer, as a person reviews it (rule R2).

use super::reason::Reason;
use crate::customer::Channel;
use crate::{Currency, CustomerId, Date, InvoiceId, Tone, words};

/// What is owed by one customer in one currency, and whether a reminder goes out for it. The rows of one customer that
/// are in make one letter (rule R1), or one a level where the policy splits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    pub customer: CustomerId,
    pub currency: Currency,
    pub included: bool,
    pub kind: Kind,
    /// The highest level listed; 0 in a courtesy note, and where nothing is overdue.
    pub level: u8,
    pub tone: Tone,
    pub channel: Channel,
    pub deadline: Date,
    /// What the letter asks for of the invoices; where it is out, what is overdue. Minor units.
    pub balance: i64,
    /// The fee of the level that is reached, once a letter (rule R6).
    pub fee: i64,
    /// Open claims of earlier letters that it asks for as well; of a currency in one letter only. Minor units.
    pub claims: i64,
    /// Money on account that it takes off (rule L2). Minor units.
    pub on_account: i64,
    pub reasons: Vec<Reason>,
    pub items: Vec<ProposedItem>,
}

words! {
    pub enum Kind as ReminderKind: "word-reminder-kind" {
        /// Before the due date.
        Courtesy,
        Reminder,
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedItem {
    pub invoice: InvoiceId,
    pub included: bool,
    /// Its level with this letter; where it is out, the one it has.
    pub level: u8,
    /// The level that it has without this letter.
    pub before: u8,
    /// Whether this letter brings it to its level, rather than listing it there again.
    pub advances: bool,
    pub days_overdue: i64,
    /// What is reminded of it: its balance without the disputed part. Minor units.
    pub balance: i64,
    pub reasons: Vec<Reason>,
}

impl ProposedItem {
    /// Takes it out of the letter, to the level it has.
    pub(super) fn leave_out(&mut self, why: &[Reason]) {
        if self.included {
            self.included = false;
            self.level = self.before;
            self.advances = false;
            self.reasons = why.to_vec();
        }
    }
}
