//! What the book knows of an item and nobody has confirmed yet (rule R13).

use serde::{Deserialize, Serialize};

use super::reason_code::ReasonCode;
use crate::{Date, Language, Money};

/// News about an item. A book keeps them like this, as part of a [`Reason`](super::Reason).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Money at the bank that waits for its match.
    Money {
        booked: Date,
        amount: Money,
        /// Empty where the bank does not say.
        payer: String,
        bearing: Bearing,
    },
    /// A question that a list asks and nobody has answered, without its full stop.
    Question(String),
}

/// How surely money that waits is for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    /// It fits, and so may others.
    Perhaps,
    /// Its text names the item.
    Names,
    /// It pays the item without a doubt.
    Pays,
}

impl News {
    /// Whether nothing is reminded of the item until somebody has looked at it. The rest is for a person to weigh.
    pub fn keeps_out(&self) -> bool {
        match self {
            Self::Money { bearing, .. } => *bearing > Bearing::Perhaps,
            Self::Question(_) => true,
        }
    }

    /// The short name that does not change.
    pub fn code(&self) -> ReasonCode {
        match self {
            Self::Money { .. } if self.keeps_out() => ReasonCode::PaymentWaits,
            Self::Money { .. } => ReasonCode::MayBePaid,
            Self::Question(_) => ReasonCode::QuestionWaits,
        }
    }

    /// The news as a sentence, dates and amounts in the forms of `language`.
    pub fn text(&self, language: Language) -> String {
        let (booked, amount, payer, bearing) = match self {
            Self::Question(asked) => return format!("A list waits for your answer: {asked}."),
            Self::Money {
                booked,
                amount,
                payer,
                bearing,
            } => (booked, amount, payer, bearing),
        };
        let payer = if payer.is_empty() {
            "an unknown payer"
        } else {
            payer
        };
        let money = format!(
            "{} from {payer}, booked on {},",
            language.money(*amount),
            language.date(*booked)
        );
        match bearing {
            Bearing::Pays => format!("{money} seems to pay it: review and accept the match."),
            Bearing::Names => {
                format!("{money} mentions it and is not matched yet: match it first.")
            }
            Bearing::Perhaps => format!("{money} is not matched yet and may be for it."),
        }
    }
}
