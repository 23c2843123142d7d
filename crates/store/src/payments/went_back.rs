//! Money that went back, as lists and banks report it again (rules L6, L7).

use owed_receivables::{BankEntryId, CreditId, CustomerId, Date, KnownPayment, Money, RefundId};
use rusqlite::types::ToSql;
use rusqlite::{OptionalExtension, Row, params};

use crate::sql::{self, Columns};
use crate::{BookReader, Result, Untold, Write};

impl Write<'_> {
    /// Records that a row of a list of payments reports a refund.
    pub fn set_refund_key(&mut self, refund: RefundId, key: &str) -> Result<()> {
        self.set("UPDATE refund SET key = ?2 WHERE id = ?1", refund.0, &key)
    }

    /// Sets the bank entry of a refund.
    pub fn set_refund_entry(&mut self, refund: RefundId, entry: Option<BankEntryId>) -> Result<()> {
        let sql = "UPDATE refund SET entry_id = ?2 WHERE id = ?1";
        self.set(sql, refund.0, &entry.map(|entry| entry.0))
    }

    /// Records that a row of a list of payments reports that a payment was taken back.
    pub fn set_return_key(&mut self, payment: CreditId, key: &str) -> Result<()> {
        let sql = "UPDATE claim SET key = ?2
                   WHERE id = (SELECT max(id) FROM claim WHERE takes_back = ?1 AND key IS NULL)";
        self.set(sql, payment.0, &key)
    }

    fn set(&mut self, sql: &str, id: i64, value: &dyn ToSql) -> Result<()> {
        self.edit(|reader| {
            reader.db.prepare_cached(sql)?.execute(params![id, value])?;
            Ok(())
        })
    }
}

/// A payment of which nothing went back. One that only a list of invoices implies does not count: it follows what lists
/// state.
const STANDS: &str = "c.kind = 'payment'
    AND NOT EXISTS (SELECT 1 FROM payment_source s WHERE s.credit_id = c.id AND s.kind = 'implied')
    AND NOT EXISTS (SELECT 1 FROM claim m WHERE m.takes_back = c.id)
    AND NOT EXISTS (SELECT 1 FROM refund_part p WHERE p.credit_id = c.id)";

impl BookReader {
    /// Says whether a row of a list reported that money went back.
    pub fn is_told_to_be_gone(&self, key: &str) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT 1 FROM refund WHERE key = ?1 UNION ALL SELECT 1 FROM claim WHERE key = ?1",
            )?
            .exists([key])?)
    }

    /// Returns the refunds of some days that were not taken back and that no source of that kind has reported.
    pub fn untold_refunds(
        &self,
        untold: Untold,
        first: Date,
        last: Date,
    ) -> Result<Vec<(RefundId, KnownPayment)>> {
        let wanted = match untold {
            Untold::ByRows => "r.key IS NULL",
            Untold::ByBank => "r.entry_id IS NULL",
            Untold::No => "true",
        };
        let mut statement = self.db.prepare(&format!(
            "SELECT (SELECT min(p.credit_id) FROM refund_part p WHERE p.refund_id = r.id),
                    r.customer_id, r.dated, r.currency, r.amount, r.number, r.id
             FROM refund r
             WHERE r.dated BETWEEN ? AND ? AND {wanted}
               AND NOT EXISTS (SELECT 1 FROM refund_part p WHERE p.refund_id = r.id AND p.reverses IS NOT NULL)
             ORDER BY r.id"
        ))?;
        let rows = statement.query_map([sql::day(first), sql::day(last)], |row| {
            Ok((RefundId(row.get(6)?), gone(row)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the payments that were taken back on some days without a row reporting it, including what the bank
    /// charged on top.
    pub fn untold_returns(&self, first: Date, last: Date) -> Result<Vec<KnownPayment>> {
        let mut statement = self.db.prepare_cached(
            "SELECT c.id, c.customer_id, m.dated, c.currency, c.amount, c.number,
                    (SELECT coalesce(sum(f.amount), 0) FROM claim f
                     WHERE f.entry_id = m.entry_id AND f.takes_back IS NULL AND f.currency = c.currency)
             FROM claim m JOIN credit c ON c.id = m.takes_back
             WHERE m.dated BETWEEN ? AND ? AND m.key IS NULL
               AND NOT EXISTS (SELECT 1 FROM payment_source s WHERE s.credit_id = c.id AND s.kind = 'implied')
             ORDER BY m.id",
        )?;
        let rows = statement.query_map([sql::day(first), sql::day(last)], |row| {
            let (one, charged): (KnownPayment, i64) = (gone(row)?, row.get(6)?);
            Ok(KnownPayment {
                untold: Money::new(one.untold.minor + charged, one.untold.currency),
                kept: charged,
                ..one
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns a customer's newest payment of this amount and reference by a day of which nothing went back.
    pub fn payment_of_reference(
        &self,
        customer: CustomerId,
        amount: Money,
        by: Date,
        reference: &str,
    ) -> Result<Option<CreditId>> {
        Ok(self
            .db
            .prepare_cached(&format!(
                "SELECT c.id FROM credit c
                 WHERE c.customer_id = ? AND c.currency = ? AND c.amount = ? AND c.dated <= ? AND trim(c.number) = ?
                   AND {STANDS} ORDER BY c.dated DESC, c.id DESC"
            ))?
            .query_row(
                params![
                    customer.0,
                    amount.currency.code(),
                    amount.minor,
                    sql::day(by),
                    reference.trim()
                ],
                |row| row.get(0).map(CreditId),
            )
            .optional()?)
    }

    /// Returns a customer's payments of this amount by a day that paid an invoice and of which nothing went back.
    pub fn payments_of_invoice(
        &self,
        customer: CustomerId,
        amount: Money,
        by: Date,
        invoice: owed_receivables::InvoiceId,
    ) -> Result<Vec<CreditId>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT c.id FROM credit c
             WHERE c.customer_id = ? AND c.currency = ? AND c.amount = ? AND c.dated <= ? AND {STANDS}
               AND (SELECT sum(a.amount) FROM allocation a WHERE a.credit_id = c.id AND a.invoice_id = ?) > 0
             ORDER BY c.dated DESC, c.id DESC"
        ))?;
        let rows = statement.query_map(
            params![
                customer.0,
                amount.currency.code(),
                amount.minor,
                sql::day(by),
                invoice.0
            ],
            |row| row.get(0).map(CreditId),
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Says whether a list or a person reported a refund: it stays if the bank entry turns out to be something else.
    pub fn is_refund_told_elsewhere(&self, refund: RefundId) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached("SELECT 1 FROM refund WHERE id = ? AND (by_hand OR key IS NOT NULL)")?
            .exists([refund.0])?)
    }
}

fn gone(row: &Row<'_>) -> rusqlite::Result<KnownPayment> {
    let mut row = Columns::new(row);
    Ok(KnownPayment {
        payment: CreditId(row.get()?),
        customer: CustomerId(row.get()?),
        dated: row.date()?,
        untold: row.money::<1>()?[0],
        kept: 0,
        gone: None,
        items: Vec::new(),
        reference: row.get()?,
    })
}
