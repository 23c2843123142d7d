//! Payments and credit notes: what came, where it went, what tells of it, what went back.

pub(crate) mod banked;
pub(crate) mod credits;
pub(crate) mod listed;
pub(crate) mod refunds;
pub(crate) mod sources;
mod went_back;
