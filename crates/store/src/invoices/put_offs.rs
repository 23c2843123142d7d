//! Deferred due dates. The invoice has the current due date; this table has the earlier ones, so that reports of past
//! days show the due date of that day (rule A3).

use owed_receivables::{Date, InvoiceId};
use rusqlite::params;

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, Result, StoreError, Write};

/// A deferral of a due date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutOff {
    /// The first day on which the later due date counts.
    pub since: Date,
    pub was: Date,
    pub until: Date,
    pub reason: String,
}

/// SQL for the due date of invoice `i` on a day.
pub(crate) fn due(day: i64) -> String {
    format!(
        "coalesce((SELECT was FROM put_off WHERE invoice_id = i.id AND since > {day} ORDER BY since, id LIMIT 1), i.due)"
    )
}

impl Write<'_> {
    /// Defers an invoice's due date from a day, even if a letter states the old one: the letter stays as it was (rule
    /// L3).
    pub fn put_off(&mut self, id: InvoiceId, until: Date, since: Date, reason: &str) -> Result<()> {
        let invoice = self.plain_invoice(id)?;
        let next = invoice.due.succ_opt().unwrap_or(invoice.due);
        self.not_before("after-due", until, next)?;
        let newest: Option<i64> = self.db.query_row(
            "SELECT max(since) FROM put_off WHERE invoice_id = ?",
            [id.0],
            |row| row.get(0),
        )?;
        // Later agreements take effect later: deferrals never cross.
        let since = sql::day(since)
            .max(sql::day(invoice.issued))
            .max(newest.unwrap_or(i64::MIN));
        self.db
            .prepare_cached(
                "INSERT INTO put_off (invoice_id, since, was, until, reason) VALUES (?, ?, ?, ?, ?)",
            )?
            .execute(params![id.0, since, sql::day(invoice.due), sql::day(until), reason])?;
        self.added(Relation::PutOff);
        self.edit(|reader| {
            reader
                .db
                .prepare_cached("UPDATE invoice SET due = ?2 WHERE id = ?1")?
                .execute(params![id.0, sql::day(until)])
                .map_err(StoreError::from)
        })?;
        self.reaches(since);
        Ok(())
    }
}

impl BookReader {
    /// Returns an invoice's deferrals, the oldest first.
    pub fn put_offs(&self, invoice: InvoiceId) -> Result<Vec<PutOff>> {
        let mut statement = self.db.prepare_cached(
            "SELECT since, was, until, reason FROM put_off WHERE invoice_id = ? ORDER BY since, id",
        )?;
        let rows = statement.query_map([invoice.0], |row| {
            let mut row = Columns::new(row);
            Ok(PutOff {
                since: row.date()?,
                was: row.date()?,
                until: row.date()?,
                reason: row.get()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
