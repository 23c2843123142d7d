//! The states of a message.

use owed_receivables::words;

words! {
    /// The state of a message (rule S2).
    pub enum MessageState: "word-message-state" {
        /// Waiting out its delay; can be cancelled.
        Held,
        /// To be sent as soon as it is due.
        Queued,
        /// Its bytes are on their way.
        Sending,
        Sent,
        /// Permanently rejected; a person decides.
        Failed,
        /// The connection ended before the answer, so it may have been sent. A person decides.
        Unknown,
        Cancelled,
    }
}
