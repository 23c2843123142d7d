//! Payments as the bank booked them: its deductions, its returns, and undoing both.

use std::collections::BTreeSet;

use owed_receivables::{BankEntryId, ClaimId, Credit, CreditId, Date, Money};
use rusqlite::params;

use crate::journal::relation::Relation;
use crate::sql::Columns;
use crate::{AllocationId, BookReader, ClaimAllocationId, NewClaim, Result, StoreError, Write};

/// What the bank did with a payment on its way to the company.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BankSide {
    /// What a bank deducted, in minor units of the payment's currency: the company's cost, since the customer paid it.
    pub charges: i64,
    /// What the bank booked, if in another currency.
    pub came: Option<Money>,
}

/// A claim for money that went back with a bank entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    pub claim: ClaimId,
    /// What moved the payment's money into it; `None` if that was reversed.
    pub allocation: Option<ClaimAllocationId>,
    /// The payment; `None` if the claim is for the bank's charges.
    pub payment: Option<CreditId>,
    pub open: Money,
}

/// What a credit paid of a claim, or no longer pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimPaid {
    pub id: ClaimAllocationId,
    pub claim: ClaimId,
    pub effective: Date,
    /// Minor units of the credit's currency, above zero.
    pub amount: i64,
}

impl Write<'_> {
    /// Adds a payment that came with a bank entry.
    pub fn insert_bank_payment(&mut self, credit: Credit, its: &BankSide) -> Result<CreditId> {
        let id = self.insert_bare_credit(&credit, None)?;
        if *its != BankSide::default() {
            self.db
                .prepare_cached(
                    "UPDATE credit SET charges = ?2, came = ?3, came_currency = ?4 WHERE id = ?1",
                )?
                .execute(params![
                    id.0,
                    its.charges,
                    its.came.map(|came| came.minor),
                    its.came.as_ref().map(|came| came.currency.code()),
                ])?;
        }
        Ok(id)
    }

    /// Sets what a bank deducted from a payment, in minor units.
    pub fn set_charges(&mut self, payment: CreditId, charges: i64) -> Result<()> {
        self.edit(|reader| {
            reader
                .db
                .prepare_cached("UPDATE credit SET charges = ?2 WHERE id = ?1 AND charges <> ?2")?
                .execute([payment.0, charges])?;
            Ok(())
        })
    }

    /// Raises a payment by what a bank deducted: more was paid than arrived. The difference is on account until it is
    /// allocated.
    pub fn raise_by_charges(&mut self, payment: CreditId, kept: i64) -> Result<()> {
        self.edit(|reader| {
            reader
                .db
                .prepare_cached(
                    "UPDATE credit SET amount = amount + ?2, charges = charges + ?2 WHERE id = ?1",
                )?
                .execute([payment.0, kept])?;
            reader.restate_credits(&BTreeSet::from([payment.0]))
        })
    }

    /// Adds a claim from a bank entry. One that `takes_back` a payment stands for its money, even without an entry.
    pub fn insert_claim_of_entry(
        &mut self,
        claim: &NewClaim,
        entry: Option<BankEntryId>,
        takes_back: Option<CreditId>,
    ) -> Result<ClaimId> {
        let id = self.insert_claim(claim)?;
        self.db.execute(
            "UPDATE claim SET entry_id = ?2, takes_back = ?3 WHERE id = ?1",
            params![
                id.0,
                entry.map(|entry| entry.0),
                takes_back.map(|credit| credit.0)
            ],
        )?;
        Ok(id)
    }

    /// Removes a payment, everything it settled, and its sources, as if it had never existed. The caller ensures that
    /// nothing that counts it has left the house (rule L3), or that the money stays and only its day was guessed.
    pub fn remove_payment(&mut self, payment: CreditId) -> Result<()> {
        let (invoices, claims): (BTreeSet<i64>, BTreeSet<i64>) = (
            self.keys(
                "SELECT invoice_id FROM allocation WHERE credit_id = ?",
                payment,
            )?,
            self.keys(
                "SELECT a.claim_id FROM claim_allocation a JOIN claim m ON m.id = a.claim_id
                 WHERE a.credit_id = ?1 AND m.takes_back IS NOT ?1",
                payment,
            )?,
        );
        self.keep_ids(&[
            Relation::PaymentSource,
            Relation::Credit,
            Relation::Allocation,
            Relation::Claim,
            Relation::ClaimAllocation,
        ])?;
        self.edit(|reader| {
            let db = &reader.db;
            // Reversals first, since they refer to what they reverse, and discounts to the payment that took them.
            for table in ["claim_allocation", "allocation"] {
                db.execute(
                    &format!("DELETE FROM {table} WHERE credit_id = ? AND reverses IS NOT NULL"),
                    [payment.0],
                )?;
            }
            let taken = "SELECT id FROM allocation WHERE taken_with IN (SELECT id FROM allocation WHERE credit_id = ?1)";
            db.execute(
                &format!("DELETE FROM allocation WHERE reverses IN ({taken})"),
                [payment.0],
            )?;
            db.execute(
                &format!("DELETE FROM allocation WHERE id IN ({taken})"),
                [payment.0],
            )?;
            db.execute("DELETE FROM claim_allocation WHERE credit_id = ?", [payment.0])?;
            db.execute("DELETE FROM allocation WHERE credit_id = ?", [payment.0])?;
            db.execute("DELETE FROM claim WHERE takes_back = ?", [payment.0])?;
            db.execute("DELETE FROM bank_link WHERE credit_id = ?", [payment.0])?;
            let removed = db.execute("DELETE FROM credit WHERE id = ?", [payment.0])?;
            if removed == 0 {
                return Err(StoreError::not_found("payment", payment.0));
            }
            // Within the edit, so that undo restores these balances too.
            reader.restate_invoices(&invoices)?;
            reader.restate_claims(&claims)
        })
    }

    /// Restores a returned payment as if it had never been returned: what the range of allocations reversed is settled
    /// again, and the entry's claims are deleted. The caller ensures that nothing that counts it as returned has left
    /// the house (rule L3).
    pub fn remove_return(
        &mut self,
        entry: BankEntryId,
        made: (AllocationId, AllocationId),
    ) -> Result<()> {
        self.keep_ids(&[
            Relation::Allocation,
            Relation::Claim,
            Relation::ClaimAllocation,
        ])?;
        self.edit(|reader| {
            let db = &reader.db;
            let (mut invoices, mut credits) = (BTreeSet::new(), BTreeSet::new());
            let mut statement = db.prepare(
                "DELETE FROM allocation WHERE id BETWEEN ? AND ? AND reverses IS NOT NULL RETURNING invoice_id, credit_id",
            )?;
            let mut rows = statement.query([made.0.0, made.1.0])?;
            while let Some(row) = rows.next()? {
                invoices.insert(row.get(0)?);
                credits.extend(row.get::<_, Option<i64>>(1)?);
            }
            // Reversals first, since they refer to what they reverse.
            let claims = "SELECT id FROM claim WHERE entry_id = ?1";
            for which in ["reverses IS NOT NULL", "true"] {
                let mut statement = db.prepare(&format!(
                    "DELETE FROM claim_allocation WHERE claim_id IN ({claims}) AND {which} RETURNING credit_id"
                ))?;
                let mut rows = statement.query([entry.0])?;
                while let Some(row) = rows.next()? {
                    credits.extend(row.get::<_, Option<i64>>(0)?);
                }
            }
            db.execute("DELETE FROM claim WHERE entry_id = ?", [entry.0])?;
            reader.restate_invoices(&invoices)?;
            reader.restate_credits(&credits)
        })
    }
}

impl BookReader {
    /// Returns the newest allocation; a write's additions have higher keys.
    pub fn newest_allocation(&self) -> Result<AllocationId> {
        let newest = "SELECT coalesce(max(id), 0) FROM allocation";
        Ok(self
            .db
            .prepare_cached(newest)?
            .query_row([], |row| row.get(0).map(AllocationId))?)
    }

    /// Returns the allocations made after another.
    pub fn allocations_after(
        &self,
        last: AllocationId,
    ) -> Result<Option<(AllocationId, AllocationId)>> {
        let newest = self.newest_allocation()?;
        Ok((newest > last).then_some((AllocationId(last.0 + 1), newest)))
    }

    /// Says whether a payment was ever returned or refunded: those rows stay, and refer to it.
    pub fn went_back_once(&self, payment: CreditId) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT 1 FROM claim WHERE takes_back = ?1 UNION ALL SELECT 1 FROM refund_part WHERE credit_id = ?1",
            )?
            .exists([payment.0])?)
    }

    /// Returns the claims from a bank entry.
    pub fn claims_of_entry(&self, entry: BankEntryId) -> Result<Vec<TakenBack>> {
        let mut statement = self.db.prepare_cached(
            "SELECT m.id, m.takes_back, m.currency, m.open,
                    (SELECT a.id FROM claim_allocation a WHERE a.claim_id = m.id AND a.credit_id = m.takes_back
                       AND a.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM claim_allocation r WHERE r.reverses = a.id))
             FROM claim m WHERE m.entry_id = ? ORDER BY m.id",
        )?;
        let rows = statement.query_map([entry.0], |row| {
            let mut row = Columns::new(row);
            Ok(TakenBack {
                claim: ClaimId(row.get()?),
                payment: row.get::<Option<i64>>()?.map(CreditId),
                open: row.money::<1>()?[0],
                allocation: row.get::<Option<i64>>()?.map(ClaimAllocationId),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns what a credit pays of claims, except the claim for its own return.
    pub fn claims_paid_by(&self, credit: CreditId) -> Result<Vec<ClaimPaid>> {
        self.claims_paid(
            "a.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM claim_allocation r WHERE r.reverses = a.id)
               AND m.takes_back IS NOT a.credit_id",
            [credit.0],
        )
    }

    /// Returns what a credit no longer pays of claims, for a given reason, and has not paid again since.
    pub fn claims_unpaid_by(&self, credit: CreditId, reason: &str) -> Result<Vec<ClaimPaid>> {
        self.claims_paid(
            "a.reverses IS NOT NULL AND m.takes_back IS NOT a.credit_id AND a.reason = ?2
               AND NOT EXISTS (SELECT 1 FROM claim_allocation again WHERE again.credit_id = a.credit_id
                 AND again.claim_id = a.claim_id AND again.reverses IS NULL AND again.id > a.id)",
            params![credit.0, reason],
        )
    }

    /// `which` and `values` select rows of credit `?1`.
    fn claims_paid(&self, which: &str, values: impl rusqlite::Params) -> Result<Vec<ClaimPaid>> {
        let mut statement = self.db.prepare(&format!(
            "SELECT a.id, a.claim_id, a.effective, abs(a.amount) FROM claim_allocation a
               JOIN claim m ON m.id = a.claim_id WHERE a.credit_id = ?1 AND {which} ORDER BY a.id"
        ))?;
        let rows = statement.query_map(values, |row| {
            let mut row = Columns::new(row);
            Ok(ClaimPaid {
                id: ClaimAllocationId(row.get()?),
                claim: ClaimId(row.get()?),
                effective: row.date()?,
                amount: row.get()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn keys(&self, sql: &str, payment: CreditId) -> Result<BTreeSet<i64>> {
        Ok(self
            .db
            .prepare_cached(sql)?
            .query_map([payment.0], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }
}
