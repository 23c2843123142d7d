//! What the company's banks report: accounts, statements, entries, and their links to payments.

mod accounts;
pub(crate) mod entries;
pub(crate) mod links;
pub(crate) mod statements;
