//! The entries of the company's bank accounts.

use std::ops::RangeInclusive;

use chrono::Days;
use owed_receivables::{
    BankAccountId, BankEntry, BankEntryId, BankStatementId, Currency, Date, EntryState,
};
use rusqlite::{OptionalExtension, Row, ToSql, params, params_from_iter};

use crate::book::folding;
use crate::journal::relation::Relation;
use crate::page::{Conditions, direction};
use crate::sql::{self, Columns};
use crate::{BookReader, Page, PageRequest, Result, StoreError, Sum, Write};

/// Filter and order of a list of entries.
#[derive(Debug, Clone, Default)]
pub struct BankEntryQuery {
    pub account: Option<BankAccountId>,
    pub statement: Option<BankStatementId>,
    pub state: Option<EntryState>,
    /// Money in (`true`) or out.
    pub came_in: Option<bool>,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub currency: Option<Currency>,
    /// Searched in the text, the references, and the other side's name and account.
    pub text: String,
    /// Sorted by booking day, the latest first unless this is set.
    pub oldest_first: bool,
    pub page: PageRequest,
}

/// An entry in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankEntryRow {
    pub id: BankEntryId,
    pub entry: BankEntry,
}

/// An entry with the statements that contain it.
pub type Listed = (BankEntryRow, Vec<BankStatementId>);

/// The most days between the day on which a bank books an entry and its value date.
const BETWEEN_BOOKING_AND_VALUE: u64 = 5;

const ENTRY: &str = "e.id, e.account_id, e.parent_id, e.booked, e.value, e.currency, e.amount, e.fees, e.reference,
    e.end_to_end, e.bank_reference, e.code, e.text, e.name, e.other_account, e.ultimate, e.is_fee, e.is_reversal,
    e.part, e.parts, e.state, e.reason";

impl Write<'_> {
    pub fn insert_bank_entry(&mut self, entry: &BankEntry) -> Result<BankEntryId> {
        sql::insert!(
            self.db,
            bank_entry {
                account_id: entry.account.0,
                parent_id: entry.parent.map(|parent| parent.0),
                booked: sql::day(entry.booked),
                value: entry.value.map(sql::day),
                currency: entry.amount.currency.code(),
                amount: entry.amount.minor,
                fees: entry.fees,
                reference: entry.reference,
                end_to_end: entry.end_to_end,
                bank_reference: entry.bank_reference,
                code: entry.code,
                text: entry.text,
                name: entry.name,
                other_account: entry.other_account,
                ultimate: entry.ultimate,
                is_fee: entry.is_fee,
                is_reversal: entry.is_reversal,
                part: entry.part.map(|(part, _)| part),
                parts: entry.part.map(|(_, parts)| parts),
                state: entry.state.name(),
                reason: entry.reason,
            }
        )?;
        Ok(BankEntryId(self.added(Relation::BankEntry)))
    }

    /// Adds what another source reports about an entry; see [`BankEntry::completed_by`].
    pub fn complete_bank_entry(&mut self, id: BankEntryId, entry: &BankEntry) -> Result<()> {
        self.edit(|reader| {
            sql::update!(reader.db, bank_entry[id.0] {
                value: entry.value.map(sql::day),
                reference: entry.reference,
                end_to_end: entry.end_to_end,
                bank_reference: entry.bank_reference,
                text: entry.text,
                name: entry.name,
                other_account: entry.other_account,
                ultimate: entry.ultimate,
            })?;
            Ok(())
        })
    }

    /// Decides on an open entry; `reason` is for one that is set aside. Fails if it has been decided since the caller
    /// saw it open.
    pub fn decide_bank_entry(
        &mut self,
        id: BankEntryId,
        state: EntryState,
        reason: &str,
    ) -> Result<()> {
        self.open_bank_entry(id)?;
        self.edit(|reader| {
            reader
                .db
                .prepare_cached("UPDATE bank_entry SET state = ?2, reason = ?3 WHERE id = ?1")?
                .execute(params![id.0, state.name(), reason])?;
            Ok(())
        })
    }
}

impl BookReader {
    pub fn bank_entry(&self, id: BankEntryId) -> Result<BankEntry> {
        self.db
            .prepare_cached(&format!("SELECT {ENTRY} FROM bank_entry e WHERE e.id = ?"))?
            .query_row([id.0], read)
            .optional()?
            .map(|row| row.entry)
            .ok_or_else(|| StoreError::not_found("bank-entry", id.0))
    }

    /// Returns an entry that must still be undecided.
    pub fn open_bank_entry(&self, id: BankEntryId) -> Result<BankEntryRow> {
        let entry = self.bank_entry(id)?;
        match entry.state {
            EntryState::Open => Ok(BankEntryRow { id, entry }),
            state => Err(StoreError::EntryDecided { id: id.0, state }),
        }
    }

    /// Returns the entries of an account booked on a day, each with the statements that contain it.
    pub fn bank_entries_on(&self, account: BankAccountId, booked: Date) -> Result<Vec<Listed>> {
        self.listed(
            "e.booked = ?2",
            params![account.0, sql::day(booked)],
            |_| true,
        )
    }

    /// Returns the entries of an account booked on or near these days whose value date differs from the booking day.
    pub fn bank_entries_valued(
        &self,
        account: BankAccountId,
        days: RangeInclusive<Date>,
        wanted: impl Fn(&BankEntry) -> bool,
    ) -> Result<Vec<Listed>> {
        let near = Days::new(BETWEEN_BOOKING_AND_VALUE);
        let (from, to) = (*days.start(), *days.end());
        let from = from.checked_sub_days(near).unwrap_or(from);
        let to = to.checked_add_days(near).unwrap_or(to);
        self.listed(
            "e.booked BETWEEN ?2 AND ?3 AND e.value <> e.booked",
            params![account.0, sql::day(from), sql::day(to)],
            wanted,
        )
    }

    /// Returns the accounts and days with open entries.
    pub fn open_bank_days(&self) -> Result<Vec<(BankAccountId, Date)>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT DISTINCT account_id, booked FROM bank_entry WHERE state = 'open' ORDER BY account_id, booked",
            )?
            .query_map([], |row| {
                let mut row = Columns::new(row);
                Ok((BankAccountId(row.get()?), row.date()?))
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    fn listed(
        &self,
        which: &str,
        bound: &[&dyn ToSql],
        wanted: impl Fn(&BankEntry) -> bool,
    ) -> Result<Vec<Listed>> {
        let mut listing = self
            .db
            .prepare_cached("SELECT statement_id FROM bank_statement_entry WHERE entry_id = ?")?;
        self.db
            .prepare_cached(&format!(
                "SELECT {ENTRY} FROM bank_entry e WHERE e.account_id = ?1 AND {which} ORDER BY e.id"
            ))?
            .query_map(bound, read)?
            .filter(|row| row.as_ref().map_or(true, |row| wanted(&row.entry)))
            .map(|row| {
                let row = row?;
                let statements = listing
                    .query_map([row.id.0], |row| row.get(0).map(BankStatementId))?
                    .collect::<rusqlite::Result<_>>()?;
                Ok((row, statements))
            })
            .collect()
    }

    /// Returns a page of entries. In its sums, `amount` is the total of all matches and `open` the undecided part of
    /// it.
    pub fn bank_entries(&self, query: &BankEntryQuery) -> Result<Page<BankEntryRow>> {
        let mut conditions = Conditions::default();
        if let Some(account) = query.account {
            conditions.add("e.account_id = ?", [Box::new(account.0)]);
        }
        if let Some(statement) = query.statement {
            conditions.add(
                "e.id IN (SELECT entry_id FROM bank_statement_entry WHERE statement_id = ?)",
                [Box::new(statement.0)],
            );
        }
        if let Some(state) = query.state {
            conditions.add("e.state = ?", [Box::new(state.name())]);
        }
        if let Some(came_in) = query.came_in {
            conditions.add("(e.amount > 0) = ?", [Box::new(came_in)]);
        }
        if let Some(from) = query.from {
            conditions.add("e.booked >= ?", [Box::new(sql::day(from))]);
        }
        if let Some(to) = query.to {
            conditions.add("e.booked <= ?", [Box::new(sql::day(to))]);
        }
        if let Some(currency) = query.currency {
            conditions.add("e.currency = ?", [Box::new(currency.code().to_owned())]);
        }
        if !query.text.trim().is_empty() {
            let columns = [
                "text",
                "reference",
                "end_to_end",
                "name",
                "ultimate",
                "other_account",
            ]
            .map(|column| format!("holds(e.{column}, ?)"));
            conditions.add(
                &columns.join(" OR "),
                [(); 6].map(|()| Box::new(folding::searched(&query.text)) as _),
            );
        }
        let from = format!("FROM bank_entry e{}", conditions.sql());
        let order = direction(!query.oldest_first);
        let rows = self
            .db
            .prepare(&format!(
                "SELECT {ENTRY} {from} ORDER BY e.booked {order}, e.id {order}{}",
                query.page.sql()
            ))?
            .query_map(params_from_iter(conditions.values()), read)?
            .collect::<rusqlite::Result<_>>()?;
        let sums: Vec<Sum> = self
            .db
            .prepare(&format!(
                "SELECT e.currency, count(*), sum(e.amount), coalesce(sum(e.amount) FILTER (WHERE e.state = 'open'), 0)
                 {from} GROUP BY e.currency"
            ))?
            .query_map(params_from_iter(conditions.values()), Sum::read)?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Page::new(rows, sums))
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<BankEntryRow> {
    let mut row = Columns::new(row);
    let id = BankEntryId(row.get()?);
    let (account, parent) = (BankAccountId(row.get()?), row.get::<Option<i64>>()?);
    let (booked, value) = (row.date()?, row.optional_date()?);
    let [amount, fees] = row.money()?;
    let entry = BankEntry {
        account,
        parent: parent.map(BankEntryId),
        booked,
        value,
        amount,
        fees: fees.minor,
        reference: row.get()?,
        end_to_end: row.get()?,
        bank_reference: row.get()?,
        code: row.get()?,
        text: row.get()?,
        name: row.get()?,
        other_account: row.get()?,
        ultimate: row.get()?,
        is_fee: row.get()?,
        is_reversal: row.get()?,
        part: row.get::<Option<u32>>()?.zip(row.get::<Option<u32>>()?),
        state: row.parsed()?,
        reason: row.get()?,
    };
    Ok(BankEntryRow { id, entry })
}
