//! How long the law requires invoices and related correspondence to be kept. It is shown before a person is erased, since
//! that right ends where such a duty begins (art. 17(3)(b) GDPR).

use chrono::Datelike;
use owed_texts::{PlainKey, key};

use crate::Date;

/// Years from the end of the calendar year, and the law, by the company's country. If the law counts from the end of the
/// financial year or from the last entry, the financial year is assumed to be the calendar year.
const DUTIES: [(&str, i32, PlainKey); 9] = [
    ("AT", 7, key!("law-retention-at")),
    ("CH", 10, key!("law-retention-ch")),
    ("DE", 8, key!("law-retention-de")),
    ("ES", 6, key!("law-retention-es")),
    ("FR", 10, key!("law-retention-fr")),
    ("GB", 6, key!("law-retention-gb")),
    ("IE", 6, key!("law-retention-ie")),
    ("IT", 10, key!("law-retention-it")),
    ("NL", 7, key!("law-retention-nl")),
];

/// A duty to keep invoices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duty {
    pub years: i32,
    pub law: PlainKey,
}

impl Duty {
    /// Returns the duty of a company in a country, by its ISO code; `None` if it is not known here.
    pub fn for_country(country: &str) -> Option<Self> {
        let found = DUTIES.iter().find(|(code, ..)| *code == country);
        found.map(|(_, years, law)| Self {
            years: *years,
            law: *law,
        })
    }

    /// Returns the last day on which records of a day must still exist.
    pub fn until(self, latest: Date) -> Date {
        Date::from_ymd_opt(latest.year() + self.years, 12, 31).unwrap_or(Date::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn l9_the_years_count_from_the_end_of_the_year() {
        let day = Date::from_ymd_opt(2026, 1, 13).unwrap();
        let duty = Duty::for_country("DE").unwrap();
        assert_eq!(duty.until(day), Date::from_ymd_opt(2034, 12, 31).unwrap());
        assert_eq!(Duty::for_country("US"), None);
    }
}
