//! How long the law wants invoices and what was written about them to be kept. It is said before a person is erased, whose
//! right ends where such a duty begins (art. 17(3)(b) GDPR).

use chrono::Datelike;

use crate::Date;

/// Years from the end of the calendar year, and the law that says so, by the company's country. Where the law counts from
/// the end of the financial year or from the last entry, a financial year that is the calendar year is taken.
const DUTIES: [(&str, i32, &str); 9] = [
    ("AT", 7, "§ 132 BAO"),
    ("CH", 10, "art. 958f CO"),
    ("DE", 8, "§ 147 AO; letters 6 years"),
    ("ES", 6, "art. 30 C. de C."),
    ("FR", 10, "art. L123-22 C. com."),
    ("GB", 6, "sch. 18 para. 21 FA 1998"),
    ("IE", 6, "s. 886 TCA 1997"),
    ("IT", 10, "art. 2220 c.c."),
    ("NL", 7, "art. 52 AWR"),
];

/// A duty to keep invoices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duty {
    pub years: i32,
    pub law: &'static str,
}

impl Duty {
    /// The duty of a company in a country, by its ISO code; `None` where it is not known here.
    pub fn of(country: &str) -> Option<Self> {
        let found = DUTIES.iter().find(|(code, ..)| *code == country);
        found.map(|(_, years, law)| Self { years: *years, law })
    }

    /// The last day on which what is of a day must still be there.
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
        let duty = Duty::of("DE").unwrap();
        assert_eq!(duty.until(day), Date::from_ymd_opt(2034, 12, 31).unwrap());
        assert_eq!(Duty::of("US"), None);
    }
}
