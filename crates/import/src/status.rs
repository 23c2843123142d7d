//! Words that programs put into status, type, yes/no and debit/credit columns.

use crate::draft::Ended;
use crate::header::normal;
use crate::marks::{self, Mark};

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

/// What a status says about a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    Came,
    DidNotCome,
    /// It came and went back, as a whole unless the list says how much.
    WentBack,
    /// A part of it went back.
    WentBackInPart,
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

/// What payments are called that came, besides the words for invoices that are paid.
const CAME: &[&str] = &[
    "succeeded",
    "success",
    "successful",
    "received",
    "deposited",
    "captured",
    "collected",
    "credited",
    "processed",
    "posted",
    "confirmed",
    "reconciled",
    "matched",
    "applied",
    "unapplied",
    "allocated",
    "unallocated",
    "partiallyapplied",
    "partiallyallocated",
    "closed",
    "done",
    "paidout",
    "available",
    "eingegangen",
    "erhalten",
    "gebucht",
    "verbucht",
    "gutgeschrieben",
    "zugeordnet",
    "abgeschlossen",
    "ausgefuehrt",
    "erfolgreich",
];
/// How words begin for payments that did not come, or have not yet.
const DID_NOT_COME: &[&str] = &[
    "void",
    "cancel",
    "fail",
    "declin",
    "denied",
    "reject",
    "refus",
    "pending",
    "processing",
    "inprogress",
    "intransit",
    "awaiting",
    "expired",
    "requires",
    "uncaptured",
    "incomplete",
    "blocked",
    "bounced",
    "draft",
    "deleted",
    "storniert",
    "abgelehnt",
    "fehlgeschlagen",
    "abgebrochen",
    "ausstehend",
    "geloescht",
];
/// What words hold for payments that went back.
const WENT_BACK: &[&str] = &[
    "refund",
    "revers",
    "chargeback",
    "chargedback",
    "returned",
    "clawback",
    "erstattet",
    "ruecklast",
    "rueckgebucht",
    "zurueckgebucht",
    "zurueckgezahlt",
];

impl Arrival {
    /// `None` for a word that is not known: whether the money came is then for a person to say.
    pub fn of(text: &str) -> Option<Self> {
        let word = normal(text);
        let is = |words: &[&str]| words.contains(&word.as_str());
        let holds = |words: &[&str]| words.iter().any(|part| word.contains(part));
        let begins = |words: &[&str]| words.iter().any(|part| word.starts_with(part));
        match () {
            () if word.is_empty() || is(CAME) || is(PAID) || is(PARTIAL) => Some(Self::Came),
            () if holds(WENT_BACK) && holds(&["part", "teil"]) => Some(Self::WentBackInPart),
            () if holds(WENT_BACK) => Some(Self::WentBack),
            () if begins(DID_NOT_COME) => Some(Self::DidNotCome),
            () => None,
        }
    }
}

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

    /// Whether the word is one for an invoice or a credit note.
    pub fn is_named(text: &str) -> bool {
        let word = normal(text);
        const INVOICES: &[&str] = &[
            "invoice", "rechnung", "factura", "facture", "fattura", "factuur", "faktur",
        ];
        INVOICES.iter().any(|part| word.contains(part))
            || matches!(word.as_str(), "si" | "sinv" | "accrec")
            || Self::of(text) == Self::CreditNote
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
    /// The side that stands behind an amount, and the amount: `5.00 Dr`, `1,234.50CR`.
    pub fn take(text: &str) -> (Option<Self>, &str) {
        let bare = text.strip_suffix('.').unwrap_or(text);
        let end = bare.len().saturating_sub(2);
        let Some((number, word)) = bare.split_at_checked(end) else {
            return (None, text);
        };
        let is = |side: &str| word.eq_ignore_ascii_case(side);
        let side = match () {
            () if is("dr") => Self::Debit,
            () if is("cr") => Self::Credit,
            () => return (None, text),
        };
        let number = number.trim_end();
        match number
            .ends_with(|last: char| last.is_ascii_digit() || matches!(last, ')' | '-' | '.'))
        {
            true => (Some(side), number),
            false => (None, text),
        }
    }

    pub fn of(text: &str) -> Option<Self> {
        match text {
            "" => return None,
            "+" => return Some(Self::Credit),
            "-" => return Some(Self::Debit),
            _ => {}
        }
        let word = normal(text);
        let marks = marks::of(&word);
        match (marks.contains(&Mark::Left), marks.contains(&Mark::Came)) {
            (true, _) => Some(Self::Debit),
            (false, true) => Some(Self::Credit),
            (false, false) => None,
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
