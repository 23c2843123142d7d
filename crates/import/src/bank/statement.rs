//! What a bank says of an account, free of the file's format.

use owed_receivables::{Currency, Date, Money, words};

use crate::figures;

/// A statement, report or list of movements of one account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// IBAN or number as the bank writes it, without spaces; empty where the file names none.
    pub account: String,
    /// Who holds the account; empty where the file does not say.
    pub holder: String,
    /// The statement's own number.
    pub number: String,
    /// `None`: the file names none, and amounts are hundredths.
    pub currency: Option<Currency>,
    pub opening: Option<Balance>,
    pub closing: Option<Balance>,
    /// The day the bank wrote it, where the format has one.
    pub created: Option<Date>,
    pub entries: Vec<Entry>,
}

impl Statement {
    /// The day that counts for a movement without one: ISO 20022 makes both dates of an entry optional, so that of the
    /// closing balance, else the day the bank wrote the statement.
    pub fn dated(&self) -> Option<Date> {
        let closed = self.closing.and_then(|balance| balance.date);
        closed.or(self.created)
    }
}

/// What was on the account at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    pub date: Option<Date>,
    /// Negative: overdrawn.
    pub amount: Money,
}

/// One movement on the account. Two that are alike are two (rule F2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The line of the file that it begins in.
    pub row: u64,
    pub state: State,
    pub booked: Option<Date>,
    /// From when it counts for interest.
    pub value: Option<Date>,
    /// In minor units of `currency`; negative: left the account.
    pub amount: i64,
    /// `None`: the file names none, and the amount is in hundredths.
    pub currency: Option<Currency>,
    /// What the payer or the payee gave it to be known by: a structured reference, else the end-to-end id.
    pub reference: String,
    /// What the payer's own program called it, handed through by the banks.
    pub end_to_end: String,
    /// The bank's code for this kind of movement: `PMNT-RCDT-ESCT`, `NTRF`, `DEBIT`.
    pub code: String,
    /// The bank's own reference; parts of one batch share it.
    pub bank_reference: String,
    /// What the payer wrote, else what the bank wrote.
    pub text: String,
    pub counterparty: Counterparty,
    /// Takes an earlier movement back: a returned direct debit, a cancelled booking. The amount's sign is that of this
    /// movement.
    pub reversal: bool,
    /// What a bank or payment service kept of what the other side paid, in minor units: that came to `amount` + `fees`.
    /// So it is with what a bank charges for a returned direct debit.
    pub fees: i64,
    /// It is itself what a bank charges.
    pub is_fee: bool,
    /// Which part of a collective booking it is, from 1, and of how many.
    pub part: Option<(u32, u32)>,
}

words! {
    /// Whether a movement counts.
    #[derive(Default)]
    pub enum State as MovementState: "word-movement-state" {
        #[default]
        Booked,
        /// Announced; it may still change or never come.
        Pending,
        /// Told for information; it moves nothing.
        Informed = "information",
    }
}

/// The other side of a movement; parts are empty where the file does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counterparty {
    pub name: String,
    /// IBAN or number, without spaces.
    pub account: String,
    /// On whose behalf it paid or received, where that is someone else.
    pub ultimate: String,
}

impl Entry {
    /// A movement of which only the amount is known so far.
    pub(crate) fn new(row: u64, amount: i64, currency: Option<Currency>) -> Self {
        Self {
            row,
            state: State::Booked,
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

    /// What left for a return beyond the `original` amount is the bank's charge.
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
