//! Payment terms in words.

use csv::StringRecord;
use owed_receivables::discount::{Off, Tier};
use owed_receivables::{Date, DiscountTerms};
use rust_decimal::Decimal;

use crate::cells::Cells;
use crate::field::Field;
use crate::header::normal;
use crate::problem::Code;

/// What terms in words say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Terms {
    /// Days until payment: 30 for “Net 30” or “30 Tage netto”; 0 for “due on receipt”.
    pub days: Option<u32>,
    /// What may be taken off: 2 % within 10 days for “2/10 net 30” or “10 Tage 2 % Skonto”. `None`: the words say
    /// neither that nor days.
    pub discount: Option<DiscountTerms>,
}

/// The early-payment discount that words such as “2/10 net 30” or “14 Tage 2 % Skonto” name; `None` where they name none.
pub fn discount_in_words(text: &str) -> Option<DiscountTerms> {
    read(text).discount.filter(|terms| !terms.is_none())
}

/// A number of the words and what it counts.
#[derive(Clone, Copy, PartialEq)]
enum Number {
    Percent(Decimal),
    Days(u32),
    /// Days until the whole is due.
    Net(u32),
}

/// What a row's terms in words say, and its columns for an early-payment discount, which count before the words.
pub(crate) fn of_row(cells: &mut Cells, record: &StringRecord, issued: Option<Date>) -> Terms {
    let words = read(cells.text(record, Field::Terms));
    Terms {
        discount: in_columns(cells, record, issued).or(words.discount),
        ..words
    }
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
        let message = "not a percentage; expected one such as 2 or 2.5";
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
        let message = "no discount that can be: more than 0 and less than 100 %, within a year of the invoice";
        cells.problem(Code::BadAmount, Field::EarlyPercent, percent, message);
    }
    terms
}

/// Words for days, as they begin.
const DAYS: &[&str] = &["day", "tag", "dag", "jour", "giorni"];

/// Reads terms in English and German.
pub(crate) fn read(text: &str) -> Terms {
    let word = normal(text);
    if ["receipt", "sofort", "immediate", "cashondelivery", "prompt"]
        .iter()
        .any(|part| word.contains(part))
    {
        return Terms {
            days: Some(0),
            discount: Some(DiscountTerms::NONE),
        };
    }
    let (mut tiers, mut days, mut net) = (Vec::new(), None, None);
    for clause in clauses(&text.to_lowercase()) {
        let mut numbers = numbers(clause);
        while let Some(at) = numbers
            .iter()
            .position(|number| matches!(number, Number::Percent(_)))
        {
            let Number::Percent(percent) = numbers.remove(at) else {
                break;
            };
            // “2 % 10 days” and “10 days 2 %” both say it.
            let partner = [Some(at), at.checked_sub(1)]
                .into_iter()
                .flatten()
                .find(|at| matches!(numbers.get(*at), Some(Number::Days(_))));
            if let Some(partner) = partner
                && let Number::Days(days) = numbers.remove(partner)
            {
                tiers.push(Tier {
                    off: Off::Percent(percent),
                    days,
                });
            }
        }
        for number in numbers {
            match number {
                Number::Net(number) => net = net.max(Some(number)),
                Number::Days(number) => days = days.max(Some(number)),
                Number::Percent(_) => {}
            }
        }
    }
    let days = net.or(days);
    let discount = DiscountTerms::new(&tiers)
        .ok()
        .filter(|terms| !terms.is_none() || days.is_some());
    Terms { days, discount }
}

/// Parts between commas, semicolons and line ends; a comma between digits is a decimal one.
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

/// The numbers of a clause, in its order.
fn numbers(clause: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut rest = clause;
    let mut before = "";
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let gap = &rest[..start];
        let digits = &rest[start..];
        let end = digits
            .find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'))
            .unwrap_or(digits.len());
        let figure = digits[..end].trim_end_matches([',', '.']);
        let after = digits[end..].trim_start();
        let figure_of_percent = || figure.replace(',', ".").parse::<Decimal>().ok();
        let next = after
            .split(|c: char| c.is_ascii_digit())
            .next()
            .unwrap_or("");
        let is_percent = ["%", "percent", "prozent", "pct", "v.h."]
            .iter()
            .any(|sign| after.starts_with(sign));
        // “2/10”, but neither “n/30” nor a date.
        let slash = next == "/" && !before.ends_with('/') && !gap.ends_with('/');
        if is_percent || slash {
            found.extend(figure_of_percent().map(Number::Percent));
        } else if let Ok(days) = figure.parse::<u32>()
            && days <= 366
        {
            found.push(if is_net(gap, next) {
                Number::Net(days)
            } else {
                Number::Days(days)
            });
        }
        before = gap;
        rest = &digits[end..];
    }
    found
}

/// Whether a number between these words is that of the whole: “net 30”, “n/30”, “30 Tage netto”, “30 days without deduction”.
fn is_net(gap: &str, next: &str) -> bool {
    let plain = ["net", "ohne abzug", "without deduction", "rein netto"];
    let counts_days = DAYS.iter().any(|word| next.trim_start().starts_with(word));
    let behind = counts_days && plain.iter().any(|word| next.contains(word));
    // In “10 days net 30” the word stands behind a number and before another: it belongs to the latter.
    let own = gap.trim_end();
    let before =
        own.ends_with("net") || own.ends_with("netto") || own == "n/" || own.ends_with(" n/");
    before || behind
}

#[cfg(test)]
mod tests {
    use super::read;

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
            ("14", Some(14), Some("")),
            ("Due on receipt", Some(0), Some("")),
            ("sofort fällig", Some(0), Some("")),
            ("as agreed", None, None),
            ("", None, None),
        ] {
            let terms = read(text);
            let found = terms.discount.map(|terms| terms.to_string());
            assert_eq!((terms.days, found.as_deref()), (days, discount), "{text:?}");
        }
    }
}
