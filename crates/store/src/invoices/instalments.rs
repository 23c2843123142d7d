//! What invoices in payment plans owe, by due date (rule A5).

use std::collections::BTreeMap;

use owed_receivables::{Date, InvoiceId, PlanPart};

use crate::invoices::balance::balance;
use crate::sql::{self, Columns};
use crate::{BookReader, Result};

/// The parts of each open invoice in a plan, the oldest first.
pub type Planned = BTreeMap<InvoiceId, Vec<PlanPart>>;

impl BookReader {
    /// Returns the parts of each open invoice in a plan that is in force on the day. They sum to the invoice's balance
    /// on that day. In a book without plans, the result is empty after one query.
    pub fn instalments(&self, as_of: Date) -> Result<Planned> {
        let day = sql::day(as_of);
        let mut parts = Planned::new();
        let planned: bool = self
            .db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM plan WHERE agreed <= ?1 AND (ended IS NULL OR ended > ?1))",
            )?
            .query_row([day], |row| row.get(0))?;
        if !planned {
            return Ok(parts);
        }
        let mut open = self.db.prepare_cached(&format!(
            "SELECT i.due, {} FROM plan_item t JOIN invoice i ON i.id = t.invoice_id
             WHERE t.plan_id = ? ORDER BY i.due, i.id",
            balance(day)
        ))?;
        for row in self.plans(None, as_of)? {
            if !row.plan.is_active(as_of) {
                continue;
            }
            let open = open
                .query_map([row.id.0], |row| {
                    let mut row = Columns::new(row);
                    Ok((row.date()?, row.get()?))
                })?
                .collect::<rusqlite::Result<Vec<(Date, i64)>>>()?;
            let invoices = row.plan.items.iter().map(|(invoice, _)| *invoice);
            let owed = invoices.zip(row.plan.parts(&open));
            parts.extend(owed.filter(|(_, parts)| !parts.is_empty()));
        }
        Ok(parts)
    }
}
