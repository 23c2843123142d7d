//! Who owes what on a day, and what speaks for and against asking for it: what every reminder, letter, call and plan rests on.

pub(crate) mod basis;
mod known;
mod look;

pub(crate) use known::Known;
pub(crate) use look::{Found, look};
