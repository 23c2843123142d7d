//! Bulk insertion of rows.

use rusqlite::params;

use crate::book::connection::CACHE;
use crate::{BookReader, Result, StoreError, Write};

/// Below this many rows, maintaining an index is faster than rebuilding it.
const WORTH_IT: usize = 20_000;

/// KiB of pages cached while an index is built. SQLite sorts this much at once: what fits into the processor's cache is
/// sorted in a third of the time, and sorted runs are merged from a file.
const WHILE_SORTING: u32 = 4_096;

/// KiB of pages cached during bulk insertion, since the rows referred to are spread all over the book.
const WHILE_ADDING: u32 = 262_144;

/// The number of rows to be added to a table, or whose indexed columns change.
pub(crate) struct Many {
    pub table: &'static str,
    /// Text that the definition of an affected index contains; empty for every index.
    pub column: &'static str,
    pub rows: usize,
}

impl Write<'_> {
    /// Runs `work`, which adds roughly `about` invoices. Lists and reports of invoices must not be queried until it is
    /// done.
    pub fn bulk_invoices<T, E: From<StoreError>>(
        &mut self,
        about: usize,
        work: impl FnOnce(&mut Self) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let invoices = Many {
            table: "invoice",
            column: "",
            rows: about,
        };
        self.bulk(&[invoices], work)
    }

    /// Runs `work`, which adds very many rows. If these are most of a table's rows, its indexes are built once at the
    /// end: sorting a million entries costs a fraction of inserting them in random order.
    pub(crate) fn bulk<T, E: From<StoreError>>(
        &mut self,
        tables: &[Many],
        work: impl FnOnce(&mut Self) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let mut indexes = Vec::new();
        for many in tables {
            indexes.extend(self.set_aside(many)?);
        }
        if indexes.is_empty() {
            return work(self);
        }
        self.cache(WHILE_ADDING)?;
        let result = work(self);
        self.cache(WHILE_SORTING)?;
        let built = indexes
            .iter()
            .try_for_each(|sql| self.db.execute_batch(sql));
        self.cache(CACHE)?;
        built.map_err(StoreError::from)?;
        result
    }
}

impl BookReader {
    /// Drops the indexes if that pays off; returns the statements that recreate them.
    fn set_aside(&self, many: &Many) -> Result<Vec<String>> {
        if many.rows < WORTH_IT {
            return Ok(Vec::new());
        }
        let count = format!("SELECT count(*) FROM {}", many.table);
        let there: i64 = self.db.query_row(&count, [], |row| row.get(0))?;
        if (many.rows as u64) < there.unsigned_abs() {
            return Ok(Vec::new());
        }
        let indexes = self
            .db
            .prepare(
                "SELECT name, sql FROM sqlite_schema
                 WHERE type = 'index' AND tbl_name = ? AND instr(sql, ?) > 0 ORDER BY name",
            )?
            .query_map(params![many.table, many.column], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<rusqlite::Result<Vec<(String, String)>>>()?;
        indexes
            .into_iter()
            .map(|(name, sql)| {
                self.db.execute_batch(&format!("DROP INDEX {name}"))?;
                Ok(sql)
            })
            .collect()
    }

    fn cache(&self, kib: u32) -> Result<()> {
        let pragma = format!("PRAGMA cache_size = -{kib}");
        Ok(self.db.execute_batch(&pragma)?)
    }
}
