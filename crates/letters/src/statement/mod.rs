//! Statements of account: the open items on a day, or all movements of a period, by currency.

mod compose;
mod facts;
mod movements;

pub use compose::{compose, mail_texts};
pub use facts::{Movement, MovementKind, Scope, StatementAccount, StatementFacts};
