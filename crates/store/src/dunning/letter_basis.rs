//! What letters rely on besides their items (rule R16).

use rusqlite::{OptionalExtension, params};

use crate::{BookReader, LetterId, Result, Write};

/// What a letter relies on besides its items, each part in a comparable form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterBasis {
    /// Money on account in the letter's currencies.
    pub on_account: String,
    /// When each of its items is due.
    pub dues: String,
    /// A digest of the recipient's name and address.
    pub address: String,
    /// A digest of the account to pay to.
    pub bank: String,
    /// The kind of customer, on which the applied law depends.
    pub kind: String,
}

impl Write<'_> {
    /// Stores what a letter relies on, replacing what was stored before.
    pub fn keep_letter_basis(&mut self, id: LetterId, basis: &LetterBasis) -> Result<()> {
        self.db
            .prepare_cached(
                "INSERT OR REPLACE INTO letter_basis (letter_id, on_account, dues, address, bank, kind)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                id.0,
                basis.on_account,
                basis.dues,
                basis.address,
                basis.bank,
                basis.kind,
            ])?;
        Ok(())
    }
}

impl BookReader {
    /// Returns what a letter relies on; `None` for letters from before this was stored.
    pub fn letter_basis(&self, id: LetterId) -> Result<Option<LetterBasis>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT on_account, dues, address, bank, kind FROM letter_basis WHERE letter_id = ?",
            )?
            .query_row([id.0], |row| {
                Ok(LetterBasis {
                    on_account: row.get(0)?,
                    dues: row.get(1)?,
                    address: row.get(2)?,
                    bank: row.get(3)?,
                    kind: row.get(4)?,
                })
            })
            .optional()?)
    }
}
