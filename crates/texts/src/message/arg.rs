//! The parameters of messages.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Message, PlainKey};

/// A parameter of a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// Language-independent text: a name, an invoice number, a server's reply.
    Text(String),
    /// A count, on which the text may depend.
    Count(i64),
    /// A plain number with a decimal point, which stays ungrouped: `1234.50` or `1234,50`.
    Number(String),
    Amount(Amount),
    Date(NaiveDate),
    /// A text of the catalogue within another.
    Message(Box<Message>),
    /// Such a text as a separate sentence.
    Sentence(Box<Message>),
    /// The hint of such a text.
    Hint(Box<Message>),
    /// Alternatives: `a, b or c`.
    OneOf(Vec<Arg>),
    /// An enumeration: `a, b and c`.
    AllOf(Vec<Arg>),
}

/// An amount of money: its number with a point and the currency's decimals, and the currency's code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Amount {
    pub number: String,
    pub currency: String,
}

impl Arg {
    /// Makes a sentence of a message that begins in lower case and has no full stop.
    pub fn sentence_of(message: &Message) -> Self {
        Self::Sentence(Box::new(message.clone()))
    }

    /// Takes the hint of a message.
    pub fn hint_of(message: &Message) -> Self {
        Self::Hint(Box::new(message.clone()))
    }

    pub(crate) fn with_texts(self, change: &dyn Fn(&str) -> String) -> Self {
        let each = |args: Vec<Self>| args.into_iter().map(|arg| arg.with_texts(change)).collect();
        match self {
            Self::Text(text) => Self::Text(change(&text)),
            Self::Message(message) => Self::from(message.with_texts(change)),
            Self::OneOf(args) => Self::OneOf(each(args)),
            Self::AllOf(args) => Self::AllOf(each(args)),
            Self::Sentence(message) => Self::Sentence(Box::new(message.with_texts(change))),
            Self::Hint(message) => Self::Hint(Box::new(message.with_texts(change))),
            other @ (Self::Count(_) | Self::Number(_) | Self::Amount(_) | Self::Date(_)) => other,
        }
    }
}

impl From<&Arg> for Arg {
    fn from(arg: &Arg) -> Self {
        arg.clone()
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<char> for Arg {
    fn from(sign: char) -> Self {
        Self::Text(sign.into())
    }
}

impl From<Decimal> for Arg {
    fn from(number: Decimal) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<&Decimal> for Arg {
    fn from(number: &Decimal) -> Self {
        Self::from(*number)
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<&NaiveDate> for Arg {
    fn from(date: &NaiveDate) -> Self {
        Self::Date(*date)
    }
}

impl From<PlainKey> for Arg {
    fn from(key: PlainKey) -> Self {
        Self::from(key.message())
    }
}

impl From<&Message> for Arg {
    fn from(message: &Message) -> Self {
        Self::from(message.clone())
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

macro_rules! counts {
    ($($Number:ty),*) => {$(
        impl From<$Number> for Arg {
            /// Saturates at the largest count.
            fn from(count: $Number) -> Self {
                Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }

        impl From<&$Number> for Arg {
            fn from(count: &$Number) -> Self {
                Self::from(*count)
            }
        }
    )*};
}

counts!(u8, u16, u32, u64, usize, i32, i64);
