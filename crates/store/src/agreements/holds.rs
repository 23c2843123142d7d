//! Customers and invoices on hold: nothing is sent for them (rule R3).

use owed_receivables::{CustomerId, Date, Hold, InvoiceId};
use rusqlite::{Row, params};

use crate::agreements::Span;
use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, HoldId, Result, Whose, Write};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldRow {
    pub id: HoldId,
    pub hold: Hold,
}

const SPAN: Span = Span {
    relation: Relation::Hold,
    what: "hold",
    customer: "customer_id",
    begins: "since",
    ends: "lifted",
};

impl Write<'_> {
    pub fn insert_hold(&mut self, hold: &Hold) -> Result<HoldId> {
        if let Some(until) = hold.until {
            self.not_before("first-day", until, hold.from)?;
        }
        if let Some(invoice) = hold.invoice {
            self.check_agreed(invoice, hold.customer, None)?;
        }
        self.db
            .prepare_cached(
                "INSERT INTO hold (customer_id, invoice_id, since, until, reason, lifted) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                hold.customer.0,
                hold.invoice.map(|id| id.0),
                sql::day(hold.from),
                hold.until.map(sql::day),
                hold.reason,
                hold.lifted.map(sql::day),
            ])?;
        Ok(HoldId(self.added(Relation::Hold)))
    }

    /// Puts an invoice on hold while its direct debit is pending.
    pub fn await_debit(
        &mut self,
        invoice: InvoiceId,
        from: Date,
        until: Date,
        reason: &str,
    ) -> Result<()> {
        self.db
            .prepare_cached(
                "INSERT INTO hold (customer_id, invoice_id, since, until, reason, debit)
                 SELECT customer_id, id, ?2, ?3, ?4, 1 FROM invoice WHERE id = ?1",
            )?
            .execute(params![invoice.0, sql::day(from), sql::day(until), reason])?;
        self.added(Relation::Hold);
        Ok(())
    }

    /// Records that an invoice's direct debit was returned, so none is pending.
    pub fn debit_came_back(&mut self, invoice: InvoiceId, on: Date) -> Result<()> {
        let waiting: Vec<(i64, i64)> = self
            .db
            .prepare_cached(
                "SELECT id, since FROM hold WHERE invoice_id = ? AND debit AND lifted IS NULL AND until >= ?",
            )?
            .query_map(params![invoice.0, sql::day(on)], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (hold, since) in waiting {
            let on = sql::date(since).map_or(on, |since| on.max(since));
            self.lift_hold(HoldId(hold), on)?;
        }
        Ok(())
    }

    /// Lifts a hold early, from that day. Returns its customer.
    pub fn lift_hold(&mut self, id: HoldId, on: Date) -> Result<CustomerId> {
        self.end_agreement(&SPAN, id.0, on)
    }
}

impl BookReader {
    /// Returns the holds in the order they were recorded, past ones included.
    pub fn holds<'w>(&self, whose: impl Into<Whose<'w>>) -> Result<Vec<HoldRow>> {
        self.agreed(
            "SELECT t.id, t.customer_id, t.invoice_id, t.since, t.until, t.reason, t.lifted FROM hold t",
            whose.into(),
            &[],
            read,
        )
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<HoldRow> {
    let mut row = Columns::new(row);
    Ok(HoldRow {
        id: HoldId(row.get()?),
        hold: Hold {
            customer: CustomerId(row.get()?),
            invoice: row.get::<Option<i64>>()?.map(InvoiceId),
            from: row.date()?,
            until: row.optional_date()?,
            reason: row.get()?,
            lifted: row.optional_date()?,
        },
    })
}
