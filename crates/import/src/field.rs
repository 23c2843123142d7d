//! What a column can mean.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a file is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Invoices,
    Customers,
    Payments,
    /// The movements of a bank account or of an account with a payment service.
    Statement,
}

impl Kind {
    /// What a file of this kind is called: “a list of invoices”.
    pub fn label(self) -> &'static str {
        match self {
            Self::Invoices => "a list of invoices",
            Self::Customers => "a list of customers",
            Self::Payments => "a list of payments",
            Self::Statement => "an account statement",
        }
    }
}

impl FromStr for Kind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "invoices" => Ok(Self::Invoices),
            "customers" => Ok(Self::Customers),
            "payments" => Ok(Self::Payments),
            "statement" => Ok(Self::Statement),
            _ => Err(format!(
                "“{text}” is not a kind; use invoices, customers, payments or statement"
            )),
        }
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $wire:literal $label:literal,)*) => {
        /// The meaning of a column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $($(#[$doc])* $name,)*
        }

        impl Field {
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its name on the wire: `invoice_number`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// Its name for people: “invoice number”.
            pub fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)* }
            }
        }
    };
}

fields! {
    CustomerNumber = "customer_number" "customer number",
    CustomerName = "customer_name" "customer",
    Contact = "contact" "contact person",
    FirstName = "first_name" "first name",
    LastName = "last_name" "last name",
    Email = "email" "e-mail address",
    Phone = "phone" "phone",
    Street = "street" "street",
    Extra = "extra" "second address line",
    PostalCode = "postal_code" "postal code",
    City = "city" "city",
    Region = "region" "region",
    Country = "country" "country",
    Language = "language" "language",
    VatId = "vat_id" "VAT number",
    Terms = "terms" "payment terms",
    /// Business or consumer.
    CustomerKind = "customer_kind" "business or consumer",
    Group = "group" "group of customers",
    Policy = "policy" "policy of reminders",
    InvoiceNumber = "invoice_number" "invoice number",
    InvoiceDate = "invoice_date" "invoice date",
    DueDate = "due_date" "due date",
    /// The whole invoice's amount, tax included, repeated where an invoice has several rows.
    Total = "total" "invoice amount",
    /// One line item's amount; an invoice is the sum of its rows.
    LineTotal = "line_total" "line amount",
    Net = "net" "net amount",
    Tax = "tax" "tax amount",
    Quantity = "quantity" "quantity",
    UnitPrice = "unit_price" "unit price",
    /// Percent off the unit price.
    Discount = "discount" "discount in percent",
    /// Percent off the invoice for paying early, until the days or the date beside it.
    EarlyPercent = "early_percent" "early-payment discount in percent",
    EarlyDays = "early_days" "days for the early-payment discount",
    EarlyDate = "early_date" "last day of the early-payment discount",
    Paid = "paid" "amount paid",
    Open = "open" "amount open",
    SettledDate = "settled_date" "date paid",
    Status = "status" "status",
    DocumentType = "document_type" "document type",
    /// Debit or credit, S or H.
    Side = "side" "debit or credit",
    Debit = "debit" "debit amount",
    Credit = "credit" "credit amount",
    /// The ledger account that a row is posted to; in a statement, the account that the row belongs to.
    Account = "account" "account",
    AccountType = "account_type" "account type",
    Currency = "currency" "currency",
    Disputed = "disputed" "disputed",
    Reference = "reference" "reference",
    Note = "note" "note",
    PaymentDate = "payment_date" "payment date",
    PaymentAmount = "payment_amount" "payment amount",
    /// How much of a payment is for the invoice that the row names; the whole payment stands beside it on each of its rows.
    Applied = "applied" "amount applied to the invoice",
    /// What of a payment went back to the customer since.
    Refunded = "refunded" "amount refunded",
    /// What a customer owes in one bucket of an aging summary.
    AgedAmount = "aged_amount" "amount of one age",
    BookedDate = "booked_date" "booking date",
    ValueDate = "value_date" "value date",
    /// What a movement changes the account by; negative: left the account.
    EntryAmount = "entry_amount" "amount moved",
    /// What a bank or payment service kept of a movement; either sign.
    Fee = "fee" "fee",
    /// What was on the account after the movement.
    Balance = "balance" "balance after it",
    /// Who is on the other side of a movement.
    OtherName = "other_name" "other side",
    /// Who is on the other side where money came in.
    Payer = "payer" "payer",
    /// Who is on the other side where money left.
    Payee = "payee" "payee",
    OtherAccount = "other_account" "other side's account",
    /// What is said of a movement; the texts of several columns stand beside each other.
    Text = "text" "text",
    BankReference = "bank_reference" "bank's reference",
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

impl FromStr for Field {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .iter()
            .copied()
            .find(|field| field.name() == text)
            .ok_or_else(|| {
                let names: Vec<_> = Self::ALL.iter().map(|field| field.name()).collect();
                format!("“{text}” is not a field; use one of {}", names.join(", "))
            })
    }
}
