//! Why credit notes were matched, and which matches a person refused.

use std::collections::HashMap;

use owed_receivables::{CreditId, Date, InvoiceId};
use rusqlite::params;

use crate::journal::relation::Relation;
use crate::matching::match_rows::Matched;
use crate::sql;
use crate::{BankMatch, BookReader, Result, Write};

const CREDITS: Matched = Matched {
    matches: Relation::CreditMatch,
    refusals: Relation::RefusedCredit,
    column: "credit_id",
};

impl Write<'_> {
    /// Records why a credit was matched, if it allocated anything.
    pub fn insert_credit_match(&mut self, credit: CreditId, its: &BankMatch) -> Result<()> {
        if its.allocations.is_none() {
            return Ok(());
        }
        self.insert_match(&CREDITS, credit.0, its)
    }

    /// Ends a credit's newest match, which stays stored with that day.
    pub fn unmatch_credit(&mut self, credit: CreditId, on: Date) -> Result<()> {
        self.edit(|reader| {
            reader.db.execute(
                "UPDATE credit_match SET taken_back = ?2 WHERE id =
                   (SELECT max(id) FROM credit_match WHERE credit_id = ?1 AND taken_back IS NULL)",
                params![credit.0, sql::day(on)],
            )?;
            Ok(())
        })
    }

    /// Remembers that a credit is not for an invoice.
    pub fn refuse_credit(&mut self, credit: CreditId, invoice: InvoiceId) -> Result<()> {
        self.refuse(&CREDITS, credit.0, invoice)
    }
}

impl BookReader {
    /// Returns why a credit was last matched, if the match still stands.
    pub fn credit_match(&self, credit: CreditId) -> Result<Option<BankMatch>> {
        self.standing_match(&CREDITS, credit.0)
    }

    /// Returns the refused invoices by credit.
    pub fn refused_credits(&self) -> Result<HashMap<CreditId, Vec<InvoiceId>>> {
        self.refused(&CREDITS, CreditId)
    }

    /// Returns the newest credit.
    pub fn newest_credit(&self) -> Result<Option<CreditId>> {
        let id: Option<i64> = self
            .db
            .query_row("SELECT max(id) FROM credit", [], |row| row.get(0))?;
        Ok(id.map(CreditId))
    }
}
