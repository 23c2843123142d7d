//! What the accounts of a tax adviser get of the book.

mod accounts;
mod postings;
