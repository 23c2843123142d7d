//! The use cases: one list of commands that every front end calls.
//!
//! [`commands`] is the list. Each module below it is a part of the program as users know it: its requests, its
//! responses, and what is done. [`context`] has what every command receives, [`failure`] the one error type of the
//! interface.

mod accrual;
pub mod aging;
pub mod agreements;
pub mod bank;
pub mod bindings;
pub mod book;
pub mod claims;
pub mod commands;
mod company_sample;
pub mod contacts;
pub mod context;
mod cores;
pub mod credits;
pub mod customers;
mod debtors;
pub mod discounts;
pub mod dossiers;
mod export;
pub mod failure;
mod failures;
pub mod groups;
mod implied;
pub mod imports;
pub mod interest;
pub mod invoices;
pub mod journal;
mod kept_news;
pub mod ledger;
pub mod letters;
pub mod log;
pub mod matching;
pub mod messages;
mod news;
pub mod originals;
pub mod payers;
pub mod places;
pub mod policies;
pub mod reading;
pub mod refunds;
pub mod request;
pub mod runs;
pub mod sample;
pub mod schedule;
mod seen;
pub mod settings;
mod shares;
pub mod small_balances;
pub mod statements;
pub mod tables;
mod timeline;
pub mod today;
pub mod typed;
pub mod watching;
pub mod wire;

/// Sources of passwords and grants.
pub mod secrets {
    pub use owed_mail::secret::{Environment, InMemory, Keychain, System};
    pub use owed_mail::{Account, MailError, Password, Secrets, SignIn};
}
