//! Merging two records of one customer.

use owed_receivables::CustomerId;
use rusqlite::{OptionalExtension, params};

use crate::journal::relation::Relation;
use crate::{BookReader, Result, RunId, Write};

/// Resolves what may exist once only: the remaining customer's (?2) stays; the duplicate of the merged one (?1) is
/// renamed or removed. A run's letters stay, under one entry.
const APART: &[&str] = &[
    "UPDATE letter SET batch = batch || ' of customer ' || ?1
     WHERE customer_id = ?1 AND batch IN (SELECT batch FROM letter WHERE customer_id = ?2)",
    "DELETE FROM run_proposal WHERE entry_id IN (SELECT id FROM run_entry WHERE customer_id = ?1
       AND run_id IN (SELECT run_id FROM run_entry WHERE customer_id = ?2))",
    "DELETE FROM run_entry WHERE customer_id = ?1 AND run_id IN (SELECT run_id FROM run_entry WHERE customer_id = ?2)",
    "DELETE FROM learned_payer WHERE customer_id = ?1 AND payer IN (SELECT payer FROM learned_payer WHERE customer_id = ?2)",
    "DELETE FROM customer_account
     WHERE customer_id = ?1 AND account IN (SELECT account FROM customer_account WHERE customer_id = ?2)",
    "DELETE FROM customer_identifier
     WHERE customer_id = ?1 AND identifier IN (SELECT identifier FROM customer_identifier WHERE customer_id = ?2)",
    "DELETE FROM former_name WHERE customer_id = ?1 AND name IN (SELECT name FROM former_name WHERE customer_id = ?2)",
    "DELETE FROM ledger_account WHERE customer_id = ?1 AND digits IN (SELECT digits FROM ledger_account WHERE customer_id = ?2)",
    "DELETE FROM journal_customer WHERE customer = ?1 AND journal IN (SELECT journal FROM journal_customer WHERE customer = ?2)",
    "UPDATE journal_customer SET customer = ?2 WHERE customer = ?1",
    "UPDATE customer SET parent_id = iif(id = ?2, NULL, ?2) WHERE parent_id = ?1",
];

/// What a customer has, counted by table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Possessions {
    pub invoices: u64,
    pub payments: u64,
    pub credit_notes: u64,
    pub refunds: u64,
    pub claims: u64,
    /// Promises, payment plans, disputes, holds and handovers, including past ones.
    pub agreements: u64,
    pub calls: u64,
    pub letters: u64,
    pub messages: u64,
    /// Accounts and names that they pay from.
    pub payers: u64,
}

impl Write<'_> {
    /// Moves everything of a customer to another, who is then also found by the first one's number and name, and
    /// removes the first. A run that is only proposed drops the first, since a proposal does not change the book.
    pub fn merge_customer(&mut self, from: CustomerId, into: CustomerId) -> Result<()> {
        let merged = self.customer(from)?;
        let tables = self.tables_of_customers()?;
        self.db.execute(
            "DELETE FROM run_entry WHERE customer_id = ?
               AND run_id IN (SELECT id FROM run WHERE state IN ('proposed', 'discarded'))",
            [from.0],
        )?;
        self.edit(|reader| {
            for sql in APART {
                reader.db.execute(sql, [from.0, into.0])?;
            }
            for table in &tables {
                let sql = format!("UPDATE {table} SET customer_id = ?2 WHERE customer_id = ?1");
                reader.db.execute(&sql, [from.0, into.0])?;
            }
            Ok(reader
                .db
                .execute("DELETE FROM customer WHERE id = ?", [from.0])?)
        })?;
        self.keep_former_number(into.0, &merged.number)?;
        self.keep_former_name(into, &merged.name)?;
        self.edited(into.0);
        Ok(())
    }

    fn keep_former_name(&mut self, customer: CustomerId, name: &str) -> Result<()> {
        let added = self
            .db
            .prepare_cached(
                "INSERT INTO former_name (customer_id, name)
                 SELECT id, ?2 FROM customer WHERE id = ?1 AND name <> ?2 ON CONFLICT DO NOTHING",
            )?
            .execute(params![customer.0, name])?;
        if added > 0 {
            self.added(Relation::FormerName);
        }
        Ok(())
    }
}

impl BookReader {
    /// Returns the tables that refer to customers, so that none can be forgotten.
    pub(crate) fn tables_of_customers(&self) -> Result<Vec<String>> {
        let mut statement = self.db.prepare_cached(
            "SELECT m.name FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
             WHERE m.type = 'table' AND f.\"table\" = 'customer' AND f.\"from\" = 'customer_id' ORDER BY m.name",
        )?;
        let tables = statement.query_map([], |row| row.get(0))?;
        Ok(tables.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the names of customers before they were merged.
    pub fn former_names(&self) -> Result<Vec<(String, CustomerId)>> {
        Ok(self
            .db
            .prepare_cached("SELECT name, customer_id FROM former_name ORDER BY id")?
            .query_map([], |row| Ok((row.get(0)?, CustomerId(row.get(1)?))))?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn possessions(&self, customer: CustomerId) -> Result<Possessions> {
        let count = |sql: &str| -> Result<u64> {
            let count: i64 = self
                .db
                .prepare_cached(&format!("SELECT count(*) FROM {sql}"))?
                .query_row([customer.0], |row| row.get(0))?;
            Ok(count.unsigned_abs())
        };
        let of = |table: &str| count(&format!("{table} WHERE customer_id = ?"));
        Ok(Possessions {
            invoices: of("invoice")?,
            payments: count("credit WHERE customer_id = ? AND kind = 'payment'")?,
            credit_notes: count("credit WHERE customer_id = ? AND kind = 'credit_note'")?,
            refunds: of("refund")?,
            claims: of("claim")?,
            agreements: of("promise")?
                + of("plan")?
                + of("hold")?
                + of("handover")?
                + count("dispute d JOIN invoice i ON i.id = d.invoice_id WHERE i.customer_id = ?")?,
            calls: of("call")?,
            letters: of("letter")?,
            messages: of("message")?,
            payers: of("learned_payer")? + of("customer_account")?,
        })
    }

    /// Returns the run in which a customer is approved and that is not produced yet.
    pub fn run_to_produce(&self, customer: CustomerId) -> Result<Option<RunId>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT e.run_id FROM run_entry e JOIN run r ON r.id = e.run_id
                 WHERE e.customer_id = ? AND e.state = 'approved' AND r.state = 'approved'",
            )?
            .query_row([customer.0], |row| row.get(0).map(RunId))
            .optional()?)
    }

    /// Returns the ledger accounts of two customers if both have one of the same length: after merging, the first one's
    /// is no longer used.
    pub fn ledger_accounts_of_both(
        &self,
        from: CustomerId,
        into: CustomerId,
    ) -> Result<Vec<(i64, i64)>> {
        let mut statement = self.db.prepare_cached(
            "SELECT a.number, b.number FROM ledger_account a JOIN ledger_account b ON b.digits = a.digits
             WHERE a.customer_id = ? AND b.customer_id = ? ORDER BY a.digits",
        )?;
        let rows = statement.query_map([from.0, into.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
