//! A bank's information about an account, independent of the file's format.

use owed_receivables::{Currency, Date, Money, words};

use crate::figures;

/// A statement, report or list of movements of one account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// IBAN or number as the bank writes it, without spaces; empty if the file names none.
    pub account: String,
    /// The account's holder; empty if the file does not name one.
    pub holder: String,
    /// The statement's own number.
    pub number: String,
    /// `None` if the file names none, so that amounts are hundredths.
    pub currency: Option<Currency>,
    pub opening: Option<Balance>,
    pub closing: Option<Balance>,
    /// The day the bank wrote it, if the format has one.
    pub created: Option<Date>,
    pub entries: Vec<StatementEntry>,
}

impl Statement {
    /// Returns the day for a movement without one: ISO 20022 makes both dates of an entry optional, so the closing balance's
    /// day is used, else the day the bank wrote the statement.
    pub fn dated(&self) -> Option<Date> {
        let closed = self.closing.and_then(|balance| balance.date);
        closed.or(self.created)
    }
}

/// The account's balance at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    pub date: Option<Date>,
    /// Negative means overdrawn.
    pub amount: Money,
}

/// A movement on the account. Two equal ones are two movements (rule F2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementEntry {
    /// The line of the file on which it begins.
    pub row: u64,
    pub state: MovementState,
    pub booked: Option<Date>,
    /// The day from which it counts for interest.
    pub value: Option<Date>,
    /// In minor units of `currency`; negative if it left the account.
    pub amount: i64,
    /// `None` if the file names none, so that the amount is in hundredths.
    pub currency: Option<Currency>,
    /// The reference given by the payer or the payee: a structured one, else the end-to-end id.
    pub reference: String,
    /// The payer's program's own id, passed on by the banks.
    pub end_to_end: String,
    /// The bank's code for this kind of movement: `PMNT-RCDT-ESCT`, `NTRF`, `DEBIT`.
    pub code: String,
    /// The bank's own reference, shared by the parts of a batch.
    pub bank_reference: String,
    /// The payer's text, else the bank's.
    pub text: String,
    pub counterparty: Counterparty,
    /// It reverses an earlier movement: a returned direct debit, a cancelled booking. The amount's sign is that of this
    /// movement.
    pub reversal: bool,
    /// What a bank or payment service deducted from the other side's payment of `amount` + `fees`, in minor units. A bank's
    /// charge for a returned direct debit counts likewise.
    pub fees: i64,
    /// It is itself a bank charge.
    pub is_fee: bool,
    /// Which part of a collective booking it is, from 1, and the number of parts.
    pub part: Option<(u32, u32)>,
}

words! {
    /// Whether a movement counts.
    #[derive(Default)]
    pub enum MovementState: "word-movement-state" {
        #[default]
        Booked,
        /// Announced; it may still change or never come.
        Pending,
        /// For information; it moves nothing.
        Informed = "information",
    }
}

/// The other side of a movement; parts are empty if the file does not name them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counterparty {
    pub name: String,
    /// IBAN or number, without spaces.
    pub account: String,
    /// The party on whose behalf it paid or received, if somebody else.
    pub ultimate: String,
}

impl StatementEntry {
    /// Creates a movement of which only the amount is known so far.
    pub(crate) fn new(row: u64, amount: i64, currency: Option<Currency>) -> Self {
        Self {
            row,
            state: MovementState::Booked,
            booked: None,
            value: None,
            amount,
            currency,
            reference: String::new(),
            end_to_end: String::new(),
            code: String::new(),
            bank_reference: String::new(),
            text: String::new(),
            counterparty: Counterparty::default(),
            reversal: false,
            fees: 0,
            is_fee: false,
            part: None,
        }
    }

    /// Sets the bank's charge: what left for a return beyond the `original` amount.
    pub(crate) fn charge_beyond(&mut self, original: &str) {
        let currency = self.currency.unwrap_or(Currency::EUR);
        let original = figures::decimal(original)
            .and_then(|value| Money::rounded(value.abs(), currency).ok())
            .filter(|original| original.minor > 0);
        if let Some(original) = original.filter(|_| self.reversal && self.amount < 0) {
            self.fees = self
                .amount
                .saturating_neg()
                .saturating_sub(original.minor)
                .max(0);
        }
    }
}
