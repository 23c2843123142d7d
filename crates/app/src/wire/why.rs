//! Why a customer is in a run or left out of it, or must not be written to.

use owed_receivables::Language;
use owed_receivables::dunning::{Reason, ReasonCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A reason: the stable short name, and the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Why {
    pub code: ReasonCode,
    pub text: String,
}

impl Why {
    pub(crate) fn from_reason(reason: &Reason, language: Language) -> Self {
        Self {
            code: reason.code(),
            text: reason.text(language),
        }
    }
}
