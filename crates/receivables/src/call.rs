//! A telephone call with a customer, and what came of it.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{CustomerId, Date};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub customer: CustomerId,
    pub dated: Date,
    pub outcome: CallOutcome,
    /// Whom one spoke to; may be empty.
    pub person: String,
    pub note: String,
    /// The day to call again; always there for [`CallOutcome::Again`].
    pub again_on: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallOutcome {
    Promised,
    Disputes,
    NoAnswer,
    Again,
    WrongPerson,
    Other,
}

impl CallOutcome {
    pub const ALL: [Self; 6] = [
        Self::Promised,
        Self::Disputes,
        Self::NoAnswer,
        Self::Again,
        Self::WrongPerson,
        Self::Other,
    ];

    /// The name on the wire and in the book.
    pub fn name(self) -> &'static str {
        match self {
            Self::Promised => "promised",
            Self::Disputes => "disputes",
            Self::NoAnswer => "no_answer",
            Self::Again => "again",
            Self::WrongPerson => "wrong_person",
            Self::Other => "other",
        }
    }
}

impl FromStr for CallOutcome {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|outcome| outcome.name() == text)
            .ok_or_else(|| {
                let names = Self::ALL.map(Self::name).join(", ");
                format!("“{text}” is no outcome of a call; use one of {names}")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_read_back_from_their_names() {
        for outcome in CallOutcome::ALL {
            assert_eq!(outcome.name().parse(), Ok(outcome));
        }
        assert!("hung_up".parse::<CallOutcome>().is_err());
    }
}
