//! How days become fractions of a year (rule I2).

use crate::{Date, words};
use chrono::Datelike;

words! {
    /// A day-count convention.
    #[derive(Default)]
    pub enum DayCount: "word-day-count" {
        /// Each day is 1/365 of a year, in leap years too.
        #[default]
        Act365,
        /// Each day is 1/365 of a year, in a leap year 1/366 (ISDA 2006, 4.16 b).
        ActAct = "actact",
        /// Each day is 1/360 of a year.
        Act360,
        /// Each month has 30 days, each year 360; a 31st counts as the 30th. This is 30E/360 (ISDA 2006, 4.16 g), the
        /// convention of German commercial practice; the American one treats the 31st differently.
        Thirty360 = "30360",
    }
}

/// The days that a period counts for, and their fraction of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    pub days: i64,
    /// The fraction of a year is exactly `numerator` / `denominator`.
    pub numerator: i64,
    pub denominator: i64,
}

impl DayCount {
    /// Returns the printed name.
    pub fn printed(self) -> &'static str {
        match self {
            Self::Act365 => "ACT/365",
            Self::ActAct => "ACT/ACT",
            Self::Act360 => "ACT/360",
            Self::Thirty360 => "30/360",
        }
    }

    /// Counts the days from `from` to `to`, both included. Two consecutive periods count for as much as the whole.
    pub fn count(self, from: Date, to: Date) -> Counted {
        let actual = (to - from).num_days() + 1;
        let over = |days: i64, denominator: i64| Counted {
            days,
            numerator: days,
            denominator,
        };
        match self {
            Self::Act365 => over(actual, 365),
            Self::Act360 => over(actual, 360),
            Self::Thirty360 => {
                let before = from.pred_opt().unwrap_or(from);
                over(thirty_days(to) - thirty_days(before), 360)
            }
            Self::ActAct => {
                let leap = days_in_leap_years(from, to);
                Counted {
                    days: actual,
                    numerator: (actual - leap) * 366 + leap * 365,
                    denominator: 365 * 366,
                }
            }
        }
    }
}

/// Returns the days since the year 0 in a calendar whose months all have 30 days.
fn thirty_days(date: Date) -> i64 {
    360 * i64::from(date.year()) + 30 * i64::from(date.month0()) + i64::from(date.day().min(30))
}

fn days_in_leap_years(from: Date, to: Date) -> i64 {
    (from.year()..=to.year())
        .filter_map(|year| {
            let first = Date::from_ymd_opt(year, 1, 1)?;
            let last = Date::from_ymd_opt(year, 12, 31)?;
            first
                .leap_year()
                .then(|| (to.min(last) - from.max(first)).num_days() + 1)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn i2_each_convention_counts_in_its_own_way() {
        for (count, from, to, days, numerator, denominator) in [
            (DayCount::Act365, "2024-01-01", "2024-12-31", 366, 366, 365),
            (DayCount::Act360, "2025-01-01", "2025-12-31", 365, 365, 360),
            (DayCount::Act365, "2025-02-28", "2025-02-28", 1, 1, 365),
            (
                DayCount::Thirty360,
                "2025-01-01",
                "2025-12-31",
                360,
                360,
                360,
            ),
            (DayCount::Thirty360, "2025-01-31", "2025-01-31", 0, 0, 360),
            // Due on 31 January, through 28 February: the day after 30 January, and 28 days.
            (DayCount::Thirty360, "2025-02-01", "2025-02-28", 28, 28, 360),
            (DayCount::Thirty360, "2025-03-01", "2025-03-01", 3, 3, 360),
        ] {
            let counted = count.count(day(from), day(to));
            assert_eq!(
                counted,
                Counted {
                    days,
                    numerator,
                    denominator
                },
                "{count} {from} {to}"
            );
        }
    }

    #[test]
    fn i2_act_act_gives_a_leap_day_its_own_weight() {
        let year = |from, to| {
            let counted = DayCount::ActAct.count(day(from), day(to));
            (counted.days, counted.numerator, counted.denominator)
        };
        assert_eq!(
            year("2024-01-01", "2024-12-31"),
            (366, 365 * 366, 365 * 366)
        );
        assert_eq!(
            year("2025-01-01", "2025-12-31"),
            (365, 365 * 366, 365 * 366)
        );
        // Two days of 2023 and three of 2024.
        assert_eq!(
            year("2023-12-30", "2024-01-03"),
            (5, 2 * 366 + 3 * 365, 365 * 366)
        );
    }
}
