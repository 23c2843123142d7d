//! What matching rests on, and why something was matched.

pub(crate) mod base;
pub(crate) mod credits;
pub(crate) mod match_rows;
pub(crate) mod matches;
pub(crate) mod payers;
