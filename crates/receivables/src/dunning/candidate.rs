//! An item as it would appear in a letter of the day.

use super::account::DunningItem;
use super::item_state::ItemState;
use super::proposed::{ProposedItem, ReminderKind};
use super::reason::Reason;
use crate::aging::days_overdue;
use crate::{Date, InvoiceId, Money};

pub(super) struct LetterCandidate<'i> {
    item: &'i DunningItem,
    part: Part,
    pub days_overdue: i64,
}

/// The role of an item in a letter.
enum Part {
    /// The letter brings it to its next level.
    Reaches,
    /// It was reminded before and is listed at its level (rule R1).
    Listed { next: Option<Date> },
    /// It falls due soon.
    Noted,
    /// None, and why.
    Rests(Reason),
}

impl<'i> LetterCandidate<'i> {
    /// `kind` is the letter's; `None` if nothing calls for a letter.
    pub fn new(
        item: &'i DunningItem,
        state: &ItemState,
        kind: Option<ReminderKind>,
        as_of: Date,
    ) -> Self {
        let part = match state {
            ItemState::Ready => Part::Reaches,
            ItemState::Listed(reason) if kind == Some(ReminderKind::Reminder) => Part::Listed {
                next: match reason {
                    Reason::WaitingForLevel { from, .. } => Some(*from),
                    _ => None,
                },
            },
            ItemState::Courtesy if kind == Some(ReminderKind::Courtesy) => Part::Noted,
            ItemState::Courtesy => Part::Rests(Reason::NotOverdue { due: item.due }),
            ItemState::Listed(reason) | ItemState::Out(reason) => Part::Rests(reason.clone()),
        };
        Self {
            item,
            part,
            days_overdue: days_overdue(as_of, item.due),
        }
    }

    pub fn invoice(&self) -> InvoiceId {
        self.item.invoice
    }

    pub fn is_in(&self) -> bool {
        !matches!(self.part, Part::Rests(_))
    }

    pub fn reaches_a_level(&self) -> bool {
        matches!(self.part, Part::Reaches)
    }

    /// Returns its level without the letter.
    pub fn before(&self) -> u8 {
        self.item.reminded.map_or(0, |reminded| reminded.level)
    }

    /// Returns its level with the letter.
    pub fn level(&self) -> u8 {
        self.before()
            .saturating_add(u8::from(self.reaches_a_level()))
    }

    /// Returns the amount reminded; for a paused one, the amount that would be.
    pub fn balance(&self) -> i64 {
        match self.part {
            Part::Rests(_) => self.item.balance,
            _ => self.item.balance - self.item.contested,
        }
    }

    /// Returns it as it appears in the letter.
    pub fn in_letter(&self) -> ProposedItem {
        let Some(brings) = self.brings() else {
            return self.left_out(&[]);
        };
        let item = self.item;
        let disputed = (item.contested > 0).then(|| Reason::Disputed {
            contested: Money::new(item.contested, item.currency),
            whole: false,
        });
        let late = item.late_discount;
        let late = late.map(|(amount, days)| Reason::LateDiscount { amount, days });
        // Anything that excludes an item has done so by now.
        let news = item.news.clone().map(Reason::Waits);
        let reasons = [Some(brings), disputed, late, news];
        ProposedItem {
            invoice: item.invoice,
            included: true,
            level: self.level(),
            before: self.before(),
            advances: self.reaches_a_level(),
            days_overdue: self.days_overdue,
            balance: self.balance(),
            reasons: reasons.into_iter().flatten().collect(),
        }
    }

    /// Returns it as it is if no letter goes out, and why none does.
    pub fn left_out(&self, why: &[Reason]) -> ProposedItem {
        ProposedItem {
            invoice: self.item.invoice,
            included: false,
            level: self.before(),
            before: self.before(),
            advances: false,
            days_overdue: self.days_overdue,
            balance: self.balance(),
            reasons: match &self.part {
                Part::Rests(reason) => vec![reason.clone()],
                _ => why.to_vec(),
            },
        }
    }

    /// Returns why it is in the letter.
    fn brings(&self) -> Option<Reason> {
        Some(match self.part {
            Part::Reaches => Reason::LevelReached {
                level: self.level(),
                days_overdue: self.days_overdue,
            },
            Part::Listed { next } => Reason::Listed {
                level: self.before(),
                next,
            },
            Part::Noted => Reason::Courtesy { due: self.item.due },
            Part::Rests(_) => return None,
        })
    }
}
