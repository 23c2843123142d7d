//! How a file of a known shape was last read. A convenience, so it is not journaled.

use rusqlite::{OptionalExtension, params};

use crate::{Book, BookReader, Millis, Result};

/// A remembered way of reading files of one shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Identifies the shape: equal for two files with the same columns.
    pub fingerprint: String,
    pub json: String,
    pub used_at: Millis,
}

impl Book {
    pub fn remember_mapping(&mut self, mapping: &Mapping) -> Result<()> {
        self.db
            .prepare_cached(
                "INSERT INTO mapping (fingerprint, json, used_at) VALUES (?, ?, ?)
                 ON CONFLICT (fingerprint) DO UPDATE SET json = excluded.json, used_at = excluded.used_at",
            )?
            .execute(params![
                mapping.fingerprint,
                mapping.json,
                mapping.used_at
            ])?;
        Ok(())
    }
}

impl BookReader {
    pub fn mapping(&self, fingerprint: &str) -> Result<Option<Mapping>> {
        Ok(self
            .db
            .prepare_cached("SELECT fingerprint, json, used_at FROM mapping WHERE fingerprint = ?")?
            .query_row([fingerprint], |row| {
                Ok(Mapping {
                    fingerprint: row.get(0)?,
                    json: row.get(1)?,
                    used_at: row.get(2)?,
                })
            })
            .optional()?)
    }
}
