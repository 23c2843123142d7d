//! The meaningful words of terms, in order.

use owed_receivables::Date;
use rust_decimal::Decimal;

use super::span::Span;
use crate::text::dates::{self, DateOrder};

/// One element of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TermElement {
    Percent(Decimal),
    /// A period; `net` means until the whole is due.
    Span {
        span: Span,
        net: bool,
    },
    /// A number without a named unit; `said` means that a word before or after it implies days, as in “net 30”.
    Count {
        number: u32,
        said: bool,
    },
    /// A day of the month: “on the 10th”.
    Day(u32),
    EndOfMonth,
    EndOfNextMonth,
    NextMonth,
    /// A period of unknown length: working days, which holidays move, and days after the end of a month.
    Unknown,
}

impl TermElement {
    /// Returns the discount period, if it is one.
    pub fn within(self) -> Option<Span> {
        match self {
            Self::Span { span, net: false } => Some(span),
            Self::Count {
                number,
                said: false,
            } => Some(Span::Days(number)),
            _ => None,
        }
    }
}

/// Beginnings of words for periods.
const DAYS: &[&str] = &[
    "day", "tag", "dag", "jour", "giorn", "gg", "día", "dia", "dni",
];
const WEEKS: &[&str] = &["week", "woche", "weken", "semaine", "settiman", "semana"];
const MONTHS: &[&str] = &["month", "monat", "mois", "mese", "mesi", "maand", "mes"];
const YEARS: &[&str] = &["year", "jahr", "jaar", "año"];
/// Words for working days.
const WORKING: &[&str] = &[
    "working",
    "business",
    "banking",
    "werktag",
    "arbeitstag",
    "werkdag",
    "ouvr",
    "lavorativ",
    "hábil",
    "laborable",
];
const END_OF_MONTH: &[&str] = &[
    "end of month",
    "end of the month",
    "month end",
    "month-end",
    "monatsende",
    "ende des monats",
    "fin de mois",
    "fin du mois",
    "fine mese",
    "fin de mes",
    "einde maand",
    "eom",
];
const END_OF_NEXT_MONTH: &[&str] = &[
    "end of next month",
    "end of the next month",
    "end of following month",
    "end of the following month",
    "ende des folgemonats",
    "fin du mois suivant",
    "fine mese successivo",
];
const NEXT_MONTH: &[&str] = &[
    "following month",
    "next month",
    "folgemonat",
    "nächsten monats",
    "mois suivant",
    "mese successivo",
    "mes siguiente",
    "volgende maand",
];
/// Words before an end of month that make it a starting point.
const AFTER: &[&str] = &["after", "from", "nach", "ab", "après", "dopo"];

/// Returns the date in terms: “zahlbar bis 15.03.2026”.
pub(super) fn date(text: &str, order: DateOrder) -> Option<Date> {
    let marks = [',', ';', ':', '.', '(', ')'];
    let word = |word: &str| {
        let word = word.trim_matches(marks);
        let shown = match dates::evidence(word) {
            dates::Evidence::Only(own) => own,
            _ => order,
        };
        dates::parse(word, shown)
    };
    dates::parse(text, order).or_else(|| text.split_whitespace().find_map(word))
}

/// Returns the elements of a clause.
pub(super) fn items(clause: &str) -> Vec<TermElement> {
    let mut items = Vec::new();
    let (mut rest, mut before) = (clause, "");
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (gap, digits) = rest.split_at(start);
        items.extend(phrase(gap));
        let end = digits
            .find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'))
            .unwrap_or(digits.len());
        let (figure, after) = digits.split_at(end);
        let next = after
            .split(|c: char| c.is_ascii_digit())
            .next()
            .unwrap_or("");
        // In “10 days net 30” the word follows one number and belongs to the next.
        let own = match next.len() < after.len() {
            true => next
                .trim_end()
                .trim_end_matches("netto")
                .trim_end_matches("net"),
            false => next,
        };
        items.extend(number(figure, (before, gap), own));
        (before, rest) = (gap, after);
    }
    items.extend(phrase(rest));
    items
}

/// Returns what words between numbers say about months.
fn phrase(words: &str) -> Option<TermElement> {
    let at = |phrases: &[&str]| phrases.iter().find_map(|phrase| words.find(phrase));
    let follows = |at: usize| {
        let own = words[..at].trim_end_matches(|c: char| c.is_whitespace() || c == '+');
        own.len() < words[..at].trim_end().len()
            || AFTER
                .iter()
                .any(|word| own.split_whitespace().next_back() == Some(word))
    };
    match (at(END_OF_NEXT_MONTH), at(END_OF_MONTH), at(NEXT_MONTH)) {
        (Some(_), ..) => Some(TermElement::EndOfNextMonth),
        (None, Some(at), _) if follows(at) => Some(TermElement::Unknown),
        (None, Some(_), _) => Some(TermElement::EndOfMonth),
        (None, None, Some(_)) => Some(TermElement::NextMonth),
        (None, None, None) => None,
    }
}

/// Interprets a number between the words `gap` and `next`; `before` are the words before the number before it.
fn number(figure: &str, (before, gap): (&str, &str), next: &str) -> Option<TermElement> {
    let behind = next.trim_start();
    let begins = |words: &[&str]| words.iter().any(|word| behind.starts_with(word));
    let plain = figure.trim_end_matches([',', '.']);
    let is_percent = begins(&["%", "percent", "prozent", "pct", "v.h."]);
    // “2/10”, but neither “n/30” nor a date.
    let slash = next.trim_end() == "/" && !before.ends_with('/') && !gap.ends_with('/');
    if is_percent || slash {
        let percent = plain.replace(',', ".").parse::<Decimal>().ok()?;
        return Some(TermElement::Percent(percent));
    }
    let number: u32 = plain.parse().ok().filter(|number| *number <= 366)?;
    let length = match () {
        () if WORKING.iter().any(|word| behind.contains(word)) || begins(YEARS) => {
            return Some(TermElement::Unknown);
        }
        () if begins(DAYS) => Some(Span::Days(number)),
        () if begins(WEEKS) => Some(Span::Days(7 * number)),
        () if begins(MONTHS) => Some(Span::Months(number)),
        () => None,
    };
    let own = gap.trim_end();
    let ends = |words: &[&str]| words.iter().any(|word| own.ends_with(word));
    let net_before = ends(&["net", "netto", " n/"]) || own == "n/";
    let net_behind = ["net", "ohne abzug", "without deduction", "rein netto"]
        .iter()
        .any(|word| behind.contains(word));
    let is_ordinal = figure.ends_with('.') && !behind.is_empty()
        || ["th", "st", "nd", "rd", "er ", "º"]
            .iter()
            .any(|end| next.starts_with(end));
    Some(match length {
        Some(span) => TermElement::Span {
            span,
            net: net_before || net_behind,
        },
        None if is_ordinal || ends(&["on the", " on", " le", "am", " el", " il"]) => {
            TermElement::Day(number)
        }
        None => TermElement::Count {
            number,
            said: net_before
                || begins(&["net"])
                || ends(&[
                    "zahlungsziel",
                    "ziel",
                    "terms",
                    "due in",
                    "payable in",
                    "within",
                    "innerhalb",
                ]),
        },
    })
}
