//! What a bank's export has above its header and below its rows: the account, its holder, balances.

use csv::StringRecord;
use owed_receivables::{Currency, Date};
use rust_decimal::Decimal;

use crate::bank::account;
use crate::text::amounts::{self, DecimalMark};
use crate::text::comparable::normal;
use crate::text::dates::{self, DateOrder};
use crate::text::iban::is_iban;
use crate::text::side::Side;
use crate::vocabulary::marks::Mark;

/// Which balance it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BalanceOf {
    Beginning,
    End,
}

const ACCOUNTS: &[&str] = &[
    "kontonummer",
    "konto",
    "accountnumber",
    "account",
    "kontonr",
    "iban",
];
const HOLDERS: &[&str] = &[
    "kontoinhaber",
    "kunde",
    "accountname",
    "accountholder",
    "name",
];
const CURRENCIES: &[&str] = &[
    "waehrung",
    "currency",
    "bewertetin",
    "valuedin",
    "accountcurrency",
];
/// The facts found so far.
#[derive(Debug, Default)]
pub(super) struct Titles {
    pub account: String,
    pub holder: String,
    pub currency: Option<Currency>,
    balances: Vec<(BalanceOf, Option<Date>, Decimal)>,
}

impl Titles {
    /// Reads the cells above the header; a label's value is in the same cell or in the next.
    pub fn read(cells: &[String]) -> Self {
        let mut titles = Self::default();
        for (at, cell) in cells.iter().enumerate() {
            let (label, inside) = match cell.split_once(':') {
                Some((label, inside)) if !inside.trim().is_empty() => (label, inside.trim()),
                _ => (cell.as_str(), ""),
            };
            let next = cells.get(at + 1).map_or("", String::as_str);
            let value = if inside.is_empty() { next } else { inside };
            titles.take(label, value);
            let own = own_account(cell);
            if titles.account.is_empty() && is_iban(&own) {
                titles.account = own;
            }
        }
        titles
    }

    fn take(&mut self, label: &str, value: &str) {
        let name = normal(label);
        let is = |words: &[&str]| words.contains(&name.as_str());
        if is(ACCOUNTS) {
            let number = own_account(value);
            let digits = number.bytes().filter(u8::is_ascii_digit).count();
            if is_iban(&number)
                || self.account.is_empty() && digits >= 5 && digits * 2 > number.len()
            {
                self.account = number;
            }
        } else if is(HOLDERS) && self.holder.is_empty() {
            value.clone_into(&mut self.holder);
        } else if is(CURRENCIES) {
            self.currency = self.currency.or(own_account(value).parse().ok());
        } else if let Some(of) = balance_of(&name)
            && let Some(amount) = amount(value)
        {
            self.balances.push((of, day(label), amount));
        }
    }

    /// Takes a row below the header that is a balance rather than a movement.
    pub fn take_row(&mut self, record: &StringRecord) -> bool {
        let filled: Vec<&str> = record
            .iter()
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect();
        // The label may follow a date, as in Bank of America's opening balance.
        let label = filled
            .iter()
            .take(2)
            .find_map(|cell| Some((*cell, balance_of(&normal(cell))?)));
        let Some((label, of)) = label else {
            return filled.iter().any(|cell| says_no_movement(cell));
        };
        let amounts: Vec<Decimal> = filled
            .iter()
            .filter(|cell| **cell != label)
            .filter_map(|cell| amount(cell))
            .collect();
        let [amount] = amounts[..] else {
            return says_no_movement(label);
        };
        let beside = filled.iter().find_map(|cell| day(cell));
        self.balances.push((of, day(label).or(beside), amount));
        true
    }

    pub fn balance(&self, of: BalanceOf) -> Option<(Option<Date>, Decimal)> {
        let found = self.balances.iter().find(|(one, ..)| *one == of);
        found.map(|(_, date, amount)| (*date, *amount))
    }
}

/// Says whether a cell consists only of words for a balance or a sum of movements.
fn says_no_movement(cell: &str) -> bool {
    // “Saldo” alone may be a payment's text.
    !Mark::Accounts.is(cell)
        && [Mark::Opening, Mark::Closing, Mark::Turnover]
            .into_iter()
            .any(|mark| mark.is(cell))
}

fn balance_of(name: &str) -> Option<BalanceOf> {
    match () {
        () if Mark::Opening.begins(name) => Some(BalanceOf::Beginning),
        () if Mark::Closing.begins(name) => Some(BalanceOf::End),
        () => None,
    }
}

/// Parses an amount that shows its own decimal sign.
fn amount(text: &str) -> Option<Decimal> {
    let mark = match amounts::evidence(text) {
        amounts::Evidence::NotAnAmount | amounts::Evidence::Either(_) => return None,
        amounts::Evidence::Whole => DecimalMark::Point,
        amounts::Evidence::Only(mark) => mark,
    };
    amounts::parse(text, mark).map(|amount| match amount.side {
        Some(Side::Debit) => -amount.value.abs(),
        _ => amount.value,
    })
}

/// Returns the day in “Kontostand vom 31.12.2026:”.
fn day(text: &str) -> Option<Date> {
    text.split_whitespace().find_map(|word| {
        let word = word.trim_matches([':', ',', ';']);
        let order = match dates::evidence(word) {
            dates::Evidence::Only(order) => order,
            dates::Evidence::Any => DateOrder::Ymd,
            dates::Evidence::DayIsMonth => DateOrder::Dmy,
            dates::Evidence::NotADate | dates::Evidence::Either => return None,
        };
        dates::parse(word, order).or_else(|| dates::parse(word, DateOrder::Dmy))
    })
}

/// Returns an account without spaces and without anything that keeps Excel from making it a number; an IBAN without a
/// following account kind or currency.
pub(super) fn own_account(text: &str) -> String {
    let bare = text
        .trim_start_matches(['=', '\'', '"'])
        .trim_end_matches('"');
    let mut parts = bare.split(['/', '(', ',', ';', '|']).map(without_kind);
    parts
        .find(|part| is_iban(part))
        .unwrap_or_else(|| account(bare))
}

/// Returns the words up to the first that is not part of an IBAN, such as “Girokonto” or “EUR”.
fn without_kind(text: &str) -> String {
    let is_kind = |word: &&str| {
        word.contains(|c: char| !c.is_ascii_digit() && !c.is_ascii_uppercase())
            || word.parse::<Currency>().is_ok()
    };
    text.split_whitespace()
        .take_while(|word| !is_kind(word))
        .collect()
}
