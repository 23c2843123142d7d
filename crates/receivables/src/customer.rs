//! Who owes.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::DiscountTerms;
use crate::dunning::policy::{Channel, PolicyId};
use crate::email::EmailField;
use crate::language::Language;

/// The book's own key of a customer; people use [`Customer::number`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CustomerId(pub i64);

/// The book's own key of a group of customers that share a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupId(pub i64);

/// Whether the law protects the customer as a consumer (rule I4).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomerKind {
    #[default]
    Business,
    Consumer,
}

impl CustomerKind {
    pub const ALL: [Self; 2] = [Self::Business, Self::Consumer];

    pub fn name(self) -> &'static str {
        match self {
            Self::Business => "business",
            Self::Consumer => "consumer",
        }
    }
}

impl FromStr for CustomerKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == text)
            .ok_or_else(|| format!("“{text}” is not a kind of customer; use business or consumer"))
    }
}

/// A postal address as it goes on a letter. Empty parts are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub street: String,
    /// Building, floor, department: the second line.
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    /// ISO 3166 code where known, else the country as the file wrote it.
    pub country: String,
}

impl Address {
    /// Whether a letter could be delivered: a street or a box, and a place.
    pub fn is_deliverable(&self) -> bool {
        let line = !self.street.is_empty() || !self.extra.is_empty();
        let place = !self.city.is_empty() || !self.postal_code.is_empty();
        line && place
    }
}

/// A customer as the book knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Customer {
    /// The number that other programs know it by; the name where they have none. Leading zeros are part of it.
    pub number: String,
    pub name: String,
    /// The person to write to.
    pub contact: String,
    /// One address or several, see [`Customer::emails`].
    pub email: String,
    pub phone: String,
    pub address: Address,
    /// `None`: the company's own language.
    pub language: Option<Language>,
    /// Days from issue to due date; `None`: the company's own terms.
    pub terms_days: Option<u32>,
    /// What may be taken off new invoices for paying early; `None`: the company's own terms.
    pub discount: Option<DiscountTerms>,
    pub vat_id: String,
    pub note: String,
    pub kind: CustomerKind,
    /// How this customer wants to be reminded; `None`: as the policy says.
    pub channel: Option<Channel>,
    pub group: Option<GroupId>,
    /// The customer's own policy; `None`: the group's, else the company's (rule R12).
    pub policy: Option<PolicyId>,
}

impl Customer {
    /// The addresses that mails to the customer go to; none where nothing in the field is one.
    pub fn emails(&self) -> Vec<String> {
        EmailField::read(&self.email).addresses
    }
}
