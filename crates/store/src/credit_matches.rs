//! Why credit notes were matched, and what a person said they are not for.

use std::collections::HashMap;

use owed_receivables::{CreditId, Date, InvoiceId};
use rusqlite::{OptionalExtension, params};

use crate::journal::Relation;
use crate::matches::range;
use crate::sql::{self, Columns};
use crate::{BankMatch, Reading, Result, Write};

impl Write<'_> {
    /// Keeps why a credit was matched; nothing where it allocated nothing.
    pub fn insert_credit_match(&mut self, credit: CreditId, its: &BankMatch) -> Result<()> {
        let Some((first, last)) = its.allocations else {
            return Ok(());
        };
        self.db
            .prepare_cached(
                "INSERT INTO credit_match (credit_id, by_itself, made, reasons, first_allocation, last_allocation)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                credit.0,
                its.by_itself,
                sql::day(its.made),
                its.reasons,
                first.0,
                last.0
            ])?;
        self.added(Relation::CreditMatch);
        Ok(())
    }

    /// The newest match of a credit stays with the day on which it was taken back.
    pub fn unmatch_credit(&mut self, credit: CreditId, on: Date) -> Result<()> {
        self.edit(|reading| {
            reading.db.execute(
                "UPDATE credit_match SET taken_back = ?2 WHERE id =
                   (SELECT max(id) FROM credit_match WHERE credit_id = ?1 AND taken_back IS NULL)",
                params![credit.0, sql::day(on)],
            )?;
            Ok(())
        })
    }

    /// Remembers that a credit is not for an invoice.
    pub fn refuse_credit(&mut self, credit: CreditId, invoice: InvoiceId) -> Result<()> {
        let added = self.db.execute(
            "INSERT INTO refused_credit (credit_id, invoice_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [credit.0, invoice.0],
        )?;
        if added > 0 {
            self.added(Relation::RefusedCredit);
        }
        Ok(())
    }
}

impl Reading {
    /// Why a credit was matched the last time, where that stands.
    pub fn credit_match(&self, credit: CreditId) -> Result<Option<BankMatch>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT by_itself, made, reasons, first_allocation, last_allocation FROM credit_match
                 WHERE credit_id = ? AND taken_back IS NULL ORDER BY id DESC",
            )?
            .query_row([credit.0], |row| {
                let mut row = Columns::of(row);
                Ok(BankMatch {
                    by_itself: row.get()?,
                    made: row.date()?,
                    reasons: row.get()?,
                    allocations: range(row.get()?, row.get()?),
                })
            })
            .optional()?)
    }

    /// What credits are not for, by credit.
    pub fn refused_credits(&self) -> Result<HashMap<CreditId, Vec<InvoiceId>>> {
        let mut refused: HashMap<CreditId, Vec<InvoiceId>> = HashMap::new();
        let mut statement = self
            .db
            .prepare_cached("SELECT credit_id, invoice_id FROM refused_credit ORDER BY id")?;
        let rows = statement.query_map([], |row| {
            Ok((CreditId(row.get(0)?), InvoiceId(row.get(1)?)))
        })?;
        for row in rows {
            let (credit, invoice) = row?;
            refused.entry(credit).or_default().push(invoice);
        }
        Ok(refused)
    }

    /// The credit that came in last.
    pub fn newest_credit(&self) -> Result<Option<CreditId>> {
        let id: Option<i64> = self
            .db
            .query_row("SELECT max(id) FROM credit", [], |row| row.get(0))?;
        Ok(id.map(CreditId))
    }
}
