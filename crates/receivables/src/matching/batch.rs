//! Many receipts at once.

use std::collections::{HashMap, HashSet};

use super::known::Receipt;
use super::{Candidate, Index, MatchingReason};
use crate::{ClaimId, Date, InvoiceId};

impl Index {
    /// Explains every receipt, and [doubts](Self::doubt_claimed_twice) items claimed by two of them.
    pub fn propose_all<'a>(
        &self,
        receipts: impl IntoIterator<Item = &'a Receipt>,
    ) -> Vec<Vec<Candidate>> {
        let mut all: Vec<Vec<Candidate>> = receipts
            .into_iter()
            .map(|receipt| self.propose(receipt))
            .collect();
        self.doubt_claimed_twice(&mut all);
        all
    }

    /// Leaves two receipts to a person if both are certain of the same item and together exceed its balance: one of them
    /// paid twice. `all` are the results of [`propose`](Self::propose) for receipts considered together.
    pub fn doubt_claimed_twice(&self, all: &mut [Vec<Candidate>]) {
        let mut claimed: HashMap<InvoiceId, i64> = HashMap::new();
        let (mut once, mut twice) = (HashSet::<ClaimId>::new(), HashSet::<ClaimId>::new());
        for best in all
            .iter()
            .filter_map(|candidates| candidates.first())
            .filter(|best| best.certain)
        {
            for share in &best.shares {
                *claimed.entry(share.item).or_default() += share.amount + share.discount;
            }
            let again = best.claims.iter().filter(|(claim, _)| !once.insert(*claim));
            twice.extend(again.map(|(claim, _)| *claim));
        }
        let over = |item: &InvoiceId| {
            let place = self.item_of.get(item);
            place.is_none_or(|place| {
                claimed.get(item).copied().unwrap_or(0)
                    > self.item_on(*place, Date::MIN).balance.minor
            })
        };
        for best in all
            .iter_mut()
            .filter_map(|candidates| candidates.first_mut())
            .filter(|best| best.certain)
        {
            let claims = best.claims.iter().any(|(claim, _)| twice.contains(claim));
            if claims || best.shares.iter().any(|share| over(&share.item)) {
                best.certain = false;
                best.reasons.push(MatchingReason::ClaimedTwice);
            }
        }
    }
}
