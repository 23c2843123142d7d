//! A debt that others collect now: no reminder afterwards.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{CustomerId, Date, InvoiceId};

/// To whom a debt goes after the last level (rule R12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Collector {
    Agency,
    Legal,
}

impl Collector {
    pub const ALL: [Self; 2] = [Self::Agency, Self::Legal];

    pub fn name(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::Legal => "legal",
        }
    }
}

impl FromStr for Collector {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|collector| collector.name() == text)
            .ok_or_else(|| format!("“{text}” collects no debts; use agency or legal"))
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    pub customer: CustomerId,
    /// `None`: everything that is open of the customer.
    pub invoice: Option<InvoiceId>,
    pub to: Collector,
    /// The agency or the lawyer.
    pub whom: String,
    pub dated: Date,
    /// The day it came back.
    pub ended: Option<Date>,
    pub note: String,
}

impl Handover {
    pub fn is_active(&self, on: Date) -> bool {
        self.dated <= on && self.ended.is_none_or(|ended| on < ended)
    }
}
