//! What a person decides about a message: to try again, to give it up, or what became of it.

use owed_receivables::words;
use owed_store::{MessageId, MessageRow as StoredRow, MessageState};
use owed_texts::{Message, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::wire::count;

/// A person's decision about messages in the outbox.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Decide {
    pub ids: Vec<i64>,
    pub decision: Decision,
}

words! {
    /// A decision about a message.
    pub enum Decision: "word-decision" {
        /// Held: send now.
        Release,
        /// Held, queued or failed: never send.
        Cancel,
        /// Failed: try again.
        Retry,
        /// Unknown: it arrived.
        Arrived,
        /// Unknown: it did not arrive and may be tried again.
        NotArrived,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Decided {
    pub changed: u32,
}

/// Carries out a person's decision about messages, for all of them or none.
///
/// # Errors
/// [`Code::Refused`] if a message is no longer in a state that allows it.
pub fn decide(cx: &Context<'_>, request: Decide) -> Result<Decided, Failure> {
    let mut book = cx.app.book()?;
    let ids: Vec<MessageId> = request.ids.into_iter().map(MessageId).collect();
    let rows = ids.iter().map(|id| book.message(*id));
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    if let Some(row) = rows.iter().find(|row| !request.decision.fits(row.state)) {
        return Err(Failure::new(
            Code::Refused,
            text!(
                "error-book-wrong-state",
                id = row.id.0.to_string(),
                state = row.state.name()
            ),
        ));
    }
    if !rows.is_empty() {
        let summary = request.decision.summary(&rows);
        let entry = journal::entry(cx, "messages.decide", summary);
        book.decide(&entry, |word| {
            ids.iter().try_for_each(|id| match request.decision {
                Decision::Release | Decision::Retry | Decision::NotArrived => word.queue(*id),
                Decision::Cancel => word.cancel(*id),
                Decision::Arrived => word.confirm(*id, cx.app.today()),
            })?;
            Ok::<_, Failure>(())
        })?;
    }
    Ok(Decided {
        changed: count(ids.len()),
    })
}

impl Decision {
    fn fits(self, state: MessageState) -> bool {
        use MessageState::{Failed, Held, Queued, Unknown};
        match self {
            Self::Release => state == Held,
            Self::Cancel => [Held, Queued, Failed].contains(&state),
            Self::Retry => [Failed, Queued].contains(&state),
            Self::Arrived | Self::NotArrived => state == Unknown,
        }
    }

    fn summary(self, rows: &[StoredRow]) -> Message {
        let what = match self {
            Self::Release => "released",
            Self::Cancel => "cancelled",
            Self::Retry => "retried",
            Self::Arrived => "arrived",
            Self::NotArrived => "not-arrived",
        };
        match rows {
            [row] => text!("journal-message-decided", name = &row.customer_name, what),
            rows => text!("journal-messages-decided", count = rows.len(), what),
        }
    }
}
