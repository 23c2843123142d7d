//! The sources of payments besides bank entries and what lists of invoices imply: rows of lists, and people (rule L6).

use std::collections::HashMap;

use owed_receivables::{CreditId, CustomerId, Date, InvoiceId, KnownPayment, Money};
use rusqlite::{OptionalExtension, params};

use crate::error::is_taken;
use crate::journal::relation::Relation;
use crate::sql::{self, Columns, Currencies};
use crate::{BookReader, Result, StoreError, Write};

/// Which payments to return: those that sources of a kind have not reported in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untold {
    /// Not reported by rows of a list of payments.
    ByRows,
    /// Not reported by a bank entry.
    ByBank,
    /// Reported by a row: what rows report, with the key of one.
    No,
}

/// What rows of lists reported of credit `c`.
const ROWS: &str = "(SELECT coalesce(sum(s.amount), 0) FROM payment_source s WHERE s.credit_id = c.id AND s.kind = 'row')";

impl Write<'_> {
    /// Records that a row of a list reported a payment.
    pub(crate) fn insert_payment_row(
        &mut self,
        payment: CreditId,
        key: &str,
        amount: i64,
    ) -> Result<()> {
        self.insert_row(payment, key, amount, None)
    }

    /// Records that a row of a list reports an existing payment or a part of it, with the row's day and reference.
    pub fn keep_payment_row(
        &mut self,
        payment: CreditId,
        key: &str,
        amount: i64,
        said: (Date, &str),
    ) -> Result<()> {
        self.insert_row(payment, key, amount, Some(said))
    }

    fn insert_row(
        &mut self,
        payment: CreditId,
        key: &str,
        amount: i64,
        said: Option<(Date, &str)>,
    ) -> Result<()> {
        let row = self.next_row(Relation::PaymentSource);
        let (dated, reference) = said.unzip();
        self.db
            .prepare_cached(
                "INSERT INTO payment_source (id, credit_id, kind, amount, key, dated, reference)
                 VALUES (?, ?, 'row', ?, ?, ?, ?)",
            )?
            .execute(params![
                row,
                payment.0,
                amount,
                key,
                dated.map(sql::day),
                reference
            ])
            .map_err(|error| match is_taken(&error) {
                true => StoreError::CreditKeyTaken {
                    key: key.to_owned(),
                },
                false => error.into(),
            })?;
        self.added(Relation::PaymentSource);
        Ok(())
    }

    /// Records that a person reported a payment.
    pub(crate) fn insert_hand(&mut self, payment: CreditId, amount: i64) -> Result<()> {
        let row = self.next_row(Relation::PaymentSource);
        self.db
            .prepare_cached(
                "INSERT INTO payment_source (id, credit_id, kind, amount) VALUES (?, ?, 'hand', ?)",
            )?
            .execute(params![row, payment.0, amount])?;
        self.added(Relation::PaymentSource);
        Ok(())
    }
}

impl BookReader {
    /// Says whether a row of any list has reported a payment.
    pub fn any_row_told(&self) -> Result<bool> {
        let any = "SELECT EXISTS (SELECT 1 FROM payment_source WHERE key IS NOT NULL)";
        Ok(self
            .db
            .prepare_cached(any)?
            .query_row([], |row| row.get(0))?)
    }

    /// Returns the payment that a row of a list reported.
    pub fn payment_of_row(&self, key: &str) -> Result<Option<CreditId>> {
        Ok(self
            .db
            .prepare_cached("SELECT credit_id FROM payment_source WHERE key = ?")?
            .query_row([key], |row| row.get(0).map(CreditId))
            .optional()?)
    }

    /// Returns how much of a payment no row of a list has reported.
    pub fn untold_by_rows(&self, payment: CreditId) -> Result<i64> {
        Ok(self
            .db
            .prepare_cached(&format!(
                "SELECT c.amount - {ROWS} FROM credit c WHERE c.id = ?"
            ))?
            .query_row([payment.0], |row| row.get(0))?)
    }

    /// Returns the payments from `first` to `last` that reported money may be, each with the key of a row if it has
    /// one, without money that lists imply.
    pub fn known_payments(
        &self,
        untold: Untold,
        first: Date,
        last: Date,
    ) -> Result<Vec<(KnownPayment, Option<String>)>> {
        const LINKS: &str =
            "EXISTS (SELECT 1 FROM bank_link l WHERE l.credit_id = c.id AND l.amount > 0)";
        // A payment that a bank returned had been paid; one that a person took back never was, not even with another
        // entry.
        const WHEN_GONE: &str = "(SELECT min(m.dated) FROM claim m JOIN bank_link l ON l.entry_id = m.entry_id AND l.credit_id = c.id
                WHERE m.takes_back = c.id AND l.amount < 0)";
        let (left, wanted) = match untold {
            Untold::ByRows => (format!("c.amount - {ROWS}"), format!("{ROWS} < c.amount")),
            Untold::ByBank => ("c.amount".to_owned(), format!("NOT {LINKS}")),
            Untold::No => ("c.amount".to_owned(), format!("{ROWS} > 0")),
        };
        let said = |column: &str, of_payment: &str| {
            match untold {
            Untold::No => format!(
                "coalesce((SELECT s.{column} FROM payment_source s WHERE s.credit_id = c.id AND s.key IS NOT NULL
                           ORDER BY s.key LIMIT 1), {of_payment})"
            ),
            Untold::ByRows | Untold::ByBank => of_payment.to_owned(),
        }
        };
        let (dated, reference) = (said("dated", "c.dated"), said("reference", "c.number"));
        let mut statement = self.db.prepare(&format!(
            "SELECT c.id, c.customer_id, {dated}, c.currency, {left}, c.charges, {reference}, {WHEN_GONE},
                    (SELECT min(s.key) FROM payment_source s WHERE s.credit_id = c.id)
             FROM credit c INDEXED BY credit_dated
             WHERE c.kind = 'payment' AND c.dated BETWEEN ? AND ? AND {wanted}
               AND NOT EXISTS (SELECT 1 FROM payment_source s WHERE s.credit_id = c.id AND s.kind = 'implied')
               AND (NOT EXISTS (SELECT 1 FROM claim m WHERE m.takes_back = c.id) OR {WHEN_GONE} IS NOT NULL)
             ORDER BY c.id"
        ))?;
        let mut rows = statement.query(params![sql::day(first), sql::day(last)])?;
        let (mut found, mut currencies) = (Vec::new(), Currencies::default());
        while let Some(row) = rows.next()? {
            let mut row = Columns::new(row);
            let (payment, customer, dated) =
                (CreditId(row.get()?), CustomerId(row.get()?), row.date()?);
            let currency = currencies.read(&row.get::<String>()?)?;
            let known = KnownPayment {
                payment,
                customer,
                dated,
                untold: Money::new(row.get()?, currency),
                kept: row.get()?,
                reference: row.get()?,
                gone: row.optional_date()?,
                items: Vec::new(),
            };
            found.push((known, row.get()?));
        }
        drop(rows);
        self.add_items(&mut found, first, last)?;
        Ok(found)
    }

    fn add_items(
        &self,
        payments: &mut [(KnownPayment, Option<String>)],
        first: Date,
        last: Date,
    ) -> Result<()> {
        if payments.is_empty() {
            return Ok(());
        }
        let mut statement = self.db.prepare_cached(
            "SELECT a.credit_id, a.invoice_id, sum(a.amount) FROM credit c INDEXED BY credit_dated
               JOIN allocation a ON a.credit_id = c.id
             WHERE c.kind = 'payment' AND c.dated BETWEEN ? AND ?
               AND (a.reverses IS NULL OR NOT EXISTS (SELECT 1 FROM claim m WHERE m.takes_back = c.id))
             GROUP BY a.credit_id, a.invoice_id HAVING sum(a.amount) > 0",
        )?;
        let mut items: HashMap<i64, Vec<(InvoiceId, i64)>> = HashMap::new();
        let mut rows = statement.query(params![sql::day(first), sql::day(last)])?;
        while let Some(row) = rows.next()? {
            let item = (InvoiceId(row.get(1)?), row.get(2)?);
            items.entry(row.get(0)?).or_default().push(item);
        }
        for (payment, _) in payments {
            payment.items = items.remove(&payment.payment.0).unwrap_or_default();
        }
        Ok(())
    }

    /// Returns how much of an invoice was paid by a day, except with money that lists imply for it.
    pub fn told_paid(&self, invoice: InvoiceId, by: Date) -> Result<i64> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT coalesce(sum(a.amount), 0) FROM allocation a
                 WHERE a.invoice_id = ?1 AND a.kind = 'payment' AND a.effective <= ?2
                   AND NOT EXISTS (SELECT 1 FROM payment_source s WHERE s.credit_id = a.credit_id AND s.invoice_id = ?1)",
            )?
            .query_row(params![invoice.0, sql::day(by)], |row| row.get(0))?)
    }

    /// Returns the payments with money on account, except money that lists imply: (payment, customer, day, rest).
    pub fn payments_on_account(&self) -> Result<Vec<(CreditId, CustomerId, Date, Money)>> {
        let mut statement = self.db.prepare(
            "SELECT c.id, c.customer_id, c.dated, c.currency, c.open FROM credit c
             WHERE c.open > 0 AND c.kind = 'payment'
               AND NOT EXISTS (SELECT 1 FROM payment_source s WHERE s.credit_id = c.id AND s.kind = 'implied')
             ORDER BY c.dated, c.id",
        )?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok((
                CreditId(row.get()?),
                CustomerId(row.get()?),
                row.date()?,
                row.money::<1>()?[0],
            ))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Says whether anything besides a bank entry reports a payment.
    pub fn is_told_elsewhere(&self, payment: CreditId) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM payment_source WHERE credit_id = ?)")?
            .query_row([payment.0], |row| row.get(0))?)
    }
}
