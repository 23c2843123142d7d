//! The meanings of a column.

use owed_receivables::words;
use owed_texts::{PlainKey, key};

words! {
    /// What a file is a list of.
    pub enum Kind as ListKind: "word-list-kind" {
        Invoices,
        Customers,
        Payments,
        /// The movements of a bank account or of an account with a payment service.
        Statement,
    }
}

impl Kind {
    /// Returns the name of a file of this kind: “a list of invoices”.
    pub fn label(self) -> PlainKey {
        match self {
            Self::Invoices => key!("list-kind-invoices"),
            Self::Customers => key!("list-kind-customers"),
            Self::Payments => key!("list-kind-payments"),
            Self::Statement => key!("list-kind-statement"),
        }
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $label:literal,)*) => {
        words! {
            /// The meaning of a column.
            pub enum Field as ColumnField: "word-column-field" {
                $($(#[$doc])* $name,)*
            }
        }

        impl Field {
            /// Returns its name for people: “invoice number”.
            pub fn label(self) -> PlainKey {
                match self { $(Self::$name => key!($label),)* }
            }
        }
    };
}

fields! {
    CustomerNumber "field-customer-number",
    CustomerName "field-customer-name",
    Contact "field-contact",
    FirstName "field-first-name",
    LastName "field-last-name",
    Email "field-email",
    Phone "field-phone",
    Street "field-street",
    Extra "field-extra",
    PostalCode "field-postal-code",
    City "field-city",
    Region "field-region",
    Country "field-country",
    Language "field-language",
    VatId "field-vat-id",
    Terms "field-terms",
    /// Business or consumer.
    CustomerKind "field-customer-kind",
    Group "field-group",
    Policy "field-policy",
    InvoiceNumber "field-invoice-number",
    InvoiceDate "field-invoice-date",
    DueDate "field-due-date",
    /// The whole invoice's amount including tax, repeated if an invoice has several rows.
    Total "field-total",
    /// One line item's amount; an invoice is the sum of its rows.
    LineTotal "field-line-total",
    Net "field-net",
    Tax "field-tax",
    Quantity "field-quantity",
    UnitPrice "field-unit-price",
    /// Percent off the unit price.
    Discount "field-discount",
    /// Percent off the invoice for early payment, until the days or the date beside it.
    EarlyPercent "field-early-percent",
    EarlyDays "field-early-days",
    EarlyDate "field-early-date",
    Paid "field-paid",
    Open "field-open",
    SettledDate "field-settled-date",
    Status "field-status",
    DocumentType "field-document-type",
    /// Debit or credit, S or H.
    Side "field-side",
    Debit "field-debit",
    Credit "field-credit",
    /// The ledger account that a row is posted to; in a statement, the row's account.
    Account "field-account",
    AccountType "field-account-type",
    Currency "field-currency",
    Disputed "field-disputed",
    Reference "field-reference",
    Note "field-note",
    PaymentDate "field-payment-date",
    PaymentAmount "field-payment-amount",
    /// How much of a payment goes to the row's invoice; each of its rows also has the whole payment.
    Applied "field-applied",
    /// How much of a payment has since gone back to the customer.
    Refunded "field-refunded",
    /// A customer's debt in one bucket of an aging summary.
    AgedAmount "field-aged-amount",
    BookedDate "field-booked-date",
    ValueDate "field-value-date",
    /// The change of the account by a movement; negative if it left the account.
    EntryAmount "field-entry-amount",
    /// A bank's or payment service's deduction from a movement; either sign.
    Fee "field-fee",
    /// The account's balance after the movement.
    Balance "field-balance",
    /// The other side of a movement.
    OtherName "field-other-name",
    /// The other side of money that came in.
    Payer "field-payer",
    /// The other side of money that left.
    Payee "field-payee",
    OtherAccount "field-other-account",
    /// The description of a movement; texts of several columns are joined.
    Text "field-text",
    BankReference "field-bank-reference",
}

impl Field {
    pub fn is_date(self) -> bool {
        matches!(
            self,
            Self::InvoiceDate
                | Self::DueDate
                | Self::EarlyDate
                | Self::SettledDate
                | Self::PaymentDate
                | Self::BookedDate
                | Self::ValueDate
        )
    }

    /// Says whether its cells are amounts of money.
    pub fn is_amount(self) -> bool {
        matches!(
            self,
            Self::Total
                | Self::LineTotal
                | Self::Net
                | Self::Tax
                | Self::UnitPrice
                | Self::Paid
                | Self::Open
                | Self::Debit
                | Self::Credit
                | Self::PaymentAmount
                | Self::Applied
                | Self::Refunded
                | Self::AgedAmount
                | Self::EntryAmount
                | Self::Fee
                | Self::Balance
        )
    }

    /// Says whether several columns may hold it, the first filled one counting: a client list has two phones.
    pub(crate) fn is_shared(self) -> bool {
        matches!(
            self,
            Self::Email
                | Self::Phone
                | Self::Contact
                | Self::Extra
                | Self::CustomerName
                | Self::Note
                | Self::AgedAmount
                | Self::OtherName
                | Self::Text
        )
    }
}
