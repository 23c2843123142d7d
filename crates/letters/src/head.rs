//! Who writes to whom, when, and on what.

use std::sync::Arc;

use owed_receivables::{Address, Date, Language};

use crate::layout::{EnvelopeWindow, Paper};
use crate::picture::Picture;
use crate::single_line::single_line;

/// The sender. Empty parts are left out.
#[derive(Debug, Clone, Default)]
pub struct LetterSender {
    pub name: String,
    /// Its country decides which addresses are abroad.
    pub address: Address,
    /// The sender's language, in which the address names a country abroad.
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
    /// The person who signs and answers questions.
    pub signer: String,
    /// Read once with [`Picture::read`] and shared by all letters.
    pub logo: Option<Arc<Picture>>,
}

/// The recipient.
#[derive(Debug, Clone, Default)]
pub struct Recipient {
    pub name: String,
    /// The person; empty if unknown.
    pub contact: String,
    pub address: Address,
}

/// Everything around the text of any letter.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    pub company: Arc<LetterSender>,
    pub recipient: Recipient,
    pub customer_number: String,
    /// The customer's (rule D4).
    pub language: Language,
    pub dated: Date,
    pub paper: Paper,
    pub window: EnvelopeWindow,
}

impl Letterhead {
    /// Returns the customer's number for papers: empty if the customer has none and is known by the name.
    pub fn shown_number(&self) -> String {
        let number = single_line(&self.customer_number);
        if number == single_line(&self.recipient.name) {
            String::new()
        } else {
            number
        }
    }
}
