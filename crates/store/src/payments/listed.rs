//! Payments from a list, inserted in bulk along with what each of them pays.

use std::collections::BTreeSet;

use owed_receivables::{
    AllocationKind, Credit, CreditId, CreditKind, CustomerId, Date, InvoiceId, Money,
};

use rusqlite::{OptionalExtension, params};

use crate::balances::figures::BalanceFigures;
use crate::balances::restating::RESTATE_INVOICE;
use crate::invoices::allocations::{self, Side};
use crate::invoices::bulk::Many;
use crate::sql;
use crate::{Result, StoreError, Write};

/// A payment reported by a row of a list. What its parts leave is on account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPayment<'d> {
    pub customer: CustomerId,
    pub dated: Date,
    pub amount: Money,
    pub number: &'d str,
    /// The row's key, see [`NewCredit::key`](crate::NewCredit::key).
    pub key: &'d str,
    pub parts: Vec<ListedPart>,
}

impl ListedPayment<'_> {
    /// Returns the payment without what it pays.
    pub fn credit(&self) -> Credit {
        Credit {
            customer: self.customer,
            kind: CreditKind::Payment,
            number: self.number.to_owned(),
            dated: self.dated,
            amount: self.amount,
            note: String::new(),
        }
    }

    fn side(&self) -> Side {
        Side {
            customer: self.customer.0,
            currency: self.amount.currency,
            from: self.dated,
            number: String::new(),
            kind: AllocationKind::Payment,
        }
    }
}

/// The part of a payment for one invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedPart {
    pub invoice: InvoiceId,
    /// See [`NewAllocation::effective`](crate::NewAllocation::effective).
    pub effective: Date,
    /// Minor units, above zero.
    pub amount: i64,
}

impl Write<'_> {
    /// Equivalent to calling [`insert_credit`](Self::insert_credit) and [`allocate`](Self::allocate) for each, but
    /// writes no row twice: a payment is inserted with what is left of it, and each invoice is recomputed once.
    pub fn insert_listed(&mut self, payments: &[ListedPayment<'_>]) -> Result<Vec<CreditId>> {
        let rows = payments.len();
        let parts: usize = payments.iter().map(|payment| payment.parts.len()).sum();
        let every = |table, rows| Many {
            table,
            column: "",
            rows,
        };
        // An invoice that leaves one of these indexes enters the other.
        let invoices = |column| Many {
            table: "invoice",
            column,
            rows: parts,
        };
        let tables = [
            every("credit", rows),
            every("payment_source", rows),
            every("allocation", parts),
            invoices("open"),
            invoices("settled"),
        ];
        let (ids, touched) = self.bulk(&tables, |write| {
            let mut lowered = Vec::with_capacity(parts);
            let mut ids = Vec::with_capacity(rows);
            for payment in payments {
                let id = write.insert_listed_credit(payment)?;
                for part in &payment.parts {
                    write.must_be_positive(Money::new(part.amount, payment.amount.currency))?;
                    write.insert_listed_part(id, *part)?;
                    lowered.push((payment, *part));
                }
                ids.push(id);
            }
            write.insert_rows(payments, &ids)?;
            lowered.sort_unstable_by_key(|(_, part)| part.invoice);
            Ok::<_, StoreError>((ids, write.lower(&lowered)?))
        })?;
        self.restate_invoices(&touched)?;
        Ok(ids)
    }

    /// Records which row reports which payment, in order of the keys: their index cannot be set aside, and so it grows
    /// at its end.
    fn insert_rows(&mut self, payments: &[ListedPayment<'_>], ids: &[CreditId]) -> Result<()> {
        let mut rows: Vec<_> = payments.iter().zip(ids).collect();
        rows.sort_unstable_by_key(|(payment, _)| payment.key);
        for (payment, id) in rows {
            self.insert_payment_row(*id, payment.key, payment.amount.minor)?;
        }
        Ok(())
    }

    /// Checks the parts, sorted by invoice, against their invoices. Writes the balances of invoices that nothing had
    /// reduced before; returns the other invoices.
    fn lower(&self, lowered: &[(&ListedPayment<'_>, ListedPart)]) -> Result<BTreeSet<i64>> {
        let mut touched = BTreeSet::new();
        let mut invoices = self.db.prepare_cached(
            "SELECT customer_id, currency, issued, number, 'payment', gross, touched IS NULL FROM invoice WHERE id = ?",
        )?;
        let mut update = self.db.prepare_cached(RESTATE_INVOICE)?;
        for parts in lowered.chunk_by(|(_, one), (_, next)| one.invoice == next.invoice) {
            let id = parts[0].1.invoice.0;
            let (invoice, gross, is_fresh) = invoices
                .query_row([id], |row| {
                    Ok((allocations::side(row)?, row.get(5)?, row.get::<_, bool>(6)?))
                })
                .optional()?
                .ok_or_else(|| StoreError::not_found("invoice", id))?;
            let mut days = Vec::with_capacity(parts.len());
            for (payment, part) in parts {
                self.must_fit(&payment.side(), &invoice, part.effective)?;
                self.not_before("invoice", part.effective, invoice.from)?;
                days.push((sql::day(part.effective), part.amount));
            }
            if !is_fresh {
                touched.insert(id);
                continue;
            }
            days.sort_unstable();
            let figures = BalanceFigures::from_allocations(gross, days).map_err(|unsound| {
                self.unsound(unsound, "invoice", invoice.number, invoice.currency)
            })?;
            update.execute(params![id, figures.open, figures.settled, figures.touched])?;
        }
        Ok(touched)
    }

    fn insert_listed_credit(&mut self, payment: &ListedPayment<'_>) -> Result<CreditId> {
        let mut days: Vec<(i64, i64)> = payment
            .parts
            .iter()
            .map(|part| (sql::day(part.effective), part.amount))
            .collect();
        days.sort_unstable();
        let figures =
            BalanceFigures::from_allocations(payment.amount.minor, days).map_err(|unsound| {
                let (number, currency) = (payment.number.to_owned(), payment.amount.currency);
                self.unsound(unsound, "credit", number, currency)
            })?;
        self.insert_used_credit(&payment.credit(), None, figures.open, figures.settled)
    }

    fn insert_listed_part(&mut self, payment: CreditId, part: ListedPart) -> Result<()> {
        self.insert_allocation(
            part.invoice.0,
            Some(payment.0),
            AllocationKind::Payment,
            part.effective,
            part.amount,
            None,
            None,
            "",
        )?;
        Ok(())
    }
}
