//! The words of `owed`, a file each: its options, what it does, and what it prints.

pub mod call;
pub mod dispute;
pub mod handover;
pub mod hold;
pub mod invoices;
pub mod plan;
pub mod promise;
pub mod writeoff;
