//! What a reminder is about.

use std::sync::Arc;

use owed_receivables::{Address, Currency, Date, Language, Money, MoneyError, Tone};

use crate::layout::{Paper, Window};
use crate::picture::Picture;

/// Who writes. Empty parts are left out.
#[derive(Debug, Clone, Default)]
pub struct Company {
    pub name: String,
    /// Its country decides which addresses are abroad.
    pub address: Address,
    /// The sender's language, in which a country abroad is written on the address.
    pub language: Language,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub iban: String,
    pub bic: String,
    pub bank_name: String,
    pub vat_id: String,
    /// Court and number of the commercial register, or the company number.
    pub register: String,
    /// Who signs and answers questions.
    pub signer: String,
    /// Read once with [`Picture::read`], shared by all letters.
    pub logo: Option<Arc<Picture>>,
}

/// Who is written to.
#[derive(Debug, Clone, Default)]
pub struct Recipient {
    pub name: String,
    /// The person; empty where none is known.
    pub contact: String,
    pub address: Address,
}

/// One open invoice or instalment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderItem {
    pub number: String,
    pub issued: Date,
    pub due: Date,
    /// Days from the due date to the letter's date (rule A1).
    pub days_overdue: i64,
    pub gross: Money,
    /// What is left of it (rule R10).
    pub open: Money,
    /// Marked in the table (rule A6).
    pub disputed: bool,
}

/// Everything that a reminder letter and its mail say.
#[derive(Debug, Clone)]
pub struct ReminderFacts {
    pub company: Arc<Company>,
    pub recipient: Recipient,
    pub customer_number: String,
    pub language: Language,
    pub tone: Tone,
    pub dated: Date,
    /// Day of the newest payment known (rule R8).
    pub payments_known_to: Option<Date>,
    pub deadline: Date,
    pub items: Vec<ReminderItem>,
    /// Money of the customer that is allocated to nothing, one amount a currency (rule L2).
    pub on_account: Vec<Money>,
    pub paper: Paper,
    pub window: Window,
    /// What the customer writes on the transfer.
    pub payment_reference: String,
}

/// The items of one currency with their sums (rule M2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Claim {
    pub currency: Currency,
    pub items: Vec<ReminderItem>,
    /// Sum of the items' open amounts, exactly as printed (rule M3).
    pub open: Money,
    pub on_account: Money,
    /// Open less on account, never below zero.
    pub to_pay: Money,
}

impl ReminderFacts {
    /// The items by currency, in the order in which the currencies come.
    pub(crate) fn claims(&self) -> Result<Vec<Claim>, MoneyError> {
        let mut claims: Vec<Claim> = Vec::new();
        for item in &self.items {
            let currency = item.open.currency;
            let zero = Money::zero(currency);
            let known = claims.iter().position(|claim| claim.currency == currency);
            let at = known.unwrap_or(claims.len());
            if known.is_none() {
                claims.push(Claim {
                    currency,
                    items: Vec::new(),
                    open: zero,
                    on_account: zero,
                    to_pay: zero,
                });
            }
            claims[at].open = claims[at].open.plus(item.open)?;
            claims[at].items.push(item.clone());
        }
        for claim in &mut claims {
            for money in &self.on_account {
                if money.currency == claim.currency {
                    claim.on_account = claim.on_account.plus(*money)?;
                }
            }
            let rest = claim.open.minus(claim.on_account)?;
            claim.to_pay = Money::new(rest.minor.max(0), claim.currency);
        }
        Ok(claims)
    }
}
