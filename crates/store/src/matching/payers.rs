//! Who pays for a customer: learned from matches, entered by a person, or stated on an invoice.

use owed_receivables::{CustomerId, InvoiceId};
use rusqlite::params;

use crate::journal::relation::Relation;
use crate::{BookReader, Result, Write};

/// A payer of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayerRow {
    /// In the form of [`owed_receivables::matching::payer_key`].
    pub payer: String,
    /// The name in the entry it was learned from; empty if there was none.
    pub name: String,
    /// Entered by a person.
    pub by_hand: bool,
    /// The number of the invoice that stated it; empty if none did.
    pub invoice: String,
}

impl Write<'_> {
    /// Adds an account that a customer pays from, entered or stated on an invoice, if not yet known.
    pub fn insert_customer_account(
        &mut self,
        customer: CustomerId,
        account: &str,
        invoice: Option<InvoiceId>,
    ) -> Result<()> {
        let added = self
            .db
            .prepare_cached(
                "INSERT INTO customer_account (customer_id, account, invoice_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            )?
            .execute(params![customer.0, account, invoice.map(|id| id.0)])?;
        if added > 0 {
            self.added(Relation::CustomerAccount);
            self.edited(customer.0);
        }
        Ok(())
    }

    /// Removes a payer of a customer, whatever its origin; returns whether there was one.
    pub fn forget_payer(&mut self, customer: CustomerId, payer: &str) -> Result<bool> {
        let forgotten = self.edit(|reader| {
            let key = params![customer.0, payer];
            let learned = "DELETE FROM learned_payer WHERE customer_id = ? AND payer = ?";
            let noted = "DELETE FROM customer_account WHERE customer_id = ? AND account = ?";
            Ok(reader.db.execute(learned, key)? + reader.db.execute(noted, key)?)
        })?;
        if forgotten > 0 {
            self.edited(customer.0);
        }
        Ok(forgotten > 0)
    }
}

impl BookReader {
    /// Returns a customer's payers, entered or stated ones first.
    pub fn payers_of(&self, customer: CustomerId) -> Result<Vec<PayerRow>> {
        let mut statement = self.db.prepare_cached(
            "SELECT a.account, '', a.invoice_id IS NULL, coalesce(i.number, '')
             FROM customer_account a LEFT JOIN invoice i ON i.id = a.invoice_id WHERE a.customer_id = ?1
             UNION ALL
             SELECT l.payer, e.name, 0, '' FROM learned_payer l JOIN bank_entry e ON e.id = l.entry_id
             WHERE l.customer_id = ?1
               AND NOT EXISTS (SELECT 1 FROM customer_account a WHERE a.customer_id = ?1 AND a.account = l.payer)",
        )?;
        let rows = statement.query_map([customer.0], |row| {
            Ok(PayerRow {
                payer: row.get(0)?,
                name: row.get(1)?,
                by_hand: row.get(2)?,
                invoice: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns every account that was entered or stated on an invoice, with its customer.
    pub fn customer_accounts(&self) -> Result<Vec<(CustomerId, String)>> {
        Ok(self
            .db
            .prepare_cached("SELECT customer_id, account FROM customer_account ORDER BY id")?
            .query_map([], |row| Ok((CustomerId(row.get(0)?), row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }
}
