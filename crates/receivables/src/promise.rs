//! A promise to pay (rule P1).

use crate::{CustomerId, Date, InvoiceId, Money, words};

/// The amount a customer promised, and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    pub customer: CustomerId,
    /// The invoice it concerns; `None` means everything overdue.
    pub invoice: Option<InvoiceId>,
    pub amount: Money,
    pub made: Date,
    /// The last day on which the money may come.
    pub until: Date,
    pub note: String,
    /// The day it was withdrawn, by them or because it was entered by mistake.
    pub withdrawn: Option<Date>,
}

words! {
    /// The state of a promise.
    pub enum PromiseState: "word-promise-state" {
        /// Its day has not passed and the money has not come: reminders wait.
        Open,
        Kept,
        Broken,
        Withdrawn,
    }
}

impl Promise {
    /// Returns its state on a day, when `received` minor units came between the day it was made and its last day.
    pub fn state(&self, received: i64, on: Date) -> PromiseState {
        if self.withdrawn.is_some_and(|day| day <= on) {
            PromiseState::Withdrawn
        } else if received >= self.amount.minor {
            PromiseState::Kept
        } else if on <= self.until {
            PromiseState::Open
        } else {
            PromiseState::Broken
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;

    fn day(day: u32) -> Date {
        Date::from_ymd_opt(2026, 3, day).unwrap()
    }

    fn promise() -> Promise {
        Promise {
            customer: CustomerId(1),
            invoice: None,
            amount: Money::new(10_000, Currency::EUR),
            made: day(2),
            until: day(10),
            note: String::new(),
            withdrawn: None,
        }
    }

    #[test]
    fn p1_a_promise_holds_through_the_end_of_its_day() {
        assert_eq!(promise().state(9_999, day(10)), PromiseState::Open);
        assert_eq!(promise().state(9_999, day(11)), PromiseState::Broken);
    }

    #[test]
    fn p1_the_money_keeps_it_also_after_its_day() {
        assert_eq!(promise().state(10_000, day(11)), PromiseState::Kept);
        assert_eq!(promise().state(10_000, day(3)), PromiseState::Kept);
    }

    #[test]
    fn p1_a_promise_taken_back_pauses_nothing() {
        let withdrawn = Promise {
            withdrawn: Some(day(5)),
            ..promise()
        };
        assert_eq!(withdrawn.state(0, day(4)), PromiseState::Open);
        assert_eq!(withdrawn.state(0, day(5)), PromiseState::Withdrawn);
    }
}
