//! Several rows that are one payment: accounts may split a transfer into parts.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use super::{KnownPayment, PaymentReport, Sureness, USUAL_DELAY};
use crate::matching::{Fits, fitting};
use crate::{Currency, CustomerId, Date, Money};

/// With more rows on one day, some would add up to nearly any sum.
const MOST_ROWS: usize = 12;

/// Determines which payment each report is of together with others of its day: all of the customer's that day, all that name
/// what the payment paid, or some of these, about which a person is asked.
pub fn assign_together<T: Borrow<PaymentReport>>(
    tellings: &[T],
    known: &mut [KnownPayment],
) -> Vec<Option<(usize, Sureness)>> {
    let mut found = vec![None; tellings.len()];
    let mut days: BTreeMap<(CustomerId, Currency, Date), Vec<usize>> = BTreeMap::new();
    for (at, telling) in tellings.iter().map(Borrow::borrow).enumerate() {
        let key = (telling.customer, telling.amount.currency, telling.dated);
        days.entry(key).or_default().push(at);
    }
    days.retain(|_, rows| rows.len() > 1);
    if days.is_empty() {
        return found;
    }
    let mut payments: BTreeMap<(CustomerId, Currency, Date), Vec<usize>> = BTreeMap::new();
    for (place, payment) in known.iter().enumerate() {
        let key = (payment.customer, payment.untold.currency, payment.dated);
        if payment.untold.minor > 0 {
            payments.entry(key).or_default().push(place);
        }
    }
    for ((customer, currency, day), rows) in days {
        let near = near(day).flat_map(|day| payments.get(&(customer, currency, day)));
        for place in near.flatten().copied() {
            let mut free = rows.clone();
            free.retain(|at| found[*at].is_none());
            let of_day: Vec<&PaymentReport> =
                free.iter().map(|at| tellings[*at].borrow()).collect();
            let Some((parts, sure)) = parts(&of_day, &known[place]) else {
                continue;
            };
            for part in parts {
                found[free[part]] = Some((place, sure));
            }
            known[place].untold.minor = 0;
        }
    }
    found
}

/// Yields the days on which the payment may be booked, nearest first.
fn near(day: Date) -> impl Iterator<Item = Date> {
    let before_and_after = (1..=USUAL_DELAY).flat_map(|days| [-days, days]);
    std::iter::once(0)
        .chain(before_and_after)
        .filter_map(move |days| day.checked_add_signed(chrono::Duration::days(days)))
}

/// Returns the rows of one day that make up the payment, and how certain that is.
fn parts(rows: &[&PaymentReport], known: &KnownPayment) -> Option<(Vec<usize>, Sureness)> {
    let all: Vec<usize> = (0..rows.len()).collect();
    let mut agreeing = all.clone();
    agreeing.retain(|at| agrees(rows[*at], known));
    let sum = |set: &[usize]| {
        let sum = set.iter().map(|at| rows[*at].amount.minor).sum();
        Money::new(sum, known.untold.currency)
    };
    let stood = |at: &usize| known.gone.is_none_or(|gone| rows[*at].dated <= gone);
    let sure = match agreeing.iter().all(stood) {
        true => Sureness::Sure,
        false => Sureness::Likely,
    };
    if agreeing.len() > 1 && known.comes_to(sum(&agreeing)) {
        return Some((agreeing, sure));
    }
    if all.len() > 1 && known.comes_to(sum(&all)) {
        return Some((all, Sureness::Likely));
    }
    if agreeing.len() > MOST_ROWS {
        return None;
    }
    let amounts: Vec<i64> = agreeing.iter().map(|at| rows[*at].amount.minor).collect();
    match fitting(&amounts, known.untold.minor) {
        Fits::One(set) | Fits::Several(set) if set.len() > 1 => {
            let set = set.into_iter().map(|at| agreeing[at]).collect();
            Some((set, Sureness::Likely))
        }
        _ => None,
    }
}

/// Says whether the row names only what the payment paid.
fn agrees(row: &PaymentReport, known: &KnownPayment) -> bool {
    let paid = |invoice: &_| known.items.iter().any(|(item, _)| item == invoice);
    known.items.is_empty() || row.invoices.iter().all(paid)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{known, telling};
    use super::*;
    use Sureness::{Likely, Sure};

    #[test]
    fn l6_rows_of_one_day_that_come_to_a_payment_are_it() {
        let parts = |rows: &[PaymentReport], payment: KnownPayment| {
            let found = assign_together(rows, &mut [payment]).into_iter();
            found
                .map(|one| one.map(|(_, sure)| sure))
                .collect::<Vec<_>>()
        };
        let on_a = || known(10, 120, &[(1, 120)]);
        let rows = [telling(11, 70, &[1]), telling(11, 50, &[1])];
        assert_eq!(parts(&rows, on_a()), [Some(Sure), Some(Sure)]);
        let rows = [telling(11, 70, &[1]), telling(12, 50, &[1])];
        assert_eq!(parts(&rows, on_a()), [None, None], "on two days");
        let rows = [telling(16, 70, &[1]), telling(16, 50, &[1])];
        assert_eq!(parts(&rows, on_a()), [None, None], "too long");
        let rows = [telling(10, 70, &[1]), telling(10, 50, &[2])];
        assert_eq!(parts(&rows, on_a()), [Some(Likely), Some(Likely)]);
        let rows = [
            telling(10, 70, &[1]),
            telling(10, 50, &[1]),
            telling(10, 30, &[2]),
        ];
        assert_eq!(parts(&rows, on_a()), [Some(Sure), Some(Sure), None]);
        let rows = [
            telling(10, 70, &[1]),
            telling(10, 50, &[1]),
            telling(10, 30, &[1]),
        ];
        assert_eq!(parts(&rows, on_a()), [Some(Likely), Some(Likely), None]);
        let kept = KnownPayment {
            kept: 5,
            ..known(10, 125, &[])
        };
        let rows = [telling(10, 70, &[1]), telling(10, 50, &[2])];
        assert_eq!(parts(&rows, kept), [Some(Sure), Some(Sure)]);
    }
}
