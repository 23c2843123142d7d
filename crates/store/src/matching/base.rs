//! The data for matching bank entries: what is owed, and what was matched before.

use std::collections::HashSet;

use owed_receivables::{BankEntryId, CreditId, CustomerId, Date, DiscountTerms, InvoiceId, Money};
use rusqlite::params;

use crate::sql::{self, Columns, Currencies};
use crate::{BookReader, Result};

/// An invoice and what is open of it today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDebt {
    pub invoice: InvoiceId,
    pub customer: CustomerId,
    pub number: String,
    pub reference: String,
    pub issued: Date,
    pub due: Date,
    pub gross: Money,
    /// 0 if it is settled.
    pub open: Money,
    /// Credit notes allocated to it.
    pub credited: i64,
    pub terms: DiscountTerms,
}

/// A payment that still settles something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchedPayment {
    pub payment: CreditId,
    pub customer: CustomerId,
    /// The bank entry that it came with; `None` if only a list or a person reported it.
    pub entry: Option<BankEntryId>,
    pub number: String,
    pub dated: Date,
    /// As the bank booked it.
    pub amount: Money,
    /// The invoices that it paid, with their numbers and amounts in minor units; empty if it paid claims only.
    pub items: Vec<(InvoiceId, String, i64)>,
}

impl BookReader {
    /// Returns the invoices that are open or were settled since a day.
    pub fn debts(&self, settled_since: Date) -> Result<Vec<OpenDebt>> {
        let mut statement = self.db.prepare_cached(
            "SELECT i.id, i.customer_id, i.number, i.reference, i.issued, i.due, i.discount, i.currency, i.gross, i.open,
                    iif(i.discount = '' OR i.open = 0, 0, (SELECT coalesce(sum(a.amount), 0) FROM allocation a
                      WHERE a.invoice_id = i.id AND a.kind = 'credit_note'))
             FROM invoice i WHERE i.open > 0 OR i.settled >= ? ORDER BY i.id",
        )?;
        let mut rows = statement.query([sql::day(settled_since)])?;
        let (mut debts, mut currencies) = (Vec::new(), Currencies::default());
        while let Some(row) = rows.next()? {
            let mut row = Columns::new(row);
            let (invoice, customer) = (InvoiceId(row.get()?), CustomerId(row.get()?));
            let (number, reference) = (row.get()?, row.get()?);
            let (issued, due) = (row.date()?, row.date()?);
            let terms: String = row.get()?;
            let currency = currencies.read(&row.get::<String>()?)?;
            debts.push(OpenDebt {
                invoice,
                customer,
                number,
                reference,
                issued,
                due,
                gross: Money::new(row.get()?, currency),
                open: Money::new(row.get()?, currency),
                credited: row.get()?,
                terms: if terms.is_empty() {
                    DiscountTerms::NONE
                } else {
                    terms.parse().unwrap_or(DiscountTerms::NONE)
                },
            });
        }
        Ok(debts)
    }

    /// Returns the open invoices that letters ask for, by the digits of the letter's payment reference.
    pub fn letter_references(&self) -> Result<Vec<(String, Vec<InvoiceId>)>> {
        let mut statement = self.db.prepare_cached(
            "SELECT DISTINCT l.reference, i.id FROM invoice i JOIN letter_item t ON t.invoice_id = i.id
               JOIN letter l ON l.id = t.letter_id
             WHERE i.open > 0 AND l.reference <> '' ORDER BY l.reference, i.id",
        )?;
        let mut rows = statement.query([])?;
        let mut letters: Vec<(String, Vec<InvoiceId>)> = Vec::new();
        while let Some(row) = rows.next()? {
            let (reference, invoice): (String, i64) = (row.get(0)?, row.get(1)?);
            match letters.last_mut() {
                Some((last, invoices)) if *last == reference => invoices.push(InvoiceId(invoice)),
                _ => letters.push((reference, vec![InvoiceId(invoice)])),
            }
        }
        Ok(letters)
    }

    /// Says whether an outgoing entry is undecided.
    pub fn has_open_outgoing(&self) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT 1 FROM bank_entry WHERE state = 'open' AND amount < 0 AND is_fee = 0",
            )?
            .exists([])?)
    }

    /// Returns what customers have on account.
    pub fn money_on_account(&self) -> Result<Vec<(CustomerId, Money)>> {
        let mut statement = self.db.prepare_cached(
            "SELECT customer_id, currency, sum(open) FROM credit WHERE open > 0 GROUP BY customer_id, currency",
        )?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok((CustomerId(row.get()?), row.money::<1>()?[0]))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the payments since a day that settle invoices or claims.
    pub fn matched_payments(&self, since: Date) -> Result<Vec<MatchedPayment>> {
        let mut statement = self.db.prepare_cached(
            "SELECT c.id, c.customer_id, l.entry_id, c.number, c.dated, a.invoice_id, i.number, a.amount,
               coalesce(c.came_currency, c.currency), coalesce(c.came, c.amount - c.charges)
             FROM credit c LEFT JOIN bank_link l ON l.credit_id = c.id AND l.amount > 0
               LEFT JOIN allocation a ON a.credit_id = c.id AND a.reverses IS NULL
                 AND NOT EXISTS (SELECT 1 FROM allocation r WHERE r.reverses = a.id)
               LEFT JOIN invoice i ON i.id = a.invoice_id
             WHERE c.dated >= ? AND c.kind = 'payment' AND (a.id IS NOT NULL OR EXISTS (
               SELECT 1 FROM claim_allocation m JOIN claim ON claim.id = m.claim_id
               WHERE m.credit_id = c.id AND m.reverses IS NULL AND claim.takes_back IS NOT c.id
                 AND NOT EXISTS (SELECT 1 FROM claim_allocation r WHERE r.reverses = m.id)))
             ORDER BY c.id, a.id",
        )?;
        let mut rows = statement.query(params![sql::day(since)])?;
        let mut payments: Vec<MatchedPayment> = Vec::new();
        while let Some(row) = rows.next()? {
            let mut row = Columns::new(row);
            let (payment, customer) = (CreditId(row.get()?), CustomerId(row.get()?));
            let entry = row.get::<Option<i64>>()?.map(BankEntryId);
            let (number, dated) = (row.get()?, row.date()?);
            let (invoice, number_of, part) = (
                row.get::<Option<i64>>()?,
                row.get::<Option<String>>()?,
                row.get::<Option<i64>>()?,
            );
            let item = match (invoice, number_of, part) {
                (Some(invoice), Some(number), Some(part)) => {
                    Some((InvoiceId(invoice), number, part))
                }
                _ => None,
            };
            match payments.last_mut() {
                Some(last) if last.payment == payment => last.items.extend(item),
                _ => payments.push(MatchedPayment {
                    payment,
                    customer,
                    entry,
                    number,
                    dated,
                    amount: row.money::<1>()?[0],
                    items: item.into_iter().collect(),
                }),
            }
        }
        Ok(payments)
    }

    /// Returns the newest entry.
    pub fn newest_bank_entry(&self) -> Result<Option<BankEntryId>> {
        let id: Option<i64> = self
            .db
            .query_row("SELECT max(id) FROM bank_entry", [], |row| row.get(0))?;
        Ok(id.map(BankEntryId))
    }

    /// Returns the entries whose parts are stored as entries of their own and which must not be counted twice.
    pub fn entries_in_parts(&self) -> Result<HashSet<BankEntryId>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT DISTINCT parent_id FROM bank_entry WHERE parent_id IS NOT NULL",
            )?
            .query_map([], |row| row.get(0).map(BankEntryId))?
            .collect::<rusqlite::Result<_>>()?)
    }
}
