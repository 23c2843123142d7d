//! Identifiers of customers in electronic invoices.

use owed_receivables::CustomerId;
use rusqlite::params;

use crate::journal::relation::Relation;
use crate::{BookReader, Result, Write};

impl Write<'_> {
    /// Stores an identifier that documents use for a customer, if it is new.
    pub fn identify_customer(&mut self, customer: CustomerId, identifier: &str) -> Result<()> {
        let added = self
            .db
            .prepare_cached(
                "INSERT INTO customer_identifier (customer_id, identifier) VALUES (?, ?) ON CONFLICT DO NOTHING",
            )?
            .execute(params![customer.0, identifier])?;
        if added > 0 {
            self.added(Relation::CustomerIdentifier);
        }
        Ok(())
    }
}

impl BookReader {
    /// Returns all identifiers with their customers. One shared by several customers is returned for each.
    pub fn customer_identifiers(&self) -> Result<Vec<(String, CustomerId)>> {
        Ok(self
            .db
            .prepare_cached("SELECT identifier, customer_id FROM customer_identifier ORDER BY id")?
            .query_map([], |row| Ok((row.get(0)?, CustomerId(row.get(1)?))))?
            .collect::<rusqlite::Result<_>>()?)
    }
}
