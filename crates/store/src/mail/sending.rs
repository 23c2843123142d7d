//! Sending one message: claiming it, finishing it, and recording the outcome (rules S1, S2).

use owed_receivables::Date;
use owed_texts::key;

use crate::journal::begin;
use crate::mail::outbox::Change;
use crate::mail::sending_log::{Ended, Progress};
use crate::{
    Book, BookReader, MessageId, MessageRow, MessageState, Millis, Outcome, Result, Sender,
};

impl Sender {
    /// Records on disk that the end of the claimed message goes out now. If that fails, the end must not be sent.
    pub fn ending(&mut self) -> Result<()> {
        let done = self.log.ending();
        done.map_err(|source| self.log.failure(source))
    }
}

/// A version of what other connections have written; see [`BookReader::seen`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen(i64);

impl BookReader {
    /// Returns the current version of what others have written. A claim or a write that is given it fails if others
    /// have written since, so that what was checked before still holds.
    pub fn seen(&self) -> Result<Seen> {
        let version = self
            .db
            .query_row("PRAGMA data_version", [], |row| row.get(0))?;
        Ok(Seen(version))
    }
}

impl Book {
    /// Marks a due message as sending and returns it; `None` if it is no longer due, or if others have written since
    /// `seen`. On return, this is on disk: only then may the message's first byte go out.
    pub fn take_message(
        &mut self,
        sender: &mut Sender,
        id: MessageId,
        seen: Seen,
        at: Millis,
    ) -> Result<Option<MessageRow>> {
        let transaction = begin(&self.reader)?;
        self.reader.must_send(sender)?;
        if self.seen()? != seen || !self.reader.is_due(id, at)? {
            return Ok(None);
        }
        self.reader
            .db
            .prepare_cached(
                "UPDATE message SET attempts = attempts + 1, next_attempt = NULL WHERE id = ?",
            )?
            .execute([id.0])?;
        let change = Change::by(&sender.who, at);
        self.reader.move_to(id, MessageState::Sending, &change)?;
        let message = self.reader.message(id)?;
        let noted = sender.log.taken(&message);
        noted.map_err(|source| sender.log.failure(source))?;
        transaction.commit()?;
        Ok(Some(message))
    }

    /// Records the outcome of a claimed message; `today` is the local day on which its letter left (rule R4). If the
    /// book cannot be written, the outcome stays in the log, and whoever sends or opens the book next records it.
    pub fn finish_sending(
        &mut self,
        sender: &mut Sender,
        id: MessageId,
        outcome: &Outcome,
        at: Millis,
        today: Date,
    ) -> Result<()> {
        let ended = Ended {
            outcome: outcome.clone(),
            at,
            today,
        };
        // The log is for the case that the book cannot be written; if the log itself fails, only the book remains.
        let _ = sender.log.ended(&ended);
        let (state, change) = how(&ended, &sender.who);
        self.change(id, &[MessageState::Sending], state, &change)?;
        sender.log.clear();
        Ok(())
    }
}

fn how<'c>(ended: &'c Ended, who: &'c str) -> (MessageState, Change<'c>) {
    let change = Change::on(who, ended.at, ended.today);
    let failed = |error| change.because(error);
    match &ended.outcome {
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
                next_attempt: Some(*next_attempt),
                ..failed(error)
            },
        ),
        Outcome::Failed { error } => (MessageState::Failed, failed(error)),
        Outcome::Unknown { error } => (MessageState::Unknown, failed(error)),
    }
}

impl BookReader {
    pub(crate) fn settle_left(&self, id: MessageId, progress: Progress, at: Millis) -> Result<()> {
        let (state, why) = match progress {
            Progress::Ended(ended) => {
                let (state, change) = how(&ended, "owed");
                return self.move_to(id, state, &change);
            }
            Progress::Taken => (MessageState::Queued, key!("message-ended-before-sending")),
            Progress::Ending | Progress::Untold => {
                (MessageState::Unknown, key!("message-ended-while-sending"))
            }
        };
        let why = why.text(self.company()?.language);
        self.move_to(id, state, &Change::by("owed", at).because(&why))
    }

    pub(crate) fn in_state(&self, state: MessageState) -> Result<Vec<MessageId>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT id FROM message WHERE state = ?")?;
        let rows = statement.query_map([state.name()], |row| row.get(0).map(MessageId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
