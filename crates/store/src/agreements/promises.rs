//! Promises to pay (rule P1).

use owed_receivables::{CustomerId, Date, InvoiceId, Promise};
use rusqlite::Row;

use crate::agreements::Span;
use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, PromiseId, Result, Whose, Write};

/// A promise and what was received for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseRow {
    pub id: PromiseId,
    pub promise: Promise,
    /// Minor units received from the day it was made to its last day, as known on the requested day: everything that
    /// reduced its invoice except write-offs or, without an invoice, the customer's payments and credit notes.
    pub received: i64,
}

const SPAN: Span = Span {
    relation: Relation::Promise,
    what: "promise",
    customer: "customer_id",
    begins: "made",
    ends: "withdrawn",
};

/// What was received for promise `t` up to day `?1`, without what was reversed since.
const RECEIVED: &str = "iif(t.invoice_id IS NULL,
  (SELECT coalesce(sum(c.amount), 0) FROM credit c
   WHERE c.customer_id = t.customer_id AND c.currency = t.currency AND c.dated BETWEEN t.made AND min(t.until, ?1)),
  (SELECT coalesce(sum(a.amount), 0) FROM allocation a LEFT JOIN allocation o ON o.id = a.reverses
   WHERE a.invoice_id = t.invoice_id AND a.kind <> 'write_off' AND a.effective <= ?1
     AND coalesce(o.effective, a.effective) BETWEEN t.made AND t.until))";

impl Write<'_> {
    pub fn insert_promise(&mut self, promise: &Promise) -> Result<PromiseId> {
        self.must_be_positive(promise.amount)?;
        self.not_before("made", promise.until, promise.made)?;
        if let Some(invoice) = promise.invoice {
            self.check_agreed(invoice, promise.customer, Some(promise.amount.currency))?;
        }
        sql::insert!(
            self.db,
            promise {
                customer_id: promise.customer.0,
                invoice_id: promise.invoice.map(|id| id.0),
                currency: promise.amount.currency.code(),
                amount: promise.amount.minor,
                made: sql::day(promise.made),
                until: sql::day(promise.until),
                note: promise.note,
                withdrawn: promise.withdrawn.map(sql::day),
            }
        )?;
        Ok(PromiseId(self.added(Relation::Promise)))
    }

    /// Withdraws a promise from a day. Returns its customer.
    pub fn withdraw_promise(&mut self, id: PromiseId, on: Date) -> Result<CustomerId> {
        self.end_agreement(&SPAN, id.0, on)
    }
}

impl BookReader {
    /// Returns the promises in the order they were recorded, with what was received up to a day.
    pub fn promises<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
        as_of: Date,
    ) -> Result<Vec<PromiseRow>> {
        self.agreed(
            &format!(
                "SELECT t.id, t.customer_id, t.invoice_id, t.currency, t.amount, t.made, t.until, t.note, t.withdrawn,
                        {RECEIVED} FROM promise t"
            ),
            whose.into(),
            &[&sql::day(as_of)],
            read,
        )
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<PromiseRow> {
    let mut row = Columns::new(row);
    Ok(PromiseRow {
        id: PromiseId(row.get()?),
        promise: Promise {
            customer: CustomerId(row.get()?),
            invoice: row.get::<Option<i64>>()?.map(InvoiceId),
            amount: row.money::<1>()?[0],
            made: row.date()?,
            until: row.date()?,
            note: row.get()?,
            withdrawn: row.optional_date()?,
        },
        received: row.get()?,
    })
}
