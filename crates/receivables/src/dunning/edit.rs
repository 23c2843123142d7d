//! What a person may change of a proposal before it is approved (rule R2).

use super::policy::Policy;
use super::proposal::Proposed;
use super::reason::Reason;
use crate::{Date, InvoiceId, Money};

impl Proposed {
    /// Takes invoices out of the letter; without any left that reaches a level, there is no letter.
    pub fn take_out(&mut self, invoices: &[InvoiceId]) {
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

    /// Writes the letter at another level: every item in it stands at that level at most, and those that reach one
    /// reach that. The caller keeps the reason for a higher one.
    pub fn set_level(&mut self, policy: &Policy, level: u8, as_of: Date) {
        let Some(rules) = policy
            .level(level)
            .filter(|_| self.included && self.level > 0)
        else {
            return;
        };
        for item in self.items.iter_mut().filter(|item| item.included) {
            item.level = if item.advances {
                level
            } else {
                item.level.min(level)
            };
        }
        self.level = level;
        self.tone = rules.tone;
        self.deadline = rules.deadline(as_of);
        self.fee = policy.fee(level, self.currency);
    }
}
