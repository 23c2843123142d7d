//! The original files of invoices and credit notes.

use owed_receivables::{CreditId, InvoiceId};
use rusqlite::{Row, params};

use crate::journal::relation::Relation;
use crate::sql::Columns;
use crate::{BookReader, Hash, Result, Write};

/// An original file of an invoice or a credit note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// The file's name.
    pub name: String,
    pub document: Hash,
    pub media_type: String,
}

impl Write<'_> {
    /// Stores a document as an invoice's original, at most once. Returns whether it was new.
    pub fn keep_original_of_invoice(
        &mut self,
        invoice: InvoiceId,
        name: &str,
        document: &Hash,
    ) -> Result<bool> {
        self.keep_original(Some(invoice.0), None, name, document)
    }

    /// Stores a document as a credit note's original; see [`Write::keep_original_of_invoice`].
    pub fn keep_original_of_credit(
        &mut self,
        credit: CreditId,
        name: &str,
        document: &Hash,
    ) -> Result<bool> {
        self.keep_original(None, Some(credit.0), name, document)
    }

    fn keep_original(
        &mut self,
        invoice: Option<i64>,
        credit: Option<i64>,
        name: &str,
        document: &Hash,
    ) -> Result<bool> {
        let kept = self
            .db
            .prepare_cached(
                "INSERT INTO original (invoice_id, credit_id, name, document) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            )?
            .execute(params![invoice, credit, name, document.as_str()])?;
        if kept > 0 {
            self.added(Relation::Original);
        }
        Ok(kept > 0)
    }
}

const ORIGINAL: &str = "SELECT o.name, o.document, d.media_type FROM original o JOIN document d ON d.sha256 = o.document";

impl BookReader {
    /// Returns an invoice's original files, the first one first.
    pub fn originals_of_invoice(&self, invoice: InvoiceId) -> Result<Vec<Original>> {
        self.originals(
            &format!("{ORIGINAL} WHERE o.invoice_id = ? ORDER BY o.id"),
            invoice.0,
        )
    }

    /// Returns a credit note's original files.
    pub fn originals_of_credit(&self, credit: CreditId) -> Result<Vec<Original>> {
        self.originals(
            &format!("{ORIGINAL} WHERE o.credit_id = ? ORDER BY o.id"),
            credit.0,
        )
    }

    fn originals(&self, sql: &str, key: i64) -> Result<Vec<Original>> {
        Ok(self
            .db
            .prepare_cached(sql)?
            .query_map([key], read)?
            .collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Original> {
    let mut row = Columns::new(row);
    Ok(Original {
        name: row.get()?,
        document: Hash::from_hex(row.get::<String>()?),
        media_type: row.get()?,
    })
}
