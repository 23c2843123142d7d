//! Checks of amounts and days.

use owed_receivables::{Date, Money};

use crate::{BookReader, Result, StoreError};

impl BookReader {
    pub(crate) fn must_be_positive(&self, amount: Money) -> Result<()> {
        match amount.minor > 0 {
            true => Ok(()),
            false => Err(StoreError::NotPositive { amount }),
        }
    }

    pub(crate) fn not_before(&self, what: &'static str, day: Date, first: Date) -> Result<()> {
        match day >= first {
            true => Ok(()),
            false => Err(StoreError::TooEarly { what, day, first }),
        }
    }
}
