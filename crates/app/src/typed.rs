//! What people type: dates, amounts, currencies.

use chrono::{NaiveTime, Timelike};
use owed_receivables::{Currency, Date, Money};
use rust_decimal::Decimal;

use crate::failure::Failure;

/// Reads `2026-03-02`.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) on `field`.
pub fn date(field: &str, text: &str) -> Result<Date, Failure> {
    Date::parse_from_str(text.trim(), "%Y-%m-%d").map_err(|_| {
        Failure::invalid(field, format!("“{text}” is not a date."))
            .hint("Write it as year-month-day: 2026-03-02.")
    })
}

/// As [`date`]; an empty text gives `otherwise`.
///
/// # Errors
/// As [`date`].
pub fn date_or(field: &str, text: &str, otherwise: Date) -> Result<Date, Failure> {
    if text.trim().is_empty() {
        Ok(otherwise)
    } else {
        date(field, text)
    }
}

/// Reads a time of day such as `07:30`: hour and minute.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) on `field`.
pub fn time(field: &str, text: &str) -> Result<(u32, u32), Failure> {
    time_of_day(field, text).map(|time| (time.hour(), time.minute()))
}

/// As [`time`].
///
/// # Errors
/// As [`time`].
pub fn time_of_day(field: &str, text: &str) -> Result<NaiveTime, Failure> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| {
        Failure::invalid(field, format!("“{text}” is not a time of day."))
            .hint("Write it as hour and minute: 07:30.")
    })
}

/// Reads a code of ISO 4217.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) on `field`.
pub fn currency(field: &str, text: &str) -> Result<Currency, Failure> {
    text.parse().map_err(|error: owed_receivables::MoneyError| {
        Failure::invalid(field, format!("{error}.")).hint("Write three letters, such as EUR.")
    })
}

/// Reads a country by its code or its name; empty stays empty.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) on `field`.
pub fn country(field: &str, text: &str) -> Result<String, Failure> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    match owed_receivables::country::code(text) {
        Some(code) => Ok(code.to_owned()),
        None => Err(
            Failure::invalid(field, format!("“{}” is no country.", text.trim()))
                .hint("Write its name, or its code of two letters, such as DE."),
        ),
    }
}

/// Reads a positive amount as people type it: `1234.5`, `1,234.50`, `1.234,50`.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) on `field`: not a number, ambiguous, not positive, or with more
/// decimals than the currency has.
pub fn amount(field: &str, text: &str, currency: Currency) -> Result<Money, Failure> {
    let wrong = |message: String| {
        Failure::invalid(field, message).hint("Write the amount as 1234.50 or 1234,50.")
    };
    let plain = plain_number(text).ok_or_else(|| {
        wrong(format!(
            "“{}” is not an amount that can be read in one way only.",
            text.trim()
        ))
    })?;
    let value = plain
        .parse()
        .map_err(|_| wrong(format!("“{}” is not an amount.", text.trim())))?;
    let money = Money::from_decimal(value, currency).map_err(|error| wrong(format!("{error}.")))?;
    if money.minor <= 0 {
        return Err(wrong("The amount must be more than zero.".to_owned()));
    }
    Ok(money)
}

/// Reads a percentage from 0 to 100 as people type it: `4.5`, `4,5 %`.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) on `field`.
pub fn percent(field: &str, text: &str) -> Result<Decimal, Failure> {
    plain_number(text.trim().trim_end_matches('%'))
        .and_then(|plain| plain.parse::<Decimal>().ok())
        .filter(|percent| *percent <= Decimal::ONE_HUNDRED)
        .ok_or_else(|| {
            Failure::invalid(field, format!("“{}” is not a percentage.", text.trim()))
                .hint("Write it as 4.5, between 0 and 100.")
        })
}

/// The number with a point for its decimals. One sign that is followed by three digits only, as in `1,234`, could be
/// either sign, so it is refused.
fn plain_number(text: &str) -> Option<String> {
    let text: String = text
        .trim()
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\'' && *c != '\u{2019}')
        .collect();
    if !text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    {
        return None;
    }
    let signs: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | ','))
        .collect();
    let Some((last, sign)) = signs.last().copied() else {
        return Some(text);
    };
    let both = signs.iter().any(|(_, other)| *other != sign);
    let after = text.len() - last - 1;
    let decimal = if signs.len() == 1 {
        if after == 3 && last <= 3 && last > 0 && !text.starts_with('0') {
            return None;
        }
        true
    } else {
        both
    };
    if decimal && signs.iter().filter(|(_, other)| *other == sign).count() > 1 {
        return None;
    }
    let whole_end = if decimal { last } else { text.len() };
    let groups: Vec<&str> = text[..whole_end].split(['.', ',']).collect();
    if groups.len() > 1 && groups[1..].iter().any(|group| group.len() != 3) {
        return None;
    }
    let fraction = if decimal {
        format!(".{}", &text[last + 1..])
    } else {
        String::new()
    };
    Some(format!("{}{fraction}", groups.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_the_forms_that_people_type() {
        for (text, minor) in [
            ("12", 1200),
            ("12.5", 1250),
            ("12,50", 1250),
            ("1,234.50", 123_450),
            ("1.234,50", 123_450),
            ("1 234,50", 123_450),
            ("1'234.50", 123_450),
            ("1.234.567", 123_456_700),
            ("0.5", 50),
            (" 3 ", 300),
            ("1234.500", 123_450),
        ] {
            assert_eq!(
                amount("amount", text, Currency::EUR).unwrap().minor,
                minor,
                "{text}"
            );
        }
    }

    #[test]
    fn what_could_be_read_in_two_ways_or_none_is_refused() {
        for text in [
            "", "x", "1,234", "1.234", "1,23,4", "1.2.3", "1,2.3,4", "-5", "0", "12.345", "1e3",
            "12..5",
        ] {
            let failure = amount("amount", text, Currency::EUR).unwrap_err();
            assert_eq!(failure.field.as_deref(), Some("amount"), "{text}");
        }
    }
}
