//! The facts of a statement.

use owed_receivables::{ClaimKind, Date, Money, PaymentReference};

use crate::demand::{OpenClaim, OpenItem};
use crate::head::Letterhead;
use crate::texts::Edits;

/// Everything that a statement of account and its mail say.
#[derive(Debug, Clone)]
pub struct StatementFacts {
    pub head: Letterhead,
    pub scope: Scope,
    /// The customer's unallocated money, one amount per currency (rule L2).
    pub on_account: Vec<Money>,
    /// What the customer is asked to pay now, one amount per currency; empty if nothing is due.
    pub due: Vec<Money>,
    /// Whether only fees, interest and charges are open.
    pub only_claims: bool,
    /// Whether something past its due date is not asked for because it is disputed (rule P3).
    pub has_dispute: bool,
    /// Day of the newest known payment (rule R8).
    pub payments_known_to: Option<Date>,
    /// What the customer writes on the transfer.
    pub payment_reference: PaymentReference,
    pub edits: Edits,
}

#[derive(Debug, Clone)]
pub enum Scope {
    /// The open items at the end of a day.
    Open {
        as_of: Date,
        items: Vec<OpenItem>,
        claims: Vec<OpenClaim>,
    },
    /// All movements between two days, both included.
    Movements {
        from: Date,
        to: Date,
        /// One per currency (rule M2).
        accounts: Vec<StatementAccount>,
    },
}

/// The movements of one currency.
#[derive(Debug, Clone)]
pub struct StatementAccount {
    /// The balance at the end of the day before the period, less money on account.
    pub opening: Money,
    /// In display order.
    pub movements: Vec<Movement>,
}

/// One entry of an account.
#[derive(Debug, Clone)]
pub struct Movement {
    pub dated: Date,
    pub kind: MovementKind,
    /// Number of the invoice, reference of the payment; may be empty.
    pub reference: String,
    /// Positive if it increases the debt, negative if it reduces it.
    pub amount: Money,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MovementKind {
    Invoice,
    CreditNote,
    /// A cancelled invoice.
    Cancellation,
    Payment,
    /// Early-payment discount.
    Discount,
    /// Given up by the company: a write-off, or a waived claim.
    WriteOff,
    /// Paid back to the customer, or a payment that the bank took back.
    Refund,
    Claim(ClaimKind),
}
