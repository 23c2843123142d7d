//! Amounts and days of errors, in the forms of the book's company, and what is refused for them.

use owed_receivables::{Date, Money};

use crate::{Reading, Result, Shown, StoreError};

impl Reading {
    pub(crate) fn shown<T>(&self, value: T) -> Shown<T> {
        let language = self
            .db
            .query_row("SELECT language FROM company", [], |row| {
                row.get::<_, String>(0)
            })
            .ok()
            .and_then(|code| code.parse().ok());
        Shown {
            value,
            // What is to be told is worth more than how its numbers are written.
            language: language.unwrap_or_default(),
        }
    }

    pub(crate) fn must_be_positive(&self, amount: Money) -> Result<()> {
        if amount.minor <= 0 {
            let amount = self.shown(amount);
            return Err(StoreError::NotPositive { amount });
        }
        Ok(())
    }

    pub(crate) fn not_before(&self, what: &'static str, day: Date, first: Date) -> Result<()> {
        if day < first {
            let (day, first) = (self.shown(day), self.shown(first));
            return Err(StoreError::TooEarly { what, day, first });
        }
        Ok(())
    }
}
