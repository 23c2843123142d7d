//! The half-years for which the law publishes its reference rates.

use chrono::Datelike;

use crate::Date;

/// A half-year: 1 January to 30 June, or 1 July to 31 December.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfYear {
    year: i32,
    second: bool,
}

impl HalfYear {
    /// Returns the half-year that contains `day`.
    pub fn containing(day: Date) -> Self {
        Self {
            year: day.year(),
            second: day.month() > 6,
        }
    }

    /// Returns the half-year that begins on `day`; `None` if none does.
    pub fn beginning(day: Date) -> Option<Self> {
        (day.day() == 1 && matches!(day.month(), 1 | 7)).then(|| Self::containing(day))
    }

    pub fn first_day(self) -> Date {
        let month = if self.second { 7 } else { 1 };
        Date::from_ymd_opt(self.year, month, 1).unwrap_or(Date::MIN)
    }

    pub fn last_day(self) -> Date {
        let (month, day) = if self.second { (12, 31) } else { (6, 30) };
        Date::from_ymd_opt(self.year, month, day).unwrap_or(Date::MAX)
    }
}
