//! The rows that say why something was matched, and what it is not for: the same for bank entries and for credit notes.

use std::collections::HashMap;
use std::hash::Hash;

use owed_receivables::{Date, InvoiceId};
use rusqlite::{OptionalExtension, params};

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{AllocationId, Reading, Result, Write};

/// Why an entry was matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankMatch {
    /// Without a person, because it was certain.
    pub by_itself: bool,
    pub made: Date,
    /// As the app writes them: JSON.
    pub reasons: String,
    /// The first and the last of the allocations that it made; of a returned payment, those that take it back. `None`:
    /// it made none.
    pub allocations: Option<(AllocationId, AllocationId)>,
}

/// Where they stand for one kind of money.
pub(crate) struct Matched {
    pub matches: Relation,
    pub refusals: Relation,
    /// The column of both that names the entry or the credit.
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

impl Reading {
    /// The newest match that was not taken back.
    pub(crate) fn standing_match(&self, kind: &Matched, of: i64) -> Result<Option<BankMatch>> {
        let (table, column) = (kind.matches.name(), kind.column);
        Ok(self
            .db
            .prepare_cached(&format!(
                "SELECT by_itself, made, reasons, first_allocation, last_allocation FROM {table}
                 WHERE {column} = ? AND taken_back IS NULL ORDER BY id DESC",
            ))?
            .query_row([of], |row| {
                let mut row = Columns::of(row);
                Ok(BankMatch {
                    by_itself: row.get()?,
                    made: row.date()?,
                    reasons: row.get()?,
                    allocations: range(row.get()?, row.get()?),
                })
            })
            .optional()?)
    }

    /// What they are not for, by entry or credit.
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

/// A range of allocations from two columns that are both filled or both empty.
fn range(first: Option<i64>, last: Option<i64>) -> Option<(AllocationId, AllocationId)> {
    first
        .zip(last)
        .map(|(first, last)| (AllocationId(first), AllocationId(last)))
}
