//! Due dates in terms, counted from the invoice's own day.

use chrono::{Datelike, Months};
use owed_receivables::Date;

use super::elements::TermElement;
use super::span::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    After(Span),
    /// The end of the month in which the span ends; with a day, that day of the following month.
    EndOfMonth {
        after: Span,
        day: Option<u32>,
    },
    /// A day of the next month.
    NextMonth(u32),
    On(Date),
}

impl When {
    pub fn date(self, issued: Date) -> Option<Date> {
        match self {
            Self::After(span) => span.after(issued),
            Self::EndOfMonth { after, day: None } => end_of_month(after.after(issued)?),
            Self::EndOfMonth {
                after,
                day: Some(day),
            } => of_next_month(after.after(issued)?, day),
            Self::NextMonth(day) => of_next_month(issued, day),
            Self::On(date) => Some(date),
        }
    }
}

fn end_of_month(day: Date) -> Option<Date> {
    let first = day.with_day(1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// Returns a day of the month after that of `from`, or its last day if it is shorter.
fn of_next_month(from: Date, day: u32) -> Option<Date> {
    let first = from.with_day(1)?.checked_add_months(Months::new(1))?;
    first
        .with_day(day)
        .or_else(|| end_of_month(first).filter(|_| (29..=31).contains(&day)))
}

/// Combines the items; `is_number` means that there is only a number.
pub(super) fn when_of_items(items: &[TermElement], is_number: bool) -> Option<When> {
    let none = Span::Days(0);
    Some(match *items {
        [TermElement::EndOfMonth] => When::EndOfMonth {
            after: none,
            day: None,
        },
        [TermElement::EndOfNextMonth] => When::EndOfMonth {
            after: Span::Months(1),
            day: None,
        },
        [TermElement::Span { span, .. }, TermElement::EndOfMonth] => When::EndOfMonth {
            after: span,
            day: None,
        },
        [TermElement::EndOfMonth, TermElement::Day(day)] => When::EndOfMonth {
            after: none,
            day: Some(day),
        },
        [
            TermElement::Span { span, .. },
            TermElement::EndOfMonth,
            TermElement::Day(day),
        ] => When::EndOfMonth {
            after: span,
            day: Some(day),
        },
        [
            TermElement::Day(day) | TermElement::Count { number: day, .. },
            TermElement::NextMonth,
        ]
        | [TermElement::NextMonth, TermElement::Day(day)] => When::NextMonth(day),
        [TermElement::Count { number, .. }] if is_number => When::After(Span::Days(number)),
        _ => When::After(longest(items)?),
    })
}

/// Returns, among several spans, the one until the whole is due, else the longest.
fn longest(items: &[TermElement]) -> Option<Span> {
    let spans: Option<Vec<(Span, bool)>> = items
        .iter()
        .map(|item| match *item {
            TermElement::Span { span, net } => Some((span, net)),
            TermElement::Count { number, said: true } => Some((Span::Days(number), true)),
            _ => None,
        })
        .collect();
    let spans = spans?;
    let net = || spans.iter().filter(|(_, net)| *net);
    let wanted: Vec<Span> = match net().next() {
        Some(_) => net().map(|(span, _)| *span).collect(),
        None => spans.iter().map(|(span, _)| *span).collect(),
    };
    match wanted[..] {
        [only] => Some(only),
        _ => wanted
            .iter()
            .map(|span| span.days(None))
            .collect::<Option<Vec<u32>>>()?
            .into_iter()
            .max()
            .map(Span::Days),
    }
}
