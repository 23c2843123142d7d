//! The states of pending messages, and people's decisions about them.

use owed_receivables::Date;
use owed_texts::key;
use rusqlite::params;

use crate::journal::relation::Relation;
use crate::journal::{self, begin};
use crate::sql;
use crate::{
    Book, BookReader, JournalEntry, MessageId, MessageRow, MessageState, Millis, Result,
    StoreError, Write,
};

/// What may be sent at moment ?1. A queued message that was never tried waits at most for the end of quiet hours, which
/// the sender checks again.
const DUE: &str = "((state = 'held' AND held_until <= ?1)
     OR (state = 'queued' AND (attempts = 0 OR coalesce(next_attempt, 0) <= ?1)))";

/// Applies a person's decisions about messages; see [`Book::decide`].
pub struct Deciding<'b> {
    reader: &'b BookReader,
    who: &'b str,
    at: Millis,
}

impl Deciding<'_> {
    /// Cancels a message that is pending or failed.
    pub fn cancel(&self, id: MessageId) -> Result<()> {
        use MessageState::{Cancelled, Failed, Held, Queued};
        let change = Change::by(self.who, self.at);
        self.reader
            .change(id, &[Held, Queued, Failed], Cancelled, &change)
    }

    /// Queues a message for sending now: one that is held or waiting for its next attempt, or one that failed, was
    /// cancelled or has an unknown outcome and that a person wants sent again.
    pub fn queue(&self, id: MessageId) -> Result<()> {
        use MessageState::{Cancelled, Failed, Held, Queued, Unknown};
        let from = [Held, Queued, Failed, Cancelled, Unknown];
        let change = Change::by(self.who, self.at);
        self.reader.change(id, &from, Queued, &change)
    }

    /// Settles an unknown message as sent: a person found out that it had arrived.
    pub fn confirm(&self, id: MessageId, today: Date) -> Result<()> {
        let response = key!("message-confirmed-by-hand").text(self.reader.company()?.language);
        let change = Change {
            response: Some(&response),
            ..Change::on(self.who, self.at, today)
        };
        self.reader
            .change(id, &[MessageState::Unknown], MessageState::Sent, &change)
    }
}

impl Book {
    /// Applies a person's decisions about messages, all or none, with a note in the journal. Undo ignores the note: it
    /// cannot call back a message that may leave.
    pub fn decide<T, E: From<StoreError>>(
        &mut self,
        entry: &JournalEntry,
        work: impl FnOnce(&Deciding<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let transaction = begin(&self.reader)?;
        let done = work(&Deciding {
            reader: &self.reader,
            who: &entry.who,
            at: entry.at,
        })?;
        journal::note(&self.reader, entry)?;
        transaction.commit()?;
        Ok(done)
    }

    /// Notes in the journal what was done about messages; undo ignores the note.
    pub fn note(&mut self, entry: &JournalEntry) -> Result<()> {
        self.decide(entry, |_| Ok(()))
    }

    /// Defers a due message to a later time, and records why (rules I8, R15).
    pub fn put_off_message(
        &mut self,
        id: MessageId,
        who: &str,
        at: Millis,
        until: Millis,
        why: &str,
    ) -> Result<()> {
        let change = Change {
            error: Some(why),
            next_attempt: Some(until),
            ..Change::by(who, at)
        };
        let waiting = [MessageState::Held, MessageState::Queued];
        self.change(id, &waiting, MessageState::Queued, &change)
    }

    /// Makes one change of state in its own transaction.
    pub(crate) fn change(
        &mut self,
        id: MessageId,
        from: &[MessageState],
        to: MessageState,
        change: &Change<'_>,
    ) -> Result<()> {
        let transaction = begin(&self.reader)?;
        self.reader.change(id, from, to, change)?;
        transaction.commit()
    }
}

impl Write<'_> {
    /// Cancels a message that must no longer be sent, and records why (rule R7).
    pub fn drop_message(&mut self, id: MessageId, why: &str) -> Result<()> {
        use MessageState::{Failed, Held, Queued};
        let found = self.message(id)?.state;
        if ![Held, Queued, Failed].contains(&found) {
            return Err(StoreError::WrongState { id: id.0, found });
        }
        let JournalEntry { who, at, .. } = self.entry.clone();
        let change = Change {
            error: Some(why),
            ..Change::by(&who, at)
        };
        self.edit(|reader| reader.move_to(id, MessageState::Cancelled, &change))
    }

    /// Lets the messages added by this write continue the attempts of the one they replace, so that the pauses between
    /// attempts do not start over.
    pub fn go_on_from(&mut self, replaced: &MessageRow) -> Result<()> {
        if let Some((first, last)) = self.range(Relation::Message) {
            self.db.execute(
                "UPDATE message SET attempts = ? WHERE id BETWEEN ? AND ?",
                [i64::from(replaced.attempts), first, last],
            )?;
        }
        Ok(())
    }
}

/// What is written along with the new state.
#[derive(Clone, Copy)]
pub(crate) struct Change<'c> {
    pub who: &'c str,
    pub at: Millis,
    pub error: Option<&'c str>,
    pub response: Option<&'c str>,
    pub next_attempt: Option<Millis>,
    /// The local day, if the change may let a letter leave the house.
    pub today: Option<Date>,
}

impl<'c> Change<'c> {
    pub fn by(who: &'c str, at: Millis) -> Self {
        Self {
            who,
            at,
            error: None,
            response: None,
            next_attempt: None,
            today: None,
        }
    }

    pub fn because(self, why: &'c str) -> Self {
        Self {
            error: Some(why),
            ..self
        }
    }

    pub fn on(who: &'c str, at: Millis, today: Date) -> Self {
        Self {
            today: Some(today),
            ..Self::by(who, at)
        }
    }
}

impl BookReader {
    /// Returns when the next message is due; `None` if none is pending.
    pub fn next_due(&self) -> Result<Option<Millis>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT min(iif(state = 'held', held_until, coalesce(next_attempt, 0))) FROM message
                 WHERE state IN ('held', 'queued')",
            )?
            .query_row([], |row| row.get(0))?)
    }

    /// Returns the messages that may be sent now, the oldest first.
    pub fn due(&self, at: Millis) -> Result<Vec<MessageId>> {
        let mut statement = self
            .db
            .prepare_cached(&format!("SELECT id FROM message WHERE {DUE} ORDER BY id"))?;
        let rows = statement.query_map([at], |row| row.get(0).map(MessageId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub fn is_due(&self, id: MessageId, at: Millis) -> Result<bool> {
        let mut statement = self
            .db
            .prepare_cached(&format!("SELECT 1 FROM message WHERE id = ?2 AND {DUE}"))?;
        Ok(statement.exists(params![at, id.0])?)
    }

    /// Changes the state if it is one of those in `from`; the caller holds the transaction.
    fn change(
        &self,
        id: MessageId,
        from: &[MessageState],
        to: MessageState,
        change: &Change<'_>,
    ) -> Result<()> {
        let found = self.message(id)?.state;
        if !from.contains(&found) {
            return Err(StoreError::WrongState { id: id.0, found });
        }
        self.move_to(id, to, change)
    }

    /// Writes a new state and the event that led to it; the caller holds the transaction.
    pub(crate) fn move_to(
        &self,
        id: MessageId,
        to: MessageState,
        change: &Change<'_>,
    ) -> Result<()> {
        let sent_at = (to == MessageState::Sent).then_some(change.at);
        self.db
            .prepare_cached(
                "UPDATE message SET state = ?2, last_error = ?3, response = coalesce(?4, response), next_attempt = ?5,
                   sent_at = coalesce(?6, sent_at) WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                to.name(),
                change.error,
                change.response,
                change.next_attempt,
                sent_at
            ])?;
        if let (MessageState::Sent, Some(today)) = (to, change.today) {
            self.db
                .prepare_cached(
                    "UPDATE letter SET left_on = coalesce(
                       left_on,
                       (SELECT letter.dated FROM run WHERE run.id = letter.run_id AND run.made_on <> run.as_of),
                       ?2)
                     WHERE id = (SELECT letter_id FROM message WHERE id = ?1)",
                )?
                .execute(params![id.0, sql::day(today)])?;
        }
        self.db
            .prepare_cached(
                "INSERT INTO message_event (message_id, at, who, state, detail) VALUES (?, ?, ?, ?, ?)",
            )?
            .execute(params![
                id.0,
                change.at,
                change.who,
                to.name(),
                change.error.or(change.response).unwrap_or_default()
            ])?;
        Ok(())
    }
}
