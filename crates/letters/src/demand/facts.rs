//! Items, claims and interest, as the caller gives them.

use owed_receivables::interest::AccrualPeriod;
use owed_receivables::{ClaimKind, Date, Money, MoneyError};

/// One open invoice or instalment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItem {
    pub number: String,
    pub issued: Date,
    pub due: Date,
    /// Days from the due date to the paper's day (rule A1); negative if it is not due yet.
    pub days_overdue: i64,
    pub gross: Money,
    /// The amount received or credited; calling anything else paid would acknowledge it as paid.
    pub paid: Money,
    /// The amount the company wrote off.
    pub written_off: Money,
    /// The open amount beyond `open` that has no row of its own: not yet due under a payment plan.
    pub later: Money,
    /// The instalments of a payment plan that the row covers; `None` if it is the whole invoice.
    pub instalments: Option<Instalments>,
    /// The rest of it (rule R10).
    pub open: Money,
    /// Marked in the table (rule A6).
    pub disputed: bool,
    /// The part of `open` that is not asked for because it is disputed (rule P3); `None` asks for all of it.
    pub in_dispute: Option<Money>,
    /// The level at which it is reminded, from 1; 0 if no policy counts levels (rule R1).
    pub level: u8,
    /// The days of its earlier reminders that left the house, oldest first.
    pub reminded: Vec<Date>,
}

/// The first and last of a number of instalments, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalments {
    pub first: u32,
    pub last: u32,
    pub of: u32,
}

/// The origin of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// This paper.
    New,
    /// A letter of that day, which left the house.
    Letter(Date),
    /// Charged on that day, by no letter.
    Charged(Date),
}

impl OpenItem {
    /// Returns the amount asked for.
    pub(crate) fn asked(&self) -> Result<Money, MoneyError> {
        self.in_dispute
            .map_or(Ok(self.open), |part| self.open.minus(part))
    }
}

/// A claim besides the invoices, with its own balance (rule I6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenClaim {
    pub kind: ClaimKind,
    /// The invoice it concerns; empty if it concerns the whole account.
    pub invoice: String,
    pub origin: Origin,
    /// The rest of it.
    pub open: Money,
    /// Replaces the kind's usual words; in the customer's language.
    pub text: Option<String>,
}

/// The calculation of the interest on one invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestCalculation {
    pub invoice: String,
    /// One for each period with one balance and one rate (rule I1).
    pub rows: Vec<AccrualPeriod>,
    /// What earlier letters claimed of the rows' sum; `None` if it is claimed for the first time.
    pub claimed_before: Option<Money>,
}
