//! QIF, the Quicken Interchange Format. It names no currency and no order of day and month; Owed asks about both if nothing
//! in the file shows them (rule F4).

use owed_receivables::{Currency, Date, Money};
use owed_texts::{key, text};
use rust_decimal::Decimal;

use super::joined;
use crate::bank::statement::{MovementState, Statement, StatementEntry};
use crate::overrides::Overrides;
use crate::problem::{Code, Problems};
use crate::text::dates::{self, DateOrder, Evidence};

/// Says whether a text seems to be such a file.
pub(crate) fn looks_like(text: &str) -> bool {
    let first = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or("")
        .to_ascii_lowercase();
    ["!type:", "!account", "!option:", "!clear:"]
        .iter()
        .any(|beginning| first.starts_with(beginning))
}

/// The lists that are movements of an account that receives payments.
const ACCOUNTS: &[&str] = &["bank", "ccard", "cash", "oth a", "oth l"];

/// The list announced by a line with `!`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Movements,
    Account,
    /// Categories, securities, investments: not read here.
    Other,
}

#[derive(Default)]
struct Record<'t> {
    row: u64,
    date: &'t str,
    amount: &'t str,
    number: &'t str,
    payee: &'t str,
    memo: &'t str,
    category: &'t str,
    filled: bool,
}

/// Reads the statements in the file, one per account.
pub(crate) fn read(text: &str, chosen: &Overrides, problems: &mut Problems) -> Vec<Statement> {
    let mut lists = Vec::<(Statement, Vec<Record<'_>>)>::new();
    let (mut list, mut account, mut record) = (List::Other, "", Record::default());
    let mut option = None;
    for (row, line) in (1..).zip(text.lines()) {
        let line = line.trim_end();
        let Some(letter) = line.chars().next() else {
            continue;
        };
        let said = line[letter.len_utf8()..].trim();
        match letter {
            '!' => {
                record = Record::default();
                option = option.or(order_option(said));
                list = kind(said, list);
                if list == List::Movements {
                    let statement = Statement {
                        account: std::mem::take(&mut account).to_owned(),
                        currency: chosen.currency,
                        ..Statement::default()
                    };
                    lists.push((statement, Vec::new()));
                }
            }
            '^' => {
                let record = std::mem::take(&mut record);
                if list == List::Movements
                    && record.filled
                    && let Some((_, records)) = lists.last_mut()
                {
                    records.push(record);
                }
            }
            _ if list == List::Account && letter == 'N' => account = said,
            _ if list == List::Movements => {
                if !record.filled {
                    (record.filled, record.row) = (true, row);
                }
                match letter {
                    'D' => record.date = said,
                    'T' | 'U' => record.amount = said,
                    'N' => record.number = said,
                    'P' => record.payee = said,
                    'M' => record.memo = said,
                    'L' => record.category = said,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    if record.filled && list == List::Movements {
        problems.file(
            Code::CutOff,
            None,
            record.payee,
            key!("problem-cut-off-movement"),
        );
    }
    let dates = lists
        .iter()
        .flat_map(|(_, records)| records)
        .map(|record| record.date);
    let Some(order) = chosen.date_order.or(option).or_else(|| order(dates)) else {
        let first = lists
            .iter()
            .flat_map(|(_, records)| records)
            .next()
            .map_or("", |record| record.date);
        let message = key!("problem-ambiguous-dates");
        problems.file(Code::AmbiguousDates, None, first, message);
        return Vec::new();
    };
    let with_entries = lists.into_iter().filter_map(|(mut statement, records)| {
        let entries = records
            .iter()
            .filter_map(|record| entry(record, order, chosen.currency, problems));
        statement.entries = entries.collect();
        (records.is_empty() || !statement.entries.is_empty()).then_some(statement)
    });
    with_entries.collect()
}

fn kind(said: &str, before: List) -> List {
    let said = said.to_ascii_lowercase();
    match said.strip_prefix("type:").map(str::trim) {
        Some(name) if ACCOUNTS.contains(&name) => List::Movements,
        Some(_) => List::Other,
        None if said.starts_with("account") => List::Account,
        // Options and their ends do not change the list.
        None => before,
    }
}

/// Returns the order named by an option such as `!Option:MDY`.
fn order_option(said: &str) -> Option<DateOrder> {
    let said = said.to_ascii_lowercase();
    said.strip_prefix("option:")?.trim().parse().ok()
}

/// Returns the order shown by the file's dates; `None` if they leave it open.
fn order<'t>(dates: impl Iterator<Item = &'t str>) -> Option<DateOrder> {
    let (mut day_first, mut month_first, mut either) = (0_u32, 0_u32, 0_u32);
    for date in dates {
        match dates::evidence(&ordinary(date)) {
            Evidence::Only(DateOrder::Dmy) => day_first += 1,
            Evidence::Only(DateOrder::Mdy) => month_first += 1,
            Evidence::Either => either += 1,
            _ => {}
        }
    }
    match (day_first, month_first, either) {
        (0, 0, 1..) => None,
        (day, month, _) if day > month => Some(DateOrder::Dmy),
        _ => Some(DateOrder::Mdy),
    }
}

/// Rewrites `6/17'97`, `8/ 1/97` and `1/ 1' 0` as other programs would.
fn ordinary(date: &str) -> String {
    let this_century = date.contains('\'');
    let parts: Vec<&str> = date.split(['/', '.', '-', '\'']).map(str::trim).collect();
    match parts[..] {
        [first, second, year] if this_century && year.len() < 3 => {
            format!("{first}/{second}/20{year:0>2}")
        }
        [first, second, year] if first.len() < 3 && year.len() < 2 => {
            format!("{first}/{second}/{year:0>2}")
        }
        [first, second, third] if date.contains('.') => format!("{first}.{second}.{third}"),
        [first, second, third] => format!("{first}/{second}/{third}"),
        _ => date.to_owned(),
    }
}

fn entry(
    record: &Record<'_>,
    order: DateOrder,
    currency: Option<Currency>,
    problems: &mut Problems,
) -> Option<StatementEntry> {
    let Some(date) = date(record.date, order) else {
        let message = text!("problem-not-a-date-of-order", example = order.example());
        problems.cell(Code::BadDate, record.row, "D", record.date, message);
        return None;
    };
    let money = amount(record.amount)
        .and_then(|value| Money::from_decimal(value, currency.unwrap_or(Currency::EUR)).ok());
    let Some(money) = money else {
        problems.cell(
            Code::BadAmount,
            record.row,
            "T",
            record.amount,
            text!("problem-not-an-amount", example = "-1,234.50"),
        );
        return None;
    };
    let mut entry = StatementEntry::new(record.row, money.minor, currency);
    entry.booked = Some(date);
    entry.reference = record.number.to_owned();
    entry.counterparty.name = record.payee.to_owned();
    // Programs write an account's opening balance as its first movement.
    if record.payee == "Opening Balance" {
        entry.state = MovementState::Informed;
    }
    entry.text = joined([if record.memo.is_empty() {
        record.category
    } else {
        record.memo
    }]);
    Some(entry)
}

fn date(text: &str, order: DateOrder) -> Option<Date> {
    dates::parse(&ordinary(text), order)
}

/// Parses `-1,234.50`, and `-1.234,50` from a non-English program: the last separator is the decimal sign, unless it groups.
fn amount(text: &str) -> Option<Decimal> {
    let text = text.replace(' ', "");
    let point = match (text.rfind('.'), text.rfind(',')) {
        (Some(point), Some(comma)) => point > comma,
        (None, Some(comma)) => text.len() - comma == 4,
        _ => true,
    };
    let (grouping, decimal) = if point { (',', '.') } else { ('.', ',') };
    crate::figures::decimal(&text.replace(grouping, "").replace(decimal, "."))
}
