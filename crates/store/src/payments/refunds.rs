//! Money refunded to customers (rule L7): it is no longer on account, from the refund's day.

use std::collections::BTreeSet;

use owed_receivables::{BankEntryId, CreditId, CustomerId, Date, Money, RefundId};
use rusqlite::{Row, params};

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, Result, StoreError, Write};

/// A refund to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRefund {
    pub customer: CustomerId,
    pub dated: Date,
    /// Above zero.
    pub amount: Money,
    /// Its number or reference; may be empty.
    pub number: String,
    pub note: String,
    /// The source line in the file, so that reading it again adds nothing (rule F2).
    pub key: Option<String>,
    /// The bank entry that it corresponds to.
    pub entry: Option<BankEntryId>,
}

/// What a refund takes from a credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRefundPart {
    pub credit: CreditId,
    /// Not before the credit's date.
    pub effective: Date,
    /// Minor units of its currency, above zero.
    pub amount: i64,
}

/// A refund in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundRow {
    pub id: RefundId,
    pub customer: CustomerId,
    pub dated: Date,
    pub amount: Money,
    pub number: String,
    pub note: String,
    pub entry: Option<BankEntryId>,
    /// The day from which it is taken back.
    pub taken_back: Option<Date>,
}

const ROW: &str = "SELECT r.id, r.customer_id, r.dated, r.currency, r.amount, r.number, r.note, r.entry_id,
       (SELECT max(p.effective) FROM refund_part p WHERE p.refund_id = r.id AND p.reverses IS NOT NULL)
     FROM refund r";

impl Write<'_> {
    /// Adds a refund with the amounts it takes from money on account.
    pub fn insert_refund(
        &mut self,
        refund: &NewRefund,
        parts: &[NewRefundPart],
    ) -> Result<RefundId> {
        sql::insert!(
            self.db,
            refund {
                customer_id: refund.customer.0,
                dated: sql::day(refund.dated),
                currency: refund.amount.currency.code(),
                amount: refund.amount.minor,
                number: refund.number,
                key: refund.key,
                note: refund.note,
                entry_id: refund.entry.map(|entry| entry.0),
                by_hand: refund.key.is_none() && refund.entry.is_none(),
            }
        )?;
        let id = RefundId(self.added(Relation::Refund));
        for part in parts {
            self.insert_part(id, part, None, "")?;
        }
        self.restate_credits(&parts.iter().map(|part| part.credit.0).collect())?;
        Ok(id)
    }

    fn insert_part(
        &mut self,
        refund: RefundId,
        part: &NewRefundPart,
        reverses: Option<i64>,
        reason: &str,
    ) -> Result<()> {
        let effective = sql::day(part.effective);
        self.db
            .prepare_cached(
                "INSERT INTO refund_part (refund_id, credit_id, effective, amount, reverses, reason)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                refund.0,
                part.credit.0,
                effective,
                part.amount,
                reverses,
                reason
            ])?;
        self.reaches(effective);
        self.added(Relation::RefundPart);
        Ok(())
    }

    /// Takes a refund back from a day: the money is on account again, and both rows stay (rule L3).
    pub fn take_back_refund(&mut self, id: RefundId, on: Date, reason: &str) -> Result<()> {
        let standing: Vec<(i64, CreditId, Date, i64)> = self
            .db
            .prepare_cached(
                "SELECT id, credit_id, effective, amount FROM refund_part p WHERE refund_id = ? AND reverses IS NULL
                   AND NOT EXISTS (SELECT 1 FROM refund_part r WHERE r.reverses = p.id) ORDER BY id",
            )?
            .query_map([id.0], |row| {
                let mut row = Columns::new(row);
                Ok((row.get()?, CreditId(row.get()?), row.date()?, row.get()?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        if standing.is_empty() {
            return Err(StoreError::AlreadyReversed);
        }
        let mut credits = BTreeSet::new();
        for (part, credit, effective, amount) in standing {
            let reversal = NewRefundPart {
                credit,
                effective: on.max(effective),
                amount: -amount,
            };
            self.insert_part(id, &reversal, Some(part), reason)?;
            credits.insert(credit.0);
        }
        self.restate_credits(&credits)
    }

    /// Removes a refund as if it had never existed. The caller ensures that nothing that counts it has left the house
    /// (rule L3).
    pub fn remove_refund(&mut self, id: RefundId) -> Result<()> {
        self.edit(|reader| {
            let db = &reader.db;
            let credits: BTreeSet<i64> = db
                .prepare("SELECT DISTINCT credit_id FROM refund_part WHERE refund_id = ?")?
                .query_map([id.0], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            // Reversals first, since they refer to what they reverse.
            for which in ["reverses IS NOT NULL", "true"] {
                db.execute(
                    &format!("DELETE FROM refund_part WHERE refund_id = ? AND {which}"),
                    [id.0],
                )?;
            }
            db.execute("DELETE FROM refund WHERE id = ?", [id.0])?;
            reader.restate_credits(&credits)
        })
    }
}

impl BookReader {
    pub fn refund(&self, id: RefundId) -> Result<RefundRow> {
        let row = self.refund_rows("r.id = ?", id.0)?.pop();
        row.ok_or_else(|| StoreError::not_found("refund", id.0))
    }

    /// Returns a customer's refunds, the newest first.
    pub fn refunds_of(&self, customer: CustomerId) -> Result<Vec<RefundRow>> {
        self.refund_rows("r.customer_id = ?", customer.0)
    }

    /// Returns the refund of a bank entry, unless it was taken back.
    pub fn refund_of_entry(&self, entry: BankEntryId) -> Result<Option<RefundRow>> {
        let rows = self.refund_rows("r.entry_id = ?", entry.0)?;
        Ok(rows.into_iter().find(|row| row.taken_back.is_none()))
    }

    /// Returns the refunds that took from a credit, including those taken back.
    pub fn refunds_of_credit(&self, credit: CreditId) -> Result<Vec<RefundRow>> {
        self.refund_rows(
            "r.id IN (SELECT refund_id FROM refund_part WHERE credit_id = ?)",
            credit.0,
        )
    }

    fn refund_rows(&self, condition: &str, id: i64) -> Result<Vec<RefundRow>> {
        Ok(self
            .db
            .prepare_cached(&format!(
                "{ROW} WHERE {condition} ORDER BY r.dated DESC, r.id DESC"
            ))?
            .query_map([id], read)?
            .collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<RefundRow> {
    let mut row = Columns::new(row);
    let (id, customer) = (RefundId(row.get()?), CustomerId(row.get()?));
    Ok(RefundRow {
        id,
        customer,
        dated: row.date()?,
        amount: row.money::<1>()?[0],
        number: row.get()?,
        note: row.get()?,
        entry: row.get::<Option<i64>>()?.map(BankEntryId),
        taken_back: row.optional_date()?,
    })
}
