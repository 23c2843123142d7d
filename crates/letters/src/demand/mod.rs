//! Debts as papers show them: open items, claims for fees and interest, money on account, by currency.

mod facts;
mod interest;
mod sums;
mod table;

pub use facts::{Instalments, InterestCalculation, OpenClaim, OpenItem, Origin};
pub(crate) use interest::{calculation, check};
pub(crate) use sums::Demand;
pub(crate) use table::{Look, Sum, earlier_reminders, table};
