//! The domain, pure: no I/O, no clock, no SQL. Each rule of the trade is implemented here once; rules are numbered in
//! `docs/rules.md`, and "A2" in a comment or a test refers to that rule.

pub mod aging;
pub mod bank;
pub mod calendar;
pub mod call;
pub mod check_digits;
pub mod claim;
pub mod company_account;
pub mod contact;
pub mod country;
pub mod credit;
pub mod customer;
pub mod discount;
pub mod dispute;
pub mod dunning;
pub mod email;
mod fold;
mod grouped;
pub mod handover;
pub mod hold;
pub mod implied;
pub mod interest;
pub mod invoice;
pub mod key;
mod legal_form;
pub mod matching;
pub mod money;
mod one_line;
pub mod payment_plan;
pub mod payment_reference;
pub mod posting;
pub mod promise;
pub mod retention;
pub mod same_payment;
pub mod small_balance;
pub mod statement;
mod sums;
pub mod tone;

pub use bank::{
    BankAccount, BankAccountId, BankEntry, BankEntryId, BankStatement, BankStatementId, EntryState,
};
pub use calendar::Calendar;
pub use call::{Call, CallOutcome};
pub use claim::{ClaimId, ClaimKind, PaymentOrder};
pub use company_account::{AccountForm, CompanyAccount, CompanyAccountId};
pub use contact::{
    Addressed, Contact, ContactDetails, ContactId, ContactRole, Recipient, Recipients, Salutation,
};
pub use credit::{AllocationKind, Credit, CreditId, CreditKind, RefundId};
pub use customer::{Address, Customer, CustomerId, CustomerKind, GroupId, LegalKind, NextStep};
pub use discount::DiscountTerms;
pub use dispute::Dispute;
pub use email::EmailField;
pub use grouped::grouped;
pub use handover::{Collector, Handover};
pub use hold::Hold;
pub use implied::{Implied, Lowered, PaidAsOf};
pub use invoice::{Invoice, InvoiceId};
pub use money::currency::Currency;
pub use money::{Money, MoneyError};
pub use one_line::one_line;
pub use owed_texts::{Language, UnknownWord, Word, word, words};
pub use payment_plan::{Instalment, PaymentPlan, PlanPart, PlanState, Rhythm};
pub use payment_reference::PaymentReference;
pub use promise::{Promise, PromiseState};
pub use same_payment::{KnownPayment, PaymentReport, Sureness};
pub use tone::Tone;

/// A calendar date without a time zone (rule M4).
pub type Date = chrono::NaiveDate;
