//! What a run would send to a customer on a day, and why (rules R1–R5, R9–R12).

use std::collections::BTreeMap;

use super::account::{Debtor, DunningItem};
use super::item_state::{ItemState, item_state, level_of};
use super::letter::ProposedLetter;
use super::policy::Policy;
use super::proposed::{Proposed, ReminderKind};
use super::together::{Beside, only_claims, put_together};
use crate::{Currency, Date};

/// Returns the proposal for one customer. There is one row for every currency with an open amount, in or out, with the
/// reason (rule R2).
pub fn propose(policy: &Policy, debtor: &Debtor, as_of: Date) -> Vec<Proposed> {
    let mut by_currency = BTreeMap::<Currency, Vec<&DunningItem>>::new();
    for item in debtor.items.iter().filter(|item| item.balance > 0) {
        by_currency.entry(item.currency).or_default().push(item);
    }
    for (currency, _) in debtor.claims.iter().filter(|(_, open)| **open > 0) {
        by_currency.entry(*currency).or_default();
    }
    let mut rows = Vec::new();
    for (currency, items) in by_currency {
        if items.is_empty() {
            rows.push(only_claims(policy, debtor, currency, as_of));
            continue;
        }
        let states: Vec<(&DunningItem, ItemState)> = items
            .into_iter()
            .map(|item| (item, item_state(policy, item, as_of)))
            .collect();
        let parts = if policy.split_by_level {
            split(&states)
        } else {
            vec![states.iter().collect()]
        };
        let mut beside = Beside::new(debtor, currency);
        // Money on account goes to the oldest debts, claims to the letters that brought the highest levels.
        let of_currency = parts
            .into_iter()
            .rev()
            .map(|part| row(policy, debtor, currency, &part, &mut beside, as_of));
        let at = rows.len();
        rows.extend(of_currency);
        rows[at..].reverse();
    }
    put_together(policy, &mut rows);
    rows
}

/// Groups items by letter: those that will have the same level. Excluded ones stay in the first.
fn split<'s, 'i>(
    states: &'s [(&'i DunningItem, ItemState)],
) -> Vec<Vec<&'s (&'i DunningItem, ItemState)>> {
    let mut parts = BTreeMap::<u8, Vec<_>>::new();
    let mut out = Vec::new();
    for entry in states {
        match entry.1 {
            ItemState::Out(_) => out.push(entry),
            _ => parts
                .entry(level_of(entry.0, &entry.1))
                .or_default()
                .push(entry),
        }
    }
    let mut parts: Vec<Vec<_>> = parts.into_values().collect();
    match parts.first_mut() {
        Some(first) => first.extend(out),
        None => parts.push(out),
    }
    parts
}

fn row(
    policy: &Policy,
    debtor: &Debtor,
    currency: Currency,
    states: &[&(&DunningItem, ItemState)],
    beside: &mut Beside,
    as_of: Date,
) -> Proposed {
    let letter = ProposedLetter::new(policy, debtor, currency, states, as_of);
    let mut against = letter.never();
    let Some(kind) = letter.kind else {
        return letter.left_out(against);
    };
    let asked = letter.asked();
    let (claims, on_account) = beside.of_letter(policy, kind == ReminderKind::Reminder, asked);
    if on_account >= asked {
        beside.take(0, asked);
    }
    against.extend(letter.too_little(claims, on_account));
    against.extend(letter.not_now());
    if !against.is_empty() {
        return letter.left_out(against);
    }
    beside.take(claims, on_account);
    letter.goes_out(claims, on_account)
}
