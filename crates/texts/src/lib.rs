//! The texts of Owed: one catalogue in every language it speaks, and those languages' formats of numbers, amounts and dates.
//! Crates create a [`Message`], a key with parameters, which is turned into words where somebody reads it.
//!
//! The catalogue is `texts/LANGUAGE.ftl`, in Fluent syntax. English is complete; [`text!`] does not compile with an unknown
//! key or other parameters.

mod catalogue;
#[cfg(test)]
mod catalogue_file;
mod forms;
mod keys;
pub mod language;
mod message;
mod percent;
pub mod sentence;
pub mod word;

pub use keys::{check, keys};
pub use language::Language;
pub use message::{Amount, Arg, Message, PlainKey};
pub use percent::plain_percent;
pub use word::{UnknownWord, Word};
