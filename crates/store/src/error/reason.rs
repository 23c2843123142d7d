//! Reasons that errors carry.

use owed_receivables::LegalKind;
use owed_texts::{Arg, Message, key, text};

/// Who uses a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyUse {
    /// All customers of these kinds without a policy of their own.
    Standard(Vec<LegalKind>),
    Customers(u64),
    Groups(u64),
}

impl PolicyUse {
    /// Returns why the policy of this name cannot be deleted.
    pub(super) fn message(&self, name: &str) -> Message {
        match self {
            Self::Standard(kinds) => {
                let kinds = kinds.iter().map(|kind| {
                    Arg::from(match kind {
                        LegalKind::Business => key!("error-book-policy-of-businesses"),
                        LegalKind::Consumer => key!("error-book-policy-of-consumers"),
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

/// Why a change cannot be undone or redone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// One of its letters was posted, or one of its messages sent.
    LeftHouse,
    /// Its rows have been changed since.
    Changed,
    /// Its undo stored too little to redo it.
    TooLarge,
}

impl Stays {
    /// The word by which the catalogue's texts tell these apart.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::LeftHouse => "left-house",
            Self::Changed => "changed",
            Self::TooLarge => "too-large",
        }
    }
}
