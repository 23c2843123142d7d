//! What is wrong with a way to pay.

use owed_texts::{Message, errors, text};

use super::AccountForm;
use crate::Currency;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountError {
    /// The form needs a number, and it is empty.
    NoNumber(AccountForm),
    Iban(String),
    /// Not an account number of the form.
    Number {
        said: String,
        form: AccountForm,
    },
    Upi(String),
    Pix(String),
    /// Not an address that begins with `https://` and a host.
    Link(String),
    /// The link names an unknown part.
    LinkPart(String),
    /// Not the bank's code of the form.
    BankCode {
        said: String,
        form: AccountForm,
    },
    WireCode(String),
    Bic(String),
    /// The form has no bank's code.
    NoBankCodeHere,
    /// Only a routing number has another one for wires.
    NoWireCodeHere,
    /// A scheme or a page has no bank.
    NoBankHere,
    /// It has no number of its own.
    NoNumberHere,
    /// Nothing says how to pay.
    NoLines,
    /// The scheme knows one other currency only.
    OtherCurrency {
        only: Currency,
    },
}

impl AccountError {
    pub fn message(&self) -> Message {
        match self {
            Self::NoNumber(form) => text!("error-account-no-number", form = form.label()),
            Self::Iban(said) => text!("error-account-iban", said),
            Self::Number { said, form } => match form {
                AccountForm::SortCode => text!("error-account-number-uk", said),
                AccountForm::Bsb => text!("error-account-number-au", said),
                AccountForm::Ifsc => text!("error-account-number-in", said),
                AccountForm::Transit => text!("error-account-number-ca", said),
                _ => text!("error-account-number-us", said),
            },
            Self::Upi(said) => text!("error-account-upi", said),
            Self::Pix(said) => text!("error-account-pix", said),
            Self::Link(said) => text!("error-account-link", said),
            Self::LinkPart(said) => text!("error-account-link-part", said),
            Self::BankCode { said, form } => match form {
                AccountForm::SortCode => text!("error-account-sort-code", said),
                AccountForm::Bsb => text!("error-account-bsb", said),
                AccountForm::Ifsc => text!("error-account-ifsc", said),
                AccountForm::Transit => text!("error-account-transit", said),
                _ => text!("error-account-routing", said),
            },
            Self::WireCode(said) => text!("error-account-routing", said),
            Self::Bic(said) => text!("error-account-bic", said),
            Self::NoBankCodeHere => text!("error-account-no-bank-code"),
            Self::NoWireCodeHere => text!("error-account-no-wire-code"),
            Self::NoBankHere => text!("error-account-no-bank"),
            Self::NoNumberHere => text!("error-account-no-number-here"),
            Self::NoLines => text!("error-account-no-lines"),
            Self::OtherCurrency { only } => {
                text!("error-account-currency", currency = only.code())
            }
        }
    }
}

errors!(AccountError);
