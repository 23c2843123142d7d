//! Items, claims and interest, as the caller gives them.

use owed_receivables::interest::Row;
use owed_receivables::{ClaimKind, Date, Money, MoneyError};

/// One open invoice or instalment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItem {
    pub number: String,
    pub issued: Date,
    pub due: Date,
    /// Days from the due date to the paper's day (rule A1); below zero where it is not due yet.
    pub days_overdue: i64,
    pub gross: Money,
    /// What was received or credited of it; a letter that called anything else paid would acknowledge it.
    pub paid: Money,
    /// What the company gave up of it.
    pub written_off: Money,
    /// What is open of it beside `open` and in no row of its own: not yet due under a payment plan.
    pub later: Money,
    /// Which instalments of a payment plan the row stands for; `None`: it is the whole invoice.
    pub instalments: Option<Instalments>,
    /// What is left of it (rule R10).
    pub open: Money,
    /// Marked in the table (rule A6).
    pub disputed: bool,
    /// The part of `open` that is not asked for because it is in dispute (rule P3); `None` asks for all of it.
    pub in_dispute: Option<Money>,
    /// The level that it is reminded at, from 1; 0 where no policy counts levels (rule R1).
    pub level: u8,
    /// The days of its earlier reminders that left the house, the oldest first.
    pub reminded: Vec<Date>,
}

/// From which to which of how many instalments, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalments {
    pub first: u32,
    pub last: u32,
    pub of: u32,
}

/// Where a claim comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The paper makes it.
    New,
    /// A letter of that day, which left the house.
    Letter(Date),
    /// It was charged on that day, by no letter.
    Charged(Date),
}

impl OpenItem {
    /// What is asked for.
    pub(crate) fn asked(&self) -> Result<Money, MoneyError> {
        self.in_dispute
            .map_or(Ok(self.open), |part| self.open.minus(part))
    }
}

/// A claim beside the invoices, with a balance of its own (rule I6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenClaim {
    pub kind: ClaimKind,
    /// The invoice that it is for; empty where it is for the whole account.
    pub invoice: String,
    pub origin: Origin,
    /// What is left of it.
    pub open: Money,
    /// In place of the words that the kind has; in the customer's language.
    pub text: Option<String>,
}

/// How the interest on one invoice comes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestCalculation {
    pub invoice: String,
    /// One for each period with one balance and one rate (rule I1).
    pub rows: Vec<Row>,
    /// What earlier letters claimed of the rows' sum; `None` where it is claimed for the first time.
    pub claimed_before: Option<Money>,
}
