//! The text forms of days, times, numbers and accounts.

use chrono::{NaiveTime, SecondsFormat, TimeZone, Utc};
use owed_receivables::{Date, Language, Money};

use super::count;

/// Returns a date as `2026-03-02`.
pub fn iso(date: Date) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// Returns a time of day as `07:30`.
pub(crate) fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// Returns a moment as RFC 3339, to the second.
pub(crate) fn moment(millis: i64) -> String {
    Utc.timestamp_millis_opt(millis)
        .single()
        .map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true))
        .unwrap_or_default()
}

/// Returns an amount as in tables with mixed currencies: `1,234.50 EUR`.
pub(crate) fn in_table(money: Money, language: Language) -> String {
    format!("{}\u{a0}{}", language.number(money), money.currency)
}

/// Returns an IBAN in groups of four; any other number unchanged.
pub(crate) fn in_groups(account: &str) -> String {
    if account.parse::<iban::Iban>().is_err() {
        return account.to_owned();
    }
    let letters: Vec<char> = account.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    groups.join(" ")
}

/// Returns a number of things in words: `1 letter`, `1,200 letters`.
pub fn plural(number: impl TryInto<u32>, one: &str, many: &str) -> String {
    match count(number) {
        1 => format!("1 {one}"),
        number => format!("{} {many}", grouped(number)),
    }
}

/// Returns a count with its thousands grouped: `1,200`.
fn grouped(number: impl TryInto<u32>) -> String {
    let digits = count(number).to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| str::from_utf8(group).unwrap_or_default())
        .collect();
    groups.join(",")
}
