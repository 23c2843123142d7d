//! Sending the mails of a run.

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
    /// A folder to write the mails into instead of sending them.
    pub folder: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RunSent")]
pub struct Sent {
    #[serde(flatten)]
    pub status: RunStatus,
    pub delivery: DeliveryReport,
}

/// Sends what is due; each is checked again right before it leaves (rule R7). How each ended is in the report.
///
/// # Errors
/// Where another program is sending from this book, or the account cannot be used at all. What failed on the way is in
/// the report, and stays in the outbox.
pub fn deliver(cx: &Context<'_>, request: Deliver) -> Result<DeliveryReport, Failure> {
    messages::deliver(cx, &request, recheck)
}

/// Sends the mails of a run without waiting for their delay, and whatever else is due. Each is checked again before it
/// leaves (rule R7).
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

/// Lets the mails of a run go without waiting for their delay.
pub(super) fn release_held(cx: &Context<'_>, run: RunId) -> Result<(), Failure> {
    let mut book = cx.app.book()?;
    let mut held = Vec::new();
    for letter in book.letters_of_run(run, Whose::Everyone)? {
        held.extend(messages::held(&book, Some(letter.id))?);
    }
    messages::release(cx, &mut book, "runs.send", held)
}
