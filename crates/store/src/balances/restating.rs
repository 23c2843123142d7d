//! Recomputes stored balances from allocations (rules L1, L2).

use std::collections::BTreeSet;

use owed_receivables::{Currency, Money};
use rusqlite::params;

use crate::balances::figures::{BalanceFigures, Unsound};
use crate::sql::{self, Columns};
use crate::{BookReader, Result, StoreError};

/// Where the money of a credit went: to invoices, to claims (rule I6), or back to the customer (rule L7).
pub(crate) const FROM_CREDIT: &str = "SELECT effective, amount FROM allocation WHERE credit_id = ?1
   UNION ALL SELECT effective, amount FROM claim_allocation WHERE credit_id = ?1
   UNION ALL SELECT effective, amount FROM refund_part WHERE credit_id = ?1 ORDER BY effective";

pub(crate) const RESTATE_INVOICE: &str =
    "UPDATE invoice SET open = ?2, settled = ?3, touched = ?4 WHERE id = ?1";

impl BookReader {
    /// Recomputes the stored balances of these invoices.
    pub(crate) fn restate_invoices(&self, invoices: &BTreeSet<i64>) -> Result<()> {
        self.restate(
            invoices,
            "invoice",
            "SELECT gross, number, currency FROM invoice WHERE id = ?",
            "SELECT effective, amount FROM allocation WHERE invoice_id = ? ORDER BY effective",
            RESTATE_INVOICE,
        )
    }

    /// Recomputes the stored balances of these credits.
    pub(crate) fn restate_credits(&self, credits: &BTreeSet<i64>) -> Result<()> {
        self.restate(
            credits,
            "credit",
            "SELECT amount, number, currency FROM credit WHERE id = ?",
            FROM_CREDIT,
            "UPDATE credit SET open = ?2, applied = ?3 WHERE id = ?1 AND ?4 IS ?4",
        )
    }

    pub(crate) fn restate(
        &self,
        ids: &BTreeSet<i64>,
        what: &'static str,
        whole: &str,
        allocations: &str,
        update: &str,
    ) -> Result<()> {
        let mut whole = self.db.prepare_cached(whole)?;
        let mut allocations = self.db.prepare_cached(allocations)?;
        let mut update = self.db.prepare_cached(update)?;
        let mut days = Vec::new();
        for id in ids {
            days.clear();
            let mut rows = allocations.query([id])?;
            while let Some(row) = rows.next()? {
                days.push((row.get(0)?, row.get(1)?));
            }
            let amount = whole.query_row([id], |row| row.get(0))?;
            let figures = match BalanceFigures::from_allocations(amount, days.iter().copied()) {
                Ok(figures) => figures,
                Err(unsound) => {
                    let (number, currency) = whole.query_row([id], |row| {
                        let mut row = Columns::new(row);
                        row.get::<i64>()?;
                        Ok((row.get()?, row.parsed()?))
                    })?;
                    return Err(self.unsound(unsound, what, number, currency));
                }
            };
            update.execute(params![id, figures.open, figures.settled, figures.touched])?;
        }
        Ok(())
    }

    pub(crate) fn unsound(
        &self,
        unsound: Unsound,
        what: &'static str,
        number: String,
        currency: Currency,
    ) -> StoreError {
        let on = |day| sql::date(day).unwrap_or_default();
        match unsound {
            Unsound::Over { day, by } => StoreError::Overallocated {
                what,
                number,
                day: on(day),
                over: Money::new(by, currency),
            },
            Unsound::Under { day } => StoreError::Underallocated {
                what,
                number,
                day: on(day),
            },
        }
    }
}
