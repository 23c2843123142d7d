//! The part of the book that goes to the tax adviser's accounts.

mod accounts;
mod postings;
