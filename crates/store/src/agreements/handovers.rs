//! Debts handed over to an agency or a lawyer.

use owed_receivables::{CustomerId, Date, Handover, InvoiceId};
use rusqlite::{Row, params};

use crate::agreements::Span;
use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, HandoverId, Result, Whose, Write};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverRow {
    pub id: HandoverId,
    pub handover: Handover,
}

const SPAN: Span = Span {
    relation: Relation::Handover,
    what: "handover",
    customer: "customer_id",
    begins: "dated",
    ends: "ended",
};

impl Write<'_> {
    pub fn insert_handover(&mut self, handover: &Handover) -> Result<HandoverId> {
        if let Some(invoice) = handover.invoice {
            self.check_agreed(invoice, handover.customer, None)?;
        }
        self.db
            .prepare_cached(
                "INSERT INTO handover (customer_id, invoice_id, kind, whom, dated, ended, note)
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                handover.customer.0,
                handover.invoice.map(|id| id.0),
                handover.to.name(),
                handover.whom,
                sql::day(handover.dated),
                handover.ended.map(sql::day),
                handover.note,
            ])?;
        Ok(HandoverId(self.added(Relation::Handover)))
    }

    /// Records that the debt came back: from that day the company collects it again. Returns its customer.
    pub fn end_handover(&mut self, id: HandoverId, on: Date) -> Result<CustomerId> {
        self.end_agreement(&SPAN, id.0, on)
    }
}

impl BookReader {
    /// Returns the handovers in the order they were recorded, ended ones included.
    pub fn handovers<'w>(&self, whose: impl Into<Whose<'w>>) -> Result<Vec<HandoverRow>> {
        self.agreed(
            "SELECT t.id, t.customer_id, t.invoice_id, t.kind, t.whom, t.dated, t.ended, t.note FROM handover t",
            whose.into(),
            &[],
            read,
        )
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<HandoverRow> {
    let mut row = Columns::new(row);
    Ok(HandoverRow {
        id: HandoverId(row.get()?),
        handover: Handover {
            customer: CustomerId(row.get()?),
            invoice: row.get::<Option<i64>>()?.map(InvoiceId),
            to: row.parsed()?,
            whom: row.get()?,
            dated: row.date()?,
            ended: row.optional_date()?,
            note: row.get()?,
        },
    })
}
