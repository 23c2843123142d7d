//! Fees, interest, compensation and charges, with their own balances (rule I6).
//!
//! A claim made by a letter counts from the day the letter leaves the house. Until then, or if it never does, it is not
//! owed.

mod rates;
mod rows;

use std::collections::BTreeSet;

use owed_receivables::claim::{ClaimId, ClaimKind};
use owed_receivables::{CreditId, Currency, CustomerId, Date, InvoiceId, Money};
use rusqlite::{OptionalExtension, params};

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, ClaimAllocationId, LetterId, Result, StoreError, Write};

pub use rows::{ClaimAllocationRow, ClaimRow};

/// A claim to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClaim {
    pub customer: CustomerId,
    pub invoice: Option<InvoiceId>,
    /// The letter that makes it; `None` if it counts from its own day.
    pub letter: Option<LetterId>,
    pub kind: ClaimKind,
    pub dated: Date,
    /// Above zero.
    pub amount: Money,
    pub note: String,
}

/// What reduces a claim: money of a credit, or a waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClaimAllocation {
    pub claim: ClaimId,
    /// `None` for a waiver.
    pub credit: Option<CreditId>,
    /// Not before the claim counts, nor before the credit's date.
    pub effective: Date,
    /// Minor units of the claim's currency, above zero.
    pub amount: i64,
    pub reason: String,
}

impl Write<'_> {
    pub fn insert_claim(&mut self, claim: &NewClaim) -> Result<ClaimId> {
        self.must_be_positive(claim.amount)?;
        if let Some(invoice) = claim.invoice {
            let invoice = self.plain_invoice(invoice)?;
            let debt = (claim.customer, claim.amount.currency);
            fits(debt, "invoice", (invoice.customer, invoice.gross.currency))?;
        }
        let row = self.next_row(Relation::Claim);
        sql::insert!(
            self.db,
            claim {
                customer_id: claim.customer.0,
                invoice_id: claim.invoice.map(|invoice| invoice.0),
                letter_id: claim.letter.map(|letter| letter.0),
                kind: claim.kind.name(),
                dated: sql::day(claim.dated),
                currency: claim.amount.currency.code(),
                amount: claim.amount.minor,
                open: claim.amount.minor,
                note: claim.note,
                id: row,
            }
        )?;
        Ok(ClaimId(self.added(Relation::Claim)))
    }

    /// Allocates a credit to a claim, or waives part of it.
    pub fn allocate_to_claim(
        &mut self,
        allocation: &NewClaimAllocation,
    ) -> Result<ClaimAllocationId> {
        let claim = self.claim(allocation.claim)?;
        self.must_be_positive(Money::new(allocation.amount, claim.amount.currency))?;
        let counts_from = claim.counts_from.ok_or(StoreError::ClaimInHouse)?;
        self.not_before("claim", allocation.effective, counts_from)?;
        if let Some(credit) = allocation.credit {
            let credit = self.credit(credit)?;
            let debt = (claim.customer, claim.amount.currency);
            fits(debt, "payment", (credit.customer, credit.amount.currency))?;
            self.not_before("credit", allocation.effective, credit.dated)?;
        }
        self.insert_claim_allocation(allocation, None, false)
    }

    /// Reduces a claim that was too high. Unlike a waived amount, the difference may be claimed later, once it is owed.
    pub fn correct_claim(
        &mut self,
        claim: ClaimId,
        effective: Date,
        minor: i64,
        reason: &str,
    ) -> Result<ClaimAllocationId> {
        let correction = NewClaimAllocation {
            claim,
            credit: None,
            effective,
            amount: minor,
            reason: reason.to_owned(),
        };
        self.insert_claim_allocation(&correction, None, true)
    }

    /// Returns the customers for whom this write added credits or reduced invoices with effect by the day of a letter
    /// that claimed interest, if that interest is owed or paid.
    pub fn claimed_interest_and_credited(&self) -> Result<Vec<CustomerId>> {
        let none = (0, -1);
        let allocations = self.range(Relation::Allocation).unwrap_or(none);
        let credits = self.range(Relation::Credit).unwrap_or(none);
        if allocations == none && credits == none || !self.claimed_interest_ever()? {
            return Ok(Vec::new());
        }
        let mut statement = self.db.prepare_cached(
            "SELECT DISTINCT m.customer_id FROM claim m JOIN (
               SELECT customer_id, min(day) AS day FROM (
                 SELECT i.customer_id, a.effective AS day FROM allocation a JOIN invoice i ON i.id = a.invoice_id
                   WHERE a.id BETWEEN ?1 AND ?2
                 UNION ALL SELECT customer_id, dated FROM credit WHERE id BETWEEN ?3 AND ?4)
               GROUP BY customer_id) came ON came.customer_id = m.customer_id AND came.day <= m.dated
             WHERE m.kind = 'interest' AND m.letter_id IS NOT NULL AND (m.open > 0
               OR EXISTS (SELECT 1 FROM claim_allocation a WHERE a.claim_id = m.id AND a.credit_id IS NOT NULL))",
        )?;
        let values = [allocations.0, allocations.1, credits.0, credits.1];
        let rows = statement.query_map(values, |row| Ok(CustomerId(row.get(0)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn claimed_interest_ever(&self) -> Result<bool> {
        let ever =
            "SELECT EXISTS (SELECT 1 FROM claim WHERE kind = 'interest' AND letter_id IS NOT NULL)";
        Ok(self
            .db
            .prepare_cached(ever)?
            .query_row([], |row| row.get(0))?)
    }

    /// Reverses a reduction of a claim with a row of the negative amount; the original stays as history (rule L3).
    pub fn deallocate_from_claim(
        &mut self,
        allocation: ClaimAllocationId,
        effective: Date,
        reason: &str,
    ) -> Result<ClaimAllocationId> {
        let found = self
            .db
            .query_row(
                "SELECT claim_id, credit_id, effective, amount, corrects, reverses IS NOT NULL
                   OR EXISTS (SELECT 1 FROM claim_allocation r WHERE r.reverses = claim_allocation.id)
                 FROM claim_allocation WHERE id = ?",
                [allocation.0],
                |row| {
                    let mut row = Columns::new(row);
                    let (claim, credit) = (ClaimId(row.get()?), row.get::<Option<i64>>()?);
                    Ok((
                        claim,
                        credit.map(CreditId),
                        row.date()?,
                        row.get::<i64>()?,
                        row.get::<bool>()?,
                        row.get::<bool>()?,
                    ))
                },
            )
            .optional()?;
        let (claim, credit, first, amount, corrects, reversed) =
            found.ok_or_else(|| StoreError::not_found("claim-payment", allocation.0))?;
        if reversed {
            return Err(StoreError::AlreadyReversed);
        }
        self.not_before("allocation", effective, first)?;
        let reversal = NewClaimAllocation {
            claim,
            credit,
            effective,
            amount: -amount,
            reason: reason.to_owned(),
        };
        self.insert_claim_allocation(&reversal, Some(allocation), corrects)
    }

    fn insert_claim_allocation(
        &mut self,
        allocation: &NewClaimAllocation,
        reverses: Option<ClaimAllocationId>,
        corrects: bool,
    ) -> Result<ClaimAllocationId> {
        let credit = allocation.credit.map(|credit| credit.0);
        let effective = sql::day(allocation.effective);
        let row = self.next_row(Relation::ClaimAllocation);
        self.db
            .prepare_cached(
                "INSERT INTO claim_allocation (id, claim_id, credit_id, effective, amount, reverses, reason, corrects)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                row,
                allocation.claim.0,
                credit,
                effective,
                allocation.amount,
                reverses.map(|id| id.0),
                allocation.reason,
                corrects
            ])?;
        self.reaches(effective);
        let id = ClaimAllocationId(self.added(Relation::ClaimAllocation));
        self.restate_claims(&BTreeSet::from([allocation.claim.0]))?;
        self.restate_credits(&credit.into_iter().collect())?;
        Ok(id)
    }
}

/// Checks that a claim and its counterpart have the same customer and currency.
fn fits(
    claim: (CustomerId, Currency),
    side: &'static str,
    other: (CustomerId, Currency),
) -> Result<()> {
    let what = match () {
        () if claim.0 != other.0 => "customers",
        () if claim.1 != other.1 => "currencies",
        () => return Ok(()),
    };
    Err(StoreError::ClaimMismatch { side, what })
}

impl BookReader {
    /// Returns the claims and credits of a range of allocations.
    pub(crate) fn claims_lowered_by(
        &self,
        first: i64,
        last: i64,
    ) -> Result<(BTreeSet<i64>, BTreeSet<i64>)> {
        self.sides("claim_id", "claim_allocation", first, last)
    }

    /// Recomputes the stored balances of these claims.
    pub(crate) fn restate_claims(&self, claims: &BTreeSet<i64>) -> Result<()> {
        self.restate(
            claims,
            "claim",
            "SELECT amount, CAST(id AS TEXT), currency FROM claim WHERE id = ?",
            "SELECT effective, amount FROM claim_allocation WHERE claim_id = ? ORDER BY effective",
            "UPDATE claim SET open = ?2 WHERE id = ?1 AND ?3 IS ?3 AND ?4 IS ?4",
        )
    }
}
