//! Who writes to whom, when, and on what.

use std::sync::Arc;

use owed_receivables::{Address, Date, Language};

use crate::layout::{Paper, Window};
use crate::picture::Picture;
use crate::single_line::single_line;

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

/// What stands around the text of any letter.
#[derive(Debug, Clone, Default)]
pub struct Head {
    pub company: Arc<Company>,
    pub recipient: Recipient,
    pub customer_number: String,
    /// The customer's (rule D4).
    pub language: Language,
    pub dated: Date,
    pub paper: Paper,
    pub window: Window,
}

impl Head {
    /// The customer's number as papers print it: nothing where the customer has none and is known by the name.
    pub fn shown_number(&self) -> String {
        let number = single_line(&self.customer_number);
        if number == single_line(&self.recipient.name) {
            String::new()
        } else {
            number
        }
    }
}
