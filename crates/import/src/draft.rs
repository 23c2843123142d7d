//! What a file says, in the domain's words and free of the file's format.

use owed_receivables::{Currency, Customer, CustomerKind, Date, DiscountTerms, Money, words};
use owed_texts::{Message, PlainKey, key};

/// Everything that a file gave. An invoice file gives customers too, as far as it describes them, and a ledger also
/// payments that name no invoice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafts {
    pub customers: Vec<CustomerDraft>,
    pub invoices: Vec<InvoiceDraft>,
    pub payments: Vec<PaymentDraft>,
    /// Payments that a list names only to say that their money did not come, or not yet.
    pub failed: Vec<PaymentDraft>,
    /// Documents of a list of invoices of which nothing is owed any more, or not yet.
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

/// A customer as the file describes it; parts are empty where the file says nothing. The number never is: where the file
/// has none, the name stands for it, else the person or the e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerDraft {
    /// The line that it was first seen in.
    pub row: u64,
    pub customer: Customer,
    /// The currency that the file says the customer is billed in.
    pub currency: Option<Currency>,
    /// `None`: the file does not say whether it is a business or a consumer.
    pub kind: Option<CustomerKind>,
    /// The name of its group; empty where the file names none.
    pub group: String,
    /// The name of its own policy; empty where the file names none.
    pub policy: String,
    /// What of it could not be taken over.
    pub remarks: Vec<Remark>,
}

impl CustomerDraft {
    /// What the customer is called: its name, else its person, else its number.
    pub fn name(&self) -> &str {
        let customer = &self.customer;
        [&customer.name, &customer.contact, &customer.number]
            .into_iter()
            .find(|name| !name.is_empty())
            .map_or("", String::as_str)
    }

    /// Whether the file says nothing of who it is but an e-mail address.
    pub fn is_address_only(&self) -> bool {
        let customer = &self.customer;
        customer.name == customer.number && customer.name.contains('@')
    }

    /// The customer as it comes into a book that does not know it.
    pub fn fresh(&self) -> Customer {
        Customer {
            name: self.name().to_owned(),
            ..self.customer.clone()
        }
    }
}

/// What a cell says that could not be taken over; it keeps nothing out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub column: String,
    pub value: String,
    pub message: Message,
}

words! {
    /// What a document is.
    pub enum DocumentKind: "word-document-kind" {
        Invoice,
        /// Owed to the customer; its amounts are positive all the same.
        CreditNote,
    }
}

/// An invoice or credit note, whether the file gave it one row or one row a line item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceDraft {
    /// Its first line in the file.
    pub row: u64,
    /// Its place in [`Drafts::customers`].
    pub customer: usize,
    pub kind: DocumentKind,
    /// As printed; leading zeros are part of it (rule L4).
    pub number: String,
    pub issued: Date,
    /// `None`: the customer's or the company's terms decide.
    pub due: Option<Date>,
    /// Always positive.
    pub gross: Money,
    /// What the file says was paid; may exceed `gross`, and the rest is then on account (rule L2). For a credit note,
    /// what was used of it or paid out.
    pub paid: Vec<PaidDraft>,
    /// The file says how much was paid in all, even where that is nothing. A ledger does not: it has postings, which are
    /// payments of their own among [`Drafts::payments`] too.
    pub tells_paid: bool,
    /// What may be taken off for paying early; `None`: the file does not say.
    pub discount: Option<DiscountTerms>,
    /// `None`: the file does not speak of disputes.
    pub disputed: Option<bool>,
    pub reference: String,
    pub note: String,
}

/// A document that a list names only to say that nothing of it is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedDraft {
    pub row: u64,
    /// Its place in [`Drafts::customers`].
    pub customer: usize,
    pub kind: DocumentKind,
    pub number: String,
    pub why: Ended,
}

/// Why nothing of a document is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ended {
    Draft,
    Cancelled,
    WrittenOff,
    /// Its amount is zero.
    Nothing,
}

impl Ended {
    /// Why it is left out of a book that does not know it.
    pub fn reason(self) -> PlainKey {
        match self {
            Self::Draft => key!("skip-draft"),
            Self::Cancelled => key!("skip-cancelled"),
            Self::WrittenOff => key!("skip-written-off"),
            Self::Nothing => key!("skip-nothing-owed"),
        }
    }
}

/// Money that an invoice file says came in for an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidDraft {
    /// `None`: the file does not say when.
    pub date: Option<Date>,
    /// Always positive, in the invoice's currency.
    pub amount: Money,
}

/// A payment of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentDraft {
    pub row: u64,
    /// The same for the same payment in every reading of the same or a longer file; two equal payments on one day have
    /// two keys (rule F2).
    pub key: String,
    /// Its place in [`Drafts::customers`]; `None`: only the invoice numbers say whose it is.
    pub customer: Option<usize>,
    /// The invoices that it pays; empty: on account.
    pub invoices: Vec<String>,
    /// How much of it each of them gets, in minor units, as far as the file says so.
    pub applied: Vec<Option<i64>>,
    pub date: Date,
    /// What came and stayed. Negative: money paid back; zero only where all of it went back.
    pub amount: Money,
    /// What of it went back to the customer since, in minor units.
    pub refunded: i64,
    pub reference: String,
}
