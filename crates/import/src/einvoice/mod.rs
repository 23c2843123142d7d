//! An electronic invoice as its XML has it, free of the standard it is written in.

pub(crate) mod meaning;
pub(crate) mod xml;

use owed_receivables::{Currency, Date, Money};

use crate::draft::DocumentKind;

/// An invoice, or a credit note. Amounts have the sign that the document gives them: a credit note's are positive, those
/// of a negative invoice negative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EInvoice {
    /// The line of the file that it begins in.
    pub row: u64,
    pub kind: DocumentKind,
    /// UNTDID 1001 (`380` invoice, `381` credit note, `384` corrected invoice), or FatturaPA's `TD01` and so on.
    pub type_code: String,
    pub number: String,
    pub issued: Option<Date>,
    /// One each instalment; empty where the document names no day.
    pub due: Vec<Instalment>,
    pub currency: Currency,
    /// With taxes.
    pub total: Money,
    /// Paid before it was written.
    pub prepaid: Money,
    /// What was added to round the amount to be paid.
    pub rounding: Money,
    /// What is to be paid.
    pub payable: Money,
    pub seller: Party,
    pub buyer: Party,
    /// Who is to be paid, where that is not the seller.
    pub payee: Option<Party>,
    pub accounts: Vec<PayeeAccount>,
    /// The buyer's accounts that the seller takes the amount from by direct debit (EN 16931's BT-91), without spaces.
    pub debited: Vec<String>,
    /// The seller takes the amount by direct debit, with this mandate (EN 16931's BT-89); empty where only the account is
    /// named.
    pub direct_debit: Option<String>,
    /// What the payer is to give as the payment's text.
    pub payment_reference: String,
    /// The terms of payment in words.
    pub terms: String,
    pub discounts: Vec<Discount>,
    pub references: Vec<Reference>,
    pub notes: Vec<String>,
    pub attachments: Vec<Attachment>,
}

/// A day on which something falls due, and how much where the document says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    pub date: Date,
    pub amount: Option<Money>,
}

/// A seller, buyer or payee; parts are empty where the document says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    /// Tax numbers, register numbers, customer numbers, GLN and so on, in the document's order, each once.
    pub ids: Vec<String>,
    pub contact: String,
    pub email: String,
    pub phone: String,
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// An account that the amount can be paid to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PayeeAccount {
    /// IBAN or number, without spaces.
    pub account: String,
    pub bic: String,
    pub holder: String,
}

/// What may be taken off for paying early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discount {
    /// Percent with a point for decimals: `2.00`; empty where only the amount is named.
    pub percent: String,
    /// Days from the issue date.
    pub days: Option<u32>,
    pub until: Option<Date>,
    /// What the percent is of, where the document says so.
    pub basis: Option<Money>,
    /// What may be taken off, where the document says so.
    pub amount: Option<Money>,
}

/// Another document that this one names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub kind: ReferenceKind,
    pub number: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReferenceKind {
    /// What the buyer asked to be told, such as a Leitweg-ID.
    Buyer,
    Order,
    SalesOrder,
    Contract,
    Project,
    Despatch,
    Receipt,
    Tender,
    /// The invoice that this one corrects or credits.
    Preceding,
}

/// A file inside the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}
