//! What letters rest on beside their items (rule R16).

use rusqlite::{OptionalExtension, params};

use crate::{LetterId, Reading, Result, Write};

/// What a letter rests on beside its items, each part in a form that can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterBasis {
    /// Money on account in the letter's currencies.
    pub on_account: String,
    /// When each of its items is due.
    pub dues: String,
    /// A digest of the name and address it goes to.
    pub address: String,
    /// A digest of the account it asks to pay to.
    pub bank: String,
    /// The kind of customer, which the law charged rests on.
    pub kind: String,
}

impl Write<'_> {
    /// Keeps what a letter rests on, in place of what it rested on before.
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

impl Reading {
    /// What a letter rests on; `None` for one from before that was kept.
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
