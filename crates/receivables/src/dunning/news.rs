//! What the book knows of an item and nobody has confirmed yet (rule R13).

use owed_texts::{Arg, Message, text};
use serde::{Deserialize, Serialize};

use super::reason_code::ReasonCode;
use crate::{Date, Money};

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

    /// The news as a message of the catalogue.
    pub fn message(&self) -> Message {
        let (day, amount, payer, bearing) = match self {
            Self::Question(asked) => return text!("reason-question-waits", asked),
            Self::Money {
                booked,
                amount,
                payer,
                bearing,
            } => (booked, amount, payer, bearing),
        };
        let payer = match payer.as_str() {
            "" => Arg::from(text!("reason-unknown-payer")),
            payer => Arg::from(payer),
        };
        match bearing {
            Bearing::Pays => text!("reason-money-pays", amount, payer, day),
            Bearing::Names => text!("reason-money-names", amount, payer, day),
            Bearing::Perhaps => text!("reason-money-perhaps", amount, payer, day),
        }
    }
}
