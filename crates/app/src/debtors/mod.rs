//! Who owes what on a day, and what speaks for or against asking for it: the basis of every reminder, letter, call and
//! plan.

pub(crate) mod basis;
mod known;
mod look;

pub(crate) use known::KnownDebtors;
pub(crate) use look::{Found, look};
