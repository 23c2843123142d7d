//! How customers pay the company: its accounts in the forms of their countries, its addresses in payment schemes, and links
//! to payment pages (rule D6).

mod checks;
mod error;
mod link;
mod pix;
mod typed;
mod ways;
mod written;

pub use error::AccountError;
pub use link::escaped;
pub use ways::{Ways, lacks_account};

use crate::{Currency, words};

/// The book's key of a way to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CompanyAccountId(pub i64);

words! {
    /// The form of a way to pay.
    #[derive(Default)]
    pub enum AccountForm: "word-account-form" {
        /// An account with an IBAN (ISO 13616).
        #[default]
        Iban,
        /// United Kingdom: a sort code of six digits and an account number of eight.
        SortCode,
        /// United States: a routing number (ABA) and an account number.
        Routing,
        /// Australia: a bank-state-branch number and an account number.
        Bsb,
        /// India: an Indian Financial System Code and an account number.
        Ifsc,
        /// Canada: an institution number, a transit number and an account number.
        Transit,
        /// India: an address of the Unified Payments Interface.
        Upi,
        /// Brazil: a Pix key.
        Pix,
        /// A payment page; its address names the sum and the reference.
        Link,
        /// Anything else, in words.
        Other,
    }
}

/// A way to pay the company. Parts that its form does not use are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompanyAccount {
    /// `None` until it is stored.
    pub id: Option<CompanyAccountId>,
    pub form: AccountForm,
    /// `None` if it is meant for every currency.
    pub currency: Option<Currency>,
    /// IBAN, account number, UPI address, Pix key, or the template of the link; without spaces.
    pub number: String,
    /// The bank's code: sort code, routing number, BSB, IFSC, or institution and transit as `003-12345`.
    pub bank_code: String,
    /// The routing number for wires, if it differs from that for ACH.
    pub wire_code: String,
    pub bic: String,
    pub bank_name: String,
    /// Further lines, printed as they are.
    pub lines: String,
}

impl AccountForm {
    /// Says whether it names a bank account, rather than an address of a scheme or a page.
    pub fn is_account(self) -> bool {
        !matches!(self, Self::Upi | Self::Pix | Self::Link)
    }

    /// Says whether a bank's code identifies the bank.
    pub fn has_bank_code(self) -> bool {
        matches!(
            self,
            Self::SortCode | Self::Routing | Self::Bsb | Self::Ifsc | Self::Transit
        )
    }

    /// Returns the only currency of a payment scheme.
    pub(crate) fn only_currency(self) -> Option<Currency> {
        let code = match self {
            Self::Upi => "INR",
            Self::Pix => "BRL",
            _ => return None,
        };
        code.parse().ok()
    }
}
