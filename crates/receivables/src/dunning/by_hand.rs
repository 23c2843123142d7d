//! A letter that a person writes without a run (rules R3, R13).

use super::account::Debtor;
use super::policy::Policy;
use super::proposal::propose;
use super::proposed::Proposed;
use crate::Date;

/// What a letter by hand asks a customer for, one row a currency: everything overdue, whatever level it waits for. What
/// keeps a customer or an item out of a run keeps it out here. Claims are a run's, and where a letter goes is up to the
/// person who writes it.
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
