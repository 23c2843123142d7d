//! The days in an invoice's terms: of the whole, of its parts, and of early-payment discounts.

use owed_receivables::{Date, Money};

use crate::einvoice::{Discount, Instalment};
use crate::text::dates;

/// One group of terms.
pub(super) struct Terms {
    pub day: Option<Date>,
    /// The part of the invoice that falls due on the day.
    pub amount: Option<Money>,
    pub discount: Option<Discount>,
}

impl Terms {
    /// Says whether its day is only the last one of its discount rather than a due date: the discount ends on it, or names
    /// no other end. `whole` is the day on which the rest is due.
    fn is_of_discount(&self, whole: Option<Date>, issued: Option<Date>) -> bool {
        let (Some(day), Some(discount), Some(whole)) = (self.day, &self.discount, whole) else {
            return false;
        };
        let counted = || dates::later(issued?, discount.days?);
        let ends = discount.until.or_else(counted);
        self.amount.is_none()
            && day < whole
            && (ends == Some(day) || ends.is_none() && discount.days.is_none())
    }
}

/// Returns what falls due when, and the discounts with their last days. `named` is the invoice's own due date from a
/// separate element: it takes precedence over days without amounts in the terms. Several such days are all kept; which one
/// counts is unknown.
pub(super) fn due(
    terms: Vec<Terms>,
    named: Option<Date>,
    issued: Option<Date>,
) -> (Vec<Instalment>, Vec<Discount>) {
    let latest = terms.iter().filter_map(|terms| terms.day).max();
    let whole = named.or(latest);
    let (mut due, mut discounts) = (Vec::<Instalment>::new(), Vec::new());
    for terms in terms {
        let of_discount = terms.is_of_discount(whole, issued);
        if let Some(date) = terms.day.filter(|_| !of_discount) {
            let amount = terms.amount;
            if amount.is_some() || due.iter().all(|one| one.date != date) {
                due.push(Instalment { date, amount });
            }
        }
        discounts.extend(terms.discount.map(|discount| Discount {
            until: discount.until.or(terms.day.filter(|_| of_discount)),
            ..discount
        }));
    }
    if let Some(date) = named
        && due.iter().all(|part| part.amount.is_none())
    {
        due = vec![Instalment { date, amount: None }];
    }
    due.sort_by_key(|one| one.date);
    (due, discounts)
}
