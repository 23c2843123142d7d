//! Money that the company paid back to a customer (rule L7).

use super::evidence::Tie;
use super::known::Receipt;
use super::named::Text;
use super::payers::Payers;
use super::{Index, Reason};
use crate::{CustomerId, Money};

/// A customer whose money on account an entry may pay back. Never certain: what is paid back is a person's decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    pub customer: CustomerId,
    /// What is on the customer's account: no less than what left.
    pub on_account: Money,
    pub reasons: Vec<Reason>,
    pub points: i32,
}

/// All that is on account went back.
const ALL_OF_IT: i32 = 30;

impl Index {
    /// The customers whose money on account may have gone back, the best first.
    pub fn refunded(&self, gone: &Receipt) -> Vec<Refund> {
        if self.known.on_account.is_empty() {
            return Vec::new();
        }
        let currency = gone.amount.currency;
        let (payers, text) = (Payers::of(self, gone), Text::of(self, gone));
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
                let mut reasons: Vec<Reason> = payers.reason(self, *customer).into_iter().collect();
                reasons.extend(named.and_then(|place| text.reason(self, place)));
                reasons.push(Reason::HadOnAccount { amount: *money });
                Some(Refund {
                    customer: *customer,
                    on_account: *money,
                    reasons,
                    points: tie.points() + naming + all,
                })
            })
            .collect();
        found.sort_by_key(|one| (std::cmp::Reverse(one.points), one.customer));
        found.truncate(super::returns::MOST);
        found
    }
}
