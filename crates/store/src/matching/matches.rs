//! Why bank entries were matched, which payers were learned from that, and which matches were refused.

use std::collections::HashMap;

use owed_receivables::{BankEntryId, CustomerId, Date, InvoiceId};
use rusqlite::params;

use crate::journal::relation::Relation;
use crate::matching::match_rows::Matched;
use crate::sql;
use crate::{BankMatch, BookReader, Result, Write};

/// A payer whose money a person assigned to a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearnedPayer {
    pub payer: String,
    pub customer: CustomerId,
}

const ENTRIES: Matched = Matched {
    matches: Relation::BankMatch,
    refusals: Relation::RefusedMatch,
    column: "entry_id",
};

impl Write<'_> {
    pub fn insert_bank_match(&mut self, entry: BankEntryId, its: &BankMatch) -> Result<()> {
        self.insert_match(&ENTRIES, entry.0, its)
    }

    /// Remembers which customer a payer pays for, if not yet known.
    pub fn learn_payer(&mut self, learned: &LearnedPayer, from: BankEntryId) -> Result<()> {
        let added = self
            .db
            .prepare_cached(
                "INSERT INTO learned_payer (payer, customer_id, entry_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            )?
            .execute(params![learned.payer, learned.customer.0, from.0])?;
        if added > 0 {
            self.added(Relation::LearnedPayer);
        }
        Ok(())
    }

    /// Undoes the match of an entry: its links and what was learned from it are deleted, the match stays stored with
    /// the day, and the entry is open again.
    pub fn unmatch(&mut self, entry: BankEntryId, on: Date) -> Result<()> {
        self.edit(|reader| {
            let db = &reader.db;
            db.execute("DELETE FROM bank_link WHERE entry_id = ?", [entry.0])?;
            db.execute("DELETE FROM learned_payer WHERE entry_id = ?", [entry.0])?;
            db.execute(
                "UPDATE bank_match SET taken_back = ?2 WHERE entry_id = ?1 AND taken_back IS NULL",
                params![entry.0, sql::day(on)],
            )?;
            db.execute(
                "UPDATE bank_entry SET state = 'open', reason = '' WHERE id = ?",
                [entry.0],
            )?;
            Ok(())
        })
    }

    /// Remembers that an entry does not pay an invoice.
    pub fn refuse_match(&mut self, entry: BankEntryId, invoice: InvoiceId) -> Result<()> {
        self.refuse(&ENTRIES, entry.0, invoice)
    }
}

impl BookReader {
    /// Returns why an entry was matched, if it is.
    pub fn bank_match(&self, entry: BankEntryId) -> Result<Option<BankMatch>> {
        self.standing_match(&ENTRIES, entry.0)
    }

    pub fn learned_payers(&self) -> Result<Vec<LearnedPayer>> {
        Ok(self
            .db
            .prepare_cached("SELECT payer, customer_id FROM learned_payer ORDER BY id")?
            .query_map([], |row| {
                Ok(LearnedPayer {
                    payer: row.get(0)?,
                    customer: CustomerId(row.get(1)?),
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the refused invoices by entry.
    pub fn refused_matches(&self) -> Result<HashMap<BankEntryId, Vec<InvoiceId>>> {
        self.refused(&ENTRIES, BankEntryId)
    }

    /// Says whether a letter to the customer left the house on or after the day.
    pub fn letter_left_since(&self, customer: CustomerId, day: Date) -> Result<bool> {
        Ok(self.db.query_row(
            "SELECT EXISTS (SELECT 1 FROM letter WHERE customer_id = ? AND left_on >= ?)",
            params![customer.0, sql::day(day)],
            |row| row.get(0),
        )?)
    }
}
