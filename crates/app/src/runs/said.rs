//! A reason of a run, stored as a fact and put into words for display.

use owed_receivables::Language;
use owed_receivables::dunning::{Reason, ReasonCode};
use owed_receivables::interest::SparedCode;
use serde::{Deserialize, Serialize};

use super::charges::Spared;
use super::wire::SparedWhy;
use crate::wire::Why;

/// Something that can be put into words.
pub(super) trait Fact {
    type Words: Clone + std::fmt::Debug;
    /// The stable short name.
    type Code: PartialEq;

    fn words(&self, language: Language) -> Self::Words;
    fn code(&self) -> Self::Code;
    fn code_of(words: &Self::Words) -> Self::Code;
}

/// A fact; or only its words, if an older version stored no fact.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(
    untagged,
    bound(
        serialize = "F: Serialize, F::Words: Serialize",
        deserialize = "F: Deserialize<'de>, F::Words: Deserialize<'de>"
    )
)]
pub(super) enum Said<F: Fact> {
    Fact(F),
    Words(F::Words),
}

impl<F: Fact> Said<F> {
    pub fn words(&self, language: Language) -> F::Words {
        match self {
            Self::Fact(fact) => fact.words(language),
            Self::Words(words) => words.clone(),
        }
    }

    pub fn code(&self) -> F::Code {
        match self {
            Self::Fact(fact) => fact.code(),
            Self::Words(words) => F::code_of(words),
        }
    }
}

impl<F: Fact + PartialEq> PartialEq for Said<F> {
    /// Wording does not matter: if one side has words only, the codes are compared.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Fact(one), Self::Fact(other)) => one == other,
            _ => self.code() == other.code(),
        }
    }
}

impl<F: Fact + Eq> Eq for Said<F> {}

impl From<Reason> for Said<Reason> {
    fn from(reason: Reason) -> Self {
        Self::Fact(reason)
    }
}

impl Fact for Reason {
    type Words = Why;
    type Code = ReasonCode;

    fn words(&self, language: Language) -> Why {
        Why::from_reason(self, language)
    }

    fn code(&self) -> ReasonCode {
        Self::code(self)
    }

    fn code_of(words: &Why) -> ReasonCode {
        words.code
    }
}

impl Fact for Spared {
    type Words = SparedWhy;
    type Code = SparedCode;

    fn words(&self, language: Language) -> SparedWhy {
        SparedWhy {
            code: Self::code(*self),
            text: Self::text(*self, language),
        }
    }

    fn code(&self) -> SparedCode {
        Self::code(*self)
    }

    fn code_of(words: &SparedWhy) -> SparedCode {
        words.code
    }
}
