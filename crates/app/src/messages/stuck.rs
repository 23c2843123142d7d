//! What remains in the outbox after a delivery, for someone who looks once a day.

use std::collections::{BTreeMap, HashSet};

use owed_store::{BookReader, MessageQuery, MessageState, PageRequest};
use owed_texts::{Language, text};

use super::message_row;
use crate::failure::Failure;
use crate::wire::count;

/// Returns how many e-mails wait, and the reasons for those that wait, failed or are unknown, each once with its count.
/// Those in `told` are left out of the reasons.
pub(crate) fn stuck(
    book: &BookReader,
    told: &HashSet<i64>,
    language: Language,
) -> Result<(u32, Vec<String>), Failure> {
    // Customers not reminded until someone decides must not be forgotten.
    let decide = |detail: String| text!("message-decide", detail).text(language);
    let mut waiting = 0;
    let mut reasons = BTreeMap::<(Stuck, String), u32>::new();
    for row in in_states(book)?.iter() {
        let (stuck, detail) = match row.state {
            MessageState::Held | MessageState::Queued => {
                waiting += 1;
                (Stuck::Waits, message_row(row, language).detail)
            }
            MessageState::Sending => (Stuck::Waits, text!("message-sent-elsewhere").text(language)),
            MessageState::Failed => (Stuck::Failed, decide(message_row(row, language).detail)),
            MessageState::Unknown => (Stuck::IsUnknown, decide(message_row(row, language).detail)),
            MessageState::Sent | MessageState::Cancelled => continue,
        };
        if !told.contains(&row.id.0) {
            *reasons.entry((stuck, detail)).or_default() += 1;
        }
    }
    let lines = reasons.into_iter().map(|((stuck, detail), count)| {
        let line = match stuck {
            Stuck::Failed => text!("message-stuck-failed", count, detail),
            Stuck::IsUnknown => text!("message-stuck-unknown", count, detail),
            Stuck::Waits => text!("message-stuck-waits", count, detail),
        };
        line.text(language)
    });
    Ok((count(waiting as usize), lines.collect()))
}

/// Why an e-mail remains, in the order of reporting.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stuck {
    Failed,
    IsUnknown,
    Waits,
}

fn in_states(book: &BookReader) -> Result<Vec<owed_store::MessageRow>, Failure> {
    use MessageState::{Failed, Held, Queued, Sending, Unknown};
    let page = book.messages(&MessageQuery {
        states: vec![Held, Queued, Sending, Failed, Unknown],
        page: PageRequest::ALL,
        ..MessageQuery::default()
    })?;
    Ok(page.rows)
}
