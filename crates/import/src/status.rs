//! Words that programs put into status, type, yes/no and debit/credit columns.

use crate::draft::Ended;
use crate::header::normal;

/// What a status says about an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Open,
    Partial,
    Paid,
    Draft,
    Void,
    WrittenOff,
}

/// What a document is. A word that is not known says nothing: lists of invoices hold invoices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    Invoice,
    CreditNote,
    Payment,
    Other,
}

/// A side of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Debit,
    Credit,
}

const PAID: &[&str] = &[
    "paid",
    "fullypaid",
    "paidinfull",
    "settled",
    "inpayment",
    "bezahlt",
    "beglichen",
    "ausgeglichen",
    "vollbezahlt",
    "vollstaendigbezahlt",
    "erledigt",
    "autopaid",
    "complete",
    "completed",
    "cleared",
];
const PARTIAL: &[&str] = &[
    "partial",
    "partiallypaid",
    "partlypaid",
    "partpaid",
    "teilbezahlt",
    "teilweisebezahlt",
    "teilzahlung",
    "depositpaid",
];
const DRAFT: &[&str] = &[
    "draft",
    "entwurf",
    "proforma",
    "pending approval",
    "pendingapproval",
    "submitted",
    "inentwurf",
];
const VOID: &[&str] = &[
    "void",
    "voided",
    "cancelled",
    "canceled",
    "cancel",
    "storniert",
    "storno",
    "deleted",
    "geloescht",
    "annulliert",
    "archiveddeleted",
    "failed",
    "declined",
];
const WRITTEN_OFF: &[&str] = &[
    "writtenoff",
    "writeoff",
    "uncollectible",
    "baddebt",
    "ausgebucht",
    "abgeschrieben",
];

impl Status {
    /// A word that is not known says nothing: the invoice is open as far as its amounts say.
    pub fn of(text: &str) -> Self {
        if text.is_empty() {
            return Self::Open;
        }
        let word = normal(text);
        let is = |words: &[&str]| words.contains(&word.as_str());
        match () {
            () if is(PAID) => Self::Paid,
            () if is(PARTIAL) => Self::Partial,
            () if is(DRAFT) => Self::Draft,
            () if is(VOID) => Self::Void,
            () if is(WRITTEN_OFF) => Self::WrittenOff,
            () => Self::Open,
        }
    }

    /// Why nothing of such a document is owed, where that is so.
    pub fn ended(self) -> Option<Ended> {
        match self {
            Self::Draft => Some(Ended::Draft),
            Self::Void => Some(Ended::Cancelled),
            Self::WrittenOff => Some(Ended::WrittenOff),
            Self::Open | Self::Partial | Self::Paid => None,
        }
    }
}

impl Document {
    pub fn of(text: &str) -> Self {
        if text.is_empty() {
            return Self::Invoice;
        }
        let word = normal(text);
        let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
        let is = |words: &[&str]| words.contains(&word.as_str());
        if is(&["sc", "cn", "gs", "rk"]) || has(&["credit", "gutschrift", "outrefund", "storno"]) {
            Self::CreditNote
        } else if is(&["sr", "sa", "pmt", "za"])
            || has(&["payment", "zahlung", "receipt", "deposit"])
        {
            Self::Payment
        } else if is(&[
            "bill",
            "accpay",
            "vendorbill",
            "inbill",
            "inrefund",
            "pi",
            "pc",
            "expense",
            "transfer",
        ]) || has(&["estimate", "quote", "angebot", "journal", "purchase"])
        {
            Self::Other
        } else {
            Self::Invoice
        }
    }

    /// Why such a row is left out of a list of invoices, where it is.
    pub fn reason_to_skip(self) -> Option<&'static str> {
        match self {
            Self::Payment => {
                Some("a payment, not an invoice; payments are imported from a list of payments")
            }
            Self::Other => Some("neither an invoice nor a credit note"),
            Self::Invoice | Self::CreditNote => None,
        }
    }
}

impl Side {
    pub fn of(text: &str) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        match normal(text).as_str() {
            "s" | "soll" | "d" | "dr" | "debit" => Some(Self::Debit),
            "h" | "haben" | "c" | "cr" | "credit" => Some(Self::Credit),
            _ => None,
        }
    }
}

/// Whether a yes/no cell says yes; an empty one says no.
pub(crate) fn is_yes(text: &str) -> bool {
    matches!(
        normal(text).as_str(),
        "yes"
            | "y"
            | "ja"
            | "j"
            | "true"
            | "wahr"
            | "1"
            | "x"
            | "disputed"
            | "strittig"
            | "oui"
            | "si"
    )
}
