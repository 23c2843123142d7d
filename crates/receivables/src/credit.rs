//! Credits against debts: payments and credit notes, and their allocation to invoices.

use owed_texts::{PlainKey, key};
use serde::{Deserialize, Serialize};

use crate::{CustomerId, Date, Money, words};

/// Returns the last day a payment may be dated: a later one has the wrong year.
pub fn latest_payment(today: Date) -> Date {
    today
        .checked_add_months(chrono::Months::new(1))
        .unwrap_or(today)
}

/// The book's own key of a payment or credit note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CreditId(pub i64);

/// The book's own key of a refund.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RefundId(pub i64);

words! {
    /// The source of a credit. Both kinds are allocated, and stay on account, in the same way.
    pub enum CreditKind: "word-credit-kind" {
        Payment,
        CreditNote,
    }
}

impl CreditKind {
    /// Returns the kind as the beginning of a line: “Credit note”.
    pub fn title(self) -> PlainKey {
        match self {
            Self::Payment => key!("value-payment"),
            Self::CreditNote => key!("value-credit-note"),
        }
    }
}

/// A payment or a credit note. Its unallocated part stays on account (rule L2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    pub customer: CustomerId,
    pub kind: CreditKind,
    /// The credit note's number, or the payment's reference; may be empty for a payment.
    pub number: String,
    /// The day the money came or the credit note was issued.
    pub dated: Date,
    /// Always positive.
    pub amount: Money,
    pub note: String,
}

words! {
    /// Why an invoice's balance went down.
    pub enum AllocationKind: "word-allocation-kind" {
        Payment,
        CreditNote,
        Discount,
        WriteOff,
    }
}

impl From<CreditKind> for AllocationKind {
    fn from(kind: CreditKind) -> Self {
        match kind {
            CreditKind::Payment => Self::Payment,
            CreditKind::CreditNote => Self::CreditNote,
        }
    }
}

/// Returns the day an allocation counts from: money that came before the invoice was written cannot lower it before that
/// day.
pub fn effective_date(credit_dated: Date, invoice_issued: Date) -> Date {
    credit_dated.max(invoice_issued)
}

/// Spreads `available` minor units over invoices in the given order, which the caller sorts oldest first (rule I7). Returns
/// the amount for each; the rest stays on account.
pub fn spread(available: i64, balances: impl IntoIterator<Item = i64>) -> Vec<i64> {
    let mut left = available.max(0);
    balances
        .into_iter()
        .map(|balance| {
            let take = left.min(balance.max(0));
            left -= take;
            take
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_payment_before_the_invoice_counts_from_its_issue() {
        let (early, issued) = (
            Date::from_ymd_opt(2026, 1, 1).unwrap(),
            Date::from_ymd_opt(2026, 2, 1).unwrap(),
        );
        assert_eq!(effective_date(early, issued), issued);
        assert_eq!(effective_date(issued, early), issued);
    }

    proptest! {
        #[test]
        fn l2_what_is_spread_and_what_stays_is_what_came(available in 0..1_000_000_i64, balances in prop::collection::vec(0..100_000_i64, 0..20)) {
            let taken = spread(available, balances.iter().copied());
            let sum: i64 = taken.iter().sum();
            prop_assert!(sum <= available);
            prop_assert!(taken.iter().zip(&balances).all(|(take, balance)| take <= balance));
            prop_assert!(sum == available || taken == balances);
        }
    }
}
