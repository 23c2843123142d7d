//! The state of one item on a day: at the next level, waiting for it, or paused.

use super::account::{DunningItem, Pause};
use super::news::News;
use super::policy::{CountFrom, Policy};
use super::reason::Reason;
use crate::aging::days_overdue;
use crate::{Date, Money};

/// The state of an item before the customer as a whole is considered.
pub(super) enum ItemState {
    /// Reaches the next level today.
    Ready,
    /// Was reminded and waits for its next level.
    Listed(Reason),
    Out(Reason),
    Courtesy,
}

/// Returns the item's level once the letter is out.
pub(super) fn level_of(item: &DunningItem, state: &ItemState) -> u8 {
    let level = item.reminded.map_or(0, |reminded| reminded.level);
    match state {
        ItemState::Ready => level.saturating_add(1),
        _ => level,
    }
}

/// Returns the state of an item on a day (rules R4, R5, R9).
pub(super) fn item_state(policy: &Policy, item: &DunningItem, as_of: Date) -> ItemState {
    let days = days_overdue(as_of, item.due);
    if days <= 0 {
        let soon = policy
            .courtesy_days
            .is_some_and(|before| as_of >= earlier(item.due, before));
        // A customer who agreed on a plan knows its days.
        let fresh = item.reminded.is_none() && !item.noted && item.parts.is_empty();
        return match rests(item) {
            None if soon && fresh => ItemState::Courtesy,
            Some(reason) if !item.parts.is_empty() => ItemState::Out(reason),
            _ => ItemState::Out(Reason::NotOverdue { due: item.due }),
        };
    }
    if let Some(reason) = rests(item) {
        return ItemState::Out(reason);
    }
    let Some(reminded) = item.reminded else {
        let from = policy
            .levels
            .first()
            .map_or(Date::MAX, |first| first.reached(item.due));
        return if from <= as_of {
            ItemState::Ready
        } else {
            ItemState::Out(Reason::WaitingForLevel { level: 1, from })
        };
    };
    let next = reminded.level.saturating_add(1);
    let Some(level) = policy.level(next) else {
        return ItemState::Listed(Reason::LastLevelSent {
            level: reminded.level,
            sent: reminded.sent,
            then: policy.after_last,
        });
    };
    // A due date postponed after the reminder moves the days that count from it.
    let from = level.reached(match level.from {
        CountFrom::Due => item.due,
        CountFrom::Sent => reminded.sent.max(item.due),
        CountFrom::Deadline => reminded.deadline.max(item.due),
    });
    if from <= as_of {
        ItemState::Ready
    } else {
        ItemState::Listed(Reason::WaitingForLevel { level: next, from })
    }
}

/// Subtracts days; saturates at the calendar's beginning.
pub(super) fn earlier(day: Date, days: u32) -> Date {
    day.checked_sub_days(chrono::Days::new(u64::from(days)))
        .unwrap_or(Date::MIN)
}

/// Returns why an item is not reminded at all (rules R3, R13, P1–P3).
pub(super) fn rests(item: &DunningItem) -> Option<Reason> {
    match &item.pause {
        Some(Pause::HandedOver { on, whom }) => Some(Reason::HandedOver {
            on: *on,
            whom: whom.clone(),
        }),
        Some(Pause::Hold { until, why }) => Some(Reason::OnHold {
            until: *until,
            why: why.clone(),
        }),
        Some(Pause::Promise { until }) => Some(Reason::Promised { until: *until }),
        Some(Pause::PlanKept { next }) => Some(Reason::PlanKept { next: *next }),
        None if item.news.as_ref().is_some_and(News::keeps_out) => {
            item.news.clone().map(Reason::Waits)
        }
        None if item.contested >= item.balance => Some(Reason::Disputed {
            contested: Money::new(item.contested, item.currency),
            whole: true,
        }),
        None => None,
    }
}
