//! How a payment of a file is imported.

use owed_receivables::credit::spread;
use owed_receivables::{CreditId, InvoiceId, Money, RefundId};

/// How a payment is imported.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The payment of the book that it is.
    pub same: Option<CreditId>,
    /// The known refund or return that the row reports, if any.
    pub gone: Option<Gone>,
    /// What it pays; empty means by the company's order (rule I7).
    pub invoices: Vec<InvoiceId>,
    /// The most that each of them gets, if the file says so.
    pub applied: Vec<Option<i64>>,
}

impl Plan {
    /// Plans to pay these invoices, each up to its open amount.
    pub(super) fn new(invoices: Vec<InvoiceId>) -> Self {
        Self {
            applied: vec![None; invoices.len()],
            invoices,
            ..Self::default()
        }
    }

    /// Divides a payment: each invoice gets no more than its open amount, nor than the file allots to it.
    pub(super) fn divided(&self, amount: Money, open: Vec<i64>) -> Vec<(InvoiceId, i64)> {
        let room = open.into_iter().zip(&self.applied);
        let room =
            room.map(|(open, applied)| applied.map_or(open, |applied| applied.clamp(0, open)));
        let parts = spread(amount.minor, room);
        let of_each = self.invoices.iter().copied().zip(parts);
        of_each.filter(|(_, part)| *part > 0).collect()
    }
}

/// Money that the book knows went back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    Refund(RefundId),
    /// A payment that was taken back.
    Payment(CreditId),
}
