//! How a payment of a file comes in.

use owed_receivables::credit::spread;
use owed_receivables::{CreditId, InvoiceId, Money, RefundId};

/// How a payment comes in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The payment of the book that it is.
    pub same: Option<CreditId>,
    /// The money that the book knows went back, where the row tells of such.
    pub gone: Option<Gone>,
    /// What it pays; empty: what the company's order says (rule I7).
    pub invoices: Vec<InvoiceId>,
    /// How much of it each of them gets at most, as far as the file says so.
    pub applied: Vec<Option<i64>>,
}

impl Plan {
    /// Money for these invoices, each as far as it is open.
    pub(super) fn of(invoices: Vec<InvoiceId>) -> Self {
        Self {
            applied: vec![None; invoices.len()],
            invoices,
            ..Self::default()
        }
    }

    /// What of a payment each of the invoices gets: no more than is open of it, nor than the file says is for it.
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
