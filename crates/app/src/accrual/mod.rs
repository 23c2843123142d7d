//! Accrued interest according to the book: on invoices, by their payment plans and less money on account; and interest
//! claims that are lowered when money turns up (rules I1, I6, P2, A5).

mod accruing;
mod correction;
pub(crate) mod plans;
mod regimes;

use owed_receivables::interest::RateTable;
use owed_store::BookReader;

use crate::failure::Failure;

pub(crate) use accruing::{Accruing, Owed};
pub(crate) use correction::correct;
pub(crate) use regimes::Regimes;

/// Returns the built-in rates, overridden by those of the book.
pub(crate) fn table(book: &BookReader) -> Result<RateTable, Failure> {
    Ok(RateTable::built_in().clone().with(book.rates()?))
}
