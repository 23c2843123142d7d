//! What lists of invoices say was paid, and the money that only they imply (rule L6).

use owed_receivables::{
    Credit, CreditId, Currency, CustomerId, Implied, InvoiceId, Lowered, PaidAsOf,
};
use rusqlite::params;

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, NewClaim, Result, Write};

/// Money that a list of invoices implies, stored as a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImpliedPayment {
    pub payment: CreditId,
    pub part: Implied,
}

/// What lists imply and nothing else reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImpliedSum {
    pub invoice: InvoiceId,
    pub customer: CustomerId,
    pub currency: Currency,
    pub part: Implied,
}

const PART: &str = "s.credit_id, s.known, c.dated, c.amount, s.ended
   FROM payment_source s JOIN credit c ON c.id = s.credit_id";

impl Write<'_> {
    /// Adds money that a list of invoices implies, as a payment.
    pub fn insert_implied(
        &mut self,
        credit: &Credit,
        invoice: InvoiceId,
        part: &Implied,
    ) -> Result<CreditId> {
        let id = self.insert_bare_credit(credit, None)?;
        let row = self.next_row(Relation::PaymentSource);
        self.db
            .prepare_cached(
                "INSERT INTO payment_source (id, credit_id, kind, amount, invoice_id, known, ended)
                 VALUES (?, ?, 'implied', ?, ?, ?, ?)",
            )?
            .execute(params![
                row,
                id.0,
                part.amount,
                invoice.0,
                sql::day(part.known),
                part.ended.map(sql::day),
            ])?;
        self.added(Relation::PaymentSource);
        Ok(id)
    }

    /// Adds a claim for the money of a payment that was taken back.
    pub fn insert_claim_taking_back(
        &mut self,
        claim: &NewClaim,
        payment: CreditId,
    ) -> Result<owed_receivables::ClaimId> {
        let id = self.insert_claim(claim)?;
        self.db.execute(
            "UPDATE claim SET takes_back = ?2 WHERE id = ?1",
            params![id.0, payment.0],
        )?;
        Ok(id)
    }

    /// Stores what a list stated as paid of an invoice; for the same day, the latest counts.
    pub fn say_paid(&mut self, invoice: InvoiceId, said: &PaidAsOf) -> Result<()> {
        let own = self.has_added(Relation::Invoice, invoice.0);
        let keep = |reading: &BookReader| -> Result<()> {
            reading
                .db
                .prepare_cached(
                    "INSERT INTO paid_as_of (invoice_id, known, paid, dated, first) VALUES (?1, ?2, ?3, ?4, ?5)
                     ON CONFLICT DO UPDATE SET paid = ?3, dated = ?4",
                )?
                .execute(params![
                    invoice.0,
                    sql::day(said.known),
                    said.paid,
                    said.dated.map(sql::day),
                    said.first,
                ])?;
            Ok(())
        };
        // Undoing the invoice's addition removes it too if this write added the invoice.
        if own { keep(self) } else { self.edit(keep) }
    }
}

impl BookReader {
    /// Returns what lists stated as paid of an invoice, by day.
    pub fn paid_as_of(&self, invoice: InvoiceId) -> Result<Vec<PaidAsOf>> {
        let mut statement = self.db.prepare_cached(
            "SELECT known, paid, dated, first FROM paid_as_of WHERE invoice_id = ? ORDER BY known",
        )?;
        let rows = statement.query_map([invoice.0], |row| {
            let mut row = Columns::new(row);
            Ok(PaidAsOf {
                known: row.date()?,
                paid: row.get()?,
                dated: row.optional_date()?,
                first: row.get()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the money that lists imply for an invoice, in the order it was added.
    pub fn implied_of(&self, invoice: InvoiceId) -> Result<Vec<ImpliedPayment>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT {PART} WHERE s.invoice_id = ? ORDER BY s.id"
        ))?;
        let rows = statement.query_map([invoice.0], |row| {
            let mut row = Columns::new(row);
            Ok(ImpliedPayment {
                payment: CreditId(row.get()?),
                part: part(&mut row)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns everything that lists imply, the oldest first.
    pub fn implied_sums(&self) -> Result<Vec<ImpliedSum>> {
        let mut statement = self.db.prepare_cached(
            "SELECT s.invoice_id, c.customer_id, c.currency, s.known, c.dated, c.amount, s.ended
             FROM payment_source s JOIN credit c ON c.id = s.credit_id
             WHERE s.invoice_id IS NOT NULL AND s.ended IS NULL ORDER BY s.known, s.id",
        )?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok(ImpliedSum {
                invoice: InvoiceId(row.get()?),
                customer: CustomerId(row.get()?),
                currency: row.parsed()?,
                part: part(&mut row)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns what reduced an invoice besides money that lists imply for it. With `overpaid`, unused amounts of the
    /// payments that paid it count too.
    pub fn lowered_otherwise(&self, invoice: InvoiceId, overpaid: bool) -> Result<Vec<Lowered>> {
        let implied = "EXISTS (SELECT 1 FROM payment_source s WHERE s.credit_id = a.credit_id AND s.invoice_id = ?1)";
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT a.effective, a.amount FROM allocation a WHERE a.invoice_id = ?1 AND NOT {implied}
             UNION ALL
             SELECT c.dated, c.open FROM credit c WHERE ?2 AND c.open > 0 AND c.kind = 'payment'
               AND c.id IN (SELECT a.credit_id FROM allocation a WHERE a.invoice_id = ?1 AND NOT {implied})"
        ))?;
        let rows = statement.query_map(params![invoice.0, overpaid], |row| {
            let mut row = Columns::new(row);
            Ok(Lowered {
                effective: row.date()?,
                amount: row.get()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn part(row: &mut Columns<'_, '_>) -> rusqlite::Result<Implied> {
    Ok(Implied {
        known: row.date()?,
        dated: row.date()?,
        amount: row.get()?,
        ended: row.optional_date()?,
    })
}
