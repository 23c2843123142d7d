//! The facts of a reminder.

use owed_receivables::dunning::AfterLast;
use owed_receivables::{Date, Money, MoneyError, PaymentReference, Tone};

use super::title::{self, title};
use crate::demand::{Demand, InterestCalculation, OpenClaim, OpenItem};
use crate::head::Letterhead;
use crate::texts::{Edits, Template};

/// Everything that a reminder letter and its mail say.
#[derive(Debug, Clone, Default)]
pub struct ReminderFacts {
    pub head: Letterhead,
    pub tone: Tone,
    /// Day of the newest known payment (rule R8).
    pub payments_known_to: Option<Date>,
    pub deadline: Date,
    /// Every item at its own level; the highest is the letter's (rule R1).
    pub items: Vec<OpenItem>,
    /// Fees, interest and the like, both new ones and open ones of earlier letters (rule I6).
    pub claims: Vec<OpenClaim>,
    /// The calculation of the new interest, which becomes an enclosure.
    pub interest: Vec<InterestCalculation>,
    /// The customer's unallocated money, one amount per currency (rule L2).
    pub on_account: Vec<Money>,
    /// Whether the letter's level is the last of its policy.
    pub is_last: bool,
    /// What happens after the deadline; given only for the last level, and only if it will be done (rule D5).
    pub after_last: Option<AfterLast>,
    /// Name of the agency; may be empty.
    pub agency: String,
    /// What the customer writes on the transfer.
    pub payment_reference: PaymentReference,
    pub edits: Edits,
}

impl ReminderFacts {
    /// Returns the amounts asked for, one per currency: items and claims less money on account.
    pub fn to_pay(&self) -> Result<Vec<Money>, MoneyError> {
        let demands = Demand::by_currency(&self.items, &self.claims, &self.on_account)?;
        Ok(demands.iter().map(Demand::to_pay).collect())
    }

    /// Returns the letter's level: the highest of its items, 0 if no policy counts levels.
    pub fn level(&self) -> u8 {
        self.items.iter().map(|item| item.level).max().unwrap_or(0)
    }

    /// Returns the texts for these facts: the courtesy note if nothing is overdue, else those of the tone.
    pub fn template(&self) -> Template {
        if self.items.iter().all(|item| item.days_overdue <= 0) {
            Template::Courtesy
        } else {
            Template::Reminder(self.tone)
        }
    }

    /// Returns the letter's title. If no policy counts levels, a second reminder requires a first one that left.
    pub fn title(&self) -> String {
        let never_reminded = self.items.iter().all(|item| item.reminded.is_empty());
        match self.template() {
            Template::Courtesy => title::courtesy(self.head.language),
            Template::Reminder(Tone::Firm) if self.level() == 0 && never_reminded => {
                title::first_firm(self.head.language)
            }
            _ => title(self.head.language, self.level(), self.tone, self.is_last),
        }
    }

    /// Says whether the items are at different levels.
    pub(crate) fn is_mixed(&self) -> bool {
        let level = self.level();
        self.items.iter().any(|item| item.level != level)
    }
}
