//! What becomes of a message, so that none goes out twice and none is forgotten (rules S1, S2).

use owed_receivables::Date;
use rusqlite::{OptionalExtension, params};

use crate::journal::begin;
use crate::{
    Book, MessageId, MessageRow, MessageState, Millis, Reading, Result, Sender, StoreError, Write,
};
use crate::{sql, stamp};

const NEXT_DUE: &str = "SELECT id FROM message
     WHERE (state = 'held' AND held_until <= ?1) OR (state = 'queued' AND coalesce(next_attempt, 0) <= ?1)
     ORDER BY id LIMIT 1";

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it, and said so.
    Sent { response: String },
    /// A temporary failure: try again at `next_attempt` (rule S3).
    Retry { error: String, next_attempt: Millis },
    /// A permanent failure.
    Failed { error: String },
    /// The connection ended before the server's answer.
    Unknown { error: String },
}

impl Book {
    /// Marks the next message whose time has come as sending and gives it out. It is on the disk as such when this
    /// returns: only now may its first byte go out.
    pub fn claim_next_due(&mut self, sender: &Sender, at: Millis) -> Result<Option<MessageRow>> {
        let transaction = begin(&self.reading)?;
        self.reading.must_send(sender)?;
        let due = self
            .reading
            .db
            .prepare_cached(NEXT_DUE)?
            .query_row([at], |row| row.get(0).map(MessageId))
            .optional()?;
        let Some(id) = due else {
            return Ok(None);
        };
        self.reading
            .db
            .prepare_cached(
                "UPDATE message SET attempts = attempts + 1, next_attempt = NULL WHERE id = ?",
            )?
            .execute([id.0])?;
        self.reading
            .move_to(id, MessageState::Sending, &Change::by("owed", at))?;
        let message = self.reading.message(id)?;
        transaction.commit()?;
        Ok(Some(message))
    }

    /// Writes how the attempt at a claimed message ended; `today` is the local day that its letter left on (rule R4).
    pub fn finish_sending(
        &mut self,
        _sender: &Sender,
        id: MessageId,
        outcome: &Outcome,
        at: Millis,
        today: Date,
    ) -> Result<()> {
        let change = Change::on("owed", at, today);
        let (state, change) = match outcome {
            Outcome::Sent { response } => (
                MessageState::Sent,
                Change {
                    response: Some(response),
                    ..change
                },
            ),
            Outcome::Retry {
                error,
                next_attempt,
            } => (
                MessageState::Queued,
                Change {
                    error: Some(error),
                    next_attempt: Some(*next_attempt),
                    ..change
                },
            ),
            Outcome::Failed { error } => (
                MessageState::Failed,
                Change {
                    error: Some(error),
                    ..change
                },
            ),
            Outcome::Unknown { error } => (
                MessageState::Unknown,
                Change {
                    error: Some(error),
                    ..change
                },
            ),
        };
        self.change(id, &[MessageState::Sending], state, &change)
    }

    /// Cancels a message that still waits, or that failed.
    pub fn cancel_message(&mut self, id: MessageId, who: &str, at: Millis) -> Result<()> {
        use MessageState::{Cancelled, Failed, Held, Queued};
        self.change(id, &[Held, Queued, Failed], Cancelled, &Change::by(who, at))
    }

    /// Lets a message go now: one that is held or waits for its next attempt, or that failed, was cancelled or is
    /// unknown and that a person wants sent again.
    pub fn queue_message(&mut self, id: MessageId, who: &str, at: Millis) -> Result<()> {
        use MessageState::{Cancelled, Failed, Held, Queued, Unknown};
        self.change(
            id,
            &[Held, Queued, Failed, Cancelled, Unknown],
            Queued,
            &Change::by(who, at),
        )
    }

    /// Lets a message that is due wait until a later time, and says why (rule I8).
    pub fn postpone_message(
        &mut self,
        id: MessageId,
        at: Millis,
        until: Millis,
        why: &str,
    ) -> Result<()> {
        let change = Change {
            error: Some(why),
            next_attempt: Some(until),
            ..Change::by("owed", at)
        };
        let waiting = [MessageState::Held, MessageState::Queued];
        self.change(id, &waiting, MessageState::Queued, &change)
    }

    /// Settles an unknown message: a person found out that it had arrived.
    pub fn confirm_message(
        &mut self,
        id: MessageId,
        who: &str,
        at: Millis,
        today: Date,
    ) -> Result<()> {
        self.change(
            id,
            &[MessageState::Unknown],
            MessageState::Sent,
            &Change {
                response: Some("confirmed by hand"),
                ..Change::on(who, at, today)
            },
        )
    }

    /// One change of state, and only from one of the states in `from`.
    fn change(
        &mut self,
        id: MessageId,
        from: &[MessageState],
        to: MessageState,
        change: &Change<'_>,
    ) -> Result<()> {
        let transaction = begin(&self.reading)?;
        let found = self.reading.message(id)?.state;
        if !from.contains(&found) {
            return Err(StoreError::WrongState { id: id.0, found });
        }
        self.reading.move_to(id, to, change)?;
        Ok(transaction.commit()?)
    }
}

impl Write<'_> {
    /// Cancels a message that must not leave any more, and says why (rule R7).
    pub fn drop_message(&mut self, id: MessageId, why: &str) -> Result<()> {
        use MessageState::{Failed, Held, Queued};
        let found = self.message(id)?.state;
        if ![Held, Queued, Failed].contains(&found) {
            return Err(StoreError::WrongState { id: id.0, found });
        }
        let at = self.entry.at;
        let change = Change {
            error: Some(why),
            ..Change::by("owed", at)
        };
        self.edit(|reading| reading.move_to(id, MessageState::Cancelled, &change))
    }
}

/// What is written beside the new state.
#[derive(Clone, Copy)]
pub(crate) struct Change<'c> {
    who: &'c str,
    at: Millis,
    error: Option<&'c str>,
    response: Option<&'c str>,
    next_attempt: Option<Millis>,
    /// The local day, where the change may let a letter leave the house.
    today: Option<Date>,
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

    fn on(who: &'c str, at: Millis, today: Date) -> Self {
        Self {
            today: Some(today),
            ..Self::by(who, at)
        }
    }
}

impl Reading {
    /// When the next message will be due; `None` where none waits.
    pub fn next_due(&self) -> Result<Option<Millis>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT min(iif(state = 'held', held_until, coalesce(next_attempt, 0))) FROM message
                 WHERE state IN ('held', 'queued')",
            )?
            .query_row([], |row| row.get(0))?)
    }

    /// The message that [`Book::claim_next_due`] would give out.
    pub fn next_to_send(&self, at: Millis) -> Result<Option<MessageRow>> {
        let due = self
            .db
            .prepare_cached(NEXT_DUE)?
            .query_row([at], |row| row.get(0).map(MessageId))
            .optional()?;
        due.map(|id| self.message(id)).transpose()
    }

    /// How many messages may leave now.
    pub fn due_count(&self, at: Millis) -> Result<usize> {
        let count: i64 = self
            .db
            .prepare_cached(
                "SELECT count(*) FROM message
                 WHERE (state = 'held' AND held_until <= ?1) OR (state = 'queued' AND coalesce(next_attempt, 0) <= ?1)",
            )?
            .query_row([at], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    pub(crate) fn in_state(&self, state: MessageState) -> Result<Vec<MessageId>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT id FROM message WHERE state = ?")?;
        let rows = statement.query_map([state.name()], |row| row.get(0).map(MessageId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Writes a new state and the event that led to it; the caller holds the transaction.
    pub(crate) fn move_to(
        &self,
        id: MessageId,
        to: MessageState,
        change: &Change<'_>,
    ) -> Result<()> {
        stamp::advance(&self.db)?;
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
