//! Links between bank entries and the payments of the book.

use owed_receivables::{BankEntryId, CreditId};
use rusqlite::{Row, params};

use crate::journal::relation::Relation;
use crate::sql::Columns;
use crate::{BankLinkId, BookReader, Result, Write};

/// How much of an entry is a given payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankLink {
    pub id: BankLinkId,
    pub entry: BankEntryId,
    pub credit: CreditId,
    /// Minor units of the entry's currency, with the entry's sign.
    pub amount: i64,
}

const LINK: &str = "SELECT id, entry_id, credit_id, amount FROM bank_link";

impl Write<'_> {
    pub fn link_bank_entry(
        &mut self,
        entry: BankEntryId,
        credit: CreditId,
        amount: i64,
    ) -> Result<BankLinkId> {
        self.db
            .prepare_cached("INSERT INTO bank_link (entry_id, credit_id, amount) VALUES (?, ?, ?)")?
            .execute(params![entry.0, credit.0, amount])?;
        Ok(BankLinkId(self.added(Relation::BankLink)))
    }
}

impl BookReader {
    /// Returns the payments of an entry.
    pub fn links_of_entry(&self, entry: BankEntryId) -> Result<Vec<BankLink>> {
        self.links(&format!("{LINK} WHERE entry_id = ? ORDER BY id"), entry.0)
    }

    /// Returns the entries that a payment came with.
    pub fn links_of_credit(&self, credit: CreditId) -> Result<Vec<BankLink>> {
        self.links(&format!("{LINK} WHERE credit_id = ? ORDER BY id"), credit.0)
    }

    fn links(&self, sql: &str, key: i64) -> Result<Vec<BankLink>> {
        Ok(self
            .db
            .prepare_cached(sql)?
            .query_map([key], read)?
            .collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<BankLink> {
    let mut row = Columns::new(row);
    Ok(BankLink {
        id: BankLinkId(row.get()?),
        entry: BankEntryId(row.get()?),
        credit: CreditId(row.get()?),
        amount: row.get()?,
    })
}
