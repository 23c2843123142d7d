//! Rests of invoices that are too small for a letter (rule P5).

use crate::Date;

/// The conditions for writing a rest off by the company's rule. Amounts are minor units of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmallRest {
    pub due: Date,
    pub gross: i64,
    pub open: i64,
    /// Whether it is disputed, in a payment plan, promised or on hold, so that somebody is still dealing with it.
    pub looked_after: bool,
}

impl SmallRest {
    /// Says whether it may be written off as small: overdue, partly paid or credited, and at most the company's `limit`. A
    /// small invoice without any payment is not a rest.
    pub fn is_small(&self, limit: i64, today: Date) -> bool {
        let is_left_over = self.open > 0 && self.open < self.gross;
        is_left_over && self.open <= limit && self.due < today && !self.looked_after
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p5_a_small_rest_is_left_over_overdue_and_nobodys_business() {
        let day = |day| Date::from_ymd_opt(2026, 3, day).unwrap();
        let rest = SmallRest {
            due: day(1),
            gross: 10_000,
            open: 100,
            looked_after: false,
        };
        let small = |rest: SmallRest| rest.is_small(100, day(2));
        assert!(small(rest));
        for other in [
            SmallRest { open: 101, ..rest },
            SmallRest { open: 0, ..rest },
            SmallRest { gross: 100, ..rest },
            SmallRest {
                due: day(2),
                ..rest
            },
            SmallRest {
                looked_after: true,
                ..rest
            },
        ] {
            assert!(!small(other), "{other:?}");
        }
    }
}
