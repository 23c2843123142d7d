//! Reasons that errors carry.

use owed_receivables::CustomerKind;
use owed_texts::{Arg, Message, key, text};

/// Who still has a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyUse {
    /// All customers of these kinds for whom nothing else was chosen.
    Standard(Vec<CustomerKind>),
    Customers(u64),
    Groups(u64),
}

impl PolicyUse {
    /// Why the policy of this name cannot be deleted.
    pub(super) fn message(&self, name: &str) -> Message {
        match self {
            Self::Standard(kinds) => {
                let kinds = kinds.iter().map(|kind| {
                    Arg::from(match kind {
                        CustomerKind::Business => key!("error-book-policy-of-businesses"),
                        CustomerKind::Consumer => key!("error-book-policy-of-consumers"),
                    })
                });
                text!(
                    "error-book-policy-default",
                    name,
                    kinds = Arg::AllOf(kinds.collect())
                )
            }
            Self::Customers(customers) => text!("error-book-policy-customers", name, customers),
            Self::Groups(groups) => text!("error-book-policy-groups", name, groups),
        }
    }
}

/// Why a change stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// A letter of it was posted, or a message of it sent.
    LeftHouse,
    /// Its rows are no longer as it left them.
    Changed,
    /// Its undo kept too little to bring it again.
    TooLarge,
}

impl Stays {
    /// What the catalogue's texts tell apart.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::LeftHouse => "left-house",
            Self::Changed => "changed",
            Self::TooLarge => "too-large",
        }
    }
}
