//! How an attempt at a message ended.

use crate::Millis;

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it, and said so.
    Sent { response: String },
    /// A temporary failure: try again at `next_attempt` (rule S3).
    Retry { error: String, next_attempt: Millis },
    /// A permanent failure.
    Failed { error: String },
    /// The connection ended before the server's answer.
    Unknown { error: String },
}
