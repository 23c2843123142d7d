//! Which invoices replace which, in whatever order they arrive.

use owed_receivables::{CreditId, InvoiceId};
use rusqlite::{OptionalExtension, params};

use crate::journal::relation::Relation;
use crate::{BookReader, Result, Write};

impl Write<'_> {
    /// Records that an invoice replaces the one with a number; repeating it changes nothing.
    pub fn insert_correction(&mut self, invoice: InvoiceId, number: &str) -> Result<()> {
        let added = self
            .db
            .prepare_cached("INSERT OR IGNORE INTO correction (invoice_id, number) VALUES (?, ?)")?
            .execute(params![invoice.0, number])?;
        if added > 0 {
            self.added(Relation::Correction);
        }
        Ok(())
    }
}

impl BookReader {
    /// Says whether any invoice replaces another: most books have none, and need no query per invoice.
    pub fn has_corrections(&self) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM correction)")?
            .query_row([], |row| row.get(0))?)
    }

    /// Returns the invoices that replace the one with a number.
    pub fn corrections_of(&self, number: &str) -> Result<Vec<InvoiceId>> {
        Ok(self
            .db
            .prepare_cached("SELECT invoice_id FROM correction WHERE number = ? ORDER BY id")?
            .query_map([number], |row| row.get(0).map(InvoiceId))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the number of the invoice that this one replaces.
    pub fn corrected_by(&self, invoice: InvoiceId) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT number FROM correction WHERE invoice_id = ?")?
            .query_row([invoice.0], |row| row.get(0))
            .optional()?)
    }

    /// Returns the sum of the credits whose keys begin with a prefix.
    pub fn sum_of_credits_from(&self, prefix: &str) -> Result<i64> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT coalesce(sum(amount), 0) FROM credit WHERE key >= ?1 AND key < ?1 || char(1114111)",
            )?
            .query_row([prefix], |row| row.get(0))?)
    }

    /// Returns the key of the line or event that a credit came from.
    pub fn credit_key(&self, credit: CreditId) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT key FROM credit WHERE id = ?")?
            .query_row([credit.0], |row| row.get(0))
            .optional()?
            .flatten())
    }
}
