//! Parses what people type: dates, amounts, currencies.

use chrono::{NaiveTime, Timelike};
use owed_receivables::{Currency, Date, EmailField, Money, MoneyError};
use owed_texts::{Arg, Message, text};
use rust_decimal::Decimal;

use crate::failure::{Code, Failure};

/// Reads `2026-03-02`.
///
/// # Errors
/// [`Code::Invalid`] on `field`.
pub fn date(field: &str, text: &str) -> Result<Date, Failure> {
    Date::parse_from_str(text.trim(), "%Y-%m-%d")
        .map_err(|_| Failure::invalid(field, text!("error-typed-date", said = text)))
}

/// Like [`date`]; an empty text gives `otherwise`.
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

/// Like [`date`]; an empty text gives none.
///
/// # Errors
/// As [`date`].
pub fn date_if_any(field: &str, text: &str) -> Result<Option<Date>, Failure> {
    match text.trim() {
        "" => Ok(None),
        text => date(field, text).map(Some),
    }
}

/// Reads e-mail addresses. A field that an older version accepted may stay until someone changes it.
///
/// # Errors
/// [`Code::Invalid`] on `field`.
pub fn emails(field: &str, text: &str, before: &str) -> Result<String, Failure> {
    if text == before {
        return Ok(text.to_owned());
    }
    let email = EmailField::read(text);
    match email.unusable.first() {
        Some((part, why)) => Err(Failure::invalid(
            field,
            text!("error-customers-email", email = part, why = *why),
        )),
        None => Ok(email.joined()),
    }
}

/// Reads a time of day such as `07:30`: hour and minute.
///
/// # Errors
/// [`Code::Invalid`] on `field`.
pub fn time(field: &str, text: &str) -> Result<(u32, u32), Failure> {
    time_of_day(field, text).map(|time| (time.hour(), time.minute()))
}

/// Like [`time`].
///
/// # Errors
/// As [`time`].
pub fn time_of_day(field: &str, text: &str) -> Result<NaiveTime, Failure> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M")
        .map_err(|_| Failure::invalid(field, text!("error-typed-time", said = text)))
}

/// Reads an ISO 4217 code.
///
/// # Errors
/// [`Code::Invalid`] on `field`.
pub fn currency(field: &str, text: &str) -> Result<Currency, Failure> {
    text.parse().map_err(|error: MoneyError| Failure {
        code: Code::Invalid,
        ..Failure::from(error).field(field)
    })
}

/// Reads a country by its code or name; empty stays empty.
///
/// # Errors
/// [`Code::Invalid`] on `field`.
pub fn country(field: &str, text: &str) -> Result<String, Failure> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    match owed_receivables::country::code(text) {
        Some(code) => Ok(code.to_owned()),
        None => Err(Failure::invalid(
            field,
            text!("error-typed-country", said = text.trim()),
        )),
    }
}

/// Reads a positive amount as people type it: `1234.5`, `1,234.50`, `1.234,50`, `12.50 EUR`. A separator followed by
/// three digits is read according to the currency: with three decimals a point is the decimal point, as Owed prints it;
/// with none it groups thousands.
///
/// # Errors
/// [`Code::Invalid`] on `field`: not a number, ambiguous, not positive, or with more
/// decimals than the currency has.
pub fn amount(field: &str, text: &str, currency: Currency) -> Result<Money, Failure> {
    let wrong = |message: Message| Failure::invalid(field, message).hint(example(currency));
    let lone = |sign| match (currency.exponent(), sign) {
        (0, _) => Some(Sign::Thousands),
        (3, '.') => Some(Sign::Decimals),
        _ => None,
    };
    let said = text.trim();
    if !said.contains(|sign: char| sign.is_ascii_digit()) {
        return Err(wrong(text!("error-typed-amount", said)));
    }
    let plain = plain_number(without_code(text, currency), lone)
        .ok_or_else(|| wrong(text!("error-typed-ambiguous", said)))?;
    let value = plain
        .parse()
        .map_err(|_| wrong(text!("error-typed-amount", said)))?;
    let money = Money::from_decimal(value, currency)
        .map_err(|error| wrong(text!("plain", text = Arg::sentence_of(&error.message()))))?;
    if money.minor <= 0 {
        return Err(wrong(text!("error-typed-not-positive")));
    }
    Ok(money)
}

/// Returns an example that [`amount`] reads in this currency.
fn example(currency: Currency) -> Message {
    match currency.exponent() {
        0 => text!("error-typed-no-decimals", currency = currency.code()),
        2 => text!("error-typed-two-decimals"),
        decimals => text!(
            "error-typed-all-decimals",
            decimals,
            example = format!("1234.{}", "5".repeat(decimals as usize))
        ),
    }
}

/// Returns the amount without the currency's own code before or after it.
fn without_code(text: &str, currency: Currency) -> &str {
    let text = text.trim();
    let code = currency.code();
    let is_code = |part: Option<&str>| part.is_some_and(|part| part.eq_ignore_ascii_case(code));
    if is_code(text.get(..code.len())) {
        &text[code.len()..]
    } else if is_code(
        text.len()
            .checked_sub(code.len())
            .and_then(|at| text.get(at..)),
    ) {
        &text[..text.len() - code.len()]
    } else {
        text
    }
}

/// Reads a percentage from 0 to 100 as people type it: `4.5`, `4,5 %`, `9.125`.
///
/// # Errors
/// [`Code::Invalid`] on `field`.
pub fn percent(field: &str, text: &str) -> Result<Decimal, Failure> {
    plain_number(text.trim().trim_end_matches('%'), |_| Some(Sign::Decimals))
        .and_then(|plain| plain.parse::<Decimal>().ok())
        .filter(|percent| *percent <= Decimal::ONE_HUNDRED)
        .ok_or_else(|| Failure::invalid(field, text!("error-typed-percentage", said = text.trim())))
}

/// What a point or comma means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Decimals,
    Thousands,
}

/// Returns the number with a decimal point. Only `lone` knows what a single separator before three digits means, as in
/// `1,234`; if it returns `None`, the number is refused.
fn plain_number(text: &str, lone: impl Fn(char) -> Option<Sign>) -> Option<String> {
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
        let is_unclear = after == 3 && last <= 3 && last > 0 && !text.starts_with('0');
        !is_unclear || lone(sign)? == Sign::Decimals
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
    use owed_texts::Language;

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
    fn m1_amounts_are_read_with_the_decimals_of_their_currency() {
        let read = |text: &str, code: &str| {
            let currency = code.parse().unwrap();
            amount("amount", text, currency).map(|money| money.minor)
        };
        for (text, code, minor) in [
            ("12.345", "KWD", 12_345),
            ("012.345", "KWD", 12_345),
            ("12.3450", "KWD", 12_345),
            ("12.34", "KWD", 12_340),
            ("12,34", "KWD", 12_340),
            ("1,012.350", "KWD", 1_012_350),
            ("1.012,350", "KWD", 1_012_350),
            ("12.345 KWD", "KWD", 12_345),
            ("kwd 0.005", "KWD", 5),
            ("1,234", "JPY", 1_234),
            ("1.234", "JPY", 1_234),
            ("500", "JPY", 500),
            ("12.50 EUR", "EUR", 1_250),
        ] {
            assert_eq!(read(text, code).unwrap(), minor, "{text} {code}");
        }
        for (text, code, hinted) in [
            ("12,345", "KWD", "1234.555"),
            ("0.0005", "KWD", "1234.555"),
            ("500.50", "JPY", "1234"),
            ("2.005", "EUR", "1234.50"),
            ("12.50 USD", "EUR", "1234.50"),
        ] {
            let failure = read(text, code).unwrap_err();
            let hint = failure.told(Language::En).hint.unwrap();
            assert!(hint.contains(hinted), "{text} {code}: {hint}");
            assert!(read(hinted, code).is_ok(), "the hint can be followed");
        }
    }

    #[test]
    fn percentages_keep_their_digits() {
        for (text, expected) in [
            ("9.125", "9.125"),
            ("9,125 %", "9.125"),
            ("9.1250", "9.125"),
            ("4.5", "4.5"),
            ("0", "0"),
        ] {
            let read = percent("interest", text).unwrap();
            assert_eq!(read, expected.parse::<Decimal>().unwrap(), "{text}");
        }
        for text in ["101", "1,234.5", "", "x"] {
            assert!(percent("interest", text).is_err(), "{text}");
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
