//! What the allocations make of invoices and credits, stored beside them (rules L1, L2).

pub(crate) mod restating;
pub(crate) mod standing;
