//! Matches bank entries with what is owed: proposed with reasons, accepted, parked, set aside, undone.

mod accept;
mod candidates;
mod chosen;
mod credits;
mod known;
mod known_payment;
mod listed;
mod news;
mod propose;
mod put_away;
mod returns;
mod settlement;
mod take_back;
mod twins;
mod wire;

pub(crate) use accept::{KnownTo, accept_certain_of};
pub use accept::{accept, accept_certain};
pub(crate) use credits::named_by_its_document;
pub use listed::{list, list_and_accept_certain};
pub(crate) use news::money_that_waits;
pub use propose::waiting;
pub use put_away::{aside, park};
pub(crate) use returns::{must_not_be_gone, reverse};
pub use take_back::undo;
pub use wire::*;

use owed_receivables::Language;
use owed_receivables::matching::{MatchReasonCode, MatchingReason};
use owed_store::BookReader;
use owed_texts::text;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// A reason as stored with a match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "MatchReason")]
pub struct Why {
    /// The stable short name.
    pub code: MatchReasonCode,
    pub text: String,
}

impl Why {
    fn by_hand(language: Language) -> Self {
        Self {
            code: MatchReasonCode::ByHand,
            text: text!("bank-why-by-hand").text(language),
        }
    }
}

pub(crate) fn why(reasons: &[MatchingReason], language: Language) -> Vec<Why> {
    let one = |reason: &MatchingReason| Why {
        code: reason.code(),
        text: reason.text(language),
    };
    reasons.iter().map(one).collect()
}

/// Returns the stored reason for undoing the effects of a match.
fn by_mistake(book: &BookReader) -> Result<String, Failure> {
    Ok(text!("bank-undone-by-mistake").text(book.company()?.language))
}
