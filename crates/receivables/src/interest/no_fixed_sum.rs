//! Why no fixed compensation is charged for an invoice (rule I4).

use serde::{Deserialize, Serialize};

use super::laws::Law;
use crate::{Currency, Date, Language, words};

/// The reason, as data and in words. A book keeps it like this with what a run proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoFixedSum {
    /// Consumers are never charged it.
    Consumers,
    /// A contract's rate names no sum.
    Contract,
    /// The law as it was on the due date.
    LawNamesNone {
        law: &'static Law,
        due: Date,
    },
    OtherCurrency {
        named_in: Currency,
    },
    /// None is known for the company's country.
    NoLaw,
    /// In the very letter that first puts the customer in default.
    FirstLetter,
    /// The debt is not overdue.
    NotOverdue,
}

words! {
    /// The short names, which do not change, of why less is charged than a policy names (rule I4).
    pub enum SparedCode: "spares nobody" {
        /// The law that the policy names is for businesses, and the customer is a consumer.
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
    /// The short name that does not change.
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

    /// The reason as a sentence.
    pub fn text(self, language: Language) -> String {
        match self {
            Self::Consumers => "No fixed compensation: consumers are never charged it.".to_owned(),
            Self::Contract => {
                "No fixed compensation: it stands in a law, and this rate is of a contract."
                    .to_owned()
            }
            Self::LawNamesNone { law, due } => format!(
                "No fixed compensation: the law ({}) names none for a debt due on {}.",
                law.name,
                language.date(due)
            ),
            Self::OtherCurrency { named_in } => format!(
                "No fixed compensation: the law names it in {named_in}, and the invoice is in another currency."
            ),
            Self::NoLaw => {
                "No fixed compensation: no law that names one is known for the company's country."
                    .to_owned()
            }
            Self::FirstLetter => {
                "No fixed compensation yet: not in the letter that first reminds of the invoice."
                    .to_owned()
            }
            Self::NotOverdue => "No fixed compensation: the debt is not overdue.".to_owned(),
        }
    }
}
