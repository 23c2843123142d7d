//! Adding very many invoices at once.

use crate::{Result, StoreError, Write};

/// Below so many rows an index is kept as it is faster than it is built.
const WORTH_IT: usize = 20_000;

impl Write<'_> {
    /// Does `work`, which adds about so many invoices. Where they are most of the book, the indexes by customer and by
    /// what is open are built once at the end: sorting a million entries costs a third of inserting them in random
    /// order. Until then the lists and reports of invoices are not to be asked.
    pub fn bulk_invoices<T, E: From<StoreError>>(
        &mut self,
        about: usize,
        work: impl FnOnce(&mut Self) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let indexes = if about < WORTH_IT {
            Vec::new()
        } else {
            self.set_aside(about)?
        };
        let result = work(self);
        for sql in indexes {
            self.db.execute_batch(&sql).map_err(StoreError::from)?;
        }
        result
    }

    /// Drops the indexes where that pays; gives the statements that make them again.
    fn set_aside(&self, about: usize) -> Result<Vec<String>> {
        let invoices: i64 = self
            .db
            .query_row("SELECT count(*) FROM invoice", [], |row| row.get(0))?;
        if (about as u64) < invoices.unsigned_abs() {
            return Ok(Vec::new());
        }
        let indexes = self
            .db
            .prepare(
                "SELECT name, sql FROM sqlite_schema
                 WHERE type = 'index' AND tbl_name = 'invoice' AND sql IS NOT NULL ORDER BY name",
            )?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<(String, String)>>>()?;
        indexes
            .into_iter()
            .map(|(name, sql)| {
                self.db.execute_batch(&format!("DROP INDEX {name}"))?;
                Ok(sql)
            })
            .collect()
    }
}
