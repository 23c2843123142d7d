//! Lists of invoices, customers and payments, ledgers and aging summaries: rows into drafts.

pub(crate) mod aging_summary;
pub(crate) mod basis;
pub(crate) mod cells;
pub(crate) mod customers;
pub(crate) mod documents;
pub(crate) mod invoices;
pub(crate) mod ledger;
pub(crate) mod payments;
pub(crate) mod settlement;
pub(crate) mod terms;
pub(crate) mod totals;

/// How much was read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Count {
    pub lines: u64,
    pub documents: u64,
}
