//! The balances of invoices and credits that result from allocations, stored beside them (rules L1, L2).

pub(crate) mod figures;
pub(crate) mod restating;
