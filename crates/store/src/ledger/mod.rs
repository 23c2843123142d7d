//! What the accounts of a tax adviser get of the book.

pub(crate) mod accounts;
pub(crate) mod postings;
