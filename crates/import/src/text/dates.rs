//! Dates as people and programs write them. The order of day and month is never guessed (rule F4).

mod months;

use chrono::Datelike;
use owed_receivables::{Date, words};
use owed_texts::{PlainKey, key};

use months::in_words;

words! {
    /// The order of day, month and year in dates written with numbers only.
    pub enum DateOrder: "word-date-order" {
        Dmy,
        Mdy,
        Ymd,
    }
}

impl DateOrder {
    /// Returns an example of such a date, for messages.
    pub fn example(self) -> PlainKey {
        match self {
            Self::Dmy => key!("problem-date-dmy"),
            Self::Mdy => key!("problem-date-mdy"),
            Self::Ymd => key!("problem-date-ymd"),
        }
    }
}

/// What one cell shows about the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Evidence {
    NotADate,
    /// An unambiguous date: 2026-03-01, 1 March 2026.
    Any,
    /// Its day equals its month, so that either may come first: 03/03/2026.
    DayIsMonth,
    Only(DateOrder),
    /// Day and month could be swapped.
    Either,
}

pub(crate) fn evidence(text: &str) -> Evidence {
    let Some(shape) = Shape::from_text(text) else {
        return Evidence::NotADate;
    };
    let Shape::Numbers {
        cells: [a, b, _],
        dotted,
        ..
    } = shape
    else {
        return Evidence::Any;
    };
    let read = |order| shape.date(order).is_some() || shape.of_february(order).is_some();
    match (read(DateOrder::Dmy), read(DateOrder::Mdy)) {
        (true, true) if a == b => Evidence::DayIsMonth,
        // With dots, the day comes first; no country writes the month first with them.
        (true, true) if dotted => Evidence::Only(DateOrder::Dmy),
        (true, true) => Evidence::Either,
        (true, false) => Evidence::Only(DateOrder::Dmy),
        (false, true) => Evidence::Only(DateOrder::Mdy),
        (false, false) if read(DateOrder::Ymd) => Evidence::Only(DateOrder::Ymd),
        (false, false) => Evidence::NotADate,
    }
}

/// Parses the date in the cell; a time of day after it is ignored.
pub(crate) fn parse(text: &str, order: DateOrder) -> Option<Date> {
    Shape::from_text(text)?.date(order)
}

/// Returns the last of February if the cell has a nonexistent 29th or 30th: German banks count value days in months of 30
/// days.
pub(crate) fn of_february(text: &str, order: DateOrder) -> Option<Date> {
    if let Some(shape) = Shape::from_text(text) {
        return shape.of_february(order);
    }
    let day = text.split(['T', ' ']).next()?.replace('-', "");
    let short = day.get(2..).filter(|_| day.starts_with("20"))?;
    short_of_february(short)
}

/// Parses the day of an ISO 8601 date or point in time, with or without hyphens; a time and a zone are ignored (rule M4).
pub(crate) fn iso(text: &str) -> Option<Date> {
    let text = text.trim().as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        let part = text.get(range)?;
        part.iter().all(u8::is_ascii_digit).then(|| {
            part.iter()
                .fold(0, |value, digit| value * 10 + u32::from(digit - b'0'))
        })
    };
    if text.get(4) == Some(&b'-') && text.get(7) == Some(&b'-') {
        let ends = text.get(10).is_none_or(|byte| !byte.is_ascii_digit());
        return date(digits(0..4)?, digits(5..7)?, digits(8..10)?).filter(|_| ends);
    }
    date(digits(0..4)?, digits(4..6)?, digits(6..8)?)
}

/// Parses `YYMMDD`, as SWIFT writes dates.
pub(crate) fn short(text: &str) -> Option<Date> {
    let (year, month, day) = short_parts(text)?;
    date(year, month, day)
}

/// Like [`of_february`], for `YYMMDD`.
pub(crate) fn short_of_february(text: &str) -> Option<Date> {
    let (year, month, day) = short_parts(text)?;
    end_of_february(year, month, day)
}

fn short_parts(text: &str) -> Option<(u32, u32, u32)> {
    let digits = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    let value: u32 = text.parse().ok().filter(|_| digits)?;
    Some((century(value / 10_000), value / 100 % 100, value % 100))
}

fn end_of_february(year: u32, month: u32, day: u32) -> Option<Date> {
    let beyond = month == 2 && matches!(day, 29 | 30) && date(year, month, day).is_none();
    date(year, 3, 1)?.pred_opt().filter(|_| beyond)
}

#[derive(Debug, Clone, Copy)]
enum Shape {
    /// The cell itself shows the order.
    Plain(Date),
    Numbers {
        cells: [u32; 3],
        dotted: bool,
        short_year: bool,
    },
}

impl Shape {
    fn from_text(text: &str) -> Option<Self> {
        let text = text.trim().as_bytes();
        if text.len() < 6 || text.len() > 40 {
            return None;
        }
        Self::numeric(text).or_else(|| in_words(text).map(Self::Plain))
    }

    fn numeric(text: &[u8]) -> Option<Self> {
        let (a, a_len, rest) = number(text)?;
        if a_len == 8 {
            return eight_digits(a).filter(|_| is_time(rest));
        }
        let (separator, rest) = rest.split_first()?;
        if !matches!(separator, b'.' | b'/' | b'-') {
            return None;
        }
        let (b, b_len, rest) = number(rest.trim_ascii_start())?;
        let (second, rest) = rest.split_first()?;
        let (c, c_len, rest) = number(rest.trim_ascii_start())?;
        if second != separator || b_len > 2 || !is_time(rest) {
            return None;
        }
        match (a_len, c_len) {
            (4, 1..=2) => date(a, b, c).map(Self::Plain),
            (1..=2, 4 | 2) => Some(Self::Numbers {
                cells: [a, b, c],
                dotted: *separator == b'.',
                short_year: c_len == 2,
            }),
            _ => None,
        }
    }

    fn date(&self, order: DateOrder) -> Option<Date> {
        match self {
            Self::Plain(date) => Some(*date),
            _ => self
                .parts(order)
                .and_then(|(year, month, day)| date(year, month, day)),
        }
    }

    fn of_february(&self, order: DateOrder) -> Option<Date> {
        let (year, month, day) = self.parts(order)?;
        end_of_february(year, month, day)
    }

    /// Returns year, month and day of a numeric date.
    fn parts(&self, order: DateOrder) -> Option<(u32, u32, u32)> {
        let Self::Numbers {
            cells, short_year, ..
        } = *self
        else {
            return None;
        };
        let year = |year| if short_year { century(year) } else { year };
        match (order, cells) {
            (DateOrder::Dmy, [d, m, y]) => Some((year(y), m, d)),
            (DateOrder::Mdy, [m, d, y]) => Some((year(y), m, d)),
            (DateOrder::Ymd, [y, m, d]) if short_year => Some((century(y), m, d)),
            (DateOrder::Ymd, [d, m, y]) if d == m => Some((y, m, d)),
            (DateOrder::Ymd, _) => None,
        }
    }
}

/// Completes two digits: 80 to 99 are of the last century.
fn century(year: u32) -> u32 {
    if year < 80 { 2000 + year } else { 1900 + year }
}

/// Checks a date: business dates are within living memory; anything else is a typing error or not a date.
fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    let year = i32::try_from(year)
        .ok()
        .filter(|year| (1900..2200).contains(year))?;
    Date::from_ymd_opt(year, month, day)
}

fn number(text: &[u8]) -> Option<(u32, usize, &[u8])> {
    let length = text
        .iter()
        .take(9)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if length == 0 || length > 8 {
        return None;
    }
    let value = text[..length]
        .iter()
        .fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
    Some((value, length, &text[length..]))
}

/// Parses `20260301`; with the year last, as in `01032026`, the order is ambiguous.
fn eight_digits(value: u32) -> Option<Shape> {
    if let Some(date) = date(value / 10_000, value / 100 % 100, value % 100) {
        return Some(Shape::Plain(date));
    }
    Some(Shape::Numbers {
        cells: [value / 1_000_000, value / 10_000 % 100, value % 10_000],
        dotted: false,
        short_year: false,
    })
    .filter(|_| (1900..2200).contains(&(value % 10_000)))
}

/// Accepts nothing, or a time of day with or without a zone.
fn is_time(rest: &[u8]) -> bool {
    match rest {
        [] => true,
        [b' ' | b'T' | b',', time @ ..] => {
            time.contains(&b':')
                && time
                    .iter()
                    .all(|byte| byte.is_ascii_digit() || b" :.+-TZAPMUCampz".contains(byte))
        }
        _ => false,
    }
}

/// Adds a number of days; `None` past the calendar's end.
pub(crate) fn later(date: Date, days: u32) -> Option<Date> {
    date.checked_add_days(chrono::Days::new(u64::from(days)))
        .filter(|date| date.year() < 2200)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f4_what_a_cell_tells_about_the_order() {
        for (text, expected) in [
            ("2026-03-01", Evidence::Any),
            ("20260301", Evidence::Any),
            ("2026/3/1 14:30", Evidence::Any),
            ("2021-01-28T00:00:00+01:00", Evidence::Any),
            ("2. März 2026", Evidence::Any),
            ("Mar 2, 2026", Evidence::Any),
            ("28-Jan-21", Evidence::Any),
            ("21Jun2025", Evidence::Any),
            ("03/03/2026", Evidence::DayIsMonth),
            ("03.03.26", Evidence::DayIsMonth),
            ("03/04/2026", Evidence::Either),
            ("13/04/26", Evidence::Only(DateOrder::Dmy)),
            ("4/13/2026 12:00 AM", Evidence::Only(DateOrder::Mdy)),
            ("03.04.2026", Evidence::Only(DateOrder::Dmy)),
            ("12.31.2026", Evidence::Only(DateOrder::Mdy)),
            ("31/31/13", Evidence::NotADate),
            ("30.02.2026", Evidence::Only(DateOrder::Dmy)),
            ("30.02.26", Evidence::Only(DateOrder::Dmy)),
            ("31.02.2026", Evidence::NotADate),
            ("1234.50", Evidence::NotADate),
            ("soon", Evidence::NotADate),
        ] {
            assert_eq!(evidence(text), expected, "{text}");
        }
    }

    #[test]
    fn a_day_that_is_its_month_reads_the_same_in_any_order() {
        for order in [DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd] {
            assert_eq!(parse("10.10.2026", order), date(2026, 10, 10), "{order:?}");
        }
    }

    #[test]
    fn only_a_february_may_be_too_short_for_its_days() {
        for (text, expected) in [
            ("30.02.2026", date(2026, 2, 28)),
            ("29.02.26", date(2026, 2, 28)),
            ("30.02.2028", date(2028, 2, 29)),
            ("29.02.2028", None),
            ("31.02.2026", None),
            ("31.04.2026", None),
            ("28.02.2026", None),
            ("2026-02-30", date(2026, 2, 28)),
            ("20260230", date(2026, 2, 28)),
        ] {
            assert_eq!(of_february(text, DateOrder::Dmy), expected, "{text}");
        }
        assert_eq!(short_of_february("260230"), date(2026, 2, 28));
    }
}
