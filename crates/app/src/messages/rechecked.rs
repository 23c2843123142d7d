//! The last look at a message before it leaves.

use owed_store::{Book, MessageRow, Seen};

use crate::context::Context;
use crate::failure::Failure;

/// What the look at a message led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Rechecked {
    /// It may leave.
    Good,
    /// It will not leave, and why.
    Dropped(String),
    /// Another letter took its place in the outbox, and why.
    Replaced(String),
    /// Others wrote while it was looked at.
    Again,
}

/// Checks a message again right before it leaves (rule R7); `seen` is from before the look.
pub(crate) type Recheck =
    fn(&Context<'_>, &mut Book, &MessageRow, Seen) -> Result<Rechecked, Failure>;
