//! Former numbers of customers.

use owed_receivables::CustomerId;
use rusqlite::{OptionalExtension, params};

use crate::journal::relation::Relation;
use crate::{BookReader, Result, Write};

impl Write<'_> {
    /// Stores a customer's former number; if two customers had it, the later one keeps it.
    pub(crate) fn keep_former_number(&mut self, customer: i64, number: &str) -> Result<()> {
        self.edit(|reader| {
            Ok(reader
                .db
                .prepare_cached("DELETE FROM former_number WHERE number = ?")?
                .execute([number])?)
        })?;
        self.db
            .prepare_cached("INSERT INTO former_number (customer_id, number) VALUES (?, ?)")?
            .execute(params![customer, number])?;
        self.added(Relation::FormerNumber);
        Ok(())
    }
}

impl BookReader {
    /// Returns all former numbers; some may be in use again.
    pub fn former_numbers(&self) -> Result<Vec<(String, CustomerId)>> {
        Ok(self
            .db
            .prepare_cached("SELECT number, customer_id FROM former_number ORDER BY id")?
            .query_map([], |row| Ok((row.get(0)?, CustomerId(row.get(1)?))))?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn customer_by_former_number(&self, number: &str) -> Result<Option<CustomerId>> {
        Ok(self
            .db
            .prepare_cached("SELECT customer_id FROM former_number WHERE number = ?")?
            .query_row([number], |row| row.get(0).map(CustomerId))
            .optional()?)
    }
}
