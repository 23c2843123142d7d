//! Statements of account: what is open on a day, or everything that moved in a period, by currency.

mod compose;
mod facts;
mod movements;

pub use compose::{compose, mail_texts};
pub use facts::{Account, Movement, MovementKind, Scope, StatementFacts};
