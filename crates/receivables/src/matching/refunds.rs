//! Money that the company paid back to a customer (rule L7).

use super::evidence::Tie;
use super::known::Receipt;
use super::named::Text;
use super::payers::Payers;
use super::told::references_it;
use super::{Index, MatchingReason};
use crate::same_payment::{PaymentReport, same};
use crate::{CustomerId, Money, RefundId};

/// The maximum number of explanations shown.
pub(super) const MOST: usize = 6;

/// A customer whose money on account an entry may pay back. Never certain: a person decides about refunds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    pub customer: CustomerId,
    /// The customer's money on account: no less than what left.
    pub on_account: Money,
    pub reasons: Vec<MatchingReason>,
    pub points: i32,
}

/// A refund already in the book from a list or a person, shown by an entry: it counts once (rule L6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    pub refund: RefundId,
    pub customer: CustomerId,
    pub reasons: Vec<MatchingReason>,
    pub points: i32,
}

/// A refund in the book of exactly this sum, around this day: preferred to anybody's money on account.
const BOOKED: i32 = 60;

/// All money on account went back.
const ALL_OF_IT: i32 = 30;

impl Index {
    /// Returns the book's refunds that an entry may show, best first.
    pub fn booked(&self, gone: &Receipt) -> Vec<Booked> {
        let (payers, text) = (Payers::new(self, gone), Text::new(self, gone));
        let mut found: Vec<Booked> = self
            .known
            .refunds
            .iter()
            .filter_map(|(refund, known)| {
                let telling = PaymentReport {
                    customer: known.customer,
                    dated: gone.dated,
                    amount: gone.amount,
                    invoices: Vec::new(),
                    reference: String::new(),
                };
                same(&telling, known)?;
                let mut reasons: Vec<MatchingReason> =
                    payers.reason(self, known.customer).into_iter().collect();
                if let Some((number, written)) = references_it(gone, known) {
                    reasons.push(MatchingReason::Number { number, written });
                }
                let places = text.named.iter().flat_map(|named| &named.places);
                let theirs = |place: &usize| self.item(*place).customer == known.customer;
                let place = places.copied().find(theirs);
                reasons.extend(place.and_then(|place| text.reason(self, place)));
                if reasons.is_empty() {
                    return None;
                }
                reasons.push(MatchingReason::Told {
                    dated: known.dated,
                    amount: known.untold,
                });
                Some(Booked {
                    refund: *refund,
                    customer: known.customer,
                    points: BOOKED + payers.tie_to(known.customer).points(),
                    reasons,
                })
            })
            .collect();
        found.sort_by_key(|one| (std::cmp::Reverse(one.points), one.refund));
        found.truncate(MOST);
        found
    }

    /// Returns the customers whose money on account may have gone back, best first.
    pub fn refunded(&self, gone: &Receipt) -> Vec<Refund> {
        if self.known.on_account.is_empty() {
            return Vec::new();
        }
        let currency = gone.amount.currency;
        let (payers, text) = (Payers::new(self, gone), Text::new(self, gone));
        let enough =
            self.known.on_account.iter().filter(|(_, money)| {
                money.currency == currency && money.minor >= gone.amount.minor
            });
        let mut found: Vec<Refund> = enough
            .filter_map(|(customer, money)| {
                let places = text.named.iter().flat_map(|named| &named.places);
                let named = places
                    .copied()
                    .filter(|place| self.item(*place).customer == *customer)
                    .max_by_key(|place| text.naming(self, *place));
                let tie = payers.tie_to(*customer);
                if named.is_none() && tie < Tie::NameAlike {
                    return None;
                }
                let naming = named.map_or(0, |place| text.naming(self, place).points());
                let all = if *money == gone.amount { ALL_OF_IT } else { 0 };
                let mut reasons: Vec<MatchingReason> =
                    payers.reason(self, *customer).into_iter().collect();
                reasons.extend(named.and_then(|place| text.reason(self, place)));
                reasons.push(MatchingReason::HadOnAccount { amount: *money });
                Some(Refund {
                    customer: *customer,
                    on_account: *money,
                    reasons,
                    points: tie.points() + naming + all,
                })
            })
            .collect();
        found.sort_by_key(|one| (std::cmp::Reverse(one.points), one.customer));
        found.truncate(MOST);
        found
    }
}
