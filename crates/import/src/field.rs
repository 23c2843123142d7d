//! What a column can mean.

use owed_receivables::words;

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
    /// What a file of this kind is called: “a list of invoices”.
    pub fn label(self) -> &'static str {
        match self {
            Self::Invoices => "a list of invoices",
            Self::Customers => "a list of customers",
            Self::Payments => "a list of payments",
            Self::Statement => "a bank statement",
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
            /// Its name for people: “invoice number”.
            pub fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)* }
            }
        }
    };
}

fields! {
    CustomerNumber "customer number",
    CustomerName "customer",
    Contact "contact person",
    FirstName "first name",
    LastName "last name",
    Email "e-mail address",
    Phone "phone",
    Street "street",
    Extra "second address line",
    PostalCode "postal code",
    City "city",
    Region "region",
    Country "country",
    Language "language",
    VatId "VAT number",
    Terms "payment terms",
    /// Business or consumer.
    CustomerKind "business or consumer",
    Group "customer group",
    Policy "reminder policy",
    InvoiceNumber "invoice number",
    InvoiceDate "invoice date",
    DueDate "due date",
    /// The whole invoice's amount, tax included, repeated where an invoice has several rows.
    Total "invoice amount",
    /// One line item's amount; an invoice is the sum of its rows.
    LineTotal "line amount",
    Net "net amount",
    Tax "tax amount",
    Quantity "quantity",
    UnitPrice "unit price",
    /// Percent off the unit price.
    Discount "discount in percent",
    /// Percent off the invoice for paying early, until the days or the date beside it.
    EarlyPercent "early-payment discount in percent",
    EarlyDays "days for the early-payment discount",
    EarlyDate "last day of the early-payment discount",
    Paid "amount paid",
    Open "amount open",
    SettledDate "date paid",
    Status "status",
    DocumentType "document type",
    /// Debit or credit, S or H.
    Side "debit or credit",
    Debit "debit amount",
    Credit "credit amount",
    /// The ledger account that a row is posted to; in a statement, the account that the row belongs to.
    Account "account",
    AccountType "account type",
    Currency "currency",
    Disputed "disputed",
    Reference "reference",
    Note "note",
    PaymentDate "payment date",
    PaymentAmount "payment amount",
    /// How much of a payment is for the invoice that the row names; the whole payment stands beside it on each of its rows.
    Applied "amount applied to the invoice",
    /// What of a payment went back to the customer since.
    Refunded "amount refunded",
    /// What a customer owes in one bucket of an aging summary.
    AgedAmount "amount per age band",
    BookedDate "booking date",
    ValueDate "value date",
    /// What a movement changes the account by; negative: left the account.
    EntryAmount "amount moved",
    /// What a bank or payment service kept of a movement; either sign.
    Fee "fee",
    /// What was on the account after the movement.
    Balance "running balance",
    /// Who is on the other side of a movement.
    OtherName "other side",
    /// Who is on the other side where money came in.
    Payer "payer",
    /// Who is on the other side where money left.
    Payee "payee",
    OtherAccount "other side's account",
    /// What is said of a movement; the texts of several columns stand beside each other.
    Text "text",
    BankReference "bank's reference",
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

    /// Whether its cells are amounts of money.
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

    /// Whether several columns may hold it, the first one that is filled counting: a client list has two phones.
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
