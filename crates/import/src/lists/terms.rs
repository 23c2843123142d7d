//! Payment terms in words. Words that are not understood never become a number of days.

mod elements;
mod span;
mod when;

use csv::StringRecord;
use owed_receivables::discount::{Off, Tier};
use owed_receivables::{Date, DiscountTerms};
use owed_texts::key;
use rust_decimal::Decimal;

use crate::field::Field;
use crate::lists::cells::Cells;
use crate::problem::Code;
use crate::text::comparable::normal;
use crate::text::dates::DateOrder;
use elements::TermElement;
use span::Span;
use when::When;

/// The meaning of terms in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Terms {
    /// When the whole amount is due.
    when: Option<When>,
    /// The discounts and their periods: “2/10 net 30”, “10 Tage 2 % Skonto”.
    tiers: Vec<(Decimal, Span)>,
    /// Some of the words are not understood.
    unclear: bool,
}

impl Terms {
    /// Returns the days until payment: 30 for “Net 30” or “30 Tage netto”; 0 for “due on receipt”. `None` also if it is not
    /// a number of days, such as a month.
    pub fn days(&self) -> Option<u32> {
        match self.when? {
            When::After(span) => span.days(None),
            _ => None,
        }
    }

    /// Returns the early-payment discount of an invoice of that day. `None` if the words name neither a discount nor a due
    /// date, or name a time without a fixed number of days.
    pub fn discount(&self, issued: Option<Date>) -> Option<DiscountTerms> {
        let tier = |(percent, span): &(Decimal, Span)| {
            Some(Tier {
                off: Off::Percent(*percent),
                days: span.days(issued)?,
            })
        };
        let tiers: Option<Vec<Tier>> = self.tiers.iter().map(tier).collect();
        let terms = DiscountTerms::new(&tiers?).ok()?;
        (!terms.is_none() || self.when.is_some()).then_some(terms)
    }

    /// Says whether everything in them was understood.
    pub fn are_understood(&self) -> bool {
        !self.unclear
    }
}

/// Returns the early-payment discount in words such as “2/10 net 30” or “14 Tage 2 % Skonto”; `None` if there is none.
pub fn discount_in_words(text: &str) -> Option<DiscountTerms> {
    let terms = read(text, DateOrder::Dmy);
    let discount = terms.discount(None).filter(|_| terms.are_understood());
    discount.filter(|terms| !terms.is_none())
}

/// Returns when a row's invoice is due and its discount: by its columns, else by its terms in words. `due` is the content of
/// the due column.
pub(crate) fn of_row(
    cells: &mut Cells,
    record: &StringRecord,
    issued: Option<Date>,
    due: Option<Date>,
) -> (Option<Date>, Option<DiscountTerms>) {
    let text = cells.text(record, Field::Terms);
    let words = read(text, cells.order);
    if due.is_none() && !words.are_understood() {
        cells.problem(
            Code::UnknownTerms,
            Field::Terms,
            text,
            key!("problem-terms-unknown"),
        );
    }
    let in_words = || words.when?.date(issued?);
    let discount = in_columns(cells, record, issued).or(words.discount(issued));
    (due.or_else(in_words), discount)
}

fn in_columns(
    cells: &mut Cells,
    record: &StringRecord,
    issued: Option<Date>,
) -> Option<DiscountTerms> {
    let percent = cells.text(record, Field::EarlyPercent);
    let until = [Field::EarlyDays, Field::EarlyDate].map(|field| cells.text(record, field));
    if percent.is_empty() || until.iter().all(|text| text.is_empty()) {
        return None;
    }
    let number = percent.trim_end_matches('%').trim().replace(',', ".");
    let Ok(off) = number.parse::<Decimal>() else {
        let message = key!("problem-not-a-percentage");
        cells.problem(Code::BadAmount, Field::EarlyPercent, percent, message);
        return None;
    };
    if off.is_zero() {
        return Some(DiscountTerms::NONE);
    }
    let days = match until[0] {
        "" => {
            let until = cells.date(record, Field::EarlyDate)?;
            u32::try_from((until - issued?).num_days()).ok()
        }
        days => days.parse().ok(),
    };
    let tier = days.map(|days| Tier {
        off: Off::Percent(off),
        days,
    });
    let terms = tier.and_then(|tier| DiscountTerms::new(&[tier]).ok());
    if terms.is_none() {
        let message = key!("problem-no-discount");
        cells.problem(Code::BadAmount, Field::EarlyPercent, percent, message);
    }
    terms
}

/// Parses terms in English, German and the usual words of neighbouring languages.
pub(crate) fn read(text: &str, order: DateOrder) -> Terms {
    if text.trim().is_empty() {
        return Terms::default();
    }
    let lower = text.to_lowercase();
    if let Some(date) = elements::date(&lower, order) {
        return Terms {
            when: Some(When::On(date)),
            unclear: lower.contains('%'),
            ..Terms::default()
        };
    }
    let has_number = lower.contains(|c: char| c.is_ascii_digit());
    if !has_number && is_at_once(text) {
        return Terms {
            when: Some(When::After(Span::Days(0))),
            ..Terms::default()
        };
    }
    let (mut tiers, mut rest) = (Vec::new(), Vec::new());
    for clause in clauses(&lower) {
        let mut items = elements::items(clause);
        while let Some(at) = items
            .iter()
            .position(|item| matches!(item, TermElement::Percent(_)))
        {
            let TermElement::Percent(percent) = items.remove(at) else {
                break;
            };
            // “2 % 10 days” and “10 days 2 %” mean the same.
            let mut places = [Some(at), at.checked_sub(1)].into_iter().flatten();
            let partner = places.find_map(|at| Some((at, items.get(at)?.within()?)));
            if let Some((at, span)) = partner {
                items.remove(at);
                tiers.push((percent, span));
            }
        }
        rest.extend(items);
    }
    let is_number = lower.trim().bytes().all(|byte| byte.is_ascii_digit());
    let when = when::when_of_items(&rest, is_number);
    Terms {
        when,
        unclear: when.is_none() && (tiers.is_empty() || !rest.is_empty()),
        tiers,
    }
}

/// Says whether words without a number mean immediate payment.
fn is_at_once(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "receipt",
        "sofort",
        "immediate",
        "cashondelivery",
        "prompt",
        "réception",
        "reception",
        "comptant",
        "contado",
        "ricevimento",
        "ontvangst",
    ];
    let word = normal(text);
    word == "cod" || word == "cash" || WORDS.iter().any(|part| word.contains(part))
}

/// Yields parts between commas, semicolons and line ends; a comma between digits is a decimal one.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let mut start = 0;
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    for (at, byte) in bytes.iter().enumerate() {
        let digit = |at: Option<usize>| {
            at.and_then(|at| bytes.get(at))
                .is_some_and(u8::is_ascii_digit)
        };
        let decimal = *byte == b',' && digit(at.checked_sub(1)) && digit(at.checked_add(1));
        if matches!(byte, b',' | b';' | b'\n') && !decimal {
            cuts.push((start, at));
            start = at + 1;
        }
    }
    cuts.push((start, text.len()));
    cuts.into_iter().map(|(from, to)| &text[from..to])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_read_in_both_languages() {
        for (text, days, discount) in [
            ("Net 30", Some(30), Some("")),
            ("2/10 net 30", Some(30), Some("2% 10 days")),
            ("2/10 n/30", Some(30), Some("2% 10 days")),
            ("2% 10 net 30", Some(30), Some("2% 10 days")),
            ("2% 10, Net 30", Some(30), Some("2% 10 days")),
            (
                "2.5 % within 10 days, net 30 days",
                Some(30),
                Some("2.5% 10 days"),
            ),
            ("30 Tage netto", Some(30), Some("")),
            (
                "14 Tage 2 % Skonto, 30 Tage netto",
                Some(30),
                Some("2% 14 days"),
            ),
            (
                "14 Tage 2 % Skonto 30 Tage netto",
                Some(30),
                Some("2% 14 days"),
            ),
            (
                "7 Tage 3 %, 14 Tage 2 %, 30 Tage netto",
                Some(30),
                Some("3% 7 days, 2% 14 days"),
            ),
            (
                "2,5 % Skonto innerhalb 10 Tagen; 45 Tage ohne Abzug",
                Some(45),
                Some("2.5% 10 days"),
            ),
            ("2 % 10 days", None, Some("2% 10 days")),
            ("2% 10 days net 30", Some(30), Some("2% 10 days")),
            ("2% 2 weeks", None, Some("2% 14 days")),
            ("14", Some(14), Some("")),
            ("Zahlungsziel 30", Some(30), Some("")),
            ("30 days from receipt of the invoice", Some(30), Some("")),
            ("2 weeks", Some(14), Some("")),
            ("Due on receipt", Some(0), Some("")),
            ("sofort fällig", Some(0), Some("")),
            ("as agreed", None, None),
            ("", None, None),
        ] {
            let terms = read(text, DateOrder::Dmy);
            let found = terms.discount(None).map(|terms| terms.to_string());
            assert_eq!(
                (terms.days(), found.as_deref()),
                (days, discount),
                "{text:?}"
            );
        }
    }

    #[test]
    fn terms_by_the_calendar_give_the_day_that_they_mean() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        for (text, issued, expected) in [
            ("1 month", "2026-01-31", "2026-02-28"),
            ("3 Monate", "2026-01-31", "2026-04-30"),
            ("2 semaines", "2026-01-31", "2026-02-14"),
            ("EOM", "2026-01-14", "2026-01-31"),
            ("zum Monatsende", "2026-02-03", "2026-02-28"),
            ("30 days end of month", "2026-01-14", "2026-02-28"),
            ("45 jours fin de mois", "2026-01-14", "2026-02-28"),
            (
                "30 days end of month on the 10th",
                "2026-01-14",
                "2026-03-10",
            ),
            ("30 jours fin de mois le 15", "2026-01-14", "2026-03-15"),
            ("end of next month", "2026-01-31", "2026-02-28"),
            ("15th of following month", "2026-01-31", "2026-02-15"),
            ("am 10. des Folgemonats", "2026-12-05", "2027-01-10"),
            ("2026-03-15", "2026-01-31", "2026-03-15"),
            ("zahlbar bis 15.03.2026", "2026-01-31", "2026-03-15"),
        ] {
            let terms = read(text, DateOrder::Dmy);
            let due = terms.when.and_then(|when| when.date(day(issued)));
            assert_eq!(due, Some(day(expected)), "{text}");
            assert!(terms.are_understood(), "{text}");
        }
    }

    #[test]
    fn terms_that_are_not_understood_say_so_and_are_no_number() {
        for text in [
            "sometime soon",
            "as agreed",
            "10 working days",
            "14 Werktage",
            "Net 30 EOM",
            "10 days after end of month",
            "class 30",
            "1 year",
            "2% 14 working days",
        ] {
            let terms = read(text, DateOrder::Dmy);
            assert!(!terms.are_understood(), "{text}: {terms:?}");
            assert_eq!(
                (terms.days(), discount_in_words(text)),
                (None, None),
                "{text}"
            );
        }
        assert_eq!(
            discount_in_words("2% 1 month"),
            None,
            "it has no days by itself"
        );
        let february = "2026-02-01".parse().unwrap();
        let found = read("2% 1 month, 60 days net", DateOrder::Dmy).discount(Some(february));
        assert_eq!(found.unwrap().to_string(), "2% 28 days");
    }
}
