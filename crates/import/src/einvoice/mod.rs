//! The content of an electronic invoice's XML, independent of its standard.

pub(crate) mod meaning;
pub(crate) mod xml;

use owed_receivables::{Currency, Date, Money};

use crate::draft::DocumentKind;

/// An invoice, or a credit note. Amounts have the document's signs: a credit note's are positive, those of a negative
/// invoice negative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EInvoice {
    /// The line of the file on which it begins.
    pub row: u64,
    pub kind: DocumentKind,
    /// UNTDID 1001 (`380` invoice, `381` credit note, `384` corrected invoice), or FatturaPA's `TD01` and so on.
    pub type_code: String,
    pub number: String,
    pub issued: Option<Date>,
    /// One per instalment; empty if the document names no day.
    pub due: Vec<Instalment>,
    pub currency: Currency,
    /// With taxes.
    pub total: Money,
    /// Paid before it was written.
    pub prepaid: Money,
    /// The rounding of the amount to be paid.
    pub rounding: Money,
    /// The amount to be paid.
    pub payable: Money,
    pub seller: Party,
    pub buyer: Party,
    /// The payee, if not the seller.
    pub payee: Option<Party>,
    pub accounts: Vec<PayeeAccount>,
    /// The buyer's accounts that the seller takes the amount from by direct debit (EN 16931's BT-91), without spaces.
    pub debited: Vec<String>,
    /// The seller takes the amount by direct debit, with this mandate (EN 16931's BT-89); empty if only the account is
    /// named.
    pub direct_debit: Option<String>,
    /// The text that the payer should give with the payment.
    pub payment_reference: String,
    /// The terms of payment in words.
    pub terms: String,
    pub discounts: Vec<Discount>,
    pub references: Vec<Reference>,
    pub notes: Vec<String>,
    pub attachments: Vec<InvoiceAttachment>,
}

/// A due date, with its amount if the document gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    pub date: Date,
    pub amount: Option<Money>,
}

/// A seller, buyer or payee; unknown parts are empty.
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

/// An account to which the amount can be paid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PayeeAccount {
    /// IBAN or number, without spaces.
    pub account: String,
    pub bic: String,
    pub holder: String,
}

/// An early-payment discount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discount {
    /// Percent with a decimal point: `2.00`; empty if only the amount is named.
    pub percent: String,
    /// Days from the issue date.
    pub days: Option<u32>,
    pub until: Option<Date>,
    /// The base of the percentage, if the document names it.
    pub basis: Option<Money>,
    /// The discount's amount, if the document names it.
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
    /// A reference requested by the buyer, such as a Leitweg-ID.
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
pub struct InvoiceAttachment {
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}
