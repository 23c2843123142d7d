//! The domain, pure: no I/O, no clock, no SQL. A rule of the trade has its one home here; rules are numbered in
//! `docs/rules.md`, and a comment or a test that says "A2" means that rule.

pub mod aging;
pub mod credit;
pub mod currency;
pub mod customer;
pub mod interest;
pub mod invoice;
pub mod language;
pub mod money;
pub mod tone;

pub use credit::{AllocationKind, Credit, CreditId, CreditKind};
pub use currency::Currency;
pub use customer::{Address, Customer, CustomerId};
pub use invoice::{Invoice, InvoiceId};
pub use language::Language;
pub use money::{Money, MoneyError};
pub use tone::Tone;

/// A calendar date without a time zone (rule M4).
pub type Date = chrono::NaiveDate;
