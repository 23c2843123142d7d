//! The company's own bank accounts.

use owed_receivables::{BankAccount, BankAccountId, Currency};
use rusqlite::{OptionalExtension, Row, params};

use crate::journal::relation::Relation;
use crate::sql::Columns;
use crate::{BookReader, Result, StoreError, Write};

const ACCOUNT: &str = "SELECT id, number, currency, name FROM bank_account";

impl Write<'_> {
    pub fn insert_bank_account(&mut self, account: &BankAccount) -> Result<BankAccountId> {
        self.db.execute(
            "INSERT INTO bank_account (number, currency, name) VALUES (?, ?, ?)",
            params![account.number, account.currency.code(), account.name],
        )?;
        Ok(BankAccountId(self.added(Relation::BankAccount)))
    }

    pub fn rename_bank_account(&mut self, id: BankAccountId, name: &str) -> Result<()> {
        let renamed = self.edit(|reader| {
            Ok(reader.db.execute(
                "UPDATE bank_account SET name = ?2 WHERE id = ?1",
                params![id.0, name],
            )?)
        })?;
        match renamed {
            0 => Err(StoreError::not_found("bank-account", id.0)),
            _ => Ok(()),
        }
    }
}

impl BookReader {
    /// Returns the accounts by number.
    pub fn bank_accounts(&self) -> Result<Vec<(BankAccountId, BankAccount)>> {
        Ok(self
            .db
            .prepare_cached(&format!("{ACCOUNT} ORDER BY number, currency"))?
            .query_map([], read)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the account with this number in this currency.
    pub fn bank_account(&self, number: &str, currency: Currency) -> Result<Option<BankAccountId>> {
        Ok(self
            .db
            .prepare_cached(&format!("{ACCOUNT} WHERE number = ? AND currency = ?"))?
            .query_row(params![number, currency.code()], read)
            .optional()?
            .map(|(id, _)| id))
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<(BankAccountId, BankAccount)> {
    let mut row = Columns::new(row);
    let id = BankAccountId(row.get()?);
    let account = BankAccount {
        number: row.get()?,
        currency: row.parsed()?,
        name: row.get()?,
    };
    Ok((id, account))
}
