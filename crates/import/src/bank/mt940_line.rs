//! Field 61 of MT940: one movement.

use chrono::Datelike;
use owed_receivables::{Currency, Date};
use owed_texts::key;

use super::{account, joined, returned};
use crate::bank::statement::{MovementState, StatementEntry};
use crate::figures::Place;
use crate::problem::{Code, Problems};
use crate::text::dates;
use crate::text::iban::is_iban;

/// Placeholders for a reference that is missing, or in field 86.
const SAYS_NOTHING: &[&str] = &["NONREF", "NOREF", "EREF", "KREF", "MARF", "MREF", "PREF"];

/// Reads the field's lines; `None` if they are unreadable, which is reported.
pub(super) fn read(
    lines: &[&str],
    row: u64,
    currency: Option<Currency>,
    problems: &mut Problems,
) -> Option<StatementEntry> {
    let first = lines.first().copied().unwrap_or("").trim();
    // Some banks break the line before the amount.
    let joined_lines = lines.get(..2).map(<[&str]>::concat).unwrap_or_default();
    let (line, own) = match Parts::from_line(first) {
        Some(parts) if parts.amount.is_empty() => (joined_lines.as_str(), 2),
        _ => (first, 1),
    };
    let Some(parts) = Parts::from_line(line) else {
        let message = key!("problem-not-a-movement");
        problems.cell(Code::BadAmount, row, ":61:", line, message);
        return None;
    };
    let minor = problems.minor(
        parts.amount,
        currency,
        Place {
            row,
            column: ":61:",
        },
    )?;
    let mut entry = StatementEntry::new(row, if parts.out { -minor } else { minor }, currency);
    entry.reversal = parts.reversal;
    entry.state = if parts.expected {
        MovementState::Pending
    } else {
        MovementState::Booked
    };
    if dates::short(&line[..6]).is_none() {
        let column = ":61:";
        problems.no_such_day(&line[..6], parts.value, Place { row, column });
    }
    entry.value = Some(parts.value);
    entry.booked = parts.booked.or(entry.value);
    let (given, banks) = parts
        .references
        .split_once("//")
        .unwrap_or((parts.references, ""));
    entry.reference = Some(given.trim())
        .filter(|given| !SAYS_NOTHING.contains(&given.trim_end_matches('+')))
        .unwrap_or_default()
        .to_owned();
    entry.code = parts.kind.trim().to_owned();
    entry.reversal |= returned::is_kind(&entry.code);
    entry.bank_reference = banks.trim().to_owned();
    let more = lines.iter().skip(own).map(|line| line.trim());
    // Rabobank puts the other side's account there.
    let (accounts, texts): (Vec<&str>, Vec<&str>) = more.partition(|line| is_iban(line));
    entry.counterparty.account = account(accounts.first().copied().unwrap_or(""));
    entry.text = joined(texts);
    Some(entry)
}

struct Parts<'t> {
    value: Date,
    booked: Option<Date>,
    out: bool,
    reversal: bool,
    /// Announced and not booked, as the marks of MT942 show.
    expected: bool,
    amount: &'t str,
    /// Such as `NTRF`.
    kind: &'t str,
    references: &'t str,
}

impl<'t> Parts<'t> {
    fn from_line(line: &'t str) -> Option<Self> {
        let value = line.get(..6)?;
        let value = dates::short(value).or_else(|| dates::short_of_february(value))?;
        let rest = line.get(6..)?;
        let (booked, rest) = match rest
            .get(..4)
            .filter(|day| day.bytes().all(|byte| byte.is_ascii_digit()))
        {
            Some(day) => (near(value, day), &rest[4..]),
            // The day is optional, and some banks leave blanks in its place.
            None => (None, rest.trim_start()),
        };
        let marks = [
            ("RC", (true, true, false)),
            ("RD", (false, true, false)),
            ("EC", (false, false, true)),
            ("ED", (true, false, true)),
            ("C", (false, false, false)),
            ("D", (true, false, false)),
        ];
        let (mark, (out, reversal, expected)) =
            marks.into_iter().find(|(mark, _)| rest.starts_with(mark))?;
        let rest = &rest[mark.len()..];
        // The third letter of the currency may precede the amount.
        let rest = rest
            .strip_prefix(|letter: char| letter.is_ascii_alphabetic())
            .unwrap_or(rest);
        let end = rest
            .find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, ',' | '.'))
            .unwrap_or(rest.len());
        let (amount, rest) = rest.split_at(end);
        // The kind of movement: a letter and three more.
        let (kind, references) =
            rest.split_at(rest.char_indices().nth(4).map_or(rest.len(), |(at, _)| at));
        Some(Self {
            value,
            booked,
            out,
            reversal,
            expected,
            amount,
            kind,
            references,
        })
    }
}

/// Returns the date with this month and day that is nearest to another: a booking in January may have a value date in
/// December.
fn near(value: Date, month_and_day: &str) -> Option<Date> {
    let (month, day) = (
        month_and_day[..2].parse().ok()?,
        month_and_day[2..].parse().ok()?,
    );
    let years = [value.year() - 1, value.year(), value.year() + 1];
    let days = years
        .into_iter()
        .filter_map(|year| Date::from_ymd_opt(year, month, day));
    days.min_by_key(|date| (*date - value).num_days().abs())
}
