//! Double entry: which account each event of the book debits and which it credits, for accounting programs.
//!
//! After all postings up to a day, a customer's receivable account holds what that day's aging calls net: open invoices less
//! money on account (rule L2). Fees and interest are booked as income when they are paid, since a claim that nobody pays was
//! never earned (rule I6).

use crate::{CustomerId, Date, Money, words};

words! {
    /// The events.
    pub enum PostingOccasion as Occasion: "word-posting-occasion" {
        Invoice,
        CreditNote,
        Payment,
        /// One customer's money settled another's invoice.
        Transfer,
        Discount,
        WriteOff,
        /// A fee, interest, compensation or charge was paid.
        Claim,
        /// Money was paid back to the customer (rule L7).
        Refund,
        /// A bank deducted part of a payment, or charged for a returned debit: the company's cost.
        BankCharge,
    }
}

/// The roles of accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LedgerAccount {
    Receivable(CustomerId),
    Bank,
    Sales,
    Discounts,
    BadDebts,
    /// Income from fees and interest.
    Charges,
    /// What banks deduct or charge.
    BankCharges,
}

/// A recorded event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostingEvent {
    /// The book's own key of the event.
    pub key: i64,
    pub on: Date,
    pub occasion: PostingOccasion,
    pub customer: CustomerId,
    /// For a transfer: the customer whose money it was.
    pub payer: Option<CustomerId>,
    /// The invoice's or credit's number, or the kind of the claim; may be empty for a payment.
    pub document: String,
    /// The invoice that the money settles, or settled before it was reversed, or for which a claim was made.
    pub settles: Option<String>,
    /// Negative if it reverses an earlier one (rule L3).
    pub amount: Money,
    /// What the bank booked of it, with the same sign, if in another currency; `amount` is its value.
    pub came: Option<Money>,
}

/// An event in double entry: the same positive amount on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    pub debit: LedgerAccount,
    pub credit: LedgerAccount,
    pub amount: Money,
    pub event: PostingEvent,
}

impl From<PostingEvent> for Posting {
    fn from(event: PostingEvent) -> Self {
        let customer = LedgerAccount::Receivable(event.customer);
        let (debit, credit) = match event.occasion {
            PostingOccasion::Invoice => (customer, LedgerAccount::Sales),
            PostingOccasion::CreditNote => (LedgerAccount::Sales, customer),
            PostingOccasion::Payment => (LedgerAccount::Bank, customer),
            PostingOccasion::Transfer => {
                let payer = event.payer.unwrap_or(event.customer);
                (LedgerAccount::Receivable(payer), customer)
            }
            PostingOccasion::Discount => (LedgerAccount::Discounts, customer),
            PostingOccasion::WriteOff => (LedgerAccount::BadDebts, customer),
            PostingOccasion::Claim => (customer, LedgerAccount::Charges),
            PostingOccasion::Refund => (customer, LedgerAccount::Bank),
            PostingOccasion::BankCharge => (LedgerAccount::BankCharges, LedgerAccount::Bank),
        };
        let (debit, credit) = if event.amount.minor < 0 {
            (credit, debit)
        } else {
            (debit, credit)
        };
        Self {
            debit,
            credit,
            amount: Money::new(event.amount.minor.abs(), event.amount.currency),
            event,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;

    fn posting(occasion: PostingOccasion, minor: i64) -> Posting {
        PostingEvent {
            key: 1,
            on: Date::from_ymd_opt(2026, 3, 2).unwrap(),
            occasion,
            customer: CustomerId(7),
            payer: Some(CustomerId(8)),
            document: "RE-1".into(),
            settles: None,
            came: None,
            amount: Money::new(minor, Currency::EUR),
        }
        .into()
    }

    #[test]
    fn every_occasion_moves_the_customers_account_but_the_banks_own() {
        let owes = LedgerAccount::Receivable(CustomerId(7));
        for (occasion, debit, credit) in [
            (PostingOccasion::Invoice, owes, LedgerAccount::Sales),
            (PostingOccasion::CreditNote, LedgerAccount::Sales, owes),
            (PostingOccasion::Payment, LedgerAccount::Bank, owes),
            (
                PostingOccasion::Transfer,
                LedgerAccount::Receivable(CustomerId(8)),
                owes,
            ),
            (PostingOccasion::Discount, LedgerAccount::Discounts, owes),
            (PostingOccasion::WriteOff, LedgerAccount::BadDebts, owes),
            (PostingOccasion::Claim, owes, LedgerAccount::Charges),
            (PostingOccasion::Refund, owes, LedgerAccount::Bank),
            (
                PostingOccasion::BankCharge,
                LedgerAccount::BankCharges,
                LedgerAccount::Bank,
            ),
        ] {
            let posting = posting(occasion, 100);
            assert_eq!((posting.debit, posting.credit), (debit, credit));
        }
    }

    #[test]
    fn l3_a_correction_is_the_posting_the_other_way_round() {
        let taken_back = posting(PostingOccasion::WriteOff, -100);
        assert_eq!(taken_back.credit, LedgerAccount::BadDebts);
        assert_eq!(taken_back.amount.minor, 100);
    }
}
