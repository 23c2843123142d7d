//! What stays in the outbox after a delivery, for whoever looks once a day.

use std::collections::{BTreeMap, HashSet};

use owed_store::{MessageQuery, MessageState, PageRequest, Reading};

use super::shown;
use crate::failure::Failure;
use crate::wire::{count, plural};

/// How many e-mails wait; and the reasons of those that wait, failed or are unknown, each once with how many it keeps
/// back. Those in `told` are left out of the reasons.
pub(crate) fn stuck(book: &Reading, told: &HashSet<i64>) -> Result<(u32, Vec<String>), Failure> {
    let mut waiting = 0;
    let mut reasons = BTreeMap::<(Stuck, String), u32>::new();
    for row in in_states(book)?.iter() {
        let (stuck, detail) = match row.state {
            MessageState::Held | MessageState::Queued => {
                waiting += 1;
                (Stuck::Waits, shown(row).detail)
            }
            MessageState::Sending => (Stuck::Waits, "Another program is sending it.".to_owned()),
            MessageState::Failed => (Stuck::Failed, decide(shown(row).detail)),
            MessageState::Unknown => (Stuck::IsUnknown, decide(shown(row).detail)),
            MessageState::Sent | MessageState::Cancelled => continue,
        };
        if !told.contains(&row.id.0) {
            *reasons.entry((stuck, detail)).or_default() += 1;
        }
    }
    let lines = reasons.into_iter().map(|((stuck, detail), many)| {
        let verb = stuck.verb(many);
        format!("{} {verb}: {detail}", plural(many, "e-mail", "e-mails"))
    });
    Ok((count(waiting as usize), lines.collect()))
}

/// Why an e-mail stays, in the order in which it is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stuck {
    Failed,
    IsUnknown,
    Waits,
}

impl Stuck {
    fn verb(self, many: u32) -> &'static str {
        match (self, many) {
            (Self::Failed, _) => "failed",
            (Self::IsUnknown, 1) => "is unknown",
            (Self::IsUnknown, _) => "are unknown",
            (Self::Waits, 1) => "waits",
            (Self::Waits, _) => "wait",
        }
    }
}

fn in_states(book: &Reading) -> Result<Vec<owed_store::MessageRow>, Failure> {
    use MessageState::{Failed, Held, Queued, Sending, Unknown};
    let page = book.messages(&MessageQuery {
        states: vec![Held, Queued, Sending, Failed, Unknown],
        page: PageRequest::ALL,
        ..MessageQuery::default()
    })?;
    Ok(page.rows)
}

/// Who is reminded no further until somebody decides must not be forgotten.
fn decide(detail: String) -> String {
    format!("{detail} Decide with `owed messages`.")
}
