//! Interest on overdue amounts, and fixed compensation for them (rules I1–I5).
//!
//! A [`Regime`] says which law or contract applies, a [`RateTable`] holds the reference rates with their sources, a
//! [`DayCount`] turns days into fractions of a year, and [`accrue`] combines them for a [`Debt`].

mod accrual;
mod day_count;
mod half_year;
mod laws;
mod no_fixed_sum;
mod on_account;
mod rates;
mod regime;

pub use accrual::{Accrual, AccrualPeriod, Debt, accrue, accrue_all};
pub use day_count::{Counted, DayCount};
pub use half_year::HalfYear;
pub use laws::{Law, RegimeCustomers};
pub use no_fixed_sum::{NoFixedSum, SparedCode};
pub use on_account::{lower, spread_on_account};
pub use owed_texts::plain_percent;
use owed_texts::{PlainKey, key};
pub use rates::{Rate, RateError, RateTable, Series};
pub use regime::{AnnualRate, Regime, RegimeError};

/// The notice that every face shows once about its rules (rule I9).
pub const NO_LEGAL_ADVICE: PlainKey = key!("law-no-advice");
