//! The words of `owed`, a file each: its options, what it does, and what it prints.

pub mod bank;
pub mod call;
pub mod claim;
pub mod credit;
pub mod dispute;
pub mod dossier;
pub mod handover;
pub mod hold;
pub mod import;
pub mod invoices;
pub mod letters;
pub mod mail;
pub mod r#match;
pub mod messages;
pub mod payment;
pub mod plan;
pub mod promise;
pub mod read;
pub mod refund;
pub mod run;
pub mod schedule;
pub mod send;
pub mod statement;
pub mod writeoff;
