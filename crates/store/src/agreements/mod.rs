//! What promises, disputes, holds, plans and handovers have in common: they concern invoices of one customer, and end
//! once, on a day.

pub(crate) mod calls;
pub(crate) mod disputes;
pub(crate) mod handovers;
pub(crate) mod holds;
pub(crate) mod plans;
pub(crate) mod promises;

use owed_receivables::{Currency, CustomerId, Date, InvoiceId};
use rusqlite::types::ToSql;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, Result, StoreError, Whose, Write};

/// How a kind of agreement stores its beginning and end.
pub(crate) struct Span {
    pub relation: Relation,
    /// Its name in errors.
    pub what: &'static str,
    /// The SQL expression for its customer.
    pub customer: &'static str,
    pub begins: &'static str,
    pub ends: &'static str,
}

impl Write<'_> {
    /// Records the day an agreement ended, at most once and not before it began. Returns its customer.
    pub(crate) fn end_agreement(&mut self, span: &Span, id: i64, on: Date) -> Result<CustomerId> {
        let (table, begins, ends) = (span.relation.name(), span.begins, span.ends);
        let found = self
            .db
            .query_row(
                &format!(
                    "SELECT {}, {begins}, {ends} FROM {table} WHERE id = ?",
                    span.customer
                ),
                [id],
                |row| {
                    let mut row = Columns::new(row);
                    Ok((CustomerId(row.get()?), row.date()?, row.optional_date()?))
                },
            )
            .optional()?;
        let (customer, began, ended) = found.ok_or_else(|| StoreError::not_found(span.what, id))?;
        if let Some(day) = ended {
            return Err(StoreError::AlreadyEnded {
                what: span.what,
                day,
            });
        }
        self.not_before("first-day", on, began)?;
        self.edit(|reader| {
            reader.db.execute(
                &format!("UPDATE {table} SET {ends} = ?2 WHERE id = ?1"),
                params![id, sql::day(on)],
            )?;
            Ok(())
        })?;
        Ok(customer)
    }
}

impl BookReader {
    /// Rejects an invoice of another customer or, if a currency is given, in another one.
    pub(crate) fn check_agreed(
        &self,
        invoice: InvoiceId,
        customer: CustomerId,
        currency: Option<Currency>,
    ) -> Result<()> {
        let its = self.plain_invoice(invoice)?;
        if its.customer != customer {
            return Err(StoreError::NotOfCustomer { number: its.number });
        }
        match currency {
            Some(currency) if currency != its.gross.currency => Err(StoreError::OtherCurrency {
                number: its.number,
                currency: its.gross.currency,
            }),
            _ => Ok(()),
        }
    }

    /// Says whether an agreement relies on the invoice's customer and currency.
    pub fn is_agreed_upon(&self, invoice: InvoiceId) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM plan_item WHERE invoice_id = ?1)
                     OR EXISTS (SELECT 1 FROM promise WHERE invoice_id = ?1)
                     OR EXISTS (SELECT 1 FROM hold WHERE invoice_id = ?1)
                     OR EXISTS (SELECT 1 FROM handover WHERE invoice_id = ?1)
                     OR EXISTS (SELECT 1 FROM claim WHERE invoice_id = ?1)",
            )?
            .query_row([invoice.0], |row| row.get(0))?)
    }

    /// Returns the rows of a `select` over a table `t`, in the order they were added.
    pub(crate) fn agreed<T>(
        &self,
        select: &str,
        whose: Whose<'_>,
        bound: &[&dyn ToSql],
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let rows = if let Whose::One(CustomerId(customer)) = whose {
            // Cached, since an import runs it for each payment.
            let one = bound.len() + 1;
            let values = bound.iter().copied().chain([&customer as &dyn ToSql]);
            self.db
                .prepare_cached(&format!(
                    "{select} WHERE t.customer_id = ?{one} ORDER BY t.id"
                ))?
                .query_map(params_from_iter(values), read)?
                .collect::<rusqlite::Result<_>>()?
        } else {
            let condition = whose.only("t.customer_id");
            self.db
                .prepare(&format!("{select}{condition} ORDER BY t.id"))?
                .query_map(bound, read)?
                .collect::<rusqlite::Result<_>>()?
        };
        Ok(rows)
    }
}
