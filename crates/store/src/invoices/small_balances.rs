//! The limits up to which small balances may be written off by rule (rule P5).

use std::collections::BTreeMap;

use owed_receivables::{Currency, Money};
use rusqlite::params;

use crate::sql::Columns;
use crate::{BookReader, Result, Write};

impl Write<'_> {
    /// Sets the limit for a currency; limits cannot be removed.
    pub fn set_small_balance(&mut self, limit: Money) -> Result<()> {
        self.edit(|reader| {
            let code = limit.currency.code();
            reader
                .db
                .execute("DELETE FROM small_balance WHERE currency = ?", [code])?;
            if limit.minor > 0 {
                reader.db.execute(
                    "INSERT INTO small_balance (currency, most) VALUES (?, ?)",
                    params![code, limit.minor],
                )?;
            }
            Ok(())
        })
    }
}

impl BookReader {
    /// Returns the limits in minor units; a missing currency has none.
    pub fn small_balances(&self) -> Result<BTreeMap<Currency, i64>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT currency, most FROM small_balance")?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok((row.parsed()?, row.get()?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
