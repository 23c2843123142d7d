//! Payment by instalments (rule P2).

use owed_receivables::{CustomerId, Date, Instalment, InvoiceId, Money, PaymentPlan};
use rusqlite::{OptionalExtension, Row, params};

use crate::agreements::Span;
use crate::invoices::balance::balance;
use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, PlanId, Result, StoreError, Whose, Write};

/// A payment plan and what was received for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    pub id: PlanId,
    pub plan: PaymentPlan,
    /// By how many minor units the balances of its invoices fell from its start to the requested day. A first
    /// instalment paid on the day of the agreement counts too.
    pub received: i64,
}

const SPAN: Span = Span {
    relation: Relation::Plan,
    what: "plan",
    customer: "customer_id",
    begins: "agreed",
    ends: "ended",
};

impl Write<'_> {
    /// Adds a plan. Its invoices must be of its customer and currency and in no other plan, and its instalments must
    /// sum to their open balances.
    pub fn insert_plan(&mut self, plan: &PaymentPlan) -> Result<PlanId> {
        let items: i64 = plan.items.iter().map(|(_, amount)| amount).sum();
        if plan.total() != items {
            return Err(StoreError::UnevenPlan {
                instalments: Money::new(plan.total(), plan.currency),
                items: Money::new(items, plan.currency),
            });
        }
        for (invoice, _) in &plan.items {
            self.check_agreed(*invoice, plan.customer, Some(plan.currency))?;
            if let Some(number) = self.planned(*invoice, plan.agreed)? {
                return Err(StoreError::InPlan { number });
            }
        }
        self.db
            .prepare_cached(
                "INSERT INTO plan (customer_id, currency, agreed, interest, ended, note) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                plan.customer.0,
                plan.currency.code(),
                sql::day(plan.agreed),
                plan.interest.map(|interest| interest.to_string()),
                plan.ended.map(sql::day),
                plan.note,
            ])?;
        let id = self.added(Relation::Plan);
        let mut statement = self.db.prepare_cached(
            "INSERT INTO plan_item (plan_id, invoice_id, amount) VALUES (?, ?, ?)",
        )?;
        for (invoice, amount) in &plan.items {
            statement.execute(params![id, invoice.0, amount])?;
        }
        let mut statement = self.db.prepare_cached(
            "INSERT INTO plan_instalment (plan_id, due, amount) VALUES (?, ?, ?)",
        )?;
        for instalment in &plan.instalments {
            statement.execute(params![id, sql::day(instalment.due), instalment.amount])?;
        }
        Ok(PlanId(id))
    }

    /// Ends a plan early: from that day the invoices' own due dates apply again. Returns its customer.
    pub fn end_plan(&mut self, id: PlanId, on: Date) -> Result<CustomerId> {
        self.end_agreement(&SPAN, id.0, on)
    }
}

impl BookReader {
    /// Returns the invoice's number if it is in a plan that has not ended by the day.
    fn planned(&self, invoice: InvoiceId, on: Date) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT i.number FROM plan_item t JOIN plan p ON p.id = t.plan_id JOIN invoice i ON i.id = t.invoice_id
                 WHERE t.invoice_id = ? AND (p.ended IS NULL OR p.ended > ?)",
            )?
            .query_row(params![invoice.0, sql::day(on)], |row| row.get(0))
            .optional()?)
    }

    /// Returns the plans in the order they were agreed, ended ones included, with what was received up to a day.
    pub fn plans<'w>(&self, whose: impl Into<Whose<'w>>, as_of: Date) -> Result<Vec<PlanRow>> {
        let mut rows = self.agreed(
            "SELECT t.id, t.customer_id, t.currency, t.agreed, t.interest, t.ended, t.note FROM plan t",
            whose.into(),
            &[],
            read,
        )?;
        let balance = balance(sql::day(as_of));
        let mut its_items = self.db.prepare_cached(&format!(
            "SELECT t.invoice_id, t.amount, max(t.amount - {balance}, 0)
             FROM plan_item t JOIN invoice i ON i.id = t.invoice_id WHERE t.plan_id = ? ORDER BY i.due, i.id"
        ))?;
        let mut its_instalments = self.db.prepare_cached(
            "SELECT due, amount FROM plan_instalment WHERE plan_id = ? ORDER BY due",
        )?;
        for row in &mut rows {
            let mut items = its_items.query([row.id.0])?;
            while let Some(item) = items.next()? {
                let item = &mut Columns::new(item);
                row.plan.items.push((InvoiceId(item.get()?), item.get()?));
                row.received += item.get::<i64>()?;
            }
            let mut instalments = its_instalments.query([row.id.0])?;
            while let Some(instalment) = instalments.next()? {
                let instalment = &mut Columns::new(instalment);
                row.plan.instalments.push(Instalment {
                    due: instalment.date()?,
                    amount: instalment.get()?,
                });
            }
        }
        Ok(rows)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<PlanRow> {
    let mut row = Columns::new(row);
    Ok(PlanRow {
        id: PlanId(row.get()?),
        plan: PaymentPlan {
            customer: CustomerId(row.get()?),
            currency: row.parsed()?,
            agreed: row.date()?,
            items: Vec::new(),
            instalments: Vec::new(),
            interest: row.optional_parsed()?,
            ended: row.optional_date()?,
            note: row.get()?,
        },
        received: 0,
    })
}
