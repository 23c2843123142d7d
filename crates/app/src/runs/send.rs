//! Sends the mails of a run.

use owed_store::{RunId, Whose};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::outcome::RunStatus;
use super::recheck::recheck;
use super::{RunGet, status};
use crate::context::Context;
use crate::failure::Failure;
use crate::messages::{self, Deliver, DeliveryReport};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "RunSend")]
#[serde(default)]
pub struct Send {
    pub run: i64,
    /// A folder to write the mails to instead of sending them.
    pub folder: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RunSent")]
pub struct Sent {
    #[serde(flatten)]
    pub status: RunStatus,
    pub delivery: DeliveryReport,
}

/// Sends what is due; each mail is checked again right before (rule R7). The report has each result.
///
/// # Errors
/// Another program is sending from this book, or the account cannot be used at all. Other failures are in the report,
/// and the mails stay in the outbox.
pub fn deliver(cx: &Context<'_>, request: Deliver) -> Result<DeliveryReport, Failure> {
    messages::deliver(cx, &request, recheck)
}

/// Sends the mails of a run without waiting for their delay, and everything else due. Each is checked again right
/// before (rule R7).
///
/// # Errors
/// As [`deliver`].
pub fn send(cx: &Context<'_>, request: Send) -> Result<Sent, Failure> {
    let run = RunId(request.run);
    release_held(cx, run)?;
    let delivery = deliver(
        cx,
        Deliver {
            folder: request.folder,
            ..Deliver::default()
        },
    )?;
    Ok(Sent {
        status: status(cx, RunGet { run: run.0 })?,
        delivery,
    })
}

/// Releases the mails of a run before their delay ends.
pub(super) fn release_held(cx: &Context<'_>, run: RunId) -> Result<(), Failure> {
    let mut book = cx.app.book()?;
    let mut held = Vec::new();
    for letter in book.letters_of_run(run, Whose::Everyone)? {
        held.extend(messages::held(&book, Some(letter.id))?);
    }
    messages::release(cx, &mut book, "runs.send", held)
}
