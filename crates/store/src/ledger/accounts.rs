//! Customers' account numbers in the tax adviser's accounts. Exported numbers cannot be called back, so they are not
//! journaled.

use std::collections::{BTreeMap, HashMap};

use owed_receivables::CustomerId;
use rusqlite::params;

use crate::journal::begin;
use crate::{Book, BookReader, Result};

impl BookReader {
    /// Returns the accounts assigned for general ledger accounts with this many digits.
    pub fn ledger_accounts(&self, digits: u8) -> Result<HashMap<CustomerId, i64>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT customer_id, number FROM ledger_account WHERE digits = ?")?;
        let rows =
            statement.query_map([digits], |row| Ok((CustomerId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Book {
    /// Stores accounts; one assigned to another customer meanwhile stays theirs.
    pub fn keep_ledger_accounts(
        &mut self,
        digits: u8,
        accounts: &BTreeMap<CustomerId, i64>,
    ) -> Result<()> {
        let writing = begin(self)?;
        {
            let mut statement = self.db.prepare(
                "INSERT INTO ledger_account (customer_id, digits, number) VALUES (?1, ?2, ?3)
                 ON CONFLICT (customer_id, digits) DO UPDATE SET number = excluded.number
                   WHERE NOT EXISTS (SELECT 1 FROM ledger_account o WHERE o.digits = ?2 AND o.number = ?3)
                 ON CONFLICT DO NOTHING",
            )?;
            for (customer, number) in accounts {
                statement.execute(params![customer.0, digits, number])?;
            }
        }
        writing.commit()
    }
}
