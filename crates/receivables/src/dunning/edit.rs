//! A person's changes to a proposal before it is approved (rule R2).

use super::policy::Policy;
use super::proposed::Proposed;
use super::reason::Reason;
use super::together::put_together;
use crate::{Calendar, Date, InvoiceId, Money};

/// Takes invoices out of a customer's letters, and writes the letters at another level if one is given.
pub fn edit(
    policy: &Policy,
    calendar: Calendar,
    rows: &mut [Proposed],
    without: &[InvoiceId],
    level: Option<u8>,
    as_of: Date,
) {
    for row in rows.iter_mut() {
        row.take_out(without);
        if let Some(level) = level {
            row.move_to(policy, level);
        }
        row.set_tone(policy, calendar, as_of);
    }
    put_together(policy, rows);
}

impl Proposed {
    /// Removes invoices. If none that reaches a level is left, there is no letter.
    fn take_out(&mut self, invoices: &[InvoiceId]) {
        for item in &mut self.items {
            if item.included && invoices.contains(&item.invoice) {
                item.leave_out(&[Reason::TakenOut]);
                self.balance -= item.balance;
            }
        }
        let included = self.items.iter().filter(|item| item.included);
        let level = included.map(|item| item.level).max();
        if self.included && level.is_none() {
            self.leave_out(Reason::TakenOut);
        } else if self.included && self.on_account >= self.balance {
            self.leave_out(Reason::CoveredOnAccount {
                on_account: Money::new(self.on_account, self.currency),
            });
        }
        self.level = level.unwrap_or(self.level);
    }

    fn leave_out(&mut self, reason: Reason) {
        self.included = false;
        (self.fee, self.claims, self.on_account) = (0, 0, 0);
        self.reasons = vec![reason];
        for item in &mut self.items {
            item.leave_out(&self.reasons);
        }
    }

    /// Moves the letter to a level: every item in it has at most that level, and those that reach a level reach that one.
    /// The caller keeps the reason for a higher one.
    fn move_to(&mut self, policy: &Policy, level: u8) {
        if !self.included || self.level == 0 || policy.level(level).is_none() {
            return;
        }
        for item in self.items.iter_mut().filter(|item| item.included) {
            item.level = if item.advances {
                level
            } else {
                item.level.min(level)
            };
        }
        self.level = level;
    }

    fn set_tone(&mut self, policy: &Policy, calendar: Calendar, as_of: Date) {
        if let Some(rules) = policy.level(self.level).filter(|_| self.included) {
            self.tone = rules.tone;
            self.deadline = policy.deadline(rules, as_of, calendar);
        }
    }
}
