//! The content of a file, in the domain's terms and independent of the file's format.

use owed_receivables::{Currency, Customer, CustomerKind, Date, DiscountTerms, Money, words};
use owed_texts::{Message, PlainKey, key};

/// Everything in a file. An invoice file also gives customers, as far as it describes them, and a ledger also payments that
/// name no invoice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafts {
    pub customers: Vec<CustomerDraft>,
    pub invoices: Vec<InvoiceDraft>,
    pub payments: Vec<PaymentDraft>,
    /// Payments that a list names only to say that their money did not come, or has not yet.
    pub failed: Vec<PaymentDraft>,
    /// Documents of a list of invoices that are no longer owed, or not yet.
    pub ended: Vec<EndedDraft>,
}

impl Drafts {
    /// Adds those of another file.
    pub(crate) fn append(&mut self, mut others: Self) {
        let customers = self.customers.len();
        self.customers.append(&mut others.customers);
        self.invoices
            .extend(others.invoices.into_iter().map(|invoice| InvoiceDraft {
                customer: invoice.customer + customers,
                ..invoice
            }));
        self.ended
            .extend(others.ended.into_iter().map(|ended| EndedDraft {
                customer: ended.customer + customers,
                ..ended
            }));
        let moved = |payment: PaymentDraft| PaymentDraft {
            customer: payment.customer.map(|customer| customer + customers),
            ..payment
        };
        self.payments.extend(others.payments.into_iter().map(moved));
        self.failed.extend(others.failed.into_iter().map(moved));
    }
}

/// A customer as the file describes it; unknown parts are empty. The number never is: if the file has none, the name
/// replaces it, else the person or the e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerDraft {
    /// The line of its first appearance.
    pub row: u64,
    pub customer: Customer,
    /// The currency in which the file says the customer is billed.
    pub currency: Option<Currency>,
    /// `None` if the file does not say whether it is a business or a consumer.
    pub kind: Option<CustomerKind>,
    /// The name of its group; empty if the file names none.
    pub group: String,
    /// The name of its own policy; empty if the file names none.
    pub policy: String,
    /// Values that could not be used.
    pub remarks: Vec<Remark>,
}

impl CustomerDraft {
    /// Returns the customer's name, else its person, else its number.
    pub fn name(&self) -> &str {
        let customer = &self.customer;
        [&customer.name, &customer.contact, &customer.number]
            .into_iter()
            .find(|name| !name.is_empty())
            .map_or("", String::as_str)
    }

    /// Says whether only an e-mail address identifies it.
    pub fn is_address_only(&self) -> bool {
        let customer = &self.customer;
        customer.name == customer.number && customer.name.contains('@')
    }

    /// Returns the customer for a book that does not have it yet.
    pub fn fresh(&self) -> Customer {
        Customer {
            name: self.name().to_owned(),
            ..self.customer.clone()
        }
    }
}

/// A cell's value that could not be used; it keeps nothing out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub column: String,
    pub value: String,
    pub message: Message,
}

words! {
    /// The type of a document.
    pub enum DocumentKind: "word-document-kind" {
        Invoice,
        /// Owed to the customer, though its amounts are positive.
        CreditNote,
    }
}

/// An invoice or credit note, whether the file has one row for it or one per line item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceDraft {
    /// Its first line in the file.
    pub row: u64,
    /// Its position in [`Drafts::customers`].
    pub customer: usize,
    pub kind: DocumentKind,
    /// As printed; leading zeros are part of it (rule L4).
    pub number: String,
    pub issued: Date,
    /// `None` if the customer's or the company's terms decide.
    pub due: Option<Date>,
    /// Always positive.
    pub gross: Money,
    /// What the file reports as paid; may exceed `gross`, and the rest is then on account (rule L2). For a credit note, what
    /// was used of it or paid out.
    pub paid: Vec<PaidDraft>,
    /// The file gives the total paid, even if that is nothing. A ledger does not: it has postings, which are also separate
    /// payments among [`Drafts::payments`].
    pub tells_paid: bool,
    /// The early-payment discount; `None` if the file does not say.
    pub discount: Option<DiscountTerms>,
    /// `None` if the file does not mention disputes.
    pub disputed: Option<bool>,
    pub reference: String,
    pub note: String,
}

/// A document that a list names only to say that it is not owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedDraft {
    pub row: u64,
    /// Its position in [`Drafts::customers`].
    pub customer: usize,
    pub kind: DocumentKind,
    pub number: String,
    pub why: Ended,
}

/// Why a document is not owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ended {
    Draft,
    Cancelled,
    WrittenOff,
    /// Its amount is zero.
    Nothing,
}

impl Ended {
    /// Returns why it is left out of a book that does not have it.
    pub fn reason(self) -> PlainKey {
        match self {
            Self::Draft => key!("skip-draft"),
            Self::Cancelled => key!("skip-cancelled"),
            Self::WrittenOff => key!("skip-written-off"),
            Self::Nothing => key!("skip-nothing-owed"),
        }
    }
}

/// Money that an invoice file reports as received for an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidDraft {
    /// `None` if the file does not say when.
    pub date: Option<Date>,
    /// Always positive, in the invoice's currency.
    pub amount: Money,
}

/// A separate payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentDraft {
    pub row: u64,
    /// The same for the same payment in every reading of the same or a longer file; two equal payments on one day have two
    /// keys (rule F2).
    pub key: String,
    /// Its position in [`Drafts::customers`]; `None` if only the invoice numbers identify the customer.
    pub customer: Option<usize>,
    /// The invoices that it pays; if empty, it is on account.
    pub invoices: Vec<String>,
    /// How much of it each of them gets, in minor units, if the file says so.
    pub applied: Vec<Option<i64>>,
    pub date: Date,
    /// What came and stayed. Negative for money paid back; zero only if all of it went back.
    pub amount: Money,
    /// What has since gone back to the customer, in minor units.
    pub refunded: i64,
    pub reference: String,
}
