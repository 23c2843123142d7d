//! How each language writes numbers, amounts, percentages and dates (rule D4), as its file says under `form-`.

mod day;

use std::sync::OnceLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::percent::plain_percent;
use crate::{Amount, Language, key, text};
use day::DayForm;

/// Stands for the number in a form, which is read once, not for each amount.
const NUMBER: char = '\u{e000}';
/// Stands for the currency in a form.
const CURRENCY: char = '\u{e001}';

/// The forms of a language.
struct Forms {
    groups: String,
    decimals: String,
    amount: String,
    percent: String,
    date: DayForm,
    long_date: DayForm,
}

static FORMS: [OnceLock<Forms>; Language::ALL.len()] = [const { OnceLock::new() }; _];

impl Forms {
    fn of(language: Language) -> &'static Self {
        FORMS[language as usize].get_or_init(|| Self::read(language))
    }

    fn read(language: Language) -> Self {
        let [months, short_months] = [key!("form-months"), key!("form-short-months")].map(|key| {
            key.text(language)
                .split(", ")
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
        let day = |pattern: &str| DayForm::parse(pattern, &months, &short_months);
        Self {
            groups: key!("form-groups").text(language),
            decimals: key!("form-decimals").text(language),
            amount: text!("form-amount", number = NUMBER, currency = CURRENCY).text(language),
            percent: text!("form-percent", number = NUMBER).text(language),
            date: day(&key!("form-date").text(language)),
            long_date: day(&key!("form-long-date").text(language)),
        }
    }

    /// Writes a plain number with a decimal point in this form.
    fn push_number(&self, out: &mut String, plain: &str) {
        let digits = plain.strip_prefix('-').inspect(|_| out.push('\u{2212}'));
        let digits = digits.unwrap_or(plain);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                out.push_str(&self.groups);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push_str(&self.decimals);
            out.push_str(fraction);
        }
    }

    fn number(&self, plain: &str) -> String {
        let mut out = String::with_capacity(plain.len() + 8);
        self.push_number(&mut out, plain);
        out
    }
}

impl Language {
    /// Returns the number with this language's separators and the currency's decimals: `1,234.50` or `1.234,50`.
    pub fn number(self, amount: impl Into<Amount>) -> String {
        Forms::of(self).number(&amount.into().number)
    }

    /// Returns the number with its currency code: `EUR 1,234.50` or `1.234,50 EUR`.
    pub fn money(self, amount: impl Into<Amount>) -> String {
        let Amount { number, currency } = amount.into();
        let forms = Forms::of(self);
        let mut out = String::with_capacity(number.len() + 16);
        for sign in forms.amount.chars() {
            match sign {
                NUMBER => forms.push_number(&mut out, &number),
                CURRENCY => out.push_str(&currency),
                sign => out.push(sign),
            }
        }
        out
    }

    /// Returns a count: `1,234` or `1.234`.
    pub fn count(self, count: i64) -> String {
        Forms::of(self).number(&count.to_string())
    }

    /// Returns a number as it is typed, with only this language's decimal sign: `1234.50` or `1234,50`.
    pub fn plain(self, number: &str) -> String {
        number.replace('.', &Forms::of(self).decimals)
    }

    /// Returns a percentage with at least two decimals: `10.27%` or `10,27 %`.
    pub fn percent(self, percent: Decimal) -> String {
        let number = self.plain(&plain_percent(percent)).replace('-', "\u{2212}");
        Forms::of(self).percent.replace(NUMBER, &number)
    }

    /// Returns the short form for tables: `2 Mar 2026` or `02.03.2026`.
    pub fn date(self, date: NaiveDate) -> String {
        Forms::of(self).date.of(date)
    }

    /// Returns the long form for a letter's head and sentences: `2 March 2026` or `2. März 2026`.
    pub fn long_date(self, date: NaiveDate) -> String {
        Forms::of(self).long_date.of(date)
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
