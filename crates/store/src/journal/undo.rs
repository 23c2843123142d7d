//! Undo reverses the newest entry, redo restores it (rule L5). Both are entries themselves.

use owed_texts::{Language, Message};
use rusqlite::session::{self, ConflictAction, ConflictType};
use rusqlite::{OptionalExtension, Params, params};

use crate::journal::relation::Relation;
use crate::journal::{self, IS_CHANGE, LEFT_HOUSE, SAMPLE_MADE, summary};
use crate::{Book, BookReader, JournalId, Millis, Result, Stays, StoreError};

/// What an undo or a redo affected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The new entry that records it.
    pub journal: JournalId,
    pub entry: JournalId,
    pub command: String,
    pub summary: Message,
}

/// The most deleted rows that a redo can restore, since it needs all of them. Beyond that, storing them would double
/// the book's size; the user reads the file again instead.
const REDOABLE_ROWS: i64 = 50_000;

/// An entry to be undone or redone.
struct Target {
    id: i64,
    /// The first entry of its operation; its own id if it is the only one.
    operation: i64,
    command: String,
    summary: Message,
    changes: Option<Vec<u8>>,
    left_house: bool,
}

impl Target {
    fn cannot_be_undone(&self, why: Stays) -> StoreError {
        let summary = self.summary.clone();
        StoreError::CannotUndo { summary, why }
    }

    fn cannot_be_redone(&self, why: Stays) -> StoreError {
        let summary = self.summary.clone();
        StoreError::CannotRedo { summary, why }
    }

    /// Fails if this is not the entry that the person saw.
    fn must_be(&self, seen: Option<&str>) -> Result<()> {
        match seen {
            Some(seen) if !is_said(&self.summary, seen) => Err(StoreError::ChangedMeanwhile {
                newest: self.summary.clone(),
            }),
            _ => Ok(()),
        }
    }
}

impl Book {
    /// Undoes the newest change not yet undone, with all its parts. Pending messages of it are cancelled. Fails if one
    /// of its letters was posted or e-mails sent, or if its summary is not the one that was `seen`.
    pub fn undo_seen(&mut self, seen: Option<&str>, who: &str, at: Millis) -> Result<Undone> {
        let transaction = journal::begin(&self.reader)?;
        let newest = self.reader.undoable()?.ok_or(StoreError::NothingToUndo)?;
        newest.must_be(seen)?;
        let cannot = |why| newest.cannot_be_undone(why);
        let parts = self.reader.standing_parts(&newest)?;
        if parts.iter().any(|part| part.left_house) {
            return Err(cannot(Stays::LeftHouse));
        }
        let undone = parts
            .iter()
            .map(|part| self.reader.take_back(part, who, at))
            .collect::<Result<Vec<_>>>()
            .map_err(|error| conflict(error, &cannot))?;
        transaction
            .commit()
            .map_err(|error| conflict(error, &cannot))?;
        undone.into_iter().next().ok_or(StoreError::NothingToUndo)
    }

    /// Like [`Book::undo_seen`], whatever the newest change is.
    pub fn undo(&mut self, who: &str, at: Millis) -> Result<Undone> {
        self.undo_seen(None, who, at)
    }

    /// Redoes the change undone last, with all its parts, unless something was written since. Fails if its summary is
    /// not the one that was `seen`.
    pub fn redo_seen(&mut self, seen: Option<&str>, who: &str, at: Millis) -> Result<Undone> {
        let transaction = journal::begin(&self.reader)?;
        let first = self.reader.redoable()?.ok_or(StoreError::NothingToRedo)?;
        first.must_be(seen)?;
        let cannot = |why| first.cannot_be_redone(why);
        let redone = self
            .reader
            .bring_all_back(&first, who, at)
            .map_err(|error| conflict(error, &cannot))?;
        transaction
            .commit()
            .map_err(|error| conflict(error, &cannot))?;
        Ok(redone)
    }

    /// Like [`Book::redo_seen`], whatever was undone last.
    pub fn redo(&mut self, who: &str, at: Millis) -> Result<Undone> {
        self.redo_seen(None, who, at)
    }
}

/// Says whether `seen` is this summary in any language.
fn is_said(summary: &Message, seen: &str) -> bool {
    let mut languages = Language::ALL.into_iter();
    languages.any(|language| summary.text(language) == seen)
}

/// SQL for the entries that can be undone, as [`Target`]s.
fn standing() -> String {
    format!(
        "SELECT id, coalesce(part_of, id), command, summary, changes, {LEFT_HOUSE} FROM journal
         WHERE {IS_CHANGE} AND undone_by IS NULL AND command <> '{SAMPLE_MADE}'"
    )
}

/// Returns the error for a row that has changed since the entry.
fn conflict(error: StoreError, cannot: &dyn Fn(Stays) -> StoreError) -> StoreError {
    let rows_differ = matches!(&error, StoreError::Sql(inner)
        if matches!(inner.sqlite_error_code(), Some(rusqlite::ErrorCode::OperationAborted | rusqlite::ErrorCode::ConstraintViolation)));
    if rows_differ {
        cannot(Stays::Changed)
    } else {
        error
    }
}

impl BookReader {
    /// Returns the summary of the next undo; `None` if there is nothing to undo, or it left the house.
    pub fn next_undo(&self) -> Result<Option<Message>> {
        let Some(newest) = self.undoable()? else {
            return Ok(None);
        };
        let parts = self.standing_parts(&newest)?;
        let stays = parts.iter().any(|part| part.left_house);
        Ok((!stays).then_some(newest.summary))
    }

    /// Returns the summary of the next redo.
    pub fn next_redo(&self) -> Result<Option<Message>> {
        Ok(self.redoable()?.map(|target| target.summary))
    }

    /// Returns what [`Book::undo`] would undo: the newest entry not yet undone, if any.
    fn undoable(&self) -> Result<Option<Target>> {
        let newest = self.targets(&format!("{} ORDER BY id DESC LIMIT 1", standing()), [])?;
        Ok(newest.into_iter().next())
    }

    /// Returns all parts of an entry's operation not yet undone, the newest first.
    fn standing_parts(&self, of: &Target) -> Result<Vec<Target>> {
        self.targets(
            &format!(
                "{} AND coalesce(part_of, id) = ? ORDER BY id DESC",
                standing()
            ),
            [of.operation],
        )
    }

    /// Returns the entry undone last, with the changeset of its undo, unless a new one was written since.
    fn redoable(&self) -> Result<Option<Target>> {
        let last = self.targets(
            &format!(
                "SELECT journal.id, coalesce(journal.part_of, journal.id), journal.command, journal.summary,
                   undo.changes, 0
                 FROM journal JOIN journal undo ON undo.id = journal.undone_by
                 WHERE journal.undone_by > (SELECT max(id) FROM journal WHERE {IS_CHANGE})
                 ORDER BY journal.undone_by DESC LIMIT 1"
            ),
            [],
        )?;
        Ok(last.into_iter().next())
    }

    fn targets(&self, sql: &str, params: impl Params) -> Result<Vec<Target>> {
        let mut statement = self.db.prepare_cached(sql)?;
        let targets = statement.query_map(params, |row| {
            Ok(Target {
                id: row.get(0)?,
                operation: row.get(1)?,
                command: row.get(2)?,
                summary: summary::read(row.get(3)?),
                changes: row.get(4)?,
                left_house: row.get(5)?,
            })
        })?;
        Ok(targets.collect::<rusqlite::Result<_>>()?)
    }

    fn take_back(&self, target: &Target, who: &str, at: Millis) -> Result<Undone> {
        // A message restored by redo must wait for a person, so it is cancelled before it is recorded.
        self.db.execute(
            "UPDATE message SET state = 'cancelled' WHERE journal = ?",
            [target.id],
        )?;
        let ranges = self.ranges(target.id)?;
        self.forget_proposals(&ranges)?;
        let rows: i64 = ranges.iter().map(|(_, first, last)| last - first + 1).sum();
        let mut session = journal::record(self)?;
        session.set_enabled(rows <= REDOABLE_ROWS);
        if let Some(changes) = &target.changes {
            self.apply_inverse(changes)?;
        }
        self.remove(&ranges)?;
        let changes = journal::recorded(&mut session)?;
        drop(session);
        let changes = changes.filter(|_| rows <= REDOABLE_ROWS);
        let undone = self.note(target, "undo", changes.as_deref(), who, at)?;
        self.db.execute(
            "UPDATE journal SET undone_by = ? WHERE id = ?",
            [undone.journal.0, target.id],
        )?;
        Ok(undone)
    }

    /// Restores an entry and then the later parts of its operation, which were undone before it.
    fn bring_all_back(&self, first: &Target, who: &str, at: Millis) -> Result<Undone> {
        let mut redone = self.bring_back(first, who, at)?;
        while let Some(next) = self.redoable()? {
            if next.operation != first.operation {
                break;
            }
            redone = self.bring_back(&next, who, at)?;
        }
        Ok(redone)
    }

    fn bring_back(&self, target: &Target, who: &str, at: Millis) -> Result<Undone> {
        let changes = target
            .changes
            .as_deref()
            .ok_or_else(|| target.cannot_be_redone(Stays::TooLarge))?;
        self.apply_inverse(changes)?;
        self.db.execute(
            "UPDATE journal SET undone_by = NULL WHERE id = ?",
            [target.id],
        )?;
        self.note(target, "redo", None, who, at)
    }

    fn note(
        &self,
        target: &Target,
        command: &str,
        changes: Option<&[u8]>,
        who: &str,
        at: Millis,
    ) -> Result<Undone> {
        let journal = journal::next_id(self)?;
        let column = if command == "undo" {
            "undoes"
        } else {
            "redoes"
        };
        self.db.execute(
            &format!(
                "INSERT INTO journal (id, at, who, command, summary, changes, {column}) VALUES (?, ?, ?, ?, ?, ?, ?)"
            ),
            params![journal.0, at, who, command, summary::kept(&target.summary), changes, target.id],
        )?;
        Ok(Undone {
            journal,
            entry: JournalId(target.id),
            command: target.command.clone(),
            summary: target.summary.clone(),
        })
    }

    fn ranges(&self, entry: i64) -> Result<Vec<(Relation, i64, i64)>> {
        let mut statement = self.db.prepare_cached(
            "SELECT first, last FROM journal_insert WHERE journal = ? AND relation = ?",
        )?;
        let mut ranges = Vec::new();
        for relation in Relation::ALL {
            let range = statement
                .query_row(params![entry, relation.name()], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            ranges.extend(range.map(|(first, last)| (relation, first, last)));
        }
        Ok(ranges)
    }

    /// Deletes proposals: they do not change the book, so they must not prevent undoing the addition of their
    /// customers.
    fn forget_proposals(&self, ranges: &[(Relation, i64, i64)]) -> Result<()> {
        for (relation, first, last) in ranges {
            if *relation == Relation::Customer {
                self.db.execute(
                    "DELETE FROM run_entry WHERE customer_id BETWEEN ? AND ?
                       AND run_id IN (SELECT id FROM run WHERE state IN ('proposed', 'discarded'))",
                    [first, last],
                )?;
            }
        }
        Ok(())
    }

    fn apply_inverse(&self, changes: &[u8]) -> Result<()> {
        let mut inverse = Vec::new();
        session::invert_strm(&mut &*changes, &mut inverse)?;
        self.db.apply_strm(
            &mut inverse.as_slice(),
            None::<fn(&str) -> bool>,
            |conflict, _| match conflict {
                // Rows that still refer to these are deleted next; the commit checks what remains.
                ConflictType::SQLITE_CHANGESET_FOREIGN_KEY => ConflictAction::SQLITE_CHANGESET_OMIT,
                _ => ConflictAction::SQLITE_CHANGESET_ABORT,
            },
        )?;
        Ok(())
    }

    /// Deletes the rows of the ranges, children first, and recomputes the balances that their allocations had reduced.
    fn remove(&self, ranges: &[(Relation, i64, i64)]) -> Result<()> {
        self.db.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let delete = |relation: &Relation, first: &i64, last: &i64| {
            self.db.execute(
                &format!("DELETE FROM {} WHERE id BETWEEN ? AND ?", relation.name()),
                [first, last],
            )
        };
        let (mut invoices, mut claims, mut refunds, mut credits) = Default::default();
        // Everything that uses credits is deleted before balances are recomputed: money may have moved from one to
        // another.
        for (relation, first, last) in ranges {
            let (lowered, (owed, from)) = match relation {
                Relation::Allocation => (&mut invoices, self.lowered_by(*first, *last)?),
                Relation::ClaimAllocation => (&mut claims, self.claims_lowered_by(*first, *last)?),
                Relation::RefundPart => (
                    &mut refunds,
                    self.sides("refund_id", "refund_part", *first, *last)?,
                ),
                _ => continue,
            };
            *lowered = owed;
            credits = &credits | &from;
            delete(relation, first, last)?;
        }
        self.restate_invoices(&invoices)?;
        self.restate_claims(&claims)?;
        self.restate_credits(&credits)?;
        for (relation, first, last) in ranges {
            delete(relation, first, last)?;
        }
        Ok(())
    }
}
