//! Customers.

use owed_texts::{Message, text};
use serde::{Deserialize, Serialize};

use crate::email::EmailField;
use crate::legal_form;
use crate::{DiscountTerms, Language, words};

/// The book's own key of a customer; people use [`Customer::number`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CustomerId(pub i64);

/// The book's own key of a group of customers that share a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupId(pub i64);

/// The book's own key of a policy of reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PolicyId(pub i64);

words! {
    /// Whether the law protects the customer as a consumer (rule I4).
    #[derive(Default)]
    pub enum CustomerKind: "word-customer-kind" {
        #[default]
        Business,
        Consumer,
    }
}

words! {
    /// How a reminder is sent.
    #[derive(Default)]
    pub enum Channel: "word-channel" {
        /// By e-mail, or as a letter to customers without an address (rule R11).
        #[default]
        Email,
        Letter,
    }
}

/// A postal address for a letter. Empty parts are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub street: String,
    /// Building, floor, department: the second line.
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    /// ISO 3166 code if known, else the country as written in the file.
    pub country: String,
}

impl Address {
    /// Says whether a letter could be delivered: there are a street or a box, and a place.
    pub fn is_deliverable(&self) -> bool {
        let line = !self.street.is_empty() || !self.extra.is_empty();
        let place = !self.city.is_empty() || !self.postal_code.is_empty();
        line && place
    }
}

/// Returns the text on one line: line breaks, tabs and other control characters become blanks.
pub fn one_line(text: &str) -> String {
    if !text.contains(char::is_control) {
        return text.trim().to_owned();
    }
    let parts = text.split(|sign: char| sign.is_control() || sign == ' ');
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// A customer as the book knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Customer {
    /// The number that other programs use; the name if they have none. Leading zeros are part of it.
    pub number: String,
    pub name: String,
    /// The person to write to.
    pub contact: String,
    /// One address or several, see [`Customer::emails`].
    pub email: String,
    pub phone: String,
    pub address: Address,
    /// `None` means the company's own language.
    pub language: Option<Language>,
    /// Days from issue to due date; `None` means the company's own terms.
    pub terms_days: Option<u32>,
    /// The early-payment discount of new invoices; `None` means the company's own terms.
    pub discount: Option<DiscountTerms>,
    pub vat_id: String,
    pub note: String,
    pub kind: CustomerKind,
    /// How this customer wants to be reminded; `None` means as the policy says.
    pub channel: Option<Channel>,
    pub group: Option<GroupId>,
    /// The customer's own policy; `None` means the group's, else the company's (rule R12).
    pub policy: Option<PolicyId>,
}

impl Customer {
    /// Says whether a VAT id or a legal form in its name shows that it is a business. For others only [`Customer::kind`]
    /// decides, which defaults to business (rule I4).
    pub fn is_evidently_a_business(&self) -> bool {
        !self.vat_id.is_empty() || legal_form::says_business(&self.name)
    }

    /// Says whether it has no number, so that other programs know it by its name. Anything written like a number is one,
    /// even if nothing else is known about the customer.
    pub fn is_known_by_name(&self) -> bool {
        let like_a_number =
            |text: &str| !text.contains(' ') && text.chars().any(|sign| sign.is_ascii_digit());
        !self.name.is_empty() && self.number == self.name && !like_a_number(&self.number)
    }

    /// Puts each text on one line: a line break in a name breaks mails, tables and addresses. The note keeps its lines.
    pub fn tidied(self) -> Self {
        Self {
            number: one_line(&self.number),
            name: one_line(&self.name),
            contact: one_line(&self.contact),
            email: one_line(&self.email),
            phone: one_line(&self.phone),
            address: Address {
                street: one_line(&self.address.street),
                extra: one_line(&self.address.extra),
                postal_code: one_line(&self.address.postal_code),
                city: one_line(&self.address.city),
                region: one_line(&self.address.region),
                country: one_line(&self.address.country),
            },
            vat_id: one_line(&self.vat_id),
            ..self
        }
    }

    /// Fills empty fields from `other`; an address is taken whole or not at all. Number, name and kind stay.
    #[must_use]
    pub fn completed_by(&self, other: &Self) -> Self {
        let text = |own: &String, other: &String| if own.is_empty() { other } else { own }.clone();
        Self {
            number: self.number.clone(),
            name: self.name.clone(),
            contact: text(&self.contact, &other.contact),
            email: text(&self.email, &other.email),
            phone: text(&self.phone, &other.phone),
            address: match self.address == Address::default() {
                true => other.address.clone(),
                false => self.address.clone(),
            },
            language: self.language.or(other.language),
            terms_days: self.terms_days.or(other.terms_days),
            discount: self.discount.or(other.discount),
            vat_id: text(&self.vat_id, &other.vat_id),
            note: text(&self.note, &other.note),
            kind: self.kind,
            channel: self.channel.or(other.channel),
            group: self.group.or(other.group),
            policy: self.policy.or(other.policy),
        }
    }

    /// Returns what remains of the customer with a key once the person is erased (rule L3): an anonymous customer with
    /// figures.
    #[must_use]
    pub fn erased(&self, id: CustomerId) -> Self {
        Self {
            number: format!("erased-{}", id.0),
            name: format!("Erased customer {}", id.0),
            kind: self.kind,
            ..Self::default()
        }
    }

    /// Says whether that is all that remains of the customer with the key.
    pub fn is_erased(&self, id: CustomerId) -> bool {
        self.erased(id) == *self
    }

    /// Returns the addresses for mails to the customer; empty if the field contains none.
    pub fn emails(&self) -> Vec<String> {
        EmailField::read(&self.email).addresses
    }

    /// Returns why no mail can be written to the customer, if so.
    pub fn unreachable(&self) -> Option<Message> {
        let field = EmailField::read(&self.email);
        if !field.addresses.is_empty() {
            return None;
        }
        Some(match field.unusable.first() {
            Some((email, why)) => text!("value-email-unusable", email, why = *why),
            None => text!("value-no-email"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_several_lines_becomes_one() {
        for (text, line) in [
            ("Alpha Ltd", "Alpha Ltd"),
            ("Alpha\nLtd", "Alpha Ltd"),
            ("Alpha \r\n\tLtd\u{b}", "Alpha Ltd"),
            ("Alpha  Ltd", "Alpha  Ltd"),
            ("\0", ""),
        ] {
            assert_eq!(one_line(text), line, "{text:?}");
        }
    }

    #[test]
    fn l8_what_a_customer_lacks_is_taken_from_the_other_and_nothing_is_overwritten() {
        let street = |street: &str| Address {
            street: street.to_owned(),
            ..Address::default()
        };
        let own = Customer {
            name: "Alpha Ltd".to_owned(),
            email: "a@alpha.example".to_owned(),
            address: street("1 Quay"),
            ..Customer::default()
        };
        let other = Customer {
            name: "Alfa".to_owned(),
            email: "b@alfa.example".to_owned(),
            phone: "77".to_owned(),
            address: Address {
                city: "London".to_owned(),
                ..street("2 Road")
            },
            terms_days: Some(30),
            kind: CustomerKind::Consumer,
            ..Customer::default()
        };
        let both = own.completed_by(&other);
        let taken = Customer {
            phone: "77".to_owned(),
            terms_days: Some(30),
            ..own.clone()
        };
        assert_eq!(both, taken);
    }
}
