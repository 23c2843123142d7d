//! Who owes.

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// The book's own key of a customer; people use [`Customer::number`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CustomerId(pub i64);

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
    pub email: String,
    pub phone: String,
    pub address: Address,
    /// `None`: the company's own language.
    pub language: Option<Language>,
    /// Days from issue to due date; `None`: the company's own terms.
    pub terms_days: Option<u32>,
    pub vat_id: String,
    pub note: String,
}
