//! From evidence to candidates: every plausible explanation, weighed.

mod claims;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::Days;

use super::amounts::{Paying, share, ways};
use super::candidate::ClaimShare;
use super::evidence::{Fit, Naming, Tie};
use super::known::{Item, Receipt};
use super::named::Text;
use super::payers::Payers;
use super::{Candidate, Index, Rest, Share};
use crate::credit::spread;
use crate::discount::Offer;
use crate::same_payment::most_kept;
use crate::sums::{Fits, fitting};
use crate::{CustomerId, Money};

/// The maximum number of displayed candidates.
const SHOWN: usize = 6;
/// The maximum number of customers tried for one payer, and of items with one amount.
const TRIED: usize = 12;

/// A receipt and what is known about it.
pub(super) struct Case<'a> {
    pub(super) index: &'a Index,
    pub(super) receipt: &'a Receipt,
    pub(super) text: Text,
    pub(super) payers: Payers,
    pub(super) found: Vec<Explanation>,
}

pub(super) struct Explanation {
    pub(super) customer: CustomerId,
    pub(super) places: Vec<usize>,
    pub(super) paying: Paying,
    /// What goes to interest, fees and costs.
    pub(super) claims: Vec<ClaimShare>,
    pub(super) naming: Naming,
    pub(super) tie: Tie,
    /// The number of open items of others with the same balance, if only the amount supports it.
    pub(super) crowd: usize,
    pub(super) points: i32,
}

impl Explanation {
    /// Returns what goes to interest, fees and costs, in minor units.
    pub(super) fn claimed(&self) -> i64 {
        self.claims.iter().map(|(_, amount)| amount).sum()
    }
}

impl Index {
    /// Returns what a receipt may pay, best first; nothing if there is no evidence at all.
    pub fn propose(&self, receipt: &Receipt) -> Vec<Candidate> {
        let (mut text, payers) = (Text::of(self, receipt), Payers::of(self, receipt));
        // A credit's note is not a payer's text: its figures may be anything.
        if receipt.customer.is_none() {
            text.name_own(self, &payers);
        }
        let mut case = Case {
            index: self,
            receipt,
            text,
            payers,
            found: Vec::new(),
        };
        case.by_what_is_named();
        case.by_who_paid();
        case.by_amount();
        case.candidates()
    }
}

impl<'a> Case<'a> {
    /// Returns an item as this receipt finds it.
    pub(super) fn item(&self, place: usize) -> &'a Item {
        self.index.item_on(place, self.receipt.dated)
    }
}

impl Case<'_> {
    fn by_what_is_named(&mut self) {
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
                        rest: Rest::OtherCurrency,
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

    fn by_who_paid(&mut self) {
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
        let best = |item: &Item| {
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
            if !paying.shares.is_empty() && !matches!(paying.rest, Rest::OnAccount(_)) {
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

    /// Tries anybody's items with exactly this balance.
    fn by_amount(&mut self) {
        let key = (self.receipt.amount.currency, self.receipt.paid());
        if self.receipt.customer.is_some() {
            return;
        }
        let same = self.index.by_amount.get(&key).cloned().unwrap_or_default();
        let open = same
            .iter()
            .copied()
            .filter(|place| self.item(*place).balance.minor > 0);
        let mut alike: Vec<usize> = open.take(SHOWN * 20).collect();
        alike.sort_by_cached_key(|place| Reverse(self.text.naming(self.index, *place)));
        for place in alike.into_iter().take(TRIED) {
            self.try_set(&[place]);
        }
    }

    fn try_set(&mut self, places: &[usize]) {
        let items: Vec<&Item> = places.iter().map(|place| self.item(*place)).collect();
        let in_time = |offer: &Offer| self.in_time(offer);
        for paying in ways(&items, self.receipt.paid(), &in_time) {
            // Nobody deducts anything from a customer's own credit.
            if self.receipt.customer.is_some() && paying.fit.is_deducted() {
                continue;
            }
            self.found.push(self.explanation(places, paying));
        }
    }

    fn in_time(&self, offer: &Offer) -> bool {
        let grace = Days::new(u64::from(self.index.known.grace_days));
        self.receipt.dated <= offer.until.checked_add_days(grace).unwrap_or(offer.until)
    }

    fn exact(&self, places: &[usize], fit: Fit) -> Paying {
        Paying {
            fit,
            ..self.in_turn(places, fit)
        }
    }

    /// Pays the items in the given order, as far as the money goes.
    fn in_turn(&self, places: &[usize], fit: Fit) -> Paying {
        self.spent(places, self.receipt.paid(), fit)
    }

    /// Pays the items in the given order, as far as a part of the money goes.
    fn spent(&self, places: &[usize], paid: i64, fit: Fit) -> Paying {
        let money = |minor| Money::new(minor, self.receipt.amount.currency);
        let owed = self.owed(places);
        let parts = spread(
            paid,
            places.iter().map(|place| self.item(*place).balance.minor),
        );
        let taken = places.iter().zip(parts).filter(|(_, part)| *part > 0);
        let shares: Vec<Share> = taken
            .map(|(place, part)| share(self.item(*place), part, 0))
            .collect();
        Paying {
            rest: match owed - paid {
                0 => Rest::Nothing,
                open @ 1.. => Rest::Open(money(open)),
                over => Rest::OnAccount(money(-over)),
            },
            shares,
            fit,
            discount_until: None,
        }
    }

    fn due_of(&self, open: &[usize]) -> Vec<usize> {
        let due = open.iter().copied();
        due.filter(|place| self.item(*place).due <= self.receipt.dated)
            .collect()
    }

    fn owed(&self, places: &[usize]) -> i64 {
        places
            .iter()
            .map(|place| self.item(*place).balance.minor)
            .sum()
    }

    fn open_of(&self, customer: CustomerId) -> Vec<usize> {
        let open = self
            .index
            .open_of
            .get(&customer)
            .map_or(&[][..], Vec::as_slice);
        let same = |place: &&usize| {
            let balance = self.item(**place).balance;
            balance.minor > 0 && balance.currency == self.receipt.amount.currency
        };
        open.iter().filter(same).copied().collect()
    }
}
