//! What the company's banks say: accounts, statements, entries, and which payments of the book those are.

mod accounts;
pub(crate) mod entries;
pub(crate) mod links;
pub(crate) mod statements;
