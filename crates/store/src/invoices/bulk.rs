//! Adding very many rows at once.

use rusqlite::params;

use crate::book::connection::CACHE;
use crate::{Reading, Result, StoreError, Write};

/// Below so many rows an index is kept as it is faster than it is built.
const WORTH_IT: usize = 20_000;

/// The KiB of pages that are cached while an index is built. SQLite sorts as much at once: what fits into the processor's
/// own cache is sorted in a third of the time, and sorted runs are merged from a file.
const WHILE_SORTING: u32 = 4_096;

/// The KiB of pages that are cached while very many rows are added: the rows that they refer to lie all over the book.
const WHILE_ADDING: u32 = 262_144;

/// So many rows of a table that are added, or whose indexed columns change.
pub(crate) struct Many {
    pub table: &'static str,
    /// What the statement of an index must mention to be concerned; empty: every index.
    pub column: &'static str,
    pub rows: usize,
}

impl Write<'_> {
    /// Does `work`, which adds about so many invoices. Until it is done, the lists and reports of invoices are not to be
    /// asked.
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

    /// Does `work`, which adds very many rows. The indexes of tables of which they are most are built once at the end:
    /// sorting a million entries costs a fraction of inserting them in random order.
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

impl Reading {
    /// Drops the indexes where that pays; gives the statements that make them again.
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
