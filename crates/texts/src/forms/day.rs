//! Dates in a language's form: LDML's patterns (Unicode Technical Standard 35) of day, month and year.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};

/// A pattern such as `d. MMMM y`, read.
pub(super) struct DayForm(Vec<Part>);

enum Part {
    /// With at least so many digits.
    Day(usize),
    Month(usize),
    /// The twelve names.
    MonthName(Vec<String>),
    Year,
    Words(String),
}

impl DayForm {
    /// Reads a pattern. Other letters than `d`, `M` and `y` stand for themselves, as between apostrophes; a test allows no
    /// such letters.
    pub fn parse(pattern: &str, months: &[String], short_months: &[String]) -> Self {
        let mut parts = Vec::new();
        for (at, run) in pattern.split('\'').enumerate() {
            if at % 2 == 1 {
                parts.push(Part::Words(run.to_owned()));
                continue;
            }
            let mut rest = run;
            while let Some(first) = rest.chars().next() {
                let end = rest.find(|sign| sign != first).unwrap_or(rest.len());
                let (run, after) = rest.split_at(end);
                rest = after;
                parts.push(match (first, run.len()) {
                    ('d', digits) => Part::Day(digits),
                    ('M', digits @ 1..=2) => Part::Month(digits),
                    ('M', 3) => Part::MonthName(short_months.to_vec()),
                    ('M', _) => Part::MonthName(months.to_vec()),
                    ('y', _) => Part::Year,
                    _ => Part::Words(run.to_owned()),
                });
            }
        }
        Self(parts)
    }

    pub fn of(&self, date: NaiveDate) -> String {
        let mut out = String::with_capacity(16);
        for part in &self.0 {
            // Writing to a string cannot fail.
            let _ = match part {
                Part::Day(digits) => write!(out, "{:0digits$}", date.day()),
                Part::Month(digits) => write!(out, "{:0digits$}", date.month()),
                Part::MonthName(names) => {
                    let name = names.get(date.month0() as usize);
                    out.write_str(name.map_or("", String::as_str))
                }
                Part::Year => write!(out, "{}", date.year()),
                Part::Words(words) => out.write_str(words),
            };
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, key};

    fn names(names: &str) -> Vec<String> {
        names.split(", ").map(str::to_owned).collect()
    }

    #[test]
    fn a_pattern_gives_day_month_and_year_with_words_between() {
        let months = names("enero, febrero, marzo");
        let short = names("ene, feb, mar");
        let date = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        for (pattern, text) in [
            ("d 'de' MMMM 'de' y", "2 de marzo de 2026"),
            ("dd/MM/y", "02/03/2026"),
            ("d.M.y", "2.3.2026"),
            ("d MMM y", "2 mar 2026"),
        ] {
            assert_eq!(DayForm::parse(pattern, &months, &short).of(date), text);
        }
    }

    #[test]
    fn every_languages_days_have_a_pattern_and_its_months_names() {
        for language in Language::ALL {
            for key in [key!("form-months"), key!("form-short-months")] {
                assert_eq!(names(&key.text(language)).len(), 12, "{language}: {key:?}");
            }
            for key in [key!("form-date"), key!("form-long-date")] {
                let pattern = key.text(language);
                let DayForm(parts) = DayForm::parse(&pattern, &[], &[]);
                let count = |is: fn(&Part) -> bool| parts.iter().filter(|part| is(part)).count();
                let found = [
                    count(|part| matches!(part, Part::Day(1..=2))),
                    count(|part| matches!(part, Part::Month(_) | Part::MonthName(_))),
                    count(|part| matches!(part, Part::Year)),
                ];
                assert_eq!(found, [1, 1, 1], "{language}: {pattern}");
                let unquoted = pattern.split('\'').step_by(2).collect::<String>();
                let strange = unquoted.replace(['d', 'M', 'y'], "");
                assert!(
                    !strange.contains(char::is_alphabetic),
                    "{language}: {pattern}"
                );
            }
        }
    }
}
