//! Runs of reminders (rule R2): what was proposed, what a person decided, what became of it.

use owed_receivables::{CustomerId, Date, words};
use rusqlite::{OptionalExtension, Row, params};

use crate::sql::{self, Columns};
use crate::{BookReader, Millis, PageRequest, Result, RunEntryId, RunId, StoreError, Write};

words! {
    /// The stage of a run.
    pub enum RunState: "word-run-state" {
        Proposed,
        /// At least one entry may be produced.
        Approved,
        /// Its letters are in the archive and its mails in the outbox.
        Produced,
        /// A newer proposal replaced it.
        Discarded,
    }
}

words! {
    /// The stage of one customer in a run.
    pub enum RunEntryState: "word-run-entry-state" {
        Proposed,
        Approved,
        /// Excluded by a person.
        Excluded,
        Produced,
        /// Approved, but then there was no reason left to write (rule R7).
        Dropped,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunRow {
    pub id: RunId,
    pub as_of: Date,
    /// The local day it was proposed on. If that differs from `as_of`, everything is dated `as_of`: its letters, and
    /// the day they left the house.
    pub made_on: Date,
    /// The day of the newest payment known when it was proposed (rule R8).
    pub payments_known_to: Option<Date>,
    pub state: RunState,
    pub created_at: Millis,
}

impl RunRow {
    /// Returns the effective day for whatever is done with the run on `today`.
    pub fn day(&self, today: Date) -> Date {
        if self.made_on == self.as_of {
            today.max(self.as_of)
        } else {
            self.as_of
        }
    }
}

/// A customer in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunEntry {
    pub id: RunEntryId,
    pub run: RunId,
    pub customer: CustomerId,
    pub state: RunEntryState,
    /// The part of the proposal shown in the run's status, as JSON.
    pub outline: String,
    /// A person's changes, as JSON.
    pub edits: String,
    /// Why it was excluded or dropped.
    pub reason: String,
}

/// A customer's proposal for review, as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunProposal {
    pub customer: CustomerId,
    pub proposal: String,
    /// The part shown in the run's status.
    pub outline: String,
}

impl Write<'_> {
    /// Stores a proposal for review, replacing the previous one, with the customers to be written to. A proposal does
    /// not change the book, so it is not journaled and undo ignores it.
    pub fn keep_proposal(
        &mut self,
        as_of: Date,
        made_on: Date,
        payments_known_to: Option<Date>,
        proposals: &[RunProposal],
    ) -> Result<RunId> {
        self.db.execute(
            "UPDATE run SET state = 'discarded' WHERE state = 'proposed'",
            [],
        )?;
        self.db
            .prepare_cached(
                "INSERT INTO run (as_of, made_on, payments_known_to, state, created_at) VALUES (?, ?, ?, 'proposed', ?)",
            )?
            .execute(params![
                sql::day(as_of),
                sql::day(made_on),
                payments_known_to.map(sql::day),
                self.entry.at
            ])?;
        let run = RunId(self.db.last_insert_rowid());
        let mut entry = self.db.prepare_cached(
            "INSERT INTO run_entry (run_id, customer_id, state, outline, edits, reason)
             VALUES (?, ?, 'proposed', ?, '', '')",
        )?;
        let mut whole = self
            .db
            .prepare_cached("INSERT INTO run_proposal (entry_id, proposal) VALUES (?, ?)")?;
        for one in proposals {
            entry.execute(params![run.0, one.customer.0, one.outline])?;
            whole.execute(params![self.db.last_insert_rowid(), one.proposal])?;
        }
        Ok(run)
    }

    pub fn set_run_state(&mut self, run: RunId, state: RunState) -> Result<()> {
        self.edit(|reader| {
            Ok(reader
                .db
                .prepare_cached("UPDATE run SET state = ?2 WHERE id = ?1")?
                .execute(params![run.0, state.name()])?)
        })?;
        Ok(())
    }

    /// Writes an entry's state, outline, edits and reason.
    pub fn update_run_entry(&mut self, entry: &RunEntry) -> Result<()> {
        self.edit(|reader| {
            Ok(reader
                .db
                .prepare_cached(
                    "UPDATE run_entry SET state = ?2, outline = ?3, edits = ?4, reason = ?5 WHERE id = ?1",
                )?
                .execute(params![
                    entry.id.0,
                    entry.state.name(),
                    entry.outline,
                    entry.edits,
                    entry.reason
                ])?)
        })?;
        Ok(())
    }

    /// Writes an entry's reviewed proposal, as JSON.
    pub fn set_run_proposal(&mut self, entry: RunEntryId, proposal: &str) -> Result<()> {
        self.edit(|reader| {
            Ok(reader
                .db
                .prepare_cached("UPDATE run_proposal SET proposal = ?2 WHERE entry_id = ?1")?
                .execute(params![entry.0, proposal])?)
        })?;
        Ok(())
    }
}

const RUN: &str = "id, as_of, made_on, payments_known_to, state, created_at";
const ENTRY: &str = "id, run_id, customer_id, state, outline, edits, reason";

impl BookReader {
    pub fn run(&self, id: RunId) -> Result<RunRow> {
        self.db
            .prepare_cached(&format!("SELECT {RUN} FROM run WHERE id = ?"))?
            .query_row([id.0], run)
            .optional()?
            .ok_or_else(|| StoreError::not_found("run", id.0))
    }

    /// Returns the runs, newest first, without those that another proposal replaced.
    pub fn runs(&self, page: PageRequest) -> Result<Vec<RunRow>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT {RUN} FROM run WHERE state <> 'discarded' ORDER BY id DESC{}",
            page.sql()
        ))?;
        let rows = statement.query_map([], run)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the latest day of a run with letters; no later run may be made for an earlier day.
    pub fn latest_run(&self) -> Result<Option<Date>> {
        let day: Option<i64> = self
            .db
            .prepare_cached("SELECT max(as_of) FROM run WHERE id IN (SELECT run_id FROM letter WHERE void IS NULL)")?
            .query_row([], |row| row.get(0))?;
        Ok(day.and_then(sql::date))
    }

    /// Returns the customers of a run, in one state or any, in the order they were proposed.
    pub fn run_entries(&self, run: RunId, state: Option<RunEntryState>) -> Result<Vec<RunEntry>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT {ENTRY} FROM run_entry WHERE {} ORDER BY id",
            in_state(state)
        ))?;
        let rows = statement.query_map([run.0], entry)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the reviewed proposal of each customer of a run, as JSON, in the order they were proposed.
    pub fn run_proposals(&self, run: RunId) -> Result<Vec<(CustomerId, String)>> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, customer_id, proposal FROM run_entry JOIN run_proposal ON entry_id = id WHERE run_id = ?",
        )?;
        let rows = statement.query_map([run.0], |row| {
            let mut row = Columns::new(row);
            Ok((row.get::<i64>()?, CustomerId(row.get()?), row.get()?))
        })?;
        let mut rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        // Sorted here, since SQLite would carry the proposals through its sorter.
        rows.sort_unstable_by_key(|(entry, ..)| *entry);
        Ok(rows
            .into_iter()
            .map(|(_, customer, proposal)| (customer, proposal))
            .collect())
    }

    /// Counts the customers of a run in a state, or in any.
    pub fn count_run_entries(&self, run: RunId, state: Option<RunEntryState>) -> Result<u64> {
        let count: i64 = self
            .db
            .prepare_cached(&format!(
                "SELECT count(*) FROM run_entry WHERE {}",
                in_state(state)
            ))?
            .query_row([run.0], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    pub fn run_entry(&self, run: RunId, customer: CustomerId) -> Result<Option<RunEntry>> {
        Ok(self
            .db
            .prepare_cached(&format!(
                "SELECT {ENTRY} FROM run_entry WHERE run_id = ? AND customer_id = ?"
            ))?
            .query_row([run.0, customer.0], entry)
            .optional()?)
    }
}

/// The SQL condition for entries of run `?` in a state, or in any.
fn in_state(state: Option<RunEntryState>) -> String {
    let state = state.map_or(String::new(), |state| {
        format!(" AND state = '{}'", state.name())
    });
    format!("run_id = ?{state}")
}

fn run(row: &Row<'_>) -> rusqlite::Result<RunRow> {
    let mut row = Columns::new(row);
    Ok(RunRow {
        id: RunId(row.get()?),
        as_of: row.date()?,
        made_on: row.date()?,
        payments_known_to: row.optional_date()?,
        state: row.parsed()?,
        created_at: row.get()?,
    })
}

fn entry(row: &Row<'_>) -> rusqlite::Result<RunEntry> {
    let mut row = Columns::new(row);
    Ok(RunEntry {
        id: RunEntryId(row.get()?),
        run: RunId(row.get()?),
        customer: CustomerId(row.get()?),
        state: row.parsed()?,
        outline: row.get()?,
        edits: row.get()?,
        reason: row.get()?,
    })
}
