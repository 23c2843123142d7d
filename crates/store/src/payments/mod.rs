//! Payments and credit notes: where they went, what reports them, and what went back.

pub(crate) mod banked;
pub(crate) mod credits;
pub(crate) mod implied;
pub(crate) mod listed;
pub(crate) mod refunds;
pub(crate) mod sources;
mod went_back;
