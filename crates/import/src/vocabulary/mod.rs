//! The meaning of words: names of columns, states of invoices and payments, marks in heads and titles. The tables are text
//! files beside the code.

pub(crate) mod document;
pub(crate) mod header_name;
pub(crate) mod marks;
pub(crate) mod status;
pub(crate) mod synonyms;
mod table;
