//! Debts besides the invoices (rule I6): fees, interest, compensation, charges. They have their own balances and are never
//! booked into an invoice.

use serde::{Deserialize, Serialize};

use crate::words;

/// The book's own key of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClaimId(pub i64);

words! {
    pub enum ClaimKind: "word-claim-kind" {
        /// The fee of a reminder.
        Fee,
        Interest,
        /// The fixed sum that the law grants a business creditor, once per invoice (rule I4).
        Compensation,
        /// Charges by others because of the customer: a returned direct debit, a register's fee.
        Charge,
    }
}

words! {
    /// What a payment settles if nobody specified it (rule I7).
    #[derive(Default)]
    pub enum PaymentOrder: "word-payment-order" {
        /// The invoices, oldest due first; claims only if the payment names them.
        #[default]
        OldestFirst,
        /// The claims first, costs before interest, then the invoices: § 367 of the German Civil Code.
        CostsInterestPrincipal,
    }
}

impl PaymentOrder {
    /// Returns a claim's priority over the invoices, the lowest first; `None` if it waits until a payment names it.
    pub fn rank(self, kind: ClaimKind) -> Option<u8> {
        match (self, kind) {
            (Self::OldestFirst, _) => None,
            (Self::CostsInterestPrincipal, ClaimKind::Interest) => Some(1),
            (Self::CostsInterestPrincipal, _) => Some(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i7_german_law_takes_costs_before_interest() {
        let order = PaymentOrder::CostsInterestPrincipal;
        for cost in [ClaimKind::Fee, ClaimKind::Compensation, ClaimKind::Charge] {
            assert!(order.rank(cost) < order.rank(ClaimKind::Interest));
            assert_eq!(PaymentOrder::OldestFirst.rank(cost), None);
        }
    }
}
