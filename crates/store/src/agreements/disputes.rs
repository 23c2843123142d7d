//! Disputes about invoices (rule P3). Opening or closing one updates the flag that the aging reads, `invoice.disputed`,
//! in the same write: it is set while any dispute is open.

use owed_receivables::{CustomerId, Date, Dispute, InvoiceId, Money};
use rusqlite::{Row, params};

use crate::agreements::Span;
use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, DisputeId, Result, StoreError, Whose, Write};

/// A dispute and its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeRow {
    pub id: DisputeId,
    pub customer: CustomerId,
    pub dispute: Dispute,
}

const SPAN: Span = Span {
    relation: Relation::Dispute,
    what: "dispute",
    customer: "(SELECT customer_id FROM invoice WHERE id = invoice_id)",
    begins: "opened",
    ends: "closed",
};

impl Write<'_> {
    pub fn open_dispute(&mut self, dispute: &Dispute) -> Result<DisputeId> {
        if let Some(amount) = dispute.amount {
            let currency = self.plain_invoice(dispute.invoice)?.gross.currency;
            self.must_be_positive(Money::new(amount, currency))?;
        }
        let id = self.insert_dispute(dispute)?;
        self.mark_disputed(dispute.invoice)?;
        Ok(id)
    }

    /// Closes a dispute: from that day, reminders for the invoice resume. Returns its customer.
    pub fn close_dispute(&mut self, id: DisputeId, on: Date, outcome: &str) -> Result<CustomerId> {
        let customer = self.end_agreement(&SPAN, id.0, on)?;
        self.edit(|reader| {
            reader.db.execute(
                "UPDATE dispute SET outcome = ?2 WHERE id = ?1",
                params![id.0, outcome],
            )?;
            Ok(())
        })?;
        let invoice = self.db.query_row(
            "SELECT invoice_id FROM dispute WHERE id = ?",
            [id.0],
            |row| row.get(0).map(InvoiceId),
        )?;
        self.mark_disputed(invoice)?;
        Ok(customer)
    }

    /// Sets who in the company handles a dispute, and by when it is to be settled.
    pub fn assign_dispute(
        &mut self,
        id: DisputeId,
        owner: &str,
        deadline: Option<Date>,
    ) -> Result<()> {
        let changed = self.edit(|reader| {
            Ok(reader.db.execute(
                "UPDATE dispute SET owner = ?2, deadline = ?3 WHERE id = ?1",
                params![id.0, owner, deadline.map(sql::day)],
            )?)
        })?;
        match changed {
            0 => Err(StoreError::not_found("dispute", id.0)),
            _ => Ok(()),
        }
    }

    /// Opens a dispute about the whole invoice, or closes all of them, to bring the flag to the given value.
    pub(crate) fn set_disputed(
        &mut self,
        invoice: InvoiceId,
        disputed: bool,
        on: Date,
    ) -> Result<()> {
        if disputed {
            let all = Dispute {
                invoice,
                amount: None,
                reason: String::new(),
                owner: String::new(),
                opened: on,
                closed: None,
                outcome: String::new(),
                deadline: None,
            };
            self.insert_dispute(&all)?;
            return Ok(());
        }
        self.edit(|reader| {
            reader.db.execute(
                "UPDATE dispute SET closed = max(opened, ?2) WHERE invoice_id = ?1 AND closed IS NULL",
                params![invoice.0, sql::day(on)],
            )?;
            Ok(())
        })
    }

    fn insert_dispute(&mut self, dispute: &Dispute) -> Result<DisputeId> {
        self.db
            .prepare_cached(
                "INSERT INTO dispute (invoice_id, amount, reason, owner, opened, closed, outcome, deadline)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                dispute.invoice.0,
                dispute.amount,
                dispute.reason,
                dispute.owner,
                sql::day(dispute.opened),
                dispute.closed.map(sql::day),
                dispute.outcome,
                dispute.deadline.map(sql::day),
            ])?;
        Ok(DisputeId(self.added(Relation::Dispute)))
    }

    fn mark_disputed(&mut self, invoice: InvoiceId) -> Result<()> {
        self.edit(|reader| {
            reader
                .db
                .prepare_cached(
                    "UPDATE invoice
                     SET disputed = EXISTS (SELECT 1 FROM dispute WHERE invoice_id = ?1 AND closed IS NULL)
                     WHERE id = ?1",
                )?
                .execute([invoice.0])?;
            Ok(())
        })
    }
}

impl BookReader {
    pub fn dispute(&self, id: DisputeId) -> Result<Dispute> {
        let found = self.disputes(Whose::Everyone)?;
        let its = found.into_iter().find(|row| row.id == id);
        its.map(|row| row.dispute)
            .ok_or_else(|| StoreError::not_found("dispute", id.0))
    }

    /// Returns the disputes in the order they were recorded, closed ones included.
    pub fn disputes<'w>(&self, whose: impl Into<Whose<'w>>) -> Result<Vec<DisputeRow>> {
        self.agreed(
            "SELECT t.id, t.customer_id, t.invoice_id, t.amount, t.reason, t.owner, t.opened, t.closed, t.outcome, t.deadline
             FROM (SELECT d.*, i.customer_id FROM dispute d JOIN invoice i ON i.id = d.invoice_id) t",
            whose.into(),
            &[],
            read,
        )
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<DisputeRow> {
    let mut row = Columns::new(row);
    Ok(DisputeRow {
        id: DisputeId(row.get()?),
        customer: CustomerId(row.get()?),
        dispute: Dispute {
            invoice: InvoiceId(row.get()?),
            amount: row.get()?,
            reason: row.get()?,
            owner: row.get()?,
            opened: row.date()?,
            closed: row.optional_date()?,
            outcome: row.get()?,
            deadline: row.optional_date()?,
        },
    })
}
