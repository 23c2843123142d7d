//! Days on which a deadline may end: neither a weekend nor a public holiday of the country.

mod rule;
mod table;

use chrono::{Datelike, Weekday};

use crate::Date;
use table::Country;

/// The working days of a country. For an unknown country, or none, only weekends are days off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Calendar(Option<&'static Country>);

impl Calendar {
    /// Returns the calendar of a country by its ISO 3166 code.
    pub fn for_country(country: &str) -> Self {
        Self(table::country(country))
    }

    /// Returns the name of the holiday on a day.
    pub fn holiday(self, day: Date) -> Option<&'static str> {
        let country = self.0?;
        let mut holidays = rule::holidays(&country.rules, day.year()).into_iter();
        holidays.find(|(on, _)| *on == day).map(|(_, name)| name)
    }

    pub fn is_working_day(self, day: Date) -> bool {
        !is_weekend(day) && self.holiday(day).is_none()
    }

    /// Returns the source of the holidays.
    pub fn source(self) -> Option<&'static str> {
        self.0.map(|country| country.source)
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn weekends_and_the_holidays_of_the_country_are_days_off() {
        for (country, on, name) in [
            ("DE", "2026-04-03", Some("Good Friday")),
            ("DE", "2026-04-06", Some("Easter Monday")),
            ("DE", "2026-05-25", Some("Whit Monday")),
            ("DE", "2026-10-31", None),
            ("AT", "2027-05-27", Some("Corpus Christi")),
            ("FR", "2026-04-03", None),
            ("NL", "2026-04-27", Some("King's Day")),
            ("US", "2026-11-26", Some("Thanksgiving Day")),
            ("US", "2027-07-05", Some("Independence Day")),
            ("GB", "2026-05-04", Some("Early May bank holiday")),
            ("GB", "2026-08-31", Some("Summer bank holiday")),
            ("SE", "2026-06-19", Some("Midsummer Eve")),
            ("IT", "2025-10-04", None),
            ("IT", "2027-10-04", Some("St Francis")),
            ("de", "2026-12-25", Some("Christmas Day")),
            ("", "2026-12-25", None),
            ("JP", "2026-12-25", None),
        ] {
            assert_eq!(
                Calendar::for_country(country).holiday(day(on)),
                name,
                "{country} {on}"
            );
        }
        let germany = Calendar::for_country("DE");
        assert!(!germany.is_working_day(day("2026-04-04")), "a Saturday");
        assert!(!germany.is_working_day(day("2026-04-05")), "a Sunday");
        assert!(germany.is_working_day(day("2026-04-07")));
    }

    /// Christmas falls on a Saturday in 2027, on a Sunday in 2033: GOV.UK's days agree with the rule.
    #[test]
    fn a_bank_holiday_at_a_weekend_is_kept_on_the_next_working_day() {
        let off = |year| -> Vec<String> {
            let days = (24..=31).filter_map(|date| Date::from_ymd_opt(year, 12, date));
            days.filter(|day| {
                Calendar::for_country("GB").holiday(*day).is_some() && !is_weekend(*day)
            })
            .map(|day| day.to_string())
            .collect()
        };
        assert_eq!(off(2026), ["2026-12-25", "2026-12-28"]);
        assert_eq!(off(2027), ["2027-12-27", "2027-12-28"]);
        assert_eq!(off(2033), ["2033-12-26", "2033-12-27"]);
    }
}
