//! The rules by which a holiday recurs each year.

use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{Datelike, Days, TimeDelta, Weekday};

use super::is_weekend;
use crate::Date;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rule {
    pub when: When,
    pub keeping: Keeping,
    pub years: RangeInclusive<i32>,
    pub name: &'static str,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum When {
    Fixed {
        month: u32,
        day: u32,
    },
    /// Days after Easter Sunday.
    Easter(i64),
    /// The first such weekday on or after a day.
    OnOrAfter {
        month: u32,
        day: u32,
        weekday: Weekday,
    },
}

/// What happens to a holiday that falls on a weekend.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    AsItFalls,
    NextWorkingDay,
    /// One on a Sunday is kept on the following Monday.
    MondayAfterSunday,
}

/// Returns the holidays of a year, including the substitute days of those on a weekend.
pub(super) fn holidays(rules: &[Rule], year: i32) -> Vec<(Date, &'static str)> {
    let of_year = || rules.iter().filter(|rule| rule.years.contains(&year));
    let mut holidays: Vec<(Date, &str)> = of_year()
        .filter_map(|rule| Some((rule.when.day(year)?, rule.name)))
        .collect();
    for rule in of_year() {
        let Some(day) = rule.when.day(year) else {
            continue;
        };
        let moves = match rule.keeping {
            Keeping::AsItFalls => false,
            Keeping::NextWorkingDay => is_weekend(day),
            Keeping::MondayAfterSunday => day.weekday() == Weekday::Sun,
        };
        let taken = |day: &Date| holidays.iter().any(|(holiday, _)| holiday == day);
        let kept = day
            .iter_days()
            .skip(1)
            .find(|day| !is_weekend(*day) && !taken(day))
            .filter(|_| moves);
        holidays.extend(kept.map(|kept| (kept, rule.name)));
    }
    holidays
}

impl When {
    fn day(&self, year: i32) -> Option<Date> {
        match *self {
            Self::Fixed { month, day } => Date::from_ymd_opt(year, month, day),
            Self::Easter(days) => easter(year)?.checked_add_signed(TimeDelta::days(days)),
            Self::OnOrAfter {
                month,
                day,
                weekday,
            } => {
                let from = Date::from_ymd_opt(year, month, day)?;
                let ahead = weekday.days_since(from.weekday());
                from.checked_add_days(Days::new(u64::from(ahead)))
            }
        }
    }
}

/// Returns Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    Date::from_ymd_opt(
        year,
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31 + 1).ok()?,
    )
}

impl FromStr for When {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim_end_matches(['*', '~']);
        if let Some(days) = text.strip_prefix("easter") {
            return days.parse().map(Self::Easter).map_err(|_| ());
        }
        let (date, weekday) = match text.split_once('>') {
            Some((date, weekday)) => (date, Some(weekday.parse().map_err(|_| ())?)),
            None => (text, None),
        };
        let (month, day) = date.split_once('-').ok_or(())?;
        let (month, day) = (month.parse().map_err(|_| ())?, day.parse().map_err(|_| ())?);
        Ok(match weekday {
            Some(weekday) => Self::OnOrAfter {
                month,
                day,
                weekday,
            },
            None => Self::Fixed { month, day },
        })
    }
}

impl FromStr for Keeping {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Ok(if text.ends_with('*') {
            Self::NextWorkingDay
        } else if text.ends_with('~') {
            Self::MondayAfterSunday
        } else {
            Self::AsItFalls
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_almanacs_have_it() {
        for (year, day) in [
            (1961, "1961-04-02"),
            (2000, "2000-04-23"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2038, "2038-04-25"),
            (2285, "2285-03-22"),
        ] {
            assert_eq!(easter(year).unwrap().to_string(), day);
        }
    }
}
