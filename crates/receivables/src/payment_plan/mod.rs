//! Payment by instalments (rule P2). Only this module says which part of an invoice in a plan falls due when (rule A5):
//! [`PaymentPlan::parts`] on a day, [`PaymentPlan::debts`] over time.

mod debts;
#[cfg(test)]
pub(crate) mod example;
mod parts;

pub use debts::PlannedInvoice;
pub use parts::{Nth, PlanPart};

use chrono::{Days, Months};
use rust_decimal::Decimal;

use crate::{Currency, CustomerId, Date, InvoiceId, Money, words};

/// An agreement to pay some invoices in parts. While it is kept, its instalments replace their due dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentPlan {
    pub customer: CustomerId,
    pub currency: Currency,
    pub agreed: Date,
    /// The invoices, with the amounts open when it was agreed: minor units.
    pub items: Vec<(InvoiceId, i64)>,
    /// By due date.
    pub instalments: Vec<Instalment>,
    /// The interest in percent per year; `None` means none.
    pub interest: Option<Decimal>,
    /// The day it was given up.
    pub ended: Option<Date>,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    pub due: Date,
    /// Minor units of the plan's currency.
    pub amount: i64,
}

words! {
    /// How often an instalment is due.
    #[derive(Default)]
    pub enum Rhythm: "word-rhythm" {
        Weekly,
        Fortnightly,
        #[default]
        Monthly,
    }
}

/// The state of a plan on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanState {
    /// Everything due so far came; the next instalment is due then.
    Kept {
        next: Option<Date>,
    },
    /// This much of what is due is missing, the oldest part of it since that day.
    Missed {
        amount: i64,
        since: Date,
    },
    Paid,
    Ended,
}

impl Rhythm {
    /// Returns the day of instalment `index`, the first being 0. Months are counted from the first day, so that a plan that
    /// begins on the 31st returns to the 31st after February.
    pub fn day(self, first: Date, index: u32) -> Option<Date> {
        match self {
            Self::Weekly => first.checked_add_days(Days::new(7 * u64::from(index))),
            Self::Fortnightly => first.checked_add_days(Days::new(14 * u64::from(index))),
            Self::Monthly => first.checked_add_months(Months::new(index)),
        }
    }
}

/// Splits a total into `count` equal instalments, with the remainder in the last. `None` if there would be an instalment of
/// nothing, or a day outside the calendar.
pub fn instalments(
    total: Money,
    count: u32,
    rhythm: Rhythm,
    first: Date,
) -> Option<Vec<Instalment>> {
    let each = total.minor.checked_div(i64::from(count))?;
    if each <= 0 {
        return None;
    }
    let last = total.minor - each * i64::from(count - 1);
    (0..count)
        .map(|index| {
            Some(Instalment {
                due: rhythm.day(first, index)?,
                amount: if index + 1 == count { last } else { each },
            })
        })
        .collect()
}

impl PaymentPlan {
    /// Returns the agreed total, in minor units.
    pub fn total(&self) -> i64 {
        self.instalments
            .iter()
            .map(|instalment| instalment.amount)
            .sum()
    }

    /// Says whether it replaces its invoices' due dates on a day.
    pub fn is_active(&self, on: Date) -> bool {
        self.agreed <= on && self.ended.is_none_or(|ended| on < ended)
    }

    /// Yields what is left of each instalment in minor units after `received` came, which pays the oldest first.
    pub fn unpaid(&self, received: i64) -> impl Iterator<Item = (Instalment, i64)> {
        let mut left = received.max(0);
        self.instalments.iter().map(move |instalment| {
            let paid = left.min(instalment.amount);
            left -= paid;
            (*instalment, instalment.amount - paid)
        })
    }

    /// Returns its state on a day, when `received` minor units came for its invoices since it was agreed. An instalment due
    /// today is not missed (rule A1).
    pub fn state(&self, received: i64, on: Date) -> PlanState {
        if self.ended.is_some_and(|ended| ended <= on) {
            return PlanState::Ended;
        }
        if received >= self.total() {
            return PlanState::Paid;
        }
        let mut missed: Option<(i64, Date)> = None;
        for (instalment, unpaid) in self.unpaid(received) {
            if instalment.due < on && unpaid > 0 {
                let (sum, since) = missed.unwrap_or((0, instalment.due));
                missed = Some((sum + unpaid, since));
            }
        }
        match missed {
            Some((amount, since)) => PlanState::Missed { amount, since },
            None => PlanState::Kept {
                next: self
                    .instalments
                    .iter()
                    .map(|instalment| instalment.due)
                    .find(|due| *due >= on),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::example::day;
    use super::*;
    use proptest::prelude::*;

    /// Returns 100.00 in three instalments.
    fn plan() -> PaymentPlan {
        example::plan(&[10_000], 3).unwrap()
    }

    #[test]
    fn p2_months_are_counted_from_the_first_day() {
        let days: Vec<Date> = plan().instalments.iter().map(|one| one.due).collect();
        assert_eq!(days, [day(1, 31), day(2, 28), day(3, 31)]);
    }

    #[test]
    fn p2_what_does_not_divide_is_in_the_last_instalment() {
        let amounts: Vec<i64> = plan().instalments.iter().map(|one| one.amount).collect();
        assert_eq!(amounts, [3_333, 3_333, 3_334]);
        assert_eq!(
            instalments(Money::new(2, Currency::EUR), 3, Rhythm::Weekly, day(1, 1)),
            None
        );
    }

    #[test]
    fn p2_an_instalment_due_today_is_not_missed_and_tomorrow_it_is() {
        let next = PlanState::Kept {
            next: Some(day(1, 31)),
        };
        assert_eq!(plan().state(0, day(1, 31)), next);
        assert_eq!(
            plan().state(3_000, day(2, 1)),
            PlanState::Missed {
                amount: 333,
                since: day(1, 31)
            }
        );
    }

    #[test]
    fn p2_what_is_missed_adds_up_and_is_chased_from_its_oldest_day() {
        assert_eq!(
            plan().state(3_333, day(4, 1)),
            PlanState::Missed {
                amount: 6_667,
                since: day(2, 28)
            }
        );
        assert_eq!(plan().state(10_000, day(4, 1)), PlanState::Paid);
    }

    proptest! {
        #[test]
        fn p2_instalments_sum_to_the_total(minor in 1..10_000_000_i64, count in 1..60_u32) {
            if let Some(parts) = instalments(Money::new(minor, Currency::EUR), count, Rhythm::Weekly, day(1, 1)) {
                prop_assert_eq!(parts.len() as u32, count);
                prop_assert_eq!(parts.iter().map(|part| part.amount).sum::<i64>(), minor);
                prop_assert!(parts.iter().all(|part| part.amount > 0));
                prop_assert!(parts.windows(2).all(|pair| pair[0].due < pair[1].due));
            } else {
                prop_assert!(minor < i64::from(count));
            }
        }
    }
}
