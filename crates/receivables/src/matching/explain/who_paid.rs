//! What a receipt may pay by who paid: what a customer owes, what is expected of them, else the oldest first.

use super::{Case, Explanation, TRIED, claims};
use crate::matching::Remainder;
use crate::matching::evidence::{Fit, Tie};
use crate::matching::known::MatchingItem;
use crate::same_payment::most_kept;
use crate::sums::{Fits, fitting};
use crate::{CustomerId, Money};

impl Case<'_> {
    pub(super) fn by_who_paid(&mut self) {
        let customers = self.payers.customers();
        for (customer, tie) in customers.iter().take(TRIED) {
            let open = self.open_of(*customer);
            self.by_customer(*customer, &open, *tie);
        }
        // One payer, several customers: their items together.
        let sure: Vec<CustomerId> = customers
            .iter()
            .filter(|(_, tie)| *tie >= Tie::Name)
            .map(|(id, _)| *id)
            .collect();
        if sure.len() > 1 {
            let together: Vec<usize> = sure
                .iter()
                .flat_map(|customer| self.open_of(*customer))
                .collect();
            self.sets_of(&together);
        }
    }

    fn by_customer(&mut self, customer: CustomerId, open: &[usize], tie: Tie) {
        for place in open {
            let item = self.item(*place);
            let paid = self.receipt.paid();
            let off = item
                .offers
                .iter()
                .map(|offer| offer.amount.minor)
                .max()
                .unwrap_or(0);
            let off = off.max(most_kept(item.balance));
            if (item.balance.minor - off..=item.balance.minor).contains(&paid) {
                self.try_set(&[*place]);
            }
        }
        self.expected(customer);
        self.sets_of(open);
        self.with_claims(customer, open);
        if tie >= Tie::Name && self.receipt.customer.is_none() || !open.is_empty() {
            self.oldest_first(customer, open);
        }
    }

    /// Tries sets that add up: everything, everything due, else any that fits if no single item does.
    fn sets_of(&mut self, open: &[usize]) {
        if open.len() < 2 {
            return;
        }
        let due = self.due_of(open);
        if self.owed(open) == self.receipt.paid() {
            let everything = self.exact(open, Fit::Everything);
            return self.found.push(self.explanation(open, everything));
        }
        let single =
            |one: &Explanation| one.paying.fit == Fit::Exact && open.contains(&one.places[0]);
        if self.found.iter().any(single) {
            return;
        }
        let balances: Vec<i64> = open
            .iter()
            .map(|place| self.item(*place).balance.minor)
            .collect();
        let (set, fit) = match fitting(&balances, self.receipt.paid()) {
            Fits::One(set) => (set, Fit::OnlySet),
            Fits::Several(_) if self.owed(&due) == self.receipt.paid() => {
                let everything = self.exact(&due, Fit::EverythingDue);
                return self.found.push(self.explanation(&due, everything));
            }
            Fits::Several(set) => (set, Fit::SomeSet),
            Fits::None => return self.discounted_set(open),
        };
        let set: Vec<usize> = set.into_iter().map(|at| open[at]).collect();
        self.found
            .push(self.explanation(&set, self.exact(&set, fit)));
    }

    /// Tries one item with the claims about it; else all that the customer owes besides invoices plus one item, everything
    /// due, everything, or nothing else.
    fn with_claims(&mut self, customer: CustomerId, open: &[usize]) {
        let (claims, paid) = (self.claims(customer), self.receipt.paid());
        let all = claims::sum(&claims);
        if claims.is_empty() {
            return;
        }
        let with_own = |place: &&usize| {
            let item = self.item(**place);
            let own = claims.iter().filter(|claim| claim.invoice == Some(item.id));
            let own: i64 = own.map(|claim| claim.open.minor).sum();
            own > 0 && item.balance.minor + own == paid
        };
        let alone = open.iter().find(with_own).map(|place| vec![*place]);
        let mut sets: Vec<Vec<usize>> = open.iter().map(|place| vec![*place]).collect();
        sets.extend([self.due_of(open), open.to_vec(), Vec::new()]);
        let mut with_all = sets.into_iter().filter(|set| self.owed(set) + all == paid);
        if let Some(set) = alone.or_else(|| with_all.next()) {
            let mut explanation = self.explanation(&set, self.in_turn(&set, Fit::Over));
            self.of_customer(&mut explanation, customer);
            self.found.push(explanation);
        }
    }

    /// Tries a set in which each item takes its discount that is still in time.
    fn discounted_set(&mut self, open: &[usize]) {
        let best = |item: &MatchingItem| {
            let in_time = item.offers.iter().filter(|offer| self.in_time(offer));
            in_time.map(|offer| offer.amount.minor).max().unwrap_or(0)
        };
        let net: Vec<i64> = open
            .iter()
            .map(|place| self.item(*place))
            .map(|item| item.balance.minor - best(item))
            .collect();
        if open.iter().all(|place| best(self.item(*place)) == 0) {
            return;
        }
        if let Fits::One(set) = fitting(&net, self.receipt.paid()) {
            let set: Vec<usize> = set.into_iter().map(|at| open[at]).collect();
            self.try_set(&set);
        }
    }

    /// Tries promised amounts and the instalments of a plan.
    fn expected(&mut self, customer: CustomerId) {
        let expected = self
            .index
            .expected_of
            .get(&customer)
            .cloned()
            .unwrap_or_default();
        for one in expected.iter().map(|at| &self.index.known.expected[*at]) {
            let paid = self.receipt.paid();
            if one.amount != Money::new(paid, self.receipt.amount.currency) {
                continue;
            }
            let places: Vec<usize> = one
                .invoices
                .iter()
                .filter_map(|id| self.index.item_of.get(id).copied())
                .filter(|place| self.item(*place).balance.minor > 0)
                .collect();
            let paying = self.in_turn(&places, Fit::Expected);
            if !paying.shares.is_empty() && !matches!(paying.rest, Remainder::OnAccount(_)) {
                self.found.push(self.explanation(&places, paying));
            }
        }
    }

    /// If nothing fits, pays claims that the company's order puts before invoices, then the oldest invoice first (rule I7);
    /// the rest stays on account (rule L2).
    fn oldest_first(&mut self, customer: CustomerId, open: &[usize]) {
        let mut claims = self.claims(customer);
        claims.retain(|claim| claim.rank.is_some());
        let before = claims::in_turn(&claims, self.receipt.paid());
        let paid = self.receipt.paid() - before.iter().map(|(_, amount)| amount).sum::<i64>();
        let mut explanation = if paid > self.owed(open) {
            self.explanation(open, self.in_turn(open, Fit::Over))
        } else {
            let paying = self.spent(open, paid, Fit::Part);
            Explanation {
                claims: before,
                ..self.explanation(open, paying)
            }
        };
        self.of_customer(&mut explanation, customer);
        self.found.push(explanation);
    }

    /// Sets whose account an explanation concerns, which its items may not show.
    fn of_customer(&self, explanation: &mut Explanation, customer: CustomerId) {
        explanation.customer = customer;
        explanation.tie = self.payers.tie_to(customer);
        self.pay_claims(explanation);
        self.weigh(explanation);
    }
}
