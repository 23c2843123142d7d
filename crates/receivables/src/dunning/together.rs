//! Combines the rows of one customer into one letter, whose fee, claims and money on account count once (rules R1, R6, I6,
//! L2).

use std::collections::BTreeMap;

use super::account::Debtor;
use super::policy::Policy;
use super::proposed::{Proposed, ProposedItem, ReminderKind};
use super::reason::Reason;
use crate::{Currency, Date, Money, Tone};

/// Amounts besides the invoices of one currency that are not yet in a letter, in minor units.
pub(super) struct Beside {
    on_account: i64,
    claims: i64,
}

impl Beside {
    pub fn new(debtor: &Debtor, currency: Currency) -> Self {
        let of = |sums: &BTreeMap<Currency, i64>| sums.get(&currency).copied().unwrap_or(0);
        Self {
            on_account: of(&debtor.on_account),
            claims: of(&debtor.claims),
        }
    }

    /// Returns the claims that a letter asks for on top of this much of invoices, and its deduction. One letter of several
    /// leaves to the others what it cannot use.
    pub fn of_letter(&self, policy: &Policy, ready: bool, asked: i64) -> (i64, i64) {
        let claims = if ready { self.claims } else { 0 };
        let most = if policy.split_by_level {
            asked.saturating_add(claims)
        } else {
            i64::MAX
        };
        (claims, self.on_account.min(most))
    }

    pub fn take(&mut self, claims: i64, on_account: i64) {
        self.claims -= claims;
        self.on_account -= on_account;
    }
}

/// Each letter charges the fee of the highest level that it newly reaches (rule R6).
pub(super) fn put_together(policy: &Policy, rows: &mut [Proposed]) {
    for row in rows.iter_mut() {
        row.fee = fee(policy, row);
    }
    if !policy.split_by_level {
        one_letter(rows);
    }
}

/// Combines the included rows into one letter: one kind, deadline, tone and channel, taken from the highest level. Its fee
/// is charged in one currency: that in which the highest level is reached.
fn one_letter(rows: &mut [Proposed]) {
    let of_kind = |row: &&Proposed, kind| row.included && row.kind == kind;
    let kind = if rows.iter().any(|row| of_kind(&row, ReminderKind::Reminder)) {
        ReminderKind::Reminder
    } else {
        ReminderKind::Courtesy
    };
    // A reminder in one currency is not combined with a note on what falls due in another.
    rows.iter_mut()
        .filter(|row| row.included && row.kind != kind)
        .for_each(leave_to_its_day);
    let lead = rows
        .iter()
        .filter(|row| of_kind(row, kind))
        .max_by_key(|row| row.level)
        .map(|row| (row.deadline, row.tone, row.channel));
    let Some(lead) = lead else { return };
    let charged = (0..rows.len())
        .filter(|index| rows[*index].included && rows[*index].fee > 0)
        .max_by_key(|index| (reached(&rows[*index]), std::cmp::Reverse(*index)));
    for (index, row) in rows.iter_mut().enumerate() {
        if Some(index) != charged {
            row.fee = 0;
        }
        if row.included {
            (row.deadline, row.tone, row.channel) = lead;
        }
    }
}

/// Takes out a courtesy note.
fn leave_to_its_day(row: &mut Proposed) {
    let overdue = row.items.iter().filter(|item| item.days_overdue > 0);
    row.balance = overdue.fold(0, |sum, item| sum.saturating_add(item.balance));
    row.included = false;
    (row.claims, row.on_account) = (0, 0);
    row.reasons.clear();
    for item in row.items.iter_mut().filter(|item| item.included) {
        item.included = false;
        for reason in &mut item.reasons {
            if let Reason::Courtesy { due } = *reason {
                *reason = Reason::NotOverdue { due };
                row.reasons.push(reason.clone());
            }
        }
    }
    row.reasons.truncate(1);
}

/// Yields the items that a letter raises to a level.
fn advancing(items: &[ProposedItem]) -> impl Iterator<Item = &ProposedItem> {
    items.iter().filter(|item| item.included && item.advances)
}

/// Returns the highest level that the letter newly reaches.
fn reached(row: &Proposed) -> u8 {
    let levels = advancing(&row.items).map(|item| item.level);
    levels.max().unwrap_or(0)
}

/// Computes the fee: among items that reach the highest level, the lowest previous level determines how much is new.
fn fee(policy: &Policy, row: &Proposed) -> i64 {
    let to = reached(row);
    let highest = advancing(&row.items).filter(|item| item.level == to);
    let from = highest.map(|item| item.before).min();
    from.map_or(0, |from| policy.fee(from, to, row.currency))
}

/// Returns the row of a currency without open invoices: claims alone are left to a statement.
pub(super) fn only_claims(
    policy: &Policy,
    debtor: &Debtor,
    currency: Currency,
    as_of: Date,
) -> Proposed {
    let claims = Beside::new(debtor, currency).claims;
    let rules = policy.levels.first();
    Proposed {
        customer: debtor.customer,
        currency,
        included: false,
        kind: ReminderKind::Reminder,
        level: 0,
        tone: Tone::Friendly,
        channel: rules.map(|rules| rules.channel).unwrap_or_default(),
        deadline: rules.map_or(as_of, |rules| {
            policy.deadline(rules, as_of, debtor.calendar)
        }),
        balance: 0,
        fee: 0,
        claims,
        on_account: 0,
        reasons: vec![Reason::OnlyClaims {
            sum: Money::new(claims, currency),
        }],
        items: Vec::new(),
    }
}
