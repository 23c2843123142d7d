//! Words of the import's interface beyond those of the import crate.

use owed_import::{DecimalMark, Finding, Kind};
use owed_receivables::words;
use serde::Serialize;
use ts_rs::TS;

words! {
    /// The decimal separator.
    pub enum DecimalSign: "word-decimal-sign" {
        Point = ".",
        Comma = ",",
    }
}

words! {
    /// Whether rows that may be payments in the book are the same money.
    pub enum SamePayments: "word-same-payments" {
        Yes,
        No,
    }
}

words! {
    /// The part of [`Corrections`](super::Corrections) that settles a problem.
    pub enum SettledBy: "word-settled-by" {
        Kind,
        Columns,
        DateOrder,
        Decimal,
        Currency,
        Encoding,
        SamePayments,
    }
}

words! {
    /// What becomes of a row.
    pub enum RowAction: "word-row-action" {
        Created,
        Changed,
        Unchanged,
        LeftOut,
    }
}

words! {
    /// The content of a column in the preview.
    pub enum PreviewHead: "word-preview-head" {
        Number,
        Date,
        Issued,
        Due,
        Amount,
        Paid,
        Currency,
        Customer,
        Invoices,
        Reference,
        /// Or payee.
        Payer,
        Description,
        Name,
        Contact,
        Email,
        Street,
        PostalCode,
        City,
        Country,
    }
}

words! {
    /// The content of files.
    pub enum Holding as ImportKind: "word-import-kind" {
        Invoices,
        Customers,
        Payments,
        Statements,
        /// Of several files.
        Mixed,
    }
}

/// What the file itself shows.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Found<W> {
    /// Only a person can tell (rule F4).
    Ambiguous,
    #[serde(untagged)]
    Known(W),
}

impl<W, T: Into<W>> From<Finding<T>> for Found<W> {
    fn from(finding: Finding<T>) -> Self {
        match finding {
            Finding::Known(found) => Self::Known(found.into()),
            Finding::Ambiguous => Self::Ambiguous,
        }
    }
}

impl From<DecimalMark> for DecimalSign {
    fn from(mark: DecimalMark) -> Self {
        match mark {
            DecimalMark::Point => Self::Point,
            DecimalMark::Comma => Self::Comma,
        }
    }
}

impl From<DecimalSign> for DecimalMark {
    fn from(sign: DecimalSign) -> Self {
        match sign {
            DecimalSign::Point => Self::Point,
            DecimalSign::Comma => Self::Comma,
        }
    }
}

impl From<Kind> for Holding {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Invoices => Self::Invoices,
            Kind::Customers => Self::Customers,
            Kind::Payments => Self::Payments,
            Kind::Statement => Self::Statements,
        }
    }
}
