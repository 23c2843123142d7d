//! Errors of the book.

mod reason;

use std::path::{Path, PathBuf};

use owed_receivables::{Currency, Date, EntryState, Money};
use owed_texts::{Message, errors, text};
use rusqlite::ErrorCode;

pub use reason::{PolicyUse, Stays};

use crate::message_state::MessageState;

/// An error of the book. [`StoreError::message`] says what happened and, as its hint, what to do.
#[derive(Debug)]
pub enum StoreError {
    Missing {
        path: PathBuf,
    },
    Exists {
        path: PathBuf,
    },
    Unfinished {
        path: PathBuf,
    },
    SeveralNames {
        path: PathBuf,
    },
    OtherLog {
        path: PathBuf,
        log: PathBuf,
    },
    NotABook {
        path: PathBuf,
    },
    TooNew {
        path: PathBuf,
        found: i64,
        known: i64,
    },
    TooOldToRead {
        path: PathBuf,
    },
    Damaged {
        detail: String,
    },
    Busy,
    ReadOnly,
    DiskFull,
    Disk {
        detail: String,
    },
    File {
        path: PathBuf,
        source: std::io::Error,
    },

    NotFound {
        what: &'static str,
        key: String,
    },
    NoAddedRate {
        series: &'static str,
        since: Date,
    },
    CustomerNumberTaken {
        number: String,
    },
    InvoiceNumberTaken {
        number: String,
        customer: String,
    },
    CreditKeyTaken {
        key: String,
    },
    NotPositive {
        amount: Money,
    },
    InLetter {
        number: String,
    },
    Overallocated {
        what: &'static str,
        number: String,
        day: Date,
        over: Money,
    },
    Underallocated {
        what: &'static str,
        number: String,
        day: Date,
    },
    Mismatch {
        what: &'static str,
        number: String,
    },
    TooEarly {
        what: &'static str,
        day: Date,
        first: Date,
    },
    IssuedTooLate {
        number: String,
        issued: Date,
        allocated: Date,
    },
    AlreadyReversed,
    ClaimMismatch {
        side: &'static str,
        what: &'static str,
    },
    ClaimInHouse,
    NameTaken {
        what: &'static str,
        name: String,
    },
    PolicyInUse {
        name: String,
        by: PolicyUse,
    },
    GroupInUse {
        name: String,
        customers: u64,
    },
    UnreadablePolicy {
        id: i64,
        detail: String,
    },
    NotOfCustomer {
        number: String,
    },
    OtherCurrency {
        number: String,
        currency: Currency,
    },
    InPlan {
        number: String,
    },
    UnevenPlan {
        instalments: Money,
        items: Money,
    },
    InAgreement {
        number: String,
    },
    AlreadyEnded {
        what: &'static str,
        day: Date,
    },
    EntryDecided {
        id: i64,
        state: EntryState,
    },
    Erased,
    LetterExists {
        batch: String,
    },

    NothingToUndo,
    NothingToRedo,
    ChangedMeanwhile {
        newest: Message,
    },
    CannotUndo {
        summary: Message,
        why: Stays,
    },
    CannotRedo {
        summary: Message,
        why: Stays,
    },

    AlreadySending,
    WrongState {
        id: i64,
        found: MessageState,
    },

    SumTooLarge,

    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::SystemIoFailure) => Self::Disk {
                detail: error.to_string(),
            },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged {
                detail: error.to_string(),
            },
            _ if error.to_string() == "integer overflow" => Self::SumTooLarge,
            _ => Self::Sql(error),
        }
    }
}

impl StoreError {
    pub(crate) fn not_found(what: &'static str, key: impl ToString) -> Self {
        Self::NotFound {
            what,
            key: key.to_string(),
        }
    }

    /// Returns what happened and, as its hint, what to do about it if something can be done.
    pub fn message(&self) -> Message {
        match self {
            Self::Missing { path } => text!("error-book-missing", path = path_text(path)),
            Self::Exists { path } => text!("error-book-exists", path = path_text(path)),
            Self::Unfinished { path } => text!("error-book-unfinished", path = path_text(path)),
            Self::SeveralNames { path } => {
                text!("error-book-several-names", path = path_text(path))
            }
            Self::OtherLog { path, log } => {
                text!(
                    "error-book-other-log",
                    path = path_text(path),
                    log = path_text(log)
                )
            }
            Self::NotABook { path } => text!("error-book-not-a-book", path = path_text(path)),
            Self::TooNew { path, found, known } => text!(
                "error-book-too-new",
                path = path_text(path),
                found = found.to_string(),
                known = known.to_string()
            ),
            Self::TooOldToRead { path } => text!("error-book-too-old", path = path_text(path)),
            Self::Damaged { detail } => text!("error-book-damaged", detail),
            Self::Busy => text!("error-book-busy"),
            Self::ReadOnly => text!("error-book-read-only"),
            Self::DiskFull => text!("error-book-disk-full"),
            Self::Disk { detail } => text!("error-book-disk", detail),
            Self::File { path, source } => {
                text!(
                    "error-book-file",
                    path = path_text(path),
                    why = source.to_string()
                )
            }
            Self::NotFound { what, key } => text!("error-book-not-found", what = *what, key),
            Self::NoAddedRate { series, since } => {
                text!(
                    "error-book-no-added-rate",
                    series = *series,
                    since = since.to_string()
                )
            }
            Self::CustomerNumberTaken { number } => text!("error-book-customer-number", number),
            Self::InvoiceNumberTaken { number, customer } => {
                text!("error-book-invoice-number", number, customer)
            }
            Self::CreditKeyTaken { key } => text!("error-book-credit-key", key),
            Self::NotPositive { amount } => text!("error-book-not-positive", amount),
            Self::InLetter { number } => text!("error-book-in-letter", number),
            Self::Overallocated {
                what,
                number,
                day,
                over,
            } => text!(
                "error-book-overallocated",
                side = side(what, number),
                number,
                day,
                over
            ),
            Self::Underallocated { what, number, day } => {
                text!(
                    "error-book-underallocated",
                    side = side(what, number),
                    number,
                    day
                )
            }
            Self::Mismatch { what, number } => {
                text!("error-book-mismatch", what = *what, number)
            }
            Self::TooEarly { what, day, first } => {
                text!("error-book-too-early", what = *what, day, first)
            }
            Self::IssuedTooLate {
                number,
                issued,
                allocated,
            } => text!("error-book-issued-too-late", number, issued, allocated),
            Self::AlreadyReversed => text!("error-book-already-reversed"),
            Self::ClaimMismatch { side, what } => {
                text!("error-book-claim-mismatch", side = *side, what = *what)
            }
            Self::ClaimInHouse => text!("error-book-claim-in-house"),
            Self::NameTaken { what, name } => text!("error-book-name-taken", what = *what, name),
            Self::PolicyInUse { name, by } => by.message(name),
            Self::GroupInUse { name, customers } => {
                text!("error-book-group-in-use", name, customers)
            }
            Self::UnreadablePolicy { id, detail } => {
                text!("error-book-unreadable-policy", id = id.to_string(), detail)
            }
            Self::NotOfCustomer { number } => text!("error-book-not-of-customer", number),
            Self::OtherCurrency { number, currency } => {
                text!(
                    "error-book-other-currency",
                    number,
                    currency = currency.code()
                )
            }
            Self::InPlan { number } => text!("error-book-in-plan", number),
            Self::UnevenPlan { instalments, items } => {
                text!("error-book-uneven-plan", instalments, items)
            }
            Self::InAgreement { number } => text!("error-book-in-agreement", number),
            Self::AlreadyEnded { what, day } => {
                text!("error-book-already-ended", what = *what, day)
            }
            Self::EntryDecided { id, state } => {
                text!(
                    "error-book-entry-decided",
                    id = id.to_string(),
                    state = state.word()
                )
            }
            Self::Erased => text!("error-book-erased"),
            Self::LetterExists { batch } => text!("error-book-letter-exists", batch),
            Self::NothingToUndo => text!("error-book-nothing-to-undo"),
            Self::NothingToRedo => text!("error-book-nothing-to-redo"),
            Self::ChangedMeanwhile { newest } => text!("error-book-changed-meanwhile", newest),
            Self::CannotUndo { summary, why } => {
                text!("error-book-cannot-undo", summary, why = why.word())
            }
            Self::CannotRedo { summary, why } => {
                text!("error-book-cannot-redo", summary, why = why.word())
            }
            Self::AlreadySending => text!("error-book-already-sending"),
            Self::WrongState { id, found } => {
                text!(
                    "error-book-wrong-state",
                    id = id.to_string(),
                    state = found.name()
                )
            }
            Self::SumTooLarge => text!("error-book-sum-too-large"),
            Self::Sql(error) => text!("error-book-sql", error = error.to_string()),
        }
    }
}

errors!(StoreError);

fn path_text(path: &Path) -> String {
    path.display().to_string()
}

/// The side of an allocation that a text concerns; a payment may lack a number.
fn side(what: &'static str, number: &str) -> &'static str {
    match (what, number) {
        ("invoice", _) => "invoice",
        ("claim", _) => "claim",
        (_, "") => "this-credit",
        _ => "credit",
    }
}

/// Says whether a uniqueness rule of the schema was violated.
pub(crate) fn is_taken(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE)
}

#[cfg(test)]
mod tests;
