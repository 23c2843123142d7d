//! Small types shared by many commands. Money is transmitted formatted, with its minor units as a string; a front end
//! never calculates.

mod changes;
mod chosen;
mod shown;
mod source;
mod table_format;
mod task;
mod why;

use owed_receivables::{Language, Money};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;

pub use changes::Changes;
pub use chosen::Chosen;
pub(crate) use chosen::{if_any, or_usual};
pub(crate) use shown::{clock, in_groups, in_table, moment};
pub use shown::{iso, plural};
pub use source::Source;
pub use table_format::TableFormat;
pub use task::{Task, TaskKind};
pub use why::Why;

/// An amount as displayed, with its exact minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Amount {
    /// In the format of the screen's language, without the currency: `1,234.50`.
    pub text: String,
    /// Whole minor units: `123450`.
    pub minor: String,
    pub currency: String,
}

impl Amount {
    pub fn new(money: Money, language: Language) -> Self {
        Self {
            text: language.number(money),
            minor: money.minor.to_string(),
            currency: money.currency.code().to_owned(),
        }
    }
}

/// Returns a count as transmitted.
pub(crate) fn count(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

/// The requested rows of a long list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Window {
    pub offset: u32,
    /// At most 200; 0 means 200.
    #[serde(deserialize_with = "at_most_200")]
    pub limit: u32,
}

impl Default for Window {
    fn default() -> Self {
        Self {
            offset: 0,
            limit: Self::MOST,
        }
    }
}

impl Window {
    /// The most rows that one request returns.
    pub const MOST: u32 = 200;
    /// All rows, for front ends that do not scroll.
    pub const ALL: Self = Self {
        offset: 0,
        limit: u32::MAX,
    };
}

fn at_most_200<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let limit = u32::deserialize(deserializer)?;
    Ok(if limit == 0 {
        Window::MOST
    } else {
        limit.min(Window::MOST)
    })
}

/// The order of a list: by which column, and whether the largest comes first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default, bound(deserialize = "K: Deserialize<'de> + Default"))]
pub struct Sort<K> {
    #[serde(deserialize_with = "or_usual")]
    pub by: K,
    pub descending: bool,
}

/// The book's key of what was saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    pub id: i64,
}

/// A number or a name, as people know it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Named {
    pub name: String,
}

/// The book's key of what was named.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Key {
    pub id: i64,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Written {
    pub path: String,
}

/// A request without content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// Returns the customers named, or `None` for everyone if the list is absent.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) if the list is empty, since it means nobody.
pub(crate) fn somebody(customers: Option<&[i64]>) -> Result<Option<&[i64]>, Failure> {
    match customers {
        Some([]) => Err(Failure::invalid(
            "customers",
            text!("error-nobody-selected"),
        )),
        customers => Ok(customers),
    }
}
