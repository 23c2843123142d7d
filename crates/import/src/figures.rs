//! Figures in machine-readable form: no grouping of thousands, no currency sign.

use owed_receivables::{Currency, Date, Money};
use owed_texts::{Arg, key, text};
use rust_decimal::Decimal;

use crate::problem::{Code, Problems};
use crate::text::dates::{self, DateOrder};

/// Parses a number with a decimal point or comma.
pub(crate) fn decimal(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-.,".contains(&byte));
    if !plain || text.len() > 40 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if text.contains(',') {
        text.replace(',', ".").parse().ok()
    } else {
        text.parse().ok()
    }
}

/// The place of a figure in a file, for problems.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'p> {
    pub row: u64,
    pub column: &'p str,
}

impl Problems {
    /// Returns the amount in minor units, or in hundredths if no currency is known. A fraction of one is rounded and
    /// reported.
    pub(crate) fn minor(
        &mut self,
        text: &str,
        currency: Option<Currency>,
        place: Place<'_>,
    ) -> Option<i64> {
        let currency = currency.unwrap_or(Currency::EUR);
        let Some(value) = decimal(text) else {
            let message = text!("problem-not-an-amount", example = "1234.50");
            self.cell(Code::BadAmount, place.row, place.column, text, message);
            return None;
        };
        match Money::rounded(value, currency).and_then(Money::within_limit) {
            Ok(money) => {
                if money.to_decimal() != value {
                    let message = text!(
                        "problem-no-such-decimals",
                        currency = currency.code(),
                        read = Arg::Number(money.number())
                    );
                    self.cell(Code::BadAmount, place.row, place.column, text, message);
                }
                Some(money.minor)
            }
            Err(error) => {
                self.cell(
                    Code::BadAmount,
                    place.row,
                    place.column,
                    text,
                    error.message(),
                );
                None
            }
        }
    }

    /// Returns the currency named; `None` if none is named, or if it is invalid, which is reported.
    pub(crate) fn currency(&mut self, text: &str, place: Place<'_>) -> Option<Currency> {
        let text = text.trim();
        let currency = text.parse().ok();
        if currency.is_none() && !text.is_empty() {
            let message = key!("problem-not-a-currency");
            self.cell(Code::BadCurrency, place.row, place.column, text, message);
        }
        currency
    }

    /// Returns the day of a date or a point in time; `None` if there is none, or if it is invalid, which is reported.
    pub(crate) fn day(&mut self, text: &str, place: Place<'_>) -> Option<Date> {
        let text = text.trim();
        let date = dates::iso(text);
        if date.is_none() && !text.is_empty() {
            let message = key!("problem-not-a-date");
            self.cell(Code::BadDate, place.row, place.column, text, message);
        }
        date
    }

    /// Does the same for a bank, whose February may have 30 days: the last real day is used instead, which is reported.
    pub(crate) fn day_of_bank(&mut self, text: &str, place: Place<'_>) -> Option<Date> {
        let Some(date) = dates::of_february(text, DateOrder::Ymd) else {
            return self.day(text, place);
        };
        self.no_such_day(text, date, place);
        Some(date)
    }

    /// Reports that a nonexistent day of February was read as this one.
    pub(crate) fn no_such_day(&mut self, text: &str, read: Date, place: Place<'_>) {
        let message = text!("problem-february", read = read.to_string());
        self.cell(Code::ReadAs, place.row, place.column, text, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_either_sign_and_nothing_else_is_a_number() {
        for (text, expected) in [
            ("1234.50", Some("1234.50")),
            ("1234,5", Some("1234.5")),
            ("4200,", Some("4200")),
            ("+.5", Some("0.5")),
            ("-12", Some("-12")),
            ("1,234.50", None),
            ("$12", None),
            ("1e5", None),
            (",", None),
            ("", None),
        ] {
            let expected: Option<Decimal> = expected.map(|text| text.parse().unwrap());
            assert_eq!(decimal(text), expected, "{text}");
        }
    }
}
