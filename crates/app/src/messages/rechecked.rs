//! The last check of a message before it is sent.

use owed_store::{Book, MessageRow, Seen};

use crate::context::Context;
use crate::failure::Failure;

/// The result of the check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Rechecked {
    /// It may be sent.
    Good,
    /// It will not be sent; with the reason.
    Dropped(String),
    /// Another letter replaced it in the outbox; with the reason.
    Replaced(String),
    /// Others wrote during the check.
    Again,
}

/// Checks a message right before it is sent (rule R7); `seen` is from before the check.
pub(crate) type Recheck =
    fn(&Context<'_>, &mut Book, &MessageRow, Seen) -> Result<Rechecked, Failure>;
