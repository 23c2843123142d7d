//! Assigns each of many reports to a payment of the book.

use std::borrow::Borrow;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::{KnownPayment, PaymentReport, Sureness, days_apart};
use crate::{CustomerId, InvoiceId, Money};

/// Determines which payment each report is of: the most certain first, then the nearest in days. A payment is assigned once,
/// or in parts that add up to it. `judge` is one of the above: it never accepts a pair that shares neither the amount nor an
/// invoice.
pub fn assign<T: Borrow<PaymentReport>>(
    tellings: &[T],
    known: &mut [KnownPayment],
    judge: fn(&PaymentReport, &KnownPayment) -> Option<Sureness>,
) -> Vec<Option<(usize, Sureness)>> {
    let mut found = vec![None; tellings.len()];
    if known.is_empty() {
        return found;
    }
    let shelves = Shelves::new(known);
    let mut pairs = Vec::new();
    for (at, telling) in tellings.iter().enumerate() {
        let telling = telling.borrow();
        for place in shelves.near(telling) {
            let payment = &known[place];
            let sureness = judge(telling, payment);
            pairs.extend(
                sureness.map(|sure| (Reverse(sure), days_apart(telling, payment), at, place)),
            );
        }
    }
    pairs.sort_unstable();
    for (Reverse(sure), _, at, place) in pairs {
        let telling = tellings[at].borrow();
        // Another report has used up that part of the payment.
        if found[at].is_none() && judge(telling, &known[place]) == Some(sure) {
            found[at] = Some((place, sure));
            known[place].take(telling.amount);
        }
    }
    found
}

/// Payments by what a report of them shares with them. One customer may have a hundred thousand.
struct Shelves {
    by_amount: HashMap<(CustomerId, Money), Vec<usize>>,
    by_invoice: HashMap<InvoiceId, Vec<usize>>,
}

impl Shelves {
    fn new(known: &[KnownPayment]) -> Self {
        let (mut by_amount, mut by_invoice) = (HashMap::new(), HashMap::new());
        for (place, payment) in known.iter().enumerate() {
            let mut shelve = |amount| {
                let key = (payment.customer, amount);
                let alike: &mut Vec<usize> = by_amount.entry(key).or_default();
                alike.push(place);
            };
            shelve(payment.untold);
            if payment.kept > 0 {
                shelve(payment.came());
            }
            for (invoice, _) in &payment.items {
                let paying: &mut Vec<usize> = by_invoice.entry(*invoice).or_default();
                paying.push(place);
            }
        }
        Self {
            by_amount,
            by_invoice,
        }
    }

    /// Returns the positions of those that the report may be of.
    fn near(&self, telling: &PaymentReport) -> BTreeSet<usize> {
        let alike = self.by_amount.get(&(telling.customer, telling.amount));
        let paying = telling
            .invoices
            .iter()
            .filter_map(|invoice| self.by_invoice.get(invoice));
        alike.into_iter().chain(paying).flatten().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::same;
    use super::super::tests::{known, telling};
    use super::*;
    use Sureness::Sure;

    #[test]
    fn l6_a_payment_is_given_away_once_and_to_the_nearest() {
        let mut payments = [known(1, 100, &[]), known(6, 100, &[])];
        let tellings = [
            telling(3, 100, &[]),
            telling(2, 100, &[]),
            telling(4, 100, &[]),
        ];
        let found = assign(&tellings, &mut payments, same);
        assert_eq!(found, [None, Some((0, Sure)), Some((1, Sure))]);
    }

    #[test]
    fn the_rows_of_one_transfer_share_it() {
        let mut payments = [known(10, 100, &[(1, 60), (2, 40)])];
        let rows = [
            telling(10, 60, &[1]),
            telling(10, 40, &[2]),
            telling(10, 40, &[2]),
        ];
        let found = assign(&rows, &mut payments, same);
        assert_eq!(found, [Some((0, Sure)), Some((0, Sure)), None]);
    }

    #[test]
    fn l6_what_came_of_a_payment_is_all_of_it() {
        let payment = KnownPayment {
            kept: 5,
            ..known(10, 200, &[(1, 200)])
        };
        let rows = [telling(10, 195, &[]), telling(10, 200, &[])];
        let found = assign(&rows, &mut [payment], same);
        assert_eq!(found, [Some((0, Sure)), None]);
    }
}
