//! The basis of early-payment discounts: terms, and what was paid and credited (rule P4).

use owed_receivables::{Date, DiscountTerms, InvoiceId, Money};
use rusqlite::Row;

use crate::sql::{self, Columns};
use crate::{BookReader, Result, Whose};

/// Which invoices to consider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiscountsOf<'a> {
    Customers(Whose<'a>),
    Invoice(InvoiceId),
}

/// A partly paid invoice with discount terms, as of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Discounted {
    pub invoice: InvoiceId,
    pub issued: Date,
    pub terms: DiscountTerms,
    pub gross: Money,
    pub open: Money,
    /// Credit notes allocated to it.
    pub credited: Money,
    /// Discounts already booked.
    pub discounted: Money,
    /// The date of its newest payment.
    pub paid: Date,
}

impl BookReader {
    /// Returns the invoices with discount terms that are open now and were partly paid by the day.
    pub fn discounted(&self, of: DiscountsOf<'_>, as_of: Date) -> Result<Vec<Discounted>> {
        let day = sql::day(as_of);
        let rows = match of {
            DiscountsOf::Invoice(invoice) => self
                .db
                .prepare_cached(&select("", " AND i.id = ?2"))?
                .query_map([day, invoice.0], read)?
                .collect::<rusqlite::Result<_>>()?,
            DiscountsOf::Customers(whose) => self
                .db
                .prepare(&select(
                    " INDEXED BY invoice_discount",
                    &whose.and("i.customer_id"),
                ))?
                .query_map([day], read)?
                .collect::<rusqlite::Result<_>>()?,
        };
        Ok(rows)
    }
}

fn select(index: &str, only: &str) -> String {
    format!(
        "SELECT i.id, i.issued, i.discount, i.currency, i.gross, i.gross - sum(a.amount),
                sum(iif(a.kind = 'credit_note', a.amount, 0)), sum(iif(a.kind = 'discount', a.amount, 0)),
                max(iif(a.kind = 'payment' AND a.reverses IS NULL
                        AND NOT EXISTS (SELECT 1 FROM allocation r WHERE r.reverses = a.id), c.dated, NULL)) AS paid
         FROM invoice i{index} CROSS JOIN allocation a ON a.invoice_id = i.id AND a.effective <= ?1
           LEFT JOIN credit c ON c.id = a.credit_id
         WHERE i.discount <> '' AND i.open > 0{only} GROUP BY i.id HAVING paid IS NOT NULL"
    )
}

fn read(row: &Row<'_>) -> rusqlite::Result<Discounted> {
    let mut row = Columns::new(row);
    let (invoice, issued, terms) = (InvoiceId(row.get()?), row.date()?, row.parsed()?);
    let [gross, open, credited, discounted] = row.money()?;
    Ok(Discounted {
        invoice,
        issued,
        terms,
        gross,
        open,
        credited,
        discounted,
        paid: row.date()?,
    })
}
