//! Who writes to whom, when, and on what.

use std::sync::Arc;

use owed_receivables::{Address, CompanyAccount, Date, Language, Salutation};
use owed_texts::text;

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
    /// How customers pay, in the order in which a way is looked for.
    pub accounts: Vec<CompanyAccount>,
    pub vat_id: String,
    /// Court and number of the commercial register, or the company number.
    pub register: String,
    /// Read once with [`Picture::read`] and shared by all letters.
    pub logo: Option<Arc<Picture>>,
}

/// The recipient.
#[derive(Debug, Clone, Default)]
pub struct Recipient {
    pub name: String,
    /// The person; empty if unknown.
    pub contact: String,
    /// How the person is addressed, if anybody said so.
    pub salutation: Option<Salutation>,
    pub address: Address,
}

impl Recipient {
    /// Returns the person as the address names them: `Herrn Max Berg` in German; empty if unknown.
    pub(crate) fn addressed(&self, language: Language) -> String {
        let name = single_line(&self.contact);
        match self.salutation.filter(|_| !name.is_empty()) {
            Some(Salutation::Mr) => text!("letters-address-mr", name).text(language),
            Some(Salutation::Ms) => text!("letters-address-ms", name).text(language),
            None => name,
        }
    }

    /// Returns the person as the salutation names them: `Herr Max Berg` in German; empty if unknown.
    pub(crate) fn greeted(&self, language: Language) -> String {
        let name = single_line(&self.contact);
        match self.salutation.filter(|_| !name.is_empty()) {
            Some(Salutation::Mr) => text!("letters-greeting-mr", name).text(language),
            Some(Salutation::Ms) => text!("letters-greeting-ms", name).text(language),
            None => name,
        }
    }
}

/// Everything around the text of any letter.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    pub company: Arc<LetterSender>,
    pub recipient: Recipient,
    /// The person who signs and answers questions; empty if nobody does.
    pub signer: String,
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
