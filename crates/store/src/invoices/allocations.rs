//! Allocations: what reduces invoices (rules L1, L2).

use std::collections::BTreeSet;

use owed_receivables::{AllocationKind, CreditId, Currency, Date, InvoiceId, Money};
use rusqlite::{OptionalExtension, Row};

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{AllocationId, BookReader, Result, StoreError, Write};

/// An allocation to be made. Its kind follows from the credit, or is a discount or a write-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAllocation {
    pub invoice: InvoiceId,
    pub from: AllocationSource,
    /// The day it counts from, see [`owed_receivables::credit::effective_date`]: not before the invoice's issue date or
    /// the credit's date.
    pub effective: Date,
    /// Minor units of the invoice's currency, above zero.
    pub amount: i64,
    pub reason: String,
}

/// The source of an allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AllocationSource {
    Credit(CreditId),
    /// Entered by hand.
    Discount,
    /// Taken in time with the payment of this allocation, and reversed together with it (rule P4).
    TakenWith(AllocationId),
    WriteOff,
}

/// An allocation in a list, of an invoice or of a credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllocationRow {
    pub id: AllocationId,
    pub invoice: InvoiceId,
    pub invoice_number: String,
    pub credit: Option<CreditId>,
    /// The credit's number and date, if it is a credit.
    pub credit_number: String,
    pub credit_dated: Option<Date>,
    pub kind: AllocationKind,
    /// Whether it cancels the invoice.
    pub cancels: bool,
    pub effective: Date,
    /// Negative for a reversal.
    pub amount: Money,
    pub reverses: Option<AllocationId>,
    pub reversed: bool,
    pub reason: String,
}

/// What an allocation must match.
pub(crate) struct Side {
    pub customer: i64,
    pub currency: Currency,
    pub from: Date,
    pub number: String,
    pub kind: AllocationKind,
}

impl Write<'_> {
    /// Allocates a credit, a discount or a write-off to an invoice.
    pub fn allocate(&mut self, allocation: &NewAllocation) -> Result<AllocationId> {
        let ids = self.allocate_many(std::slice::from_ref(allocation))?;
        Ok(ids[0])
    }

    /// Makes several allocations; each invoice and credit is recomputed once, at the end.
    pub fn allocate_many(&mut self, allocations: &[NewAllocation]) -> Result<Vec<AllocationId>> {
        let (mut invoices, mut credits) = (BTreeSet::new(), BTreeSet::new());
        let mut ids = Vec::with_capacity(allocations.len());
        for allocation in allocations {
            let kind = self.check_allocation(allocation)?;
            let credit = match allocation.from {
                AllocationSource::Credit(credit) => Some(credit.0),
                _ => None,
            };
            let taken_with = match allocation.from {
                AllocationSource::TakenWith(payment) => Some(payment.0),
                _ => None,
            };
            let id = self.insert_allocation(
                allocation.invoice.0,
                credit,
                kind,
                allocation.effective,
                allocation.amount,
                None,
                taken_with,
                &allocation.reason,
            )?;
            ids.push(id);
            invoices.insert(allocation.invoice.0);
            credits.extend(credit);
        }
        self.restate_invoices(&invoices)?;
        self.restate_credits(&credits)?;
        Ok(ids)
    }

    /// Reverses an allocation with a row of the negative amount; the original stays as history (rule L3). A discount
    /// taken with a payment is reversed along with it.
    pub fn deallocate(
        &mut self,
        allocation: AllocationId,
        effective: Date,
        reason: &str,
    ) -> Result<AllocationId> {
        let found = self
            .db
            .query_row(
                "SELECT invoice_id, credit_id, kind, effective, amount,
                        reverses IS NOT NULL OR EXISTS (SELECT 1 FROM allocation r WHERE r.reverses = allocation.id)
                 FROM allocation WHERE id = ?",
                [allocation.0],
                |row| {
                    let mut row = Columns::new(row);
                    Ok((
                        row.get::<i64>()?,
                        row.get::<Option<i64>>()?,
                        row.parsed::<AllocationKind>()?,
                        row.date()?,
                        row.get::<i64>()?,
                        row.get::<bool>()?,
                    ))
                },
            )
            .optional()?;
        let (invoice, credit, kind, first, amount, reversed) =
            found.ok_or_else(|| StoreError::not_found("allocation", allocation.0))?;
        if reversed {
            return Err(StoreError::AlreadyReversed);
        }
        self.not_before("allocation", effective, first)?;
        let id = self.insert_allocation(
            invoice,
            credit,
            kind,
            effective,
            -amount,
            Some(allocation.0),
            None,
            reason,
        )?;
        for discount in self.taken_with(allocation)? {
            self.deallocate(discount, effective, reason)?;
        }
        self.restate_invoices(&BTreeSet::from([invoice]))?;
        self.restate_credits(&credit.into_iter().collect())?;
        Ok(id)
    }

    /// Checks that the two sides match; returns the allocation's kind.
    fn check_allocation(&self, allocation: &NewAllocation) -> Result<AllocationKind> {
        let invoice = self.invoice_side(allocation.invoice)?;
        let kind = match allocation.from {
            AllocationSource::Discount | AllocationSource::TakenWith(_) => AllocationKind::Discount,
            AllocationSource::WriteOff => AllocationKind::WriteOff,
            AllocationSource::Credit(credit) => {
                let credit = self.credit_side(credit)?;
                self.must_fit(&credit, &invoice, allocation.effective)?;
                credit.kind
            }
        };
        self.must_be_positive(Money::new(allocation.amount, invoice.currency))?;
        self.not_before("invoice", allocation.effective, invoice.from)?;
        Ok(kind)
    }

    #[allow(clippy::too_many_arguments)]
    pub(crate) fn insert_allocation(
        &mut self,
        invoice: i64,
        credit: Option<i64>,
        kind: AllocationKind,
        effective: Date,
        amount: i64,
        reverses: Option<i64>,
        taken_with: Option<i64>,
        reason: &str,
    ) -> Result<AllocationId> {
        let effective = sql::day(effective);
        let row = self.next_row(Relation::Allocation);
        sql::insert!(
            self.db,
            allocation {
                id: row,
                invoice_id: invoice,
                credit_id: credit,
                kind: kind.name(),
                effective: effective,
                amount: amount,
                reverses: reverses,
                taken_with: taken_with,
                reason: reason,
            }
        )?;
        self.reaches(effective);
        Ok(AllocationId(self.added(Relation::Allocation)))
    }
}

impl BookReader {
    /// Rejects a credit that cannot be allocated to the invoice on that day.
    pub(crate) fn must_fit(&self, credit: &Side, invoice: &Side, effective: Date) -> Result<()> {
        let mismatch = |what| StoreError::Mismatch {
            what,
            number: invoice.number.clone(),
        };
        if credit.customer != invoice.customer {
            return Err(mismatch("customers"));
        }
        if credit.currency != invoice.currency {
            return Err(mismatch("currencies"));
        }
        self.not_before("credit", effective, credit.from)
    }

    /// Returns the discounts taken with an allocation and not reversed.
    fn taken_with(&self, allocation: AllocationId) -> Result<Vec<AllocationId>> {
        let mut statement = self.db.prepare_cached(
            "SELECT id FROM allocation a WHERE taken_with = ?
               AND NOT EXISTS (SELECT 1 FROM allocation r WHERE r.reverses = a.id)",
        )?;
        let ids = statement.query_map([allocation.0], |row| row.get(0).map(AllocationId))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn invoice_side(&self, id: InvoiceId) -> Result<Side> {
        self.db
            .prepare_cached(
                "SELECT customer_id, currency, issued, number, 'payment' FROM invoice WHERE id = ?",
            )?
            .query_row([id.0], side)
            .optional()?
            .ok_or_else(|| StoreError::not_found("invoice", id.0))
    }

    fn credit_side(&self, id: CreditId) -> Result<Side> {
        self.db
            .prepare_cached(
                "SELECT customer_id, currency, dated, number, kind FROM credit WHERE id = ?",
            )?
            .query_row([id.0], side)
            .optional()?
            .ok_or_else(|| StoreError::not_found("credit", id.0))
    }

    /// Returns an invoice's allocations in order of effect.
    pub fn allocations_of_invoice(&self, invoice: InvoiceId) -> Result<Vec<AllocationRow>> {
        self.allocation_rows("a.invoice_id = ?", invoice.0)
    }

    /// Returns the first day, not before `day`, from which at least this amount of the invoice stays open: what a
    /// returned payment had settled is only open again since its return. Returns `day` if that much is not open at all.
    pub fn room_from(&self, invoice: InvoiceId, day: Date, amount: i64) -> Result<Date> {
        let mut statement = self.db.prepare_cached(
            "SELECT i.gross, a.effective, sum(sum(a.amount)) OVER (ORDER BY a.effective)
             FROM allocation a JOIN invoice i ON i.id = a.invoice_id
             WHERE a.invoice_id = ? GROUP BY a.effective ORDER BY a.effective DESC",
        )?;
        let mut rows = statement.query([invoice.0])?;
        let mut from = day;
        while let Some(row) = rows.next()? {
            let mut row = Columns::new(row);
            let (gross, effective, paid) = (row.get::<i64>()?, row.date()?, row.get::<i64>()?);
            if paid + amount > gross {
                return Ok(from);
            }
            from = day.max(effective);
        }
        Ok(day)
    }

    /// Returns a credit's allocations in order of effect.
    pub fn allocations_of_credit(&self, credit: CreditId) -> Result<Vec<AllocationRow>> {
        self.allocation_rows("a.credit_id = ?", credit.0)
    }

    fn allocation_rows(&self, condition: &str, id: i64) -> Result<Vec<AllocationRow>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT a.id, a.invoice_id, i.number, a.credit_id, coalesce(c.number, ''), c.dated, a.kind, coalesce(c.cancels = i.id, 0), a.effective,
                    i.currency, a.amount, a.reverses, r.id IS NOT NULL, a.reason
             FROM allocation a JOIN invoice i ON i.id = a.invoice_id LEFT JOIN credit c ON c.id = a.credit_id
             LEFT JOIN allocation r ON r.reverses = a.id
             WHERE {condition} ORDER BY a.effective, a.id"
        ))?;
        let rows = statement.query_map([id], |row| {
            let mut row = Columns::new(row);
            Ok(AllocationRow {
                id: AllocationId(row.get()?),
                invoice: InvoiceId(row.get()?),
                invoice_number: row.get()?,
                credit: row.get::<Option<i64>>()?.map(CreditId),
                credit_number: row.get()?,
                credit_dated: row.optional_date()?,
                kind: row.parsed()?,
                cancels: row.get()?,
                effective: row.date()?,
                amount: row.money::<1>()?[0],
                reverses: row.get::<Option<i64>>()?.map(AllocationId),
                reversed: row.get()?,
                reason: row.get()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the invoices and credits of a range of allocations.
    pub(crate) fn lowered_by(
        &self,
        first: i64,
        last: i64,
    ) -> Result<(BTreeSet<i64>, BTreeSet<i64>)> {
        self.sides("invoice_id", "allocation", first, last)
    }

    /// Returns, for a range of rows in an allocation table, what they reduce and the credits they use.
    pub(crate) fn sides(
        &self,
        lowered: &str,
        table: &str,
        first: i64,
        last: i64,
    ) -> Result<(BTreeSet<i64>, BTreeSet<i64>)> {
        let mut statement = self.db.prepare(&format!(
            "SELECT {lowered}, credit_id FROM {table} WHERE id BETWEEN ? AND ?"
        ))?;
        let mut rows = statement.query([first, last])?;
        let (mut owed, mut credits) = (BTreeSet::new(), BTreeSet::new());
        while let Some(row) = rows.next()? {
            owed.insert(row.get(0)?);
            credits.extend(row.get::<_, Option<i64>>(1)?);
        }
        Ok((owed, credits))
    }
}

pub(crate) fn side(row: &Row<'_>) -> rusqlite::Result<Side> {
    let mut row = Columns::new(row);
    Ok(Side {
        customer: row.get()?,
        currency: row.parsed()?,
        from: row.date()?,
        number: row.get()?,
        kind: row.parsed()?,
    })
}
