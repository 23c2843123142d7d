//! The contents of a column's cells in the first rows.

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::text::amounts::{self, DecimalMark};
use crate::text::iban::is_iban;
use crate::text::side::Side;
use crate::text::{currencies, dates};

/// The contents of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    Nothing,
    Dates,
    /// Amounts, at least one of which shows decimals or a currency.
    Money,
    /// Whole numbers, which may be anything.
    Numbers,
    Currencies,
    Ibans,
    /// Two words for the side of a row.
    Sides,
    Words,
    Other,
}

/// The first rows of a table, and what each column holds in them.
pub(crate) struct Values<'s> {
    pub rows: &'s [Vec<String>],
    held: Vec<Held>,
}

impl<'s> Values<'s> {
    /// Of as many columns as the table has. A row's cells beyond them belong to no column.
    pub fn new(rows: &'s [Vec<String>], columns: usize) -> Self {
        let held = (0..columns).map(|column| held(cells(rows, column)));
        Self {
            held: held.collect(),
            rows,
        }
    }

    /// Yields the filled cells of a column.
    pub fn cells_of(&self, column: usize) -> impl Iterator<Item = &'s str> + Clone + use<'s> {
        cells(self.rows, column)
    }

    pub fn held(&self, column: usize) -> Held {
        self.held.get(column).copied().unwrap_or(Held::Nothing)
    }

    /// Yields the columns that hold this.
    pub fn holding(&self, held: Held) -> impl Iterator<Item = usize> {
        let columns = self.held.iter().enumerate();
        columns.filter_map(move |(column, one)| (*one == held).then_some(column))
    }

    /// Returns the amount in a cell that shows its own decimal sign.
    pub fn amount(&self, row: usize, column: usize) -> Option<Decimal> {
        amount(self.rows.get(row)?.get(column)?)
    }

    /// Says whether one column is the running total of another, from above or from below.
    pub fn is_running_balance(&self, amounts: usize, balances: usize) -> bool {
        let read = |row| Some((self.amount(row, amounts)?, self.amount(row, balances)?));
        let rows: Option<Vec<_>> = (0..self.rows.len()).map(read).collect();
        let Some(rows) = rows.filter(|rows| rows.len() > 1) else {
            return false;
        };
        let moves = |amount: Decimal, from: Decimal, to: Decimal| {
            !amount.is_zero() && (to - from).abs() == amount.abs()
        };
        let down = rows
            .windows(2)
            .all(|two| moves(two[1].0, two[0].1, two[1].1));
        let up = rows
            .windows(2)
            .all(|two| moves(two[0].0, two[1].1, two[0].1));
        amounts != balances && (down || up)
    }

    /// Returns the distinct cells of a column.
    pub fn distinct(&self, column: usize) -> HashSet<&'s str> {
        self.cells_of(column).collect()
    }
}

/// Yields the filled cells of a column.
fn cells<'s>(
    rows: &'s [Vec<String>],
    column: usize,
) -> impl Iterator<Item = &'s str> + Clone + use<'s> {
    let cells = rows.iter().filter_map(move |row| row.get(column));
    cells
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
}

fn held<'s>(cells: impl Iterator<Item = &'s str> + Clone) -> Held {
    let all = |wanted: fn(&str) -> bool| cells.clone().all(wanted);
    let any = |wanted: fn(&str) -> bool| cells.clone().any(wanted);
    match () {
        () if cells.clone().next().is_none() => Held::Nothing,
        () if any(is_iban) => Held::Ibans,
        () if all(is_date) => Held::Dates,
        () if all(is_amount) && any(is_money) => Held::Money,
        () if all(is_amount) => Held::Numbers,
        () if all(|cell| Side::from_text(cell).is_some()) => Held::Sides,
        () if all(is_currency) => Held::Currencies,
        () if any(|cell| cell.contains(char::is_alphabetic)) => Held::Words,
        () => Held::Other,
    }
}

/// Parses an amount that shows its own decimal sign.
pub(crate) fn amount(text: &str) -> Option<Decimal> {
    let mark = match amounts::evidence(text) {
        amounts::Evidence::NotAnAmount | amounts::Evidence::Either(_) => return None,
        amounts::Evidence::Whole => DecimalMark::Point,
        amounts::Evidence::Only(mark) => mark,
    };
    amounts::parse(text, mark).map(|amount| amount.value)
}

pub(crate) fn is_date(cell: &str) -> bool {
    dates::evidence(cell) != dates::Evidence::NotADate
}

pub(crate) fn is_amount(cell: &str) -> bool {
    amounts::evidence(cell) != amounts::Evidence::NotAnAmount
}

fn is_money(cell: &str) -> bool {
    cell.contains(['.', ',']) || !cell.starts_with(|c: char| c.is_ascii_digit() || c == '-')
}

fn is_currency(cell: &str) -> bool {
    cell.len() <= 4 && currencies::named(cell).is_some()
}
