//! Working days of offices and banks.

use chrono::{Datelike, Months, TimeDelta, Weekday};
use owed_receivables::Date;

pub(super) fn days_after(date: Date, days: i64) -> Date {
    date.checked_add_signed(TimeDelta::days(days))
        .unwrap_or(date)
}

pub(super) fn months_before(date: Date, months: u32) -> Date {
    date.checked_sub_months(Months::new(months)).unwrap_or(date)
}

/// Returns the day itself, or the Monday after it.
pub(super) fn workday(date: Date) -> Date {
    match date.weekday() {
        Weekday::Sat => days_after(date, 2),
        Weekday::Sun => days_after(date, 1),
        _ => date,
    }
}

/// Returns the last day of the month.
pub(super) fn month_end(date: Date) -> Date {
    let next = date
        .with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(1)));
    next.map_or(date, |first| days_after(first, -1))
}
