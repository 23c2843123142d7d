//! Why no fixed compensation is charged for an invoice (rule I4).

use owed_texts::{Message, text};
use serde::{Deserialize, Serialize};

use super::laws::Law;
use crate::{Currency, Date, Language, words};

/// The reason, as data and in words. The book stores it in this form with a run's proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoFixedSum {
    /// Consumers are never charged it.
    Consumers,
    /// A contract's rate names no sum.
    Contract,
    /// The law in force on the due date.
    LawNamesNone {
        law: &'static Law,
        due: Date,
    },
    OtherCurrency {
        named_in: Currency,
    },
    /// None is known for the company's country.
    NoLaw,
    /// The letter is the one that first puts the customer in default.
    FirstLetter,
    /// The debt is not overdue.
    NotOverdue,
}

words! {
    /// The stable short names of reasons for charging less than a policy provides (rule I4).
    pub enum SparedCode: "word-spared-code" {
        /// The policy's law is for businesses, but the customer is a consumer.
        BusinessLaw,
        Consumer,
        Contract,
        NoneInLaw,
        OtherCurrency,
        NoLaw,
        FirstLetter,
        NotOverdue,
    }
}

impl NoFixedSum {
    /// Returns the stable short name.
    pub fn code(self) -> SparedCode {
        match self {
            Self::Consumers => SparedCode::Consumer,
            Self::Contract => SparedCode::Contract,
            Self::LawNamesNone { .. } => SparedCode::NoneInLaw,
            Self::OtherCurrency { .. } => SparedCode::OtherCurrency,
            Self::NoLaw => SparedCode::NoLaw,
            Self::FirstLetter => SparedCode::FirstLetter,
            Self::NotOverdue => SparedCode::NotOverdue,
        }
    }

    /// Returns the reason as a sentence.
    pub fn message(self) -> Message {
        match self {
            Self::Consumers => text!("law-no-sum-consumers"),
            Self::Contract => text!("law-no-sum-contract"),
            Self::LawNamesNone { law, due } => {
                text!("law-no-sum-none-in-law", law = law.name, due)
            }
            Self::OtherCurrency { named_in } => {
                text!("law-no-sum-other-currency", currency = named_in.code())
            }
            Self::NoLaw => text!("law-no-sum-no-law"),
            Self::FirstLetter => text!("law-no-sum-first-letter"),
            Self::NotOverdue => text!("law-no-sum-not-overdue"),
        }
    }

    /// Returns the same in a language.
    pub fn text(self, language: Language) -> String {
        self.message().text(language)
    }
}
