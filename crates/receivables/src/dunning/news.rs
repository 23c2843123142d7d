//! Unconfirmed information in the book about an item (rule R13).

use owed_texts::{Arg, Message, text};
use serde::{Deserialize, Serialize};

use super::reason_code::ReasonCode;
use super::told::KeptMessage;
use crate::{Date, Money};

/// News about an item. The book stores it in this form, as part of a [`Reason`](super::Reason).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Money at the bank that waits for its match.
    Money {
        booked: Date,
        amount: Money,
        /// Empty if the bank does not name the payer.
        payer: String,
        bearing: Bearing,
    },
    /// An unanswered question about a list, without its full stop.
    Question(KeptMessage),
}

/// How certain it is that waiting money is for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    /// It fits, but others may fit too.
    Perhaps,
    /// Its text names the item.
    Names,
    /// It certainly pays the item.
    Pays,
}

impl News {
    /// Says whether the item is not reminded until somebody has decided. Otherwise a person weighs it.
    pub fn keeps_out(&self) -> bool {
        match self {
            Self::Money { bearing, .. } => *bearing > Bearing::Perhaps,
            Self::Question(_) => true,
        }
    }

    /// Returns the stable short name.
    pub fn code(&self) -> ReasonCode {
        match self {
            Self::Money { .. } if self.keeps_out() => ReasonCode::PaymentWaits,
            Self::Money { .. } => ReasonCode::MayBePaid,
            Self::Question(_) => ReasonCode::QuestionWaits,
        }
    }

    /// Returns the news as a message of the catalogue.
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
