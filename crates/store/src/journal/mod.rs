//! One write = one transaction = one journal entry (rule L5), with what is needed to undo it.
//!
//! What a write added is stored as ranges of row ids, what it edited as a changeset of SQLite's session extension. Ids
//! rise within a transaction, so a range identifies exactly its rows; undoing an addition means deleting the range, and
//! recording it costs nothing. A session that covered additions too would store each row a second time: for 300,000
//! invoices it took a tenth longer, held all of them in memory, and added a changeset of 29 MB to a book of 38.
//! Balances that result from allocations are in neither: they are recomputed from what remains.

pub(crate) mod last_edit;
pub(crate) mod relation;
pub(crate) mod summary;
pub(crate) mod undo;

use std::collections::{BTreeMap, BTreeSet};

use owed_texts::Message;
use rusqlite::session::Session;
use rusqlite::{Transaction, TransactionBehavior, params};

use crate::book::stamp;
use crate::journal::relation::{JOURNALED, Relation};
use crate::sql::Columns;
use crate::{Book, BookReader, JournalId, Millis, Page, PageRequest, Result, StoreError};

/// The command that fills a new book with the sample company. It creates the book, so undo stops before it.
pub const SAMPLE_MADE: &str = "book.sample";

/// Who changes the book, when, by which command, and with what effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    pub who: String,
    pub at: Millis,
    pub command: String,
    pub summary: Message,
}

/// A write's result and its journal entry; `None` if it changed nothing that is journaled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Journaled<T> {
    pub value: T,
    pub journal: Option<JournalId>,
}

/// An entry in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalRow {
    pub id: JournalId,
    pub at: Millis,
    pub who: String,
    pub command: String,
    pub summary: Message,
    /// The entry that this one undid or redid.
    pub undoes: Option<JournalId>,
    pub redoes: Option<JournalId>,
    pub undone: bool,
    /// Whether it cannot be undone because one of its letters was posted or e-mails sent, or because it is only a note.
    pub left_house: bool,
}

/// A write in progress. Dropped before it is finished, it leaves nothing behind.
pub struct Write<'b> {
    reader: &'b BookReader,
    session: Session<'b>,
    pub(crate) id: JournalId,
    pub(crate) entry: JournalEntry,
    added: BTreeMap<Relation, (i64, i64)>,
    /// The highest ids before rows were deleted; ids up to these are not reused.
    taken: BTreeMap<Relation, i64>,
    edited: BTreeSet<i64>,
    latest: i64,
    part_of: Option<JournalId>,
}

impl std::ops::Deref for Write<'_> {
    type Target = BookReader;

    fn deref(&self) -> &BookReader {
        self.reader
    }
}

impl Book {
    /// Runs `work` in one transaction and journals it. An error leaves the book as it was.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        entry: JournalEntry,
        work: impl FnOnce(&mut Write<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<Journaled<T>, E> {
        let transaction = begin(&self.reader)?;
        let mut write = Write::new(&self.reader, entry)?;
        let value = work(&mut write)?;
        let journal = write.finish()?;
        transaction.commit()?;
        Ok(Journaled { value, journal })
    }
}

/// A write transaction. Dropped before it is committed, it leaves nothing behind.
pub(crate) struct Writing<'b> {
    transaction: Transaction<'b>,
    changed_before: u64,
}

/// Begins a write transaction, after waiting for another writer.
pub(crate) fn begin(reader: &BookReader) -> Result<Writing<'_>> {
    let transaction = Transaction::new_unchecked(&reader.db, TransactionBehavior::Immediate)?;
    Ok(Writing {
        changed_before: transaction.total_changes(),
        transaction,
    })
}

impl Writing<'_> {
    /// Commits; if anything changed, counts it as one write ([`stamp`]).
    pub fn commit(self) -> Result<()> {
        if self.transaction.total_changes() > self.changed_before {
            stamp::advance(&self.transaction)?;
        }
        Ok(self.transaction.commit()?)
    }
}

/// Starts recording edits of the journaled tables.
pub(crate) fn record(reader: &BookReader) -> Result<Session<'_>> {
    let mut session = Session::new(&reader.db)?;
    for table in JOURNALED {
        session.attach(Some(table))?;
    }
    Ok(session)
}

pub(crate) fn next_id(reader: &BookReader) -> Result<JournalId> {
    let last: i64 = reader
        .db
        .query_row("SELECT coalesce(max(id), 0) FROM journal", [], |row| {
            row.get(0)
        })?;
    Ok(JournalId(last + 1))
}

impl<'b> Write<'b> {
    fn new(reader: &'b BookReader, entry: JournalEntry) -> Result<Self> {
        let mut session = record(reader)?;
        session.set_enabled(false);
        Ok(Self {
            reader,
            session,
            id: next_id(reader)?,
            entry,
            added: BTreeMap::new(),
            taken: BTreeMap::new(),
            edited: BTreeSet::new(),
            latest: i64::MIN,
            part_of: None,
        })
    }

    /// Makes this write part of the operation that entry `first` began: they are undone and redone together.
    pub fn goes_on_from(&mut self, first: JournalId) {
        self.part_of = Some(first);
    }

    /// Replaces the entry's summary, if only the work reveals what to say.
    pub fn summarize(&mut self, summary: impl Into<Message>) {
        self.entry.summary = summary.into();
    }

    /// Runs an edit, recording every changed row in the changeset.
    pub(crate) fn edit<T>(&mut self, work: impl FnOnce(&BookReader) -> Result<T>) -> Result<T> {
        self.session.set_enabled(true);
        let result = work(self.reader);
        self.session.set_enabled(false);
        result
    }

    /// Records the row just inserted.
    pub(crate) fn added(&mut self, relation: Relation) -> i64 {
        let id = self.reader.db.last_insert_rowid();
        self.added
            .entry(relation)
            .and_modify(|range| range.1 = id)
            .or_insert((id, id));
        id
    }

    /// Returns the first and last keys of the rows that this write added.
    pub(crate) fn range(&self, relation: Relation) -> Option<(i64, i64)> {
        self.added.get(&relation).copied()
    }

    /// Reserves the ids of rows about to be deleted: undo brings them back while this write's additions still exist.
    pub(crate) fn keep_ids(&mut self, relations: &[Relation]) -> Result<()> {
        for relation in relations {
            let newest = format!("SELECT coalesce(max(id), 0) FROM {}", relation.name());
            let newest = self
                .reader
                .db
                .prepare_cached(&newest)?
                .query_row([], |row| row.get(0))?;
            let taken = self.taken.entry(*relation).or_insert(newest);
            *taken = newest.max(*taken);
        }
        Ok(())
    }

    /// Returns the id for the next row; `None` if SQLite may choose it.
    pub(crate) fn next_row(&mut self, relation: Relation) -> Option<i64> {
        let taken = self.taken.get_mut(&relation)?;
        *taken += 1;
        Some(*taken)
    }

    /// Says whether this write added the row.
    pub(crate) fn has_added(&self, relation: Relation, id: i64) -> bool {
        self.range(relation)
            .is_some_and(|(first, last)| (first..=last).contains(&id))
    }

    /// Records that a customer was edited, for the timeline.
    pub(crate) fn edited(&mut self, customer: i64) {
        self.edited.insert(customer);
    }

    /// Records the day of something that takes effect in the book.
    pub(crate) fn reaches(&mut self, day: i64) {
        self.latest = self.latest.max(day);
    }

    fn finish(mut self) -> Result<Option<JournalId>> {
        let db = &self.reader.db;
        if self.latest > i64::MIN {
            db.execute(
                "UPDATE book SET horizon = ?1 WHERE horizon < ?1",
                [self.latest],
            )?;
        }
        let changes = recorded(&mut self.session)?;
        if changes.is_none() && self.added.is_empty() {
            return Ok(None);
        }
        let entry = &self.entry;
        db.execute(
            "INSERT INTO journal (id, at, who, command, summary, changes, part_of) VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                self.id.0,
                entry.at,
                entry.who,
                entry.command,
                summary::kept(&entry.summary),
                changes,
                self.part_of.map(|first| first.0)
            ],
        )?;
        let mut insert = db.prepare_cached(
            "INSERT INTO journal_insert (journal, relation, first, last) VALUES (?, ?, ?, ?)",
        )?;
        for (relation, (first, last)) in &self.added {
            insert.execute(params![self.id.0, relation.name(), first, last])?;
        }
        let mut insert =
            db.prepare_cached("INSERT INTO journal_customer (customer, journal) VALUES (?, ?)")?;
        for customer in &self.edited {
            insert.execute([*customer, self.id.0])?;
        }
        Ok(Some(self.id))
    }
}

/// Writes an entry that only notes what was done; without changes, it can be neither undone nor redone.
pub(crate) fn note(reader: &BookReader, entry: &JournalEntry) -> Result<()> {
    let id = next_id(reader)?;
    reader.db.execute(
        "INSERT INTO journal (id, at, who, command, summary) VALUES (?, ?, ?, ?, ?)",
        params![
            id.0,
            entry.at,
            entry.who,
            entry.command,
            summary::kept(&entry.summary)
        ],
    )?;
    Ok(())
}

/// Returns the bytes of a session's changes; `None` if there are none.
pub(crate) fn recorded(session: &mut Session<'_>) -> Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    session.changeset_strm(&mut bytes)?;
    Ok((!bytes.is_empty()).then_some(bytes))
}

/// Whether something of entry `journal.id` can no longer be called back.
pub(crate) const LEFT_HOUSE: &str = "(EXISTS (SELECT 1 FROM letter WHERE letter.journal = journal.id AND posted IS NOT NULL)
     OR EXISTS (SELECT 1 FROM message WHERE message.journal = journal.id AND state IN ('sending', 'sent', 'unknown')))";

/// Whether entry `journal.id` is an undoable change, not an undo, a redo or a [`note`].
pub(crate) const IS_CHANGE: &str = "(undoes IS NULL AND redoes IS NULL AND (changes IS NOT NULL
     OR EXISTS (SELECT 1 FROM journal_insert WHERE journal_insert.journal = journal.id)))";

impl BookReader {
    /// Returns the newest entry whose command begins with none of these.
    pub fn newest_change_besides(&self, commands: &[&str]) -> Result<Option<JournalId>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT id, command FROM journal ORDER BY id DESC")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let command: String = row.get(1)?;
            if !commands.iter().any(|besides| command.starts_with(besides)) {
                return Ok(Some(JournalId(row.get(0)?)));
            }
        }
        Ok(None)
    }

    /// Returns the entries, newest first.
    pub fn journal(&self, page: PageRequest) -> Result<Page<JournalRow>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT id, at, who, command, summary, undoes, redoes, undone_by IS NOT NULL,
               undoes IS NULL AND redoes IS NULL AND NOT {IS_CHANGE} OR {LEFT_HOUSE}
             FROM journal ORDER BY id DESC{}",
            page.sql()
        ))?;
        let rows = statement
            .query_map([], |row| {
                let mut row = Columns::new(row);
                Ok(JournalRow {
                    id: JournalId(row.get()?),
                    at: row.get()?,
                    who: row.get()?,
                    command: row.get()?,
                    summary: summary::read(row.get()?),
                    undoes: row.get::<Option<i64>>()?.map(JournalId),
                    redoes: row.get::<Option<i64>>()?.map(JournalId),
                    undone: row.get()?,
                    left_house: row.get()?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        let total: i64 = self
            .db
            .query_row("SELECT count(*) FROM journal", [], |row| row.get(0))?;
        Ok(Page {
            rows,
            total: total.unsigned_abs(),
            sums: Vec::new(),
        })
    }
}
