//! The customer's language with its date and number formats (rule D4).

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize};

use crate::percent::plain_percent;
use crate::word::{self, UnknownWord, Word};
use crate::{Amount, Message, text, typescript_of_words};

/// A language of letters, mails and screens. It is not made by [`words!`](crate::words), since its codes may have a region.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    En,
    De,
}

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

impl Language {
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// Returns the ISO 639 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// Returns the number with this language's separators and the currency's decimals: `1,234.50` or `1.234,50`.
    pub fn number(self, amount: impl Into<Amount>) -> String {
        self.separated(&amount.into().number)
    }

    /// Returns the number with its currency code: `EUR 1,234.50` or `1.234,50 EUR`.
    pub fn money(self, amount: impl Into<Amount>) -> String {
        let Amount { number, currency } = amount.into();
        let number = self.separated(&number);
        match self {
            Self::En => format!("{currency}\u{a0}{number}"),
            Self::De => format!("{number}\u{a0}{currency}"),
        }
    }

    /// Returns a count: `1,234` or `1.234`.
    pub fn count(self, count: i64) -> String {
        self.separated(&count.to_string())
    }

    /// Returns a number as it is typed, with only this language's decimal sign: `1234.50` or `1234,50`.
    pub fn plain(self, number: &str) -> String {
        match self {
            Self::En => number.to_owned(),
            Self::De => number.replace('.', ","),
        }
    }

    /// Formats a plain number with a decimal point for this language.
    fn separated(self, plain: &str) -> String {
        let (group, point) = match self {
            Self::En => (',', '.'),
            Self::De => ('.', ','),
        };
        let (sign, digits) = plain
            .strip_prefix('-')
            .map_or(("", plain), |rest| ("\u{2212}", rest));
        let (whole, fraction) = digits
            .split_once('.')
            .map_or((digits, None), |(w, f)| (w, Some(f)));
        let mut out = String::with_capacity(plain.len() + 8);
        out.push_str(sign);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                out.push(group);
            }
            out.push(digit);
        }
        if let Some(fraction) = fraction {
            out.push(point);
            out.push_str(fraction);
        }
        out
    }

    /// Returns a percentage with at least two decimals: `10.27%` or `10,27 %`.
    pub fn percent(self, percent: Decimal) -> String {
        let plain = plain_percent(percent).replace('-', "\u{2212}");
        match self {
            Self::En => format!("{plain}%"),
            Self::De => format!("{}\u{a0}%", plain.replace('.', ",")),
        }
    }

    /// Returns the short form for tables: `2 Mar 2026` or `02.03.2026`.
    pub fn date(self, date: NaiveDate) -> String {
        match self {
            Self::En => format!(
                "{} {} {}",
                date.day(),
                &MONTHS_EN[date.month0() as usize][..3],
                date.year()
            ),
            Self::De => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
        }
    }

    /// Returns the long form for a letter's head and sentences: `2 March 2026` or `2. März 2026`.
    pub fn long_date(self, date: NaiveDate) -> String {
        let month = date.month0() as usize;
        match self {
            Self::En => format!("{} {} {}", date.day(), MONTHS_EN[month], date.year()),
            Self::De => format!("{}. {} {}", date.day(), MONTHS_DE[month], date.year()),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Word for Language {
    const WORDS: &'static [Self] = &Self::ALL;
    const UNKNOWN: fn(&str) -> Message = |said| text!("word-language", said);

    fn spelled(self) -> &'static str {
        self.code()
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        word::deserialize(from)
    }
}

typescript_of_words!(Language);

impl FromStr for Language {
    type Err = UnknownWord;

    /// Parses a code with or without a region: `de`, `de-AT`, `en_GB`.
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let code = text
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
            .ok_or_else(|| UnknownWord::new::<Self>(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(number: &str, currency: &str) -> Amount {
        Amount {
            number: number.to_owned(),
            currency: currency.to_owned(),
        }
    }

    #[test]
    fn d4_numbers_have_the_languages_form() {
        let money = || amount("-1234567.89", "EUR");
        assert_eq!(Language::En.number(money()), "−1,234,567.89");
        assert_eq!(Language::De.number(money()), "−1.234.567,89");
        assert_eq!(Language::De.number(amount("999", "JPY")), "999");
        assert_eq!(Language::En.number(amount("100000", "JPY")), "100,000");
        assert_eq!(Language::En.money(amount("0.05", "EUR")), "EUR\u{a0}0.05");
        assert_eq!(Language::De.money(money()), "−1.234.567,89\u{a0}EUR");
        assert_eq!(Language::De.count(12_345), "12.345");
    }

    #[test]
    fn d4_percentages_have_the_languages_form() {
        assert_eq!(Language::En.percent(Decimal::new(1_027, 2)), "10.27%");
        assert_eq!(Language::De.percent(Decimal::new(-88, 2)), "−0,88\u{a0}%");
        assert_eq!(Language::De.percent(Decimal::from(5)), "5,00\u{a0}%");
    }

    #[test]
    fn d4_dates_have_the_languages_form() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        assert_eq!(Language::En.date(date), "2 Mar 2026");
        assert_eq!(Language::De.date(date), "02.03.2026");
        assert_eq!(Language::De.long_date(date), "2. März 2026");
    }
}
