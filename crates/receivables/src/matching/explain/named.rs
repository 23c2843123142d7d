//! What a receipt may pay by what its text names.

use std::collections::BTreeSet;

use super::{Case, SHOWN};
use crate::CustomerId;
use crate::matching::Remainder;
use crate::matching::amounts::{Paying, share};
use crate::matching::evidence::{Fit, Naming};
use crate::sums::{Fits, fitting};

impl Case<'_> {
    pub(super) fn by_what_is_named(&mut self) {
        let mut core: Vec<usize> = Vec::new();
        let mut all: Vec<usize> = Vec::new();
        for one in &self.text.named {
            for place in &one.places {
                let item = self.item(*place);
                if item.balance.minor <= 0 || all.contains(place) {
                    continue;
                }
                if item.balance.currency != self.receipt.amount.currency {
                    let other = Paying {
                        shares: vec![share(item, 0, 0)],
                        rest: Remainder::OtherCurrency,
                        fit: Fit::OtherCurrency,
                        discount_until: None,
                    };
                    self.found.push(self.explanation(&[*place], other));
                    continue;
                }
                all.push(*place);
                if one.naming >= Naming::Medium && one.places.len() == 1 {
                    core.push(*place);
                }
            }
        }
        all.truncate(SHOWN * 10);
        core.truncate(SHOWN * 10);
        self.try_set(&core);
        self.try_set(&all);
        for place in &all {
            self.try_set(&[*place]);
        }
        for customer in core
            .iter()
            .map(|place| self.item(*place).customer)
            .collect::<BTreeSet<_>>()
        {
            let own: Vec<usize> = core
                .iter()
                .copied()
                .filter(|place| self.item(*place).customer == customer)
                .collect();
            self.try_set(&own);
        }
        self.try_subset(&all);
        self.complete(&core);
    }

    /// Tries some of the items named, if all of them exceed the money.
    fn try_subset(&mut self, all: &[usize]) {
        let balances: Vec<i64> = all
            .iter()
            .map(|place| self.item(*place).balance.minor)
            .collect();
        if let Fits::One(set) | Fits::Several(set) = fitting(&balances, self.receipt.paid()) {
            let set: Vec<usize> = set.into_iter().map(|at| all[at]).collect();
            self.try_set(&set);
        }
    }

    /// Tries the items named plus others of the same customers that make up the rest: a list that was cut off.
    fn complete(&mut self, core: &[usize]) {
        let owed: i64 = core
            .iter()
            .map(|place| self.item(*place).balance.minor)
            .sum();
        let rest = self.receipt.paid() - owed;
        if core.is_empty() || rest <= 0 {
            return;
        }
        let customers: BTreeSet<CustomerId> = core
            .iter()
            .map(|place| self.item(*place).customer)
            .collect();
        let others: Vec<usize> = customers
            .into_iter()
            .flat_map(|customer| self.open_of(customer))
            .filter(|place| !core.contains(place))
            .collect();
        let balances: Vec<i64> = others
            .iter()
            .map(|place| self.item(*place).balance.minor)
            .collect();
        if let Fits::One(set) | Fits::Several(set) = fitting(&balances, rest) {
            let places: Vec<usize> = core
                .iter()
                .copied()
                .chain(set.into_iter().map(|at| others[at]))
                .collect();
            let mut explanation = self.explanation(&places, self.exact(&places, Fit::Completed));
            explanation.naming = core
                .iter()
                .map(|place| self.text.naming(self.index, *place))
                .max()
                .unwrap_or_default();
            self.weigh(&mut explanation);
            self.found.push(explanation);
        }
    }
}
