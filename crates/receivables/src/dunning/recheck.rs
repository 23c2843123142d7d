//! Checks whether a letter is still true right before it leaves (rule R7).

use std::collections::BTreeMap;

use super::account::Debtor;
use super::holding_back::never;
use super::item_state::rests;
use super::reason::Reason;
use crate::aging::days_overdue;
use crate::{Currency, Date, InvoiceId, Money};

/// An invoice as the letter demands it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub invoice: InvoiceId,
    /// Minor units.
    pub balance: i64,
    /// 0 in a letter without levels.
    pub level: u8,
    pub advances: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Good,
    /// There is still something to claim, but not what the letter says.
    Changed,
    /// Why nothing is claimed any more.
    Gone(Vec<Reason>),
}

/// Returns why a letter does not fit the day it leaves (rule R16): an e-mail must be dated that day, and a printed letter,
/// made some days before, must leave time to pay.
pub fn outdated(by_mail: bool, dated: Date, deadline: Date, leaves: Date) -> Option<Reason> {
    if deadline < leaves {
        Some(Reason::DeadlinePassed { deadline })
    } else {
        (by_mail && dated < leaves).then_some(Reason::OfAnotherDay { dated })
    }
}

/// Checks a letter's items against present knowledge. `overdue` is the day of leaving if the letter says that they are
/// overdue.
pub fn recheck(debtor: &Debtor, asked: &[Asked], overdue: Option<Date>) -> Verdict {
    let mut reasons = never(debtor);
    let mut sums = BTreeMap::<Currency, i64>::new();
    let mut is_good = true;
    for one in asked {
        let item = debtor.items.iter().find(|item| item.invoice == one.invoice);
        let Some(item) = item else {
            is_good = false;
            continue;
        };
        let level = item.reminded.map_or(0, |reminded| reminded.level);
        let is_next = one.level == 0 || one.level - u8::from(one.advances) == level;
        let due = item.due;
        let not_overdue = overdue.filter(|day| days_overdue(*day, due) <= 0);
        let rest = rests(item).or(not_overdue.map(|_| Reason::NotOverdue { due }));
        match rest {
            Some(reason) => {
                is_good = false;
                reasons.push(reason);
            }
            None if !is_next => is_good = false,
            None => {
                let open = item.balance - item.contested;
                is_good &= open == one.balance;
                let sum = sums.entry(item.currency).or_default();
                *sum = sum.saturating_add(open);
            }
        }
    }
    if !never(debtor).is_empty() || sums.is_empty() {
        return Verdict::Gone(reasons);
    }
    let covered = sums
        .iter()
        .all(|(currency, sum)| debtor.on_account.get(currency).copied().unwrap_or(0) >= *sum);
    if covered {
        let on_account = sums.keys().map(|currency| Reason::CoveredOnAccount {
            on_account: Money::new(
                debtor.on_account.get(currency).copied().unwrap_or(0),
                *currency,
            ),
        });
        return Verdict::Gone(on_account.collect());
    }
    if is_good {
        Verdict::Good
    } else {
        Verdict::Changed
    }
}
