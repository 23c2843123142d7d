//! Invoices, their allocations, and lists of them (rules L1, L3).

pub(crate) mod allocations;
pub(crate) mod balance;
pub(crate) mod bulk;
mod cancellations;
mod corrections;
pub(crate) mod discounts;
pub(crate) mod instalments;
pub(crate) mod items;
pub(crate) mod open;
pub(crate) mod put_offs;
mod small_balances;

use std::collections::BTreeSet;

use owed_receivables::{Currency, CustomerId, Date, Invoice, InvoiceId, Money};
use rusqlite::{OptionalExtension, named_params};

use crate::error::is_taken;
use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{AllocationRow, BookReader, Result, StoreError, Write};

/// An invoice with everything that followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceDetail {
    pub id: InvoiceId,
    pub invoice: Invoice,
    pub customer_number: String,
    pub customer_name: String,
    /// The balance after every allocation.
    pub open: Money,
    /// The first day from which nothing is open.
    pub settled: Option<Date>,
    pub allocations: Vec<AllocationRow>,
    /// Whether a letter lists it; then its number, dates and amount can no longer change (rule L3).
    pub in_letter: bool,
}

/// What a payment that names an invoice needs to know about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub id: InvoiceId,
    pub customer: CustomerId,
    pub currency: Currency,
}

/// What is left of an invoice, as needed by a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenRest {
    pub issued: Date,
    /// Minor units after every allocation.
    pub open: i64,
    pub has_discount: bool,
    /// Whether something that had settled it was reversed.
    pub was_opened_again: bool,
}

impl Write<'_> {
    pub fn insert_invoice(&mut self, invoice: &Invoice) -> Result<InvoiceId> {
        self.must_be_positive(invoice.gross)?;
        let issued = sql::day(invoice.issued);
        let inserted = sql::insert!(
            self.db,
            invoice {
                customer_id: invoice.customer.0,
                number: invoice.number,
                issued: issued,
                due: sql::day(invoice.due),
                currency: invoice.gross.currency.code(),
                gross: invoice.gross.minor,
                open: invoice.gross.minor,
                disputed: invoice.disputed,
                reference: invoice.reference,
                note: invoice.note,
                discount: invoice.discount.to_string(),
            }
        );
        if let Err(error) = inserted {
            return Err(self.number_taken(error, &invoice.number));
        }
        self.reaches(issued);
        let id = InvoiceId(self.added(Relation::Invoice));
        if invoice.disputed {
            self.set_disputed(id, true, invoice.issued)?;
        }
        Ok(id)
    }

    /// Adds several invoices; the keys are in the same order.
    pub fn insert_invoices(&mut self, invoices: &[Invoice]) -> Result<Vec<InvoiceId>> {
        self.bulk_invoices(invoices.len(), |write| {
            invoices
                .iter()
                .map(|invoice| write.insert_invoice(invoice))
                .collect()
        })
    }

    /// Changes an invoice. One listed in a letter keeps its customer, number, dates and amount (rule L3); one with
    /// allocations or agreements keeps its customer and currency. If its disputed flag changes, a dispute about all of
    /// it is opened, or every one is closed, as of the day `on`.
    pub fn update_invoice(&mut self, id: InvoiceId, invoice: &Invoice, on: Date) -> Result<()> {
        let before = self.invoice(id)?;
        let same = Invoice {
            discount: invoice.discount,
            disputed: invoice.disputed,
            reference: invoice.reference.clone(),
            note: invoice.note.clone(),
            ..before.invoice.clone()
        } == *invoice;
        if !same && before.in_letter {
            return Err(StoreError::InLetter {
                number: before.invoice.number,
            });
        }
        self.must_be_positive(invoice.gross)?;
        let number = || before.invoice.number.clone();
        if !before.allocations.is_empty() {
            if invoice.customer != before.invoice.customer {
                return Err(StoreError::Mismatch {
                    what: "customers",
                    number: number(),
                });
            }
            if invoice.gross.currency != before.invoice.gross.currency {
                return Err(StoreError::Mismatch {
                    what: "currencies",
                    number: number(),
                });
            }
            if let Some(first) = before.allocations.iter().map(|row| row.effective).min()
                && first < invoice.issued
            {
                return Err(StoreError::IssuedTooLate {
                    number: number(),
                    issued: invoice.issued,
                    allocated: first,
                });
            }
        }
        let moved = invoice.customer != before.invoice.customer
            || invoice.gross.currency != before.invoice.gross.currency;
        if moved && self.is_agreed_upon(id)? {
            return Err(StoreError::InAgreement { number: number() });
        }
        let allocated = before.invoice.gross.minor - before.open.minor;
        let open = invoice.gross.minor - allocated;
        if open < 0 {
            return Err(StoreError::Overallocated {
                what: "invoice",
                number: number(),
                day: before.settled.unwrap_or(invoice.issued),
                over: Money::new(-open, invoice.gross.currency),
            });
        }
        self.edit(|reader| {
            let updated = reader
                .db
                .prepare_cached(
                    "UPDATE invoice SET customer_id = :customer, number = :number, issued = :issued, due = :due,
                       currency = :currency, gross = :gross, open = :open,
                       settled = iif(:open > 0, NULL, coalesce(settled, touched)), disputed = :disputed,
                       reference = :reference, note = :note, discount = :discount
                     WHERE id = :id",
                )?
                .execute(named_params! {
                    ":id": id.0,
                    ":customer": invoice.customer.0,
                    ":number": invoice.number,
                    ":issued": sql::day(invoice.issued),
                    ":due": sql::day(invoice.due),
                    ":currency": invoice.gross.currency.code(),
                    ":gross": invoice.gross.minor,
                    ":open": open,
                    ":disputed": invoice.disputed,
                    ":reference": invoice.reference,
                    ":note": invoice.note,
                    ":discount": invoice.discount.to_string(),
                });
            match updated {
                Err(error) => Err(reader.number_taken(error, &invoice.number)),
                Ok(_) => reader.restate_invoices(&BTreeSet::from([id.0])),
            }
        })?;
        if invoice.disputed != before.invoice.disputed {
            self.set_disputed(id, invoice.disputed, on.max(invoice.issued))?;
        }
        self.reaches(sql::day(invoice.issued));
        self.edited(invoice.customer.0);
        Ok(())
    }
}

impl BookReader {
    fn number_taken(&self, error: rusqlite::Error, number: &str) -> StoreError {
        if !is_taken(&error) {
            return error.into();
        }
        self.db
            .query_row(
                "SELECT c.number FROM invoice i JOIN customer c ON c.id = i.customer_id WHERE i.number = ?",
                [number],
                |row| row.get(0),
            )
            .map_or_else(StoreError::from, |customer| StoreError::InvoiceNumberTaken {
                number: number.to_owned(),
                customer,
            })
    }

    pub fn invoice_by_number(&self, number: &str) -> Result<Option<InvoiceId>> {
        Ok(self
            .db
            .prepare_cached("SELECT id FROM invoice WHERE number = ?")?
            .query_row([number], |row| row.get(0).map(InvoiceId))
            .optional()?)
    }

    /// Returns the invoice with a number, as a payment that names it needs it.
    pub fn named_invoice(&self, number: &str) -> Result<Option<Named>> {
        Ok(self
            .db
            .prepare_cached("SELECT id, customer_id, currency FROM invoice WHERE number = ?")?
            .query_row([number], |row| {
                let mut row = Columns::new(row);
                Ok(Named {
                    id: InvoiceId(row.get()?),
                    customer: CustomerId(row.get()?),
                    currency: row.parsed()?,
                })
            })
            .optional()?)
    }

    /// Returns the invoice with a number without its allocations, for an import to compare with its row.
    pub fn plain_invoice_of(&self, number: &str) -> Result<Option<(InvoiceId, Invoice)>> {
        Ok(self
            .db
            .prepare_cached(&format!("SELECT {PLAIN}, id FROM invoice WHERE number = ?"))?
            .query_row([number], |row| {
                let mut row = Columns::new(row);
                let invoice = plain(&mut row)?;
                Ok((InvoiceId(row.get()?), invoice))
            })
            .optional()?)
    }

    pub fn rest_of(&self, id: InvoiceId) -> Result<OpenRest> {
        self.db
            .prepare_cached(
                "SELECT issued, open, discount <> '',
                        EXISTS (SELECT 1 FROM allocation WHERE invoice_id = invoice.id AND reverses IS NOT NULL)
                 FROM invoice WHERE id = ?",
            )?
            .query_row([id.0], |row| {
                let mut row = Columns::new(row);
                Ok(OpenRest {
                    issued: row.date()?,
                    open: row.get()?,
                    has_discount: row.get()?,
                    was_opened_again: row.get()?,
                })
            })
            .optional()?
            .ok_or_else(|| StoreError::not_found("invoice", id.0))
    }

    /// Returns the invoice without its allocations.
    pub fn plain_invoice(&self, id: InvoiceId) -> Result<Invoice> {
        self.db
            .prepare_cached(&format!("SELECT {PLAIN} FROM invoice WHERE id = ?"))?
            .query_row([id.0], |row| plain(&mut Columns::new(row)))
            .optional()?
            .ok_or_else(|| StoreError::not_found("invoice", id.0))
    }

    /// Returns an invoice's number; `None` if it no longer exists.
    pub fn invoice_number(&self, id: InvoiceId) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT number FROM invoice WHERE id = ?")?
            .query_row([id.0], |row| row.get(0))
            .optional()?)
    }

    pub fn invoice(&self, id: InvoiceId) -> Result<InvoiceDetail> {
        let detail = self
            .db
            .prepare_cached(
                "SELECT i.customer_id, i.number, i.issued, i.due, i.currency, i.gross, i.disputed, i.reference, i.note, i.discount,
                        c.number, c.name, i.open, i.settled,
                        EXISTS (SELECT 1 FROM letter_item WHERE invoice_id = i.id)
                 FROM invoice i JOIN customer c ON c.id = i.customer_id WHERE i.id = ?",
            )?
            .query_row([id.0], |row| {
                let mut row = Columns::new(row);
                let invoice = plain(&mut row)?;
                Ok(InvoiceDetail {
                    id,
                    customer_number: row.get()?,
                    customer_name: row.get()?,
                    open: Money::new(row.get()?, invoice.gross.currency),
                    settled: row.optional_date()?,
                    allocations: Vec::new(),
                    in_letter: row.get()?,
                    invoice,
                })
            })
            .optional()?
            .ok_or_else(|| StoreError::not_found("invoice", id.0))?;
        Ok(InvoiceDetail {
            allocations: self.allocations_of_invoice(id)?,
            ..detail
        })
    }
}

/// The columns that [`plain`] reads.
const PLAIN: &str =
    "customer_id, number, issued, due, currency, gross, disputed, reference, note, discount";

fn plain(row: &mut Columns<'_, '_>) -> rusqlite::Result<Invoice> {
    Ok(Invoice {
        customer: CustomerId(row.get()?),
        number: row.get()?,
        issued: row.date()?,
        due: row.date()?,
        gross: row.money::<1>()?[0],
        disputed: row.get()?,
        reference: row.get()?,
        note: row.get()?,
        discount: row.parsed()?,
    })
}
