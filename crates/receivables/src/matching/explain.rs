//! From evidence to candidates: every plausible explanation, weighed.

mod claims;
mod named;
mod who_paid;

use std::cmp::Reverse;

use chrono::Days;

use super::amounts::{Paying, share, ways};
use super::candidate::ClaimShare;
use super::evidence::{Fit, Naming, Tie};
use super::known::{MatchingItem, Receipt};
use super::named::Text;
use super::payers::Payers;
use super::{Candidate, Index, Remainder, Share};
use crate::credit::spread;
use crate::discount::Offer;
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
        let (mut text, payers) = (Text::new(self, receipt), Payers::new(self, receipt));
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
    pub(super) fn item(&self, place: usize) -> &'a MatchingItem {
        self.index.item_on(place, self.receipt.dated)
    }
}

impl Case<'_> {
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
        let items: Vec<&MatchingItem> = places.iter().map(|place| self.item(*place)).collect();
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
                0 => Remainder::Nothing,
                open @ 1.. => Remainder::Open(money(open)),
                over => Remainder::OnAccount(money(-over)),
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
