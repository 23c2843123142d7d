//! Bank statements as returned.

use owed_import::{Counterparty, MovementState, Statement, StatementEntry};
use serde::Serialize;
use ts_rs::TS;

use crate::wire::iso;

/// A statement of one account. Amounts are signed minor units; hundredths if no currency is given.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReadStatement")]
pub struct StatementOf {
    /// IBAN or number; empty if the file names none.
    pub account: String,
    pub holder: String,
    pub number: String,
    pub currency: Option<String>,
    pub opening: Option<String>,
    pub closing: Option<String>,
    pub opened: Option<String>,
    pub closed: Option<String>,
    pub entries: Vec<Movement>,
}

/// One movement; negative if it left the account.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReadMovement")]
pub struct Movement {
    pub row: u64,
    pub booked: Option<String>,
    pub value: Option<String>,
    pub amount: String,
    pub currency: Option<String>,
    pub reference: String,
    pub bank_reference: String,
    pub text: String,
    pub counterparty: OtherSide,
    pub state: MovementState,
    /// Reverses an earlier movement.
    pub reversal: bool,
    /// What was deducted from what the counterparty paid, which was `amount` plus this.
    pub fees: String,
    /// It is itself a charge.
    pub is_fee: bool,
    /// Which part of a collective booking it is, and of how many.
    pub part: Option<(u32, u32)>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReadOtherSide")]
pub struct OtherSide {
    pub name: String,
    pub account: String,
    /// On whose behalf it paid or received, if someone else's.
    pub ultimate: String,
}

impl StatementOf {
    pub fn new(statement: &Statement) -> Self {
        let (opening, closing) = (statement.opening, statement.closing);
        Self {
            account: statement.account.clone(),
            holder: statement.holder.clone(),
            number: statement.number.clone(),
            currency: statement
                .currency
                .map(|currency| currency.code().to_owned()),
            opening: opening.map(|balance| balance.amount.minor.to_string()),
            closing: closing.map(|balance| balance.amount.minor.to_string()),
            opened: opening.and_then(|balance| balance.date).map(iso),
            closed: closing.and_then(|balance| balance.date).map(iso),
            entries: statement.entries.iter().map(Movement::new).collect(),
        }
    }
}

impl Movement {
    fn new(entry: &StatementEntry) -> Self {
        let Counterparty {
            name,
            account,
            ultimate,
        } = entry.counterparty.clone();
        Self {
            row: entry.row,
            booked: entry.booked.map(iso),
            value: entry.value.map(iso),
            amount: entry.amount.to_string(),
            currency: entry.currency.map(|currency| currency.code().to_owned()),
            reference: entry.reference.clone(),
            bank_reference: entry.bank_reference.clone(),
            text: entry.text.clone(),
            counterparty: OtherSide {
                name,
                account,
                ultimate,
            },
            state: entry.state,
            reversal: entry.reversal,
            fees: entry.fees.to_string(),
            is_fee: entry.is_fee,
            part: entry.part,
        }
    }
}
