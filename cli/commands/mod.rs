//! The words of `owed`, a file each: its options, what it does, and what it prints.

pub mod bank;
pub mod call;
pub mod claim;
pub mod credit;
pub mod dispute;
pub mod handover;
pub mod hold;
pub mod invoices;
pub mod r#match;
pub mod payment;
pub mod plan;
pub mod promise;
pub mod refund;
pub mod writeoff;
