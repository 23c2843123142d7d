use std::path::PathBuf;

use owed_receivables::{Date, EntryState};
use rusqlite::ErrorCode;

use crate::messages::MessageState;

/// What can go wrong with the book. Each text says what happened and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    #[error("there is no book at {}; check the name, or make a new book there", .path.display())]
    Missing { path: PathBuf },
    #[error("{} is there already; open it, or choose another name", .path.display())]
    Exists { path: PathBuf },
    #[error(
        "nothing is in {} yet: it is empty, or the making of a book there was cut short; make a new book there, or choose another file",
        .path.display()
    )]
    Unfinished { path: PathBuf },
    #[error(
        "{} has other names too (hard links), and a book opened by two names is damaged; copy it, and open the copy",
        .path.display()
    )]
    SeveralNames { path: PathBuf },
    #[error(
        "{} holds the last changes of another state of the book than {}, and mixing them would damage it; to work with this state, move that log away, else put the former book back",
        .log.display(), .path.display()
    )]
    OtherLog { path: PathBuf, log: PathBuf },
    #[error("{} is not a book of Owed; it was left as it is, choose another file", .path.display())]
    NotABook { path: PathBuf },
    #[error(
        "{} was written by a newer Owed (book version {found}, this program knows {known}); update Owed to open it",
        .path.display()
    )]
    TooNew {
        path: PathBuf,
        found: i64,
        known: i64,
    },
    #[error(
        "{} was written by an older Owed and can only be read; make it writable so that it can be brought up to date",
        .path.display()
    )]
    TooOldToRead { path: PathBuf },
    #[error("the book is damaged ({detail}); keep the file, and open a backup of it")]
    Damaged { detail: String },
    #[error("another program is writing to the book; try again when it is done")]
    Busy,
    #[error(
        "the book can only be read; nothing was changed, make the file and its folder writable or work on a copy"
    )]
    ReadOnly,
    #[error("the disk is full; make room and try again")]
    DiskFull,
    #[error(
        "the disk refused to read or write the book ({detail}); see that the disk is well and try again"
    )]
    Disk { detail: String },
    #[error("{}: {source}", .path.display())]
    File {
        path: PathBuf,
        source: std::io::Error,
    },

    #[error("there is no {what} {key} in the book")]
    NotFound { what: &'static str, key: String },
    #[error("customer number {number} is taken; use another number, or edit that customer")]
    CustomerNumberTaken { number: String },
    #[error(
        "invoice number {number} is taken by customer {customer}; an invoice number stands once in a book"
    )]
    InvoiceNumberTaken { number: String, customer: String },
    #[error("the payment or credit note “{key}” is in the book already")]
    CreditKeyTaken { key: String },
    #[error("the amount {amount} (in minor units) is not above zero")]
    NotPositive { amount: i64 },
    #[error(
        "invoice {number} stands in a letter, so its customer, number, dates and amount stay; write a credit note instead"
    )]
    InLetter { number: String },
    #[error(
        "{what} {number} would have more allocated on {day} than it has ({over} minor units too much); allocate less"
    )]
    Overallocated {
        what: &'static str,
        number: String,
        day: Date,
        over: i64,
    },
    #[error(
        "{what} {number} would be reversed on {day} by more than was allocated until then; use a later day"
    )]
    Underallocated {
        what: &'static str,
        number: String,
        day: Date,
    },
    #[error("invoice {number} and the credit are of different {what}; allocate it to another one")]
    Mismatch { what: &'static str, number: String },
    #[error("{day} is before {what} ({first}); use that day or a later one")]
    TooEarly {
        what: &'static str,
        day: Date,
        first: Date,
    },
    #[error("this allocation was reversed before, or is itself a reversal")]
    AlreadyReversed,
    #[error("the claim and the {side} are of different {what}; choose another {side}")]
    ClaimMismatch {
        side: &'static str,
        what: &'static str,
    },
    #[error(
        "the letter of this claim has not left the house, so nothing of it is owed yet; mark the letter as posted first"
    )]
    ClaimInHouse,
    #[error("there is a {what} “{name}” already; choose another name")]
    NameTaken { what: &'static str, name: String },
    #[error("the policy “{name}” cannot be deleted: {why}")]
    PolicyInUse { name: String, why: String },
    #[error(
        "the group “{name}” still has customers ({customers}); move them to another group first"
    )]
    GroupInUse { name: String, customers: u64 },
    #[error("policy {id} cannot be read ({detail}); keep the file, and open a backup of it")]
    UnreadablePolicy { id: i64, detail: String },
    #[error("invoice {number} is another customer's; choose one of this customer")]
    NotOfCustomer { number: String },
    #[error("invoice {number} is in {currency}; choose one in the agreement's currency")]
    OtherCurrency { number: String, currency: String },
    #[error("invoice {number} is in a payment plan; end that plan first")]
    InPlan { number: String },
    #[error(
        "the instalments come to {instalments} and the invoices to {items} (in minor units); both must be the same"
    )]
    UnevenPlan { instalments: i64, items: i64 },
    #[error(
        "a promise, hold, plan, hand-over or claim names invoice {number}, so its customer and currency stay; undo that first"
    )]
    InAgreement { number: String },
    #[error("this {what} ended on {day} already")]
    AlreadyEnded { what: &'static str, day: Date },
    #[error("bank entry {id} is {} already; take its match back first", .state.word())]
    EntryDecided { id: i64, state: EntryState },
    #[error("it was erased with its customer; only its figures are kept")]
    Erased,
    #[error("the run {batch} already wrote a letter to this customer")]
    LetterExists { batch: String },

    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("there is nothing to redo")]
    NothingToRedo,
    #[error(
        "the book was changed meanwhile, and nothing was undone or done again: the last change is “{newest}”; look again"
    )]
    ChangedMeanwhile { newest: String },
    #[error("“{summary}” cannot be undone: {why}")]
    CannotUndo { summary: String, why: String },
    #[error("“{summary}” cannot be redone: {why}")]
    CannotRedo { summary: String, why: String },

    #[error("the book's messages are being sent by another program; wait until it is done")]
    AlreadySending,
    #[error("message {id} is {found} by now, so this has no effect")]
    WrongState { id: i64, found: MessageState },

    #[error(
        "the amounts in the book come to more than can be added up exactly, so one of them must be wrong; correct it, or undo what brought it in"
    )]
    SumTooLarge,

    #[error("the book answered with an error: {0}")]
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

/// Whether a uniqueness rule of the schema was broken.
pub(crate) fn is_taken(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE)
}
