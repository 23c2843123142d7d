//! The outcome of an attempt to send a message.

use crate::Millis;

/// The outcome of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server accepted it and said so.
    Sent { response: String },
    /// A temporary failure: try again at `next_attempt` (rule S3).
    Retry { error: String, next_attempt: Millis },
    /// A permanent failure.
    Failed { error: String },
    /// The connection ended before the server answered.
    Unknown { error: String },
}
