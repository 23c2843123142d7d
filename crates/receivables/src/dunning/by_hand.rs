//! A letter that a person writes outside a run (rules R3, R13).

use super::account::Debtor;
use super::policy::Policy;
use super::proposal::propose;
use super::proposed::Proposed;
use crate::Date;

/// Returns what a letter by hand asks of a customer, one row per currency: everything overdue, at any level. Whatever
/// excludes a customer or an item from a run excludes it here. Claims are left to runs, and the person who writes the letter
/// decides where it goes.
pub fn by_hand(policy: &Policy, debtor: &Debtor, as_of: Date) -> Vec<Proposed> {
    let mut at_once = Policy {
        courtesy_days: None,
        split_by_level: false,
        ..policy.clone()
    };
    if let Some(first) = at_once.levels.first_mut() {
        first.days = 0;
    }
    let mut debtor = debtor.clone();
    debtor.has_post = true;
    debtor.claims.clear();
    for item in &mut debtor.items {
        item.reminded = None;
    }
    propose(&at_once, &debtor, as_of)
}
