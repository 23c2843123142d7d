//! The interest that accrues by what the book knows: on invoices, by their payment plans and less what is on account; the
//! claims for it that go down when money turns up (rules I1, I6, P2, A5).

mod accruing;
mod correction;
pub(crate) mod plans;
mod regimes;

use owed_receivables::interest::RateTable;
use owed_store::Reading;

use crate::failure::Failure;

pub(crate) use accruing::{Accruing, Owed};
pub(crate) use correction::correct;
pub(crate) use regimes::Regimes;

/// The rates that come with the program and those of a book, which go before.
pub(crate) fn table(book: &Reading) -> Result<RateTable, Failure> {
    Ok(RateTable::built_in().clone().with(book.rates()?))
}
