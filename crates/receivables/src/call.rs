//! A telephone call with a customer, and its outcome.

use crate::{CustomerId, Date, words};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub customer: CustomerId,
    pub dated: Date,
    pub outcome: CallOutcome,
    /// The person spoken to; may be empty.
    pub person: String,
    pub note: String,
    /// The day to call again; always present for [`CallOutcome::Again`].
    pub again_on: Option<Date>,
}

words! {
    pub enum CallOutcome: "word-call-outcome" {
        Promised,
        Disputes,
        NoAnswer,
        Again,
        WrongPerson,
        Other,
    }
}
