//! Periods of time in terms.

use chrono::Months;
use owed_receivables::Date;

use crate::text::dates;

/// A period of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    Days(u32),
    /// Calendar months: a month from 31 January ends on the last of February.
    Months(u32),
}

impl Span {
    pub fn after(self, day: Date) -> Option<Date> {
        match self {
            Self::Days(days) => dates::later(day, days),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
        }
    }

    /// Returns its number of days from that day on; for months only if the day is known.
    pub fn days(self, from: Option<Date>) -> Option<u32> {
        match self {
            Self::Days(days) => Some(days),
            Self::Months(_) => u32::try_from((self.after(from?)? - from?).num_days()).ok(),
        }
    }
}
