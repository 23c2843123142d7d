//! Where a message stands.

use owed_receivables::words;

words! {
    /// Where a message stands (rule S2).
    pub enum MessageState: "word-message-state" {
        /// Waits out its delay and can be cancelled.
        Held,
        /// To be sent as soon as its time has come.
        Queued,
        /// Its bytes are on their way.
        Sending,
        Sent,
        /// Refused for good; a person decides.
        Failed,
        /// The connection ended before the answer: perhaps it was sent. A person decides.
        Unknown,
        Cancelled,
    }
}
