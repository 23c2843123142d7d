//! One message on its way: taken in hand, ended, and what came of it (rules S1, S2).

use owed_receivables::Date;

use crate::journal::begin;
use crate::mail::outbox::Change;
use crate::mail::sending_log::{Ended, Progress};
use crate::{Book, MessageId, MessageRow, MessageState, Millis, Outcome, Reading, Result, Sender};

impl Sender {
    /// Notes on the disk that the end of the claimed message goes out now. Without it the end must stay here.
    pub fn ending(&mut self) -> Result<()> {
        let done = self.log.ending();
        done.map_err(|source| self.log.failure(source))
    }
}

/// What others have written, as one connection sees it; see [`Reading::seen`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen(i64);

impl Reading {
    /// What others have written so far. A claim or a write that states it fails where they have written since, so that what
    /// was looked at before is still so.
    pub fn seen(&self) -> Result<Seen> {
        let version = self
            .db
            .query_row("PRAGMA data_version", [], |row| row.get(0))?;
        Ok(Seen(version))
    }
}

impl Book {
    /// Marks a message that is due as sending and gives it out; `None` where it is not due any more, or others have
    /// written since `seen`. It is on the disk as such when this returns: only now may its first byte go out.
    pub fn take_message(
        &mut self,
        sender: &mut Sender,
        id: MessageId,
        seen: Seen,
        at: Millis,
    ) -> Result<Option<MessageRow>> {
        let transaction = begin(&self.reading)?;
        self.reading.must_send(sender)?;
        if self.seen()? != seen || !self.reading.is_due(id, at)? {
            return Ok(None);
        }
        self.reading
            .db
            .prepare_cached(
                "UPDATE message SET attempts = attempts + 1, next_attempt = NULL WHERE id = ?",
            )?
            .execute([id.0])?;
        let change = Change::by(&sender.who, at);
        self.reading.move_to(id, MessageState::Sending, &change)?;
        let message = self.reading.message(id)?;
        let noted = sender.log.taken(&message);
        noted.map_err(|source| sender.log.failure(source))?;
        transaction.commit()?;
        Ok(Some(message))
    }

    /// Writes how the attempt at a claimed message ended; `today` is the local day that its letter left on (rule R4).
    /// Where the book cannot be written, the outcome stays in the log, and whoever sends or opens the book next enters it.
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
        // The log is for the case that the book cannot be written; where it fails itself, the book is all there is.
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

impl Reading {
    pub(crate) fn settle_left(&self, id: MessageId, progress: Progress, at: Millis) -> Result<()> {
        let left = |why| Change::by("owed", at).because(why);
        match progress {
            Progress::Ended(ended) => {
                let (state, change) = how(&ended, "owed");
                self.move_to(id, state, &change)
            }
            Progress::Taken => self.move_to(
                id,
                MessageState::Queued,
                &left("the program ended before the server had this"),
            ),
            Progress::Ending | Progress::Untold => self.move_to(
                id,
                MessageState::Unknown,
                &left("the program ended while it was sending this"),
            ),
        }
    }

    pub(crate) fn in_state(&self, state: MessageState) -> Result<Vec<MessageId>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT id FROM message WHERE state = ?")?;
        let rows = statement.query_map([state.name()], |row| row.get(0).map(MessageId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
