//! What a proposal needs to know about a customer on a day.

use std::collections::BTreeMap;

use super::news::News;
use super::told::KeptMessage;
use crate::customer::Channel;
use crate::payment_plan::PlanPart;
use crate::{Calendar, Currency, CustomerId, Date, InvoiceId, Money};

/// A customer with open items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debtor {
    pub customer: CustomerId,
    pub has_email: bool,
    /// Why no mail can be sent although one was expected, as a sentence; `None` if no address is known.
    pub no_mail: Option<KeptMessage>,
    /// The levels about which nobody there is written to by mail, and why; empty for most customers.
    pub unmailed_levels: BTreeMap<u8, KeptMessage>,
    pub has_post: bool,
    /// The working days at the customer's place.
    pub calendar: Calendar,
    /// The channel that the customer asked for, if not the level's.
    pub channel: Option<Channel>,
    /// Nothing is sent to this customer, until that day or indefinitely, and why.
    pub hold: Option<(Option<Date>, String)>,
    /// Others collect now: since when, and who.
    pub handed_over: Option<(Date, String)>,
    /// A reminder that was made and has not left the house, as named to the user.
    pub waiting: Option<KeptMessage>,
    /// The days of letters, mails and calls, newest last.
    pub contacts: Vec<Date>,
    /// The day of the newest reminder that left the house.
    pub last_reminder: Option<Date>,
    /// Money not allocated (rule L2), in minor units.
    pub on_account: BTreeMap<Currency, i64>,
    /// Open fees, interest and charges claimed by earlier letters (rule I6), in minor units.
    pub claims: BTreeMap<Currency, i64>,
    pub items: Vec<DunningItem>,
}

impl Debtor {
    /// Says whether a mail about a level reaches somebody; 0 is a courtesy note.
    pub(super) fn can_be_mailed(&self, level: u8) -> bool {
        self.has_email && !self.unmailed_levels.contains_key(&level)
    }

    /// Returns why no mail about a level can be sent, if that must be said.
    pub(super) fn why_no_mail(&self, level: u8) -> Option<&KeptMessage> {
        self.no_mail
            .as_ref()
            .or_else(|| self.unmailed_levels.get(&level))
    }
}

/// An open invoice, or the missed part of one in a payment plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DunningItem {
    pub invoice: InvoiceId,
    pub currency: Currency,
    /// For one in a plan, the due date of the oldest open part (rule A5).
    pub due: Date,
    /// The amount that could be reminded, in minor units.
    pub balance: i64,
    /// The part of the balance that is disputed (rule P3).
    pub contested: i64,
    /// The part that is a discount taken too late, and by how many days (rule P4).
    pub late_discount: Option<(Money, i64)>,
    pub pause: Option<Pause>,
    pub news: Option<News>,
    /// For one in a plan: the parts of the balance by due date, oldest first. Empty without a plan.
    pub parts: Vec<PlanPart>,
    /// Its present level; see [`Reminded::standing`].
    pub reminded: Option<Reminded>,
    /// Whether a courtesy note was sent.
    pub noted: bool,
}

/// Why an item is paused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pause {
    Hold { until: Option<Date>, why: String },
    Promise { until: Date },
    PlanKept { next: Option<Date> },
    HandedOver { on: Date, whom: String },
}

/// A level that an item reached by a letter that really left the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminded {
    pub level: u8,
    pub sent: Date,
    pub deadline: Date,
}

impl Reminded {
    /// Determines which of the levels an item reached counts: the highest, and the last time it was reached (rules R4, R14).
    /// A standing payment plan settles reminders up to its day (rule P2).
    pub fn standing(
        reached: impl IntoIterator<Item = Self>,
        plan_agreed: Option<Date>,
    ) -> Option<Self> {
        let counts = |one: &Self| plan_agreed.is_none_or(|agreed| one.sent > agreed);
        let reached = reached.into_iter().filter(counts);
        reached.max_by_key(|one| (one.level, one.sent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r14_the_highest_level_counts_from_the_last_time_it_was_reached() {
        let day = |day| Date::from_ymd_opt(2025, 1, day).unwrap();
        let reached = [(1, 3), (2, 10), (1, 20), (2, 27)].map(|(level, sent)| Reminded {
            level,
            sent: day(sent),
            deadline: day(sent),
        });
        let standing = |count, agreed: Option<u32>| {
            let first = reached.iter().take(count).copied();
            Reminded::standing(first, agreed.map(day)).map(|one| (one.level, one.sent))
        };
        assert_eq!(standing(0, None), None);
        assert_eq!(standing(1, None), Some((1, day(3))));
        assert_eq!(standing(4, None), Some((2, day(27))));
        assert_eq!(standing(2, Some(10)), None, "settled by the plan");
        assert_eq!(standing(3, Some(10)), Some((1, day(20))));
        assert_eq!(
            standing(3, None),
            Some((2, day(10))),
            "as soon as the plan is given up"
        );
    }
}
