//! Stretches of time in terms.

use chrono::Months;
use owed_receivables::Date;

use crate::text::dates;

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    Days(u32),
    /// By the calendar: a month from 31 January is the last of February.
    Months(u32),
}

impl Span {
    pub fn after(self, day: Date) -> Option<Date> {
        match self {
            Self::Days(days) => dates::later(day, days),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
        }
    }

    /// How many days it has from that day on; of months only where the day is known.
    pub fn days(self, from: Option<Date>) -> Option<u32> {
        match self {
            Self::Days(days) => Some(days),
            Self::Months(_) => u32::try_from((self.after(from?)? - from?).num_days()).ok(),
        }
    }
}
