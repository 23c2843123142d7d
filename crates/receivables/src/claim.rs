//! What is owed beside the invoices (rule I6): fees, interest, compensation, charges. They have balances of their own
//! and are never booked into an invoice.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The book's own key of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClaimId(pub i64);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// The fee of a reminder.
    Fee,
    Interest,
    /// The fixed sum that the law gives a business creditor, once an invoice (rule I4).
    Compensation,
    /// What others charged us because of the customer: a returned direct debit, a register's fee.
    Charge,
}

impl ClaimKind {
    pub const ALL: [Self; 4] = [Self::Fee, Self::Interest, Self::Compensation, Self::Charge];

    /// The name on the wire and in the book.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fee => "fee",
            Self::Interest => "interest",
            Self::Compensation => "compensation",
            Self::Charge => "charge",
        }
    }
}

impl FromStr for ClaimKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == text)
            .ok_or_else(|| {
                format!("“{text}” is not a claim; use fee, interest, compensation or charge")
            })
    }
}

/// What a payment settles where nobody said what it is for (rule I7).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentOrder {
    /// The invoices, the oldest due first; claims only where the payment names them.
    #[default]
    OldestFirst,
    /// The claims first, costs before interest, then the invoices: § 367 of the German Civil Code.
    CostsInterestPrincipal,
}

impl PaymentOrder {
    pub const ALL: [Self; 2] = [Self::OldestFirst, Self::CostsInterestPrincipal];

    pub fn name(self) -> &'static str {
        match self {
            Self::OldestFirst => "oldest_first",
            Self::CostsInterestPrincipal => "costs_interest_principal",
        }
    }

    /// Where a claim stands before the invoices, the lowest first; `None`: it waits until a payment names it.
    pub fn rank(self, kind: ClaimKind) -> Option<u8> {
        match (self, kind) {
            (Self::OldestFirst, _) => None,
            (Self::CostsInterestPrincipal, ClaimKind::Interest) => Some(1),
            (Self::CostsInterestPrincipal, _) => Some(0),
        }
    }
}

impl FromStr for PaymentOrder {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|order| order.name() == text)
            .ok_or_else(|| {
                format!("“{text}” is not an order of payment; use oldest_first or costs_interest_principal")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back() {
        for kind in ClaimKind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
        }
        for order in PaymentOrder::ALL {
            assert_eq!(order.name().parse(), Ok(order));
        }
    }

    #[test]
    fn i7_german_law_takes_costs_before_interest() {
        let order = PaymentOrder::CostsInterestPrincipal;
        for cost in [ClaimKind::Fee, ClaimKind::Compensation, ClaimKind::Charge] {
            assert!(order.rank(cost) < order.rank(ClaimKind::Interest));
            assert_eq!(PaymentOrder::OldestFirst.rank(cost), None);
        }
    }
}
