//! Reasons to exclude a whole customer from a run (rules R3, R5, I8).

use super::account::Debtor;
use super::item_state::earlier;
use super::policy::{GuardRails, Policy, later};
use super::reason::Reason;
use crate::Date;

/// Returns the reasons to exclude the whole customer, whatever is due (rule R3).
pub(super) fn never(debtor: &Debtor) -> Vec<Reason> {
    let handed = debtor
        .handed_over
        .iter()
        .map(|(on, whom)| Reason::HandedOver {
            on: *on,
            whom: whom.clone(),
        });
    let held = debtor.hold.iter().map(|(until, why)| Reason::OnHold {
        until: *until,
        why: why.clone(),
    });
    handed.chain(held).collect()
}

/// Returns the reasons to exclude the whole customer today (rules R3, R5, I8).
pub(super) fn not_now(policy: &Policy, debtor: &Debtor, gap: u32, as_of: Date) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(what) = &debtor.waiting {
        reasons.push(Reason::AnotherWaits { what: what.clone() });
    }
    if let Some(last) = debtor.last_reminder {
        // Never two levels on one day, however late the debt is (rules R4, R9).
        let next = later(last, gap.max(1));
        if next > as_of {
            reasons.push(Reason::TooRecent { last, next });
        }
    }
    reasons.extend(held_back(&policy.guard_rails, &debtor.contacts, as_of));
    reasons
}

/// Returns what prevents contact on a day, given the days of earlier contacts (rule I8).
pub fn held_back(rails: &GuardRails, contacts: &[Date], as_of: Date) -> Vec<Reason> {
    let quiet = rails
        .is_quiet(as_of)
        .then_some(Reason::QuietDay { day: as_of });
    let since = earlier(as_of, 6);
    let recent = contacts.iter().filter(|day| (since..=as_of).contains(*day));
    let often = recent.count();
    let too_often = rails
        .contacts_per_week
        .filter(|most| often >= *most as usize)
        .map(|most| Reason::ContactsPerWeek { most });
    quiet.into_iter().chain(too_often).collect()
}
