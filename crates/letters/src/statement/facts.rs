//! What a statement shows.

use owed_receivables::{ClaimKind, Date, Money};

use crate::demand::{OpenClaim, OpenItem};
use crate::head::Head;
use crate::texts::Edits;

/// Everything that a statement of account and its mail say.
#[derive(Debug, Clone)]
pub struct StatementFacts {
    pub head: Head,
    pub scope: Scope,
    /// Money of the customer that is allocated to nothing, one amount a currency (rule L2).
    pub on_account: Vec<Money>,
    /// What the customer is asked to pay now, one amount a currency; empty where nothing is due.
    pub due: Vec<Money>,
    /// Whether fees, interest and charges are all that is open.
    pub only_claims: bool,
    /// Whether something past its due date is not asked for because it is in dispute (rule P3).
    pub has_dispute: bool,
    /// Day of the newest payment known (rule R8).
    pub payments_known_to: Option<Date>,
    /// What the customer writes on the transfer.
    pub payment_reference: String,
    pub edits: Edits,
}

#[derive(Debug, Clone)]
pub enum Scope {
    /// What is open at the end of a day.
    Open {
        as_of: Date,
        items: Vec<OpenItem>,
        claims: Vec<OpenClaim>,
    },
    /// Everything between two days, both included.
    Movements {
        from: Date,
        to: Date,
        /// One a currency (rule M2).
        accounts: Vec<Account>,
    },
}

/// The movements of one currency.
#[derive(Debug, Clone)]
pub struct Account {
    /// The balance at the end of the day before the period; money on account counts against it.
    pub opening: Money,
    /// In the order in which they are to be shown.
    pub movements: Vec<Movement>,
}

/// One entry of an account.
#[derive(Debug, Clone)]
pub struct Movement {
    pub dated: Date,
    pub kind: MovementKind,
    /// Number of the invoice, reference of the payment; may be empty.
    pub reference: String,
    /// Above zero where more is owed because of it, below where less.
    pub amount: Money,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MovementKind {
    Invoice,
    CreditNote,
    /// An invoice that was cancelled.
    Cancellation,
    Payment,
    /// Early-payment discount.
    Discount,
    /// Given up by the company: a write-off, or a claim that was waived.
    WriteOff,
    /// Paid back to the customer, or a payment that the bank took back.
    Refund,
    Claim(ClaimKind),
}
