//! How customers pay the company.

use owed_receivables::{CompanyAccount, CompanyAccountId, Currency};

use crate::sql::{self, Columns};
use crate::{BookReader, Result};

impl BookReader {
    /// Returns the ways to pay, in their order.
    pub fn company_accounts(&self) -> Result<Vec<CompanyAccount>> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, form, currency, number, bank_code, wire_code, bic, bank_name, lines FROM company_account ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok(CompanyAccount {
                id: Some(CompanyAccountId(row.get()?)),
                form: row.parsed()?,
                currency: row.optional_parsed()?,
                number: row.get()?,
                bank_code: row.get()?,
                wire_code: row.get()?,
                bic: row.get()?,
                bank_name: row.get()?,
                lines: row.get()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes these the ways to pay, without a journal entry: those without a key are new, and missing ones are removed.
    pub(crate) fn put_company_accounts(&self, accounts: &[CompanyAccount]) -> Result<()> {
        let before = self.company_accounts()?;
        for gone in before
            .iter()
            .filter(|one| !accounts.iter().any(|account| account.id == one.id))
        {
            self.db
                .prepare_cached("DELETE FROM company_account WHERE id = ?")?
                .execute([gone.id.map(|id| id.0)])?;
        }
        for account in accounts.iter().filter(|account| !before.contains(account)) {
            let id = account.id.map(|id| id.0);
            let currency = account.currency.as_ref().map(Currency::code);
            match id {
                None => sql::insert!(
                    self.db,
                    company_account {
                        form: account.form.name(),
                        currency: currency,
                        number: account.number,
                        bank_code: account.bank_code,
                        wire_code: account.wire_code,
                        bic: account.bic,
                        bank_name: account.bank_name,
                        lines: account.lines,
                    }
                )?,
                Some(id) => sql::update!(
                    self.db,
                    company_account[id] {
                        form: account.form.name(),
                        currency: currency,
                        number: account.number,
                        bank_code: account.bank_code,
                        wire_code: account.wire_code,
                        bic: account.bic,
                        bank_name: account.bank_name,
                        lines: account.lines,
                    }
                )?,
            };
        }
        Ok(())
    }
}
