//! Lists of invoices, customers and payments, ledgers and aging summaries: converts rows into drafts.

pub(crate) mod aging_summary;
mod basis;
pub(crate) mod cells;
pub(crate) mod customers;
mod documents;
pub(crate) mod invoices;
pub(crate) mod ledger;
pub(crate) mod payments;
mod settlement;
pub(crate) mod terms;
mod totals;

/// The amount of data read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Count {
    pub lines: u64,
    pub documents: u64,
}
