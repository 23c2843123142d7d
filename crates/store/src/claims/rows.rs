//! Claims as they are read: of a customer, open on a day, and what lowered them.

use std::collections::{BTreeMap, HashMap};

use owed_receivables::claim::{ClaimId, ClaimKind};
use owed_receivables::{CreditId, Currency, CustomerId, Date, InvoiceId, Money};
use rusqlite::{Row, params};

use crate::sql::{self, Columns};
use crate::{BookReader, ClaimAllocationId, LetterId, Result, StoreError, Whose};

/// A claim in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    pub id: ClaimId,
    pub customer: CustomerId,
    pub invoice: Option<InvoiceId>,
    /// Empty without an invoice.
    pub invoice_number: String,
    pub letter: Option<LetterId>,
    pub kind: ClaimKind,
    pub dated: Date,
    /// The day it counts from; `None` while its letter is in the house.
    pub counts_from: Option<Date>,
    pub amount: Money,
    pub open: Money,
    pub note: String,
}

/// A payment on a claim, a waiver, or the reversal of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimAllocationRow {
    pub id: ClaimAllocationId,
    /// `None` for a waiver.
    pub credit: Option<CreditId>,
    /// The credit's number, if it is a credit.
    pub credit_number: String,
    pub effective: Date,
    /// Negative for a reversal.
    pub amount: Money,
    pub reverses: Option<ClaimAllocationId>,
    pub reversed: bool,
    pub reason: String,
}

const COLUMNS: &str = "c.id, c.customer_id, c.invoice_id, coalesce(i.number, ''), c.letter_id, c.kind, c.dated, c.counts_from";

/// What was paid or waived of claim `c` up to a day.
fn lowered(day: i64) -> String {
    format!(
        "(SELECT coalesce(sum(a.amount), 0) FROM claim_allocation a WHERE a.claim_id = c.id AND a.effective <= {day})"
    )
}

impl BookReader {
    pub fn claim(&self, id: ClaimId) -> Result<ClaimRow> {
        self.claim_rows("c.open", "c.id = ?", [id.0])?
            .pop()
            .ok_or_else(|| StoreError::not_found("claim", id.0))
    }

    /// Returns all claims against a customer, the oldest first, including those of letters still in the house.
    pub fn claims_of(&self, customer: CustomerId) -> Result<Vec<ClaimRow>> {
        self.claim_rows("c.open", "c.customer_id = ?", [customer.0])
    }

    /// Returns the claims open on a day, the oldest first.
    pub fn open_claims<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
        as_of: Date,
    ) -> Result<Vec<ClaimRow>> {
        let day = sql::day(as_of);
        let open = format!("c.amount - {}", lowered(day));
        self.claim_rows(
            &open,
            &format!(
                "c.counts_from <= {day} AND {open} > 0{}",
                whose.into().and("c.customer_id")
            ),
            [],
        )
    }

    /// Returns the sums open on a day, in minor units.
    pub fn open_claim_sums<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
        as_of: Date,
    ) -> Result<BTreeMap<(CustomerId, Currency), i64>> {
        let day = sql::day(as_of);
        let mut statement = self.db.prepare(&format!(
            "SELECT c.customer_id, c.currency, sum(c.amount - {lowered}) AS owed FROM claim_day c
             WHERE c.counts_from <= {day}{theirs} GROUP BY c.customer_id, c.currency HAVING owed > 0",
            lowered = lowered(day),
            theirs = whose.into().and("c.customer_id")
        ))?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok(((CustomerId(row.get()?), row.parsed()?), row.get()?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns, for each invoice, what was claimed of a kind up to a day, in minor units, whether or not it was paid or
    /// waived: a letter must not claim it again. Corrections are deducted, since they were never owed.
    pub fn claimed<'w>(
        &self,
        kind: ClaimKind,
        whose: impl Into<Whose<'w>>,
        as_of: Date,
    ) -> Result<HashMap<InvoiceId, i64>> {
        let mut statement = self.db.prepare(&format!(
            "SELECT c.invoice_id, sum(c.amount - (SELECT coalesce(sum(a.amount), 0) FROM claim_allocation a
                                                  WHERE a.claim_id = c.id AND a.corrects AND a.effective <= ?2))
             FROM claim_day c
             WHERE c.kind = ?1 AND c.invoice_id IS NOT NULL AND c.counts_from <= ?2{}
             GROUP BY c.invoice_id",
            whose.into().and("c.customer_id")
        ))?;
        let rows = statement.query_map(params![kind.name(), sql::day(as_of)], |row| {
            Ok((InvoiceId(row.get(0)?), row.get(1)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns what reduced a claim, in order of effect.
    pub fn allocations_of_claim(&self, claim: ClaimId) -> Result<Vec<ClaimAllocationRow>> {
        let mut statement = self.db.prepare_cached(
            "SELECT a.id, a.credit_id, coalesce(c.number, ''), a.effective, claim.currency, a.amount, a.reverses,
                    r.id IS NOT NULL, a.reason
             FROM claim_allocation a JOIN claim ON claim.id = a.claim_id LEFT JOIN credit c ON c.id = a.credit_id
             LEFT JOIN claim_allocation r ON r.reverses = a.id
             WHERE a.claim_id = ? ORDER BY a.effective, a.id",
        )?;
        let rows = statement.query_map([claim.0], |row| {
            let mut row = Columns::new(row);
            Ok(ClaimAllocationRow {
                id: ClaimAllocationId(row.get()?),
                credit: row.get::<Option<i64>>()?.map(CreditId),
                credit_number: row.get()?,
                effective: row.date()?,
                amount: row.money::<1>()?[0],
                reverses: row.get::<Option<i64>>()?.map(ClaimAllocationId),
                reversed: row.get()?,
                reason: row.get()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn claim_rows(
        &self,
        open: &str,
        condition: &str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<ClaimRow>> {
        let mut statement = self.db.prepare(&format!(
            "SELECT {COLUMNS}, c.currency, c.amount, {open}, c.note
             FROM claim_day c LEFT JOIN invoice i ON i.id = c.invoice_id WHERE {condition} ORDER BY c.dated, c.id"
        ))?;
        let rows = statement.query_map(values, claim)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn claim(row: &Row<'_>) -> rusqlite::Result<ClaimRow> {
    let mut row = Columns::new(row);
    let (id, customer, invoice, invoice_number, letter, kind, dated, counts_from) = (
        ClaimId(row.get()?),
        CustomerId(row.get()?),
        row.get::<Option<i64>>()?.map(InvoiceId),
        row.get()?,
        row.get::<Option<i64>>()?.map(LetterId),
        row.parsed()?,
        row.date()?,
        row.optional_date()?,
    );
    let [amount, open] = row.money()?;
    Ok(ClaimRow {
        id,
        customer,
        invoice,
        invoice_number,
        letter,
        kind,
        dated,
        counts_from,
        amount,
        open,
        note: row.get()?,
    })
}
