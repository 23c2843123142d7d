//! The data for matching, and why something was matched.

pub(crate) mod base;
mod credits;
pub(crate) mod match_rows;
pub(crate) mod matches;
pub(crate) mod payers;
