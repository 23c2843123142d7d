//! Reasons that errors carry.

use std::fmt;

use owed_receivables::CustomerKind;

/// Who still has a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyUse {
    /// All customers of these kinds for whom nothing else was chosen.
    Standard(Vec<CustomerKind>),
    Customers(u64),
    Groups(u64),
}

impl PolicyUse {
    pub(super) fn hint(&self) -> &'static str {
        match self {
            Self::Standard(_) => "Make another policy the default first.",
            Self::Customers(_) | Self::Groups(_) => "Give them another policy first.",
        }
    }
}

impl fmt::Display for PolicyUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard(kinds) => {
                let kinds: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
                write!(f, "it is the default for {} customers", kinds.join(" and "))
            }
            Self::Customers(number) => write!(f, "customers still have it ({number})"),
            Self::Groups(number) => write!(f, "groups still have it ({number})"),
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
    pub(super) fn hint(self) -> &'static str {
        match self {
            Self::LeftHouse => "Write a credit note or a new letter instead.",
            Self::Changed => "Nothing was changed.",
            Self::TooLarge => "Import the file again.",
        }
    }
}

impl fmt::Display for Stays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LeftHouse => "a letter of it was posted or an e-mail of it sent",
            Self::Changed => "what it added or changed was changed or used since",
            Self::TooLarge => "this import was too large",
        })
    }
}
