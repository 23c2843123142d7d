//! Pages: 200 rows per request, with the count and sums of all matches, never the whole list (rule A4: each figure
//! opens rows that sum to it).

use std::fmt::Write;

use owed_receivables::Currency;
use rusqlite::{Row, ToSql};

use crate::sql::Columns;

/// Which rows of a sorted, filtered list to return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    pub offset: u64,
    pub limit: u32,
}

impl Default for PageRequest {
    fn default() -> Self {
        Self {
            offset: 0,
            limit: 200,
        }
    }
}

impl PageRequest {
    /// All rows, for exports.
    pub const ALL: Self = Self {
        offset: 0,
        limit: u32::MAX,
    };

    pub(crate) fn sql(self) -> String {
        format!(" LIMIT {} OFFSET {}", self.limit, self.offset)
    }
}

/// The totals of all matching rows in one currency, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    pub currency: Currency,
    pub rows: u64,
    /// Gross for invoices, the amount for credits.
    pub amount: i64,
    /// The balance for invoices, the amount on account for credits.
    pub open: i64,
}

/// Some rows of a list, and the totals of the whole list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    pub total: u64,
    /// One per currency (rule M2).
    pub sums: Vec<Sum>,
}

impl Sum {
    /// Reads (currency, count, amount, open).
    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let mut row = Columns::new(row);
        Ok(Self {
            currency: row.parsed()?,
            rows: row.get::<i64>()?.unsigned_abs(),
            amount: row.get()?,
            open: row.get()?,
        })
    }
}

impl<T> Page<T> {
    /// Makes a page of a list in which every row counts in one of the sums.
    pub(crate) fn new(rows: Vec<T>, sums: Vec<Sum>) -> Self {
        Self {
            rows,
            total: sums.iter().map(|sum| sum.rows).sum(),
            sums,
        }
    }
}

/// The conditions of a `where` clause, each with its bound values.
#[derive(Default)]
pub(crate) struct Conditions {
    sql: String,
    values: Vec<Box<dyn ToSql>>,
}

impl Conditions {
    /// Adds a condition whose `?` are bound to `values` in order.
    pub(crate) fn add<const N: usize>(&mut self, condition: &str, values: [Box<dyn ToSql>; N]) {
        self.sql.push_str(if self.sql.is_empty() {
            " WHERE "
        } else {
            " AND "
        });
        // Writing to a String cannot fail.
        let _ = write!(self.sql, "({condition})");
        self.values.extend(values);
    }

    pub(crate) fn sql(&self) -> &str {
        &self.sql
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &dyn ToSql> {
        self.values.iter().map(AsRef::as_ref)
    }
}

pub(crate) fn direction(descending: bool) -> &'static str {
    if descending { "DESC" } else { "ASC" }
}
