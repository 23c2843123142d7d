//! Statements of the company's bank accounts, and which entries they contain.

use owed_receivables::{
    BankAccount, BankAccountId, BankEntryId, BankStatement, BankStatementId, Money,
};
use rusqlite::{Row, params};

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, Page, PageRequest, Result, Write};

/// A statement in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankStatementRow {
    pub id: BankStatementId,
    pub statement: BankStatement,
    pub account: BankAccount,
    pub entries: u64,
    /// How many of its entries are undecided.
    pub open: u64,
    /// The total of its entries.
    pub moved: Money,
    /// The difference between its balances and its entries; `None` unless it states two balances.
    pub gap: Option<Money>,
}

const ROW: &str = "SELECT s.id, s.account_id, s.number, s.first_day, s.last_day, s.opening, s.closing, s.source,
       a.number, a.currency, a.name, count(e.id), count(e.id) FILTER (WHERE e.state = 'open'), coalesce(sum(e.amount) FILTER (WHERE e.currency = a.currency), 0)
     FROM bank_statement s JOIN bank_account a ON a.id = s.account_id
     LEFT JOIN bank_statement_entry l ON l.statement_id = s.id LEFT JOIN bank_entry e ON e.id = l.entry_id";

impl Write<'_> {
    pub fn insert_bank_statement(&mut self, statement: &BankStatement) -> Result<BankStatementId> {
        self.db
            .prepare_cached(
                "INSERT INTO bank_statement (account_id, number, first_day, last_day, opening, closing, source)
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                statement.account.0,
                statement.number,
                statement.from.map(sql::day),
                statement.to.map(sql::day),
                statement.opening,
                statement.closing,
                statement.source,
            ])?;
        Ok(BankStatementId(self.added(Relation::BankStatement)))
    }

    /// Replaces a statement by one that the bank reissued under its number; its entries stay.
    pub fn update_bank_statement(
        &mut self,
        id: BankStatementId,
        statement: &BankStatement,
    ) -> Result<()> {
        self.edit(|reader| {
            reader.db.execute(
                "UPDATE bank_statement SET first_day = ?2, last_day = ?3, opening = ?4, closing = ?5, source = ?6 WHERE id = ?1",
                params![
                    id.0,
                    statement.from.map(sql::day),
                    statement.to.map(sql::day),
                    statement.opening,
                    statement.closing,
                    statement.source,
                ],
            )?;
            Ok(())
        })
    }

    /// Records that these entries are in a statement; those already recorded stay.
    pub fn list_in_statement(
        &mut self,
        statement: BankStatementId,
        entries: &[BankEntryId],
    ) -> Result<()> {
        let list = |reader: &BookReader| {
            let mut insert = reader.db.prepare_cached(
                "INSERT INTO bank_statement_entry (statement_id, entry_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            )?;
            for entry in entries {
                insert.execute([statement.0, entry.0])?;
            }
            Ok(())
        };
        // The rows go and come back with the statement if this write added it.
        if self.has_added(Relation::BankStatement, statement.0) {
            list(self)
        } else {
            self.edit(list)
        }
    }
}

impl BookReader {
    /// Returns the statements of one account or all, the latest first.
    pub fn bank_statements(
        &self,
        account: Option<BankAccountId>,
        page: PageRequest,
    ) -> Result<Page<BankStatementRow>> {
        let of = "(?1 IS NULL OR s.account_id = ?1)";
        let account = account.map(|account| account.0);
        let rows = self
            .db
            .prepare_cached(&format!(
                "{ROW} WHERE {of} GROUP BY s.id ORDER BY s.last_day IS NULL, s.last_day DESC, s.id DESC{}",
                page.sql()
            ))?
            .query_map([account], read)?
            .collect::<rusqlite::Result<_>>()?;
        let total: i64 = self.db.query_row(
            &format!("SELECT count(*) FROM bank_statement s WHERE {of}"),
            [account],
            |row| row.get(0),
        )?;
        Ok(Page {
            rows,
            total: total.unsigned_abs(),
            sums: Vec::new(),
        })
    }

    /// Returns the statements of an account without their sums.
    pub fn plain_bank_statements(
        &self,
        account: BankAccountId,
    ) -> Result<Vec<(BankStatementId, BankStatement)>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT id, account_id, number, first_day, last_day, opening, closing, source
                 FROM bank_statement WHERE account_id = ? ORDER BY id",
            )?
            .query_map([account.0], |row| plain(&mut Columns::new(row)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the statements that contain an entry.
    pub fn statements_of_entry(&self, entry: BankEntryId) -> Result<Vec<BankStatementRow>> {
        Ok(self
            .db
            .prepare_cached(&format!(
                "{ROW} WHERE s.id IN (SELECT statement_id FROM bank_statement_entry WHERE entry_id = ?)
                 GROUP BY s.id ORDER BY s.id"
            ))?
            .query_map([entry.0], read)?
            .collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<BankStatementRow> {
    let mut row = Columns::new(row);
    let (id, statement) = plain(&mut row)?;
    let account = BankAccount {
        number: row.get()?,
        currency: row.parsed()?,
        name: row.get()?,
    };
    let (entries, open, moved): (i64, i64, i64) = (row.get()?, row.get()?, row.get()?);
    let money = |minor| Money::new(minor, account.currency);
    Ok(BankStatementRow {
        id,
        entries: entries.unsigned_abs(),
        open: open.unsigned_abs(),
        moved: money(moved),
        gap: statement.gap(moved).map(money),
        statement,
        account,
    })
}

fn plain(row: &mut Columns<'_, '_>) -> rusqlite::Result<(BankStatementId, BankStatement)> {
    let id = BankStatementId(row.get()?);
    let statement = BankStatement {
        account: BankAccountId(row.get()?),
        number: row.get()?,
        from: row.optional_date()?,
        to: row.optional_date()?,
        opening: row.get()?,
        closing: row.get()?,
        source: row.get()?,
    };
    Ok((id, statement))
}
