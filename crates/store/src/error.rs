//! What can go wrong with the book.

mod hint;
mod reason;
mod shown;

use std::path::PathBuf;

use owed_receivables::{Currency, Date, EntryState, Money};
use rusqlite::ErrorCode;

pub use reason::{PolicyUse, Stays};
pub use shown::Shown;

use crate::message_state::MessageState;

/// What can go wrong with the book. The text says in a sentence what happened; [`StoreError::hint`] says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("There is no book at {}.", .path.display())]
    Missing { path: PathBuf },
    #[error("{} already exists.", .path.display())]
    Exists { path: PathBuf },
    #[error(
        "{} is empty: creating a book there was interrupted, or never finished.",
        .path.display()
    )]
    Unfinished { path: PathBuf },
    #[error(
        "{} has other names too (hard links), and a book that is opened by two names is damaged.",
        .path.display()
    )]
    SeveralNames { path: PathBuf },
    #[error(
        "{} holds the last changes of another state of the book than {}, and mixing them would damage it.",
        .log.display(), .path.display()
    )]
    OtherLog { path: PathBuf, log: PathBuf },
    #[error("{} is not an Owed book.", .path.display())]
    NotABook { path: PathBuf },
    #[error(
        "{} was written by a newer version of Owed (book version {found}, this program knows {known}).",
        .path.display()
    )]
    TooNew {
        path: PathBuf,
        found: i64,
        known: i64,
    },
    #[error("{} was written by an older version of Owed and can only be read.", .path.display())]
    TooOldToRead { path: PathBuf },
    #[error("The book is damaged ({detail}).")]
    Damaged { detail: String },
    #[error("Another program is using this book.")]
    Busy,
    #[error("The book can only be read.")]
    ReadOnly,
    #[error("The disk is full.")]
    DiskFull,
    #[error("The disk refused to read or write the book ({detail}).")]
    Disk { detail: String },
    #[error("{}: {source}.", .path.display())]
    File {
        path: PathBuf,
        source: std::io::Error,
    },

    #[error("There is no {what} {key} in the book.")]
    NotFound { what: &'static str, key: String },
    #[error("Customer number {number} is taken.")]
    CustomerNumberTaken { number: String },
    #[error("Invoice number {number} is taken by customer {customer}.")]
    InvoiceNumberTaken { number: String, customer: String },
    #[error("The payment or credit note “{key}” is already in the book.")]
    CreditKeyTaken { key: String },
    #[error("The amount must be more than zero, not {amount}.")]
    NotPositive { amount: Shown<Money> },
    #[error(
        "Invoice {number} is listed in a letter, so its customer, number, dates and amount cannot change any more."
    )]
    InLetter { number: String },
    #[error(
        "On {day}, the allocations of {} would exceed its amount by {over}.",
        named(what, number)
    )]
    Overallocated {
        what: &'static str,
        number: String,
        day: Shown<Date>,
        over: Shown<Money>,
    },
    #[error(
        "On {day}, more would be reversed of {} than was allocated by then.",
        named(what, number)
    )]
    Underallocated {
        what: &'static str,
        number: String,
        day: Shown<Date>,
    },
    #[error("Invoice {number} and the credit have different {what}.")]
    Mismatch { what: &'static str, number: String },
    #[error("{day} is before {what} ({first}).")]
    TooEarly {
        what: &'static str,
        day: Shown<Date>,
        first: Shown<Date>,
    },
    #[error(
        "Invoice {number} cannot be issued on {issued}, because something was allocated to it on {allocated}."
    )]
    IssuedTooLate {
        number: String,
        issued: Shown<Date>,
        allocated: Shown<Date>,
    },
    #[error("This allocation has already been undone, or itself undoes another.")]
    AlreadyReversed,
    #[error("The claim and the {side} have different {what}.")]
    ClaimMismatch {
        side: &'static str,
        what: &'static str,
    },
    #[error("The letter with this charge has not been sent yet, so it is not owed.")]
    ClaimInHouse,
    #[error("There is already a {what} called “{name}”.")]
    NameTaken { what: &'static str, name: String },
    #[error("The policy “{name}” cannot be deleted: {by}.")]
    PolicyInUse { name: String, by: PolicyUse },
    #[error("The group “{name}” still has customers ({customers}).")]
    GroupInUse { name: String, customers: u64 },
    #[error("Policy {id} cannot be read ({detail}).")]
    UnreadablePolicy { id: i64, detail: String },
    #[error("Invoice {number} belongs to another customer.")]
    NotOfCustomer { number: String },
    #[error("Invoice {number} is in {currency}.")]
    OtherCurrency { number: String, currency: Currency },
    #[error("Invoice {number} is in a payment plan.")]
    InPlan { number: String },
    #[error("The instalments come to {instalments} and the invoices to {items}.")]
    UnevenPlan {
        instalments: Shown<Money>,
        items: Shown<Money>,
    },
    #[error(
        "A promise, hold, plan, hand-over or claim names invoice {number}, so its customer and currency cannot change."
    )]
    InAgreement { number: String },
    #[error("This {what} already ended on {day}.")]
    AlreadyEnded {
        what: &'static str,
        day: Shown<Date>,
    },
    #[error("Bank entry {id} is already {}.", .state.word())]
    EntryDecided { id: i64, state: EntryState },
    #[error("It was erased with its customer.")]
    Erased,
    #[error("This customer already has that letter ({batch}).")]
    LetterExists { batch: String },

    #[error("There is nothing to undo.")]
    NothingToUndo,
    #[error("There is nothing to redo.")]
    NothingToRedo,
    #[error(
        "The book was changed meanwhile, and nothing was undone or redone: the last change is “{newest}”."
    )]
    ChangedMeanwhile { newest: String },
    #[error("“{summary}” cannot be undone: {why}.")]
    CannotUndo { summary: String, why: Stays },
    #[error("“{summary}” cannot be redone: {why}.")]
    CannotRedo { summary: String, why: Stays },

    #[error("Another program is sending the book's messages.")]
    AlreadySending,
    #[error("Message {id} is {found} now, so this has no effect.")]
    WrongState { id: i64, found: MessageState },

    #[error(
        "The amounts in the book come to more than can be added up exactly, so one of them must be wrong."
    )]
    SumTooLarge,

    #[error("The book answered with an error: {0}.")]
    Sql(#[source] rusqlite::Error),
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
}

/// A payment may have no number.
fn named(what: &str, number: &str) -> String {
    match number {
        "" => format!("this {what}"),
        number => format!("{what} {number}"),
    }
}

/// Whether a uniqueness rule of the schema was broken.
pub(crate) fn is_taken(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE)
}

#[cfg(test)]
mod tests;
