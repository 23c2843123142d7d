//! What Owed says: one catalogue of texts in every language it speaks, and the forms in which those languages write numbers,
//! amounts and dates. A crate that has something to say gives a [`Message`], which is a key with parameters; it becomes words
//! where somebody reads it.
//!
//! The catalogue is `texts/LANGUAGE.ftl`, in the syntax of Fluent. English is complete; [`text!`] does not compile for a key
//! that it lacks, or with other parameters.

mod arg;
mod catalogue;
#[cfg(test)]
mod catalogue_file;
mod keys;
pub mod language;
mod message;
mod percent;
pub mod sentence;
pub mod word;

pub use arg::{Amount, Arg};
pub use keys::{check, keys};
pub use language::Language;
pub use message::{Message, PlainKey};
pub use percent::plain_percent;
pub use word::{UnknownWord, Word};
