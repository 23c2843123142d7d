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
    /// What is left of it (rule R10).
    pub open: Money,
    /// Marked in the table (rule A6).
    pub disputed: bool,
    /// The part of `open` that is not asked for because it is in dispute (rule P3); `None` asks for all of it.
    pub in_dispute: Option<Money>,
    /// The level that it is reminded at, from 1; 0 where no policy counts levels (rule R1).
    pub level: u8,
    /// The days of its earlier reminders.
    pub reminded: Vec<Date>,
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
    /// The day of the letter that first claimed it: the paper's own day where the claim is new.
    pub since: Date,
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
