//! The book: one SQLite file, and every line of SQL.
//!
//! [`Book`] opens the file. All queries are methods of [`BookReader`], to which both [`Book`] and [`Write`]
//! dereference. All changes are methods of [`Write`], which [`Book::write`] provides: one write is one transaction is
//! one journal entry, and [`Book::undo`] undoes it. Messages change state outside the journal, through [`Sender`] and
//! the methods of [`Book`], because what was sent cannot be undone.
//!
//! The modules are layered; each may know those before it: `keys`, `sql` (how values are stored) and `error`; `book`,
//! the file; `journal`; then the contents: `documents`, `balances`, `invoices`, `claims`, `bank`, `matching`, and on
//! top of them `agreements`, `payments`, `mail`, `customers`, `dunning`; and what is derived from all that: `aging`,
//! `ledger`, `check`. Each adds its methods to [`BookReader`], [`Write`] or [`Book`].

mod aging;
mod agreements;
mod balances;
mod bank;
mod book;
mod check;
mod claims;
mod company;
mod company_accounts;
mod customers;
mod documents;
mod dunning;
mod error;
mod imports;
mod info;
mod invoices;
mod journal;
mod keys;
mod ledger;
mod mail;
mod matching;
mod message_state;
mod page;
mod payments;
mod sql;
mod whose;

pub use aging::AgingQuery;
pub use agreements::calls::CallRow;
pub use agreements::disputes::DisputeRow;
pub use agreements::handovers::HandoverRow;
pub use agreements::holds::HoldRow;
pub use agreements::plans::PlanRow;
pub use agreements::promises::PromiseRow;
pub use bank::entries::{BankEntryQuery, BankEntryRow, Listed};
pub use bank::links::BankLink;
pub use bank::statements::BankStatementRow;
pub use book::migrate::VERSION;
pub use book::{Book, BookReader};
pub use check::{CheckProblem, Checked};
pub use claims::{ClaimAllocationRow, ClaimRow, NewClaim, NewClaimAllocation};
pub use company::{Company, MailAccount};
pub use customers::CustomerLabel;
pub use customers::groups::{Group, GroupRow};
pub use customers::list::{
    CustomerBalance, CustomerFilter, CustomerQuery, CustomerRow, CustomerSort,
};
pub use customers::merging::Possessions;
pub use customers::timeline::{CustomerEvent, EventKind};
pub use documents::{Hash, StoredDocument};
pub use dunning::letter_basis::LetterBasis;
pub use dunning::letters::{Despite, Letter, LetterItem, LetterKind, LetterRow};
pub use dunning::policies::PolicyRow;
pub use dunning::reminders::{ItemHistory, OpenAccount, OpenItem, Pending, Reached};
pub use dunning::runs::{RunEntry, RunEntryState, RunProposal, RunRow, RunState};
pub use error::{PolicyUse, Stays, StoreError};
pub use imports::mappings::Mapping;
pub use imports::originals::Original;
pub use imports::watched::{WatchedFile, WatchedLook, WatchedOutcome};
pub use imports::watched_questions::WatchedQuestion;
pub use info::BookInfo;
pub use invoices::allocations::{AllocationRow, AllocationSource, NewAllocation};
pub use invoices::discounts::{Discounted, DiscountsOf};
pub use invoices::instalments::Planned;
pub use invoices::items::{AgeRange, InvoiceFilter, InvoiceQuery, InvoiceRow, InvoiceSort};
pub use invoices::put_offs::PutOff;
pub use invoices::{InvoiceDetail, Named, OpenRest};
pub use journal::last_edit::Record;
pub use journal::undo::Undone;
pub use journal::{JournalEntry, JournalRow, Journaled, SAMPLE_MADE, Write};
pub use keys::{
    AllocationId, BankLinkId, CallId, ClaimAllocationId, DisputeId, HandoverId, HoldId, JournalId,
    LetterId, MessageId, PlanId, PromiseId, RunEntryId, RunId,
};
pub use mail::messages::{MailMessage, MessageAttachment, MessageEvent, MessageQuery, MessageRow};
pub use mail::outbox::Deciding;
pub use mail::outcome::Outcome;
pub use mail::sender::Sender;
pub use mail::sending::Seen;
pub use matching::base::{MatchedPayment, OpenDebt};
pub use matching::match_rows::BankMatch;
pub use matching::matches::LearnedPayer;
pub use matching::payers::PayerRow;
pub use message_state::MessageState;
pub use page::{Page, PageRequest, Sum};
pub use payments::banked::{BankSide, ClaimPaid, TakenBack};
pub use payments::credits::{CreditQuery, CreditRow, CreditSort, CreditState, NewCredit};
pub use payments::implied::{ImpliedPayment, ImpliedSum};
pub use payments::listed::{ListedPart, ListedPayment};
pub use payments::refunds::{NewRefund, NewRefundPart, RefundRow};
pub use payments::sources::Untold;
pub use whose::Whose;

/// The result of every method here.
pub type Result<T> = std::result::Result<T, StoreError>;

/// A moment: Unix milliseconds, UTC. Passed in by the caller, as is `today` (rule M4).
pub type Millis = i64;
