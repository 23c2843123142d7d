//! Rows on why something was matched and which matches were refused, alike for bank entries and credit notes.

use std::collections::HashMap;
use std::hash::Hash;

use owed_receivables::{Date, InvoiceId};
use rusqlite::{OptionalExtension, params};

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{AllocationId, BookReader, Result, Write};

/// Why an entry was matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankMatch {
    /// Matched without a person, because it was certain.
    pub by_itself: bool,
    pub made: Date,
    /// JSON, as written by the app.
    pub reasons: String,
    /// The first and last of its allocations; for a returned payment, of those that reverse it. `None` if it made none.
    pub allocations: Option<(AllocationId, AllocationId)>,
}

/// Where matches and refusals of one kind of money are stored.
pub(crate) struct Matched {
    pub matches: Relation,
    pub refusals: Relation,
    /// The column of both tables that refers to the entry or credit.
    pub column: &'static str,
}

impl Write<'_> {
    pub(crate) fn insert_match(&mut self, kind: &Matched, of: i64, its: &BankMatch) -> Result<()> {
        let (table, column) = (kind.matches.name(), kind.column);
        self.db
            .prepare_cached(&format!(
                "INSERT INTO {table} ({column}, by_itself, made, reasons, first_allocation, last_allocation)
                 VALUES (?, ?, ?, ?, ?, ?)",
            ))?
            .execute(params![
                of,
                its.by_itself,
                sql::day(its.made),
                its.reasons,
                its.allocations.map(|(first, _)| first.0),
                its.allocations.map(|(_, last)| last.0),
            ])?;
        self.added(kind.matches);
        Ok(())
    }

    pub(crate) fn refuse(&mut self, kind: &Matched, of: i64, invoice: InvoiceId) -> Result<()> {
        let (table, column) = (kind.refusals.name(), kind.column);
        let added = self
            .db
            .prepare_cached(&format!(
                "INSERT INTO {table} ({column}, invoice_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
            ))?
            .execute([of, invoice.0])?;
        if added > 0 {
            self.added(kind.refusals);
        }
        Ok(())
    }
}

impl BookReader {
    /// Returns the newest match that was not undone.
    pub(crate) fn standing_match(&self, kind: &Matched, of: i64) -> Result<Option<BankMatch>> {
        let (table, column) = (kind.matches.name(), kind.column);
        Ok(self
            .db
            .prepare_cached(&format!(
                "SELECT by_itself, made, reasons, first_allocation, last_allocation FROM {table}
                 WHERE {column} = ? AND taken_back IS NULL ORDER BY id DESC",
            ))?
            .query_row([of], |row| {
                let mut row = Columns::new(row);
                Ok(BankMatch {
                    by_itself: row.get()?,
                    made: row.date()?,
                    reasons: row.get()?,
                    allocations: range(row.get()?, row.get()?),
                })
            })
            .optional()?)
    }

    /// Returns the refused invoices by entry or credit.
    pub(crate) fn refused<K: Eq + Hash>(
        &self,
        kind: &Matched,
        key: fn(i64) -> K,
    ) -> Result<HashMap<K, Vec<InvoiceId>>> {
        let (table, column) = (kind.refusals.name(), kind.column);
        let mut refused: HashMap<K, Vec<InvoiceId>> = HashMap::new();
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT {column}, invoice_id FROM {table} ORDER BY id"
        ))?;
        let rows = statement.query_map([], |row| Ok((key(row.get(0)?), InvoiceId(row.get(1)?))))?;
        for row in rows {
            let (of, invoice) = row?;
            refused.entry(of).or_default().push(invoice);
        }
        Ok(refused)
    }
}

/// Returns the range of allocations in two columns that are either both filled or both empty.
fn range(first: Option<i64>, last: Option<i64>) -> Option<(AllocationId, AllocationId)> {
    first
        .zip(last)
        .map(|(first, last)| (AllocationId(first), AllocationId(last)))
}
