//! Customers.

use owed_texts::Message;
use serde::{Deserialize, Serialize};

use crate::contact::{self, Contact, ContactDetails, Recipients};
use crate::legal_form;
use crate::one_line::one_line;
use crate::{Date, DiscountTerms, Language, Money, words};

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
    /// What the customer is.
    #[derive(Default)]
    pub enum CustomerKind: "word-customer-kind" {
        #[default]
        Business,
        /// One person in business: a business for interest, a person for what the law asks before a claim.
        SoleTrader,
        Consumer,
        /// A public body.
        Public,
    }
}

words! {
    /// Whether the law protects a customer as a consumer (rule I4).
    pub enum LegalKind: "word-customer-kind" {
        Business,
        Consumer,
    }
}

impl CustomerKind {
    /// Returns which law of late payment applies: everybody but a consumer pays as a business.
    pub fn legal(self) -> LegalKind {
        match self {
            Self::Business | Self::SoleTrader | Self::Public => LegalKind::Business,
            Self::Consumer => LegalKind::Consumer,
        }
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
    /// What else is known of the person in [`Customer::contact`].
    pub contact_details: ContactDetails,
    /// The people besides the first.
    pub further_contacts: Vec<Contact>,
    /// Those of all their addresses from which mail came back.
    pub undeliverable: Vec<String>,
    /// The customer that this one belongs to, such as the head office of a branch.
    pub parent: Option<CustomerId>,
    pub sector: String,
    /// The most that the customer may owe.
    pub credit_limit: Option<Money>,
    /// Who of the company looks after the customer; empty if nobody does.
    pub in_charge: String,
    pub next_step: Option<NextStep>,
}

/// What a person means to do about a customer, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    pub on: Date,
    /// May be empty: then to look again.
    pub what: String,
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
            sector: one_line(&self.sector),
            in_charge: one_line(&self.in_charge),
            further_contacts: self
                .further_contacts
                .into_iter()
                .map(Contact::tidied)
                .collect(),
            ..self
        }
    }

    /// Fills empty fields from `other`; an address is taken whole or not at all. People stay whole too: those it knows are
    /// completed, the others added. Number, name and kind stay.
    #[must_use]
    pub fn completed_by(&self, other: &Self) -> Self {
        let text = |own: &String, other: &String| if own.is_empty() { other } else { own }.clone();
        let mut both = Self {
            number: self.number.clone(),
            name: self.name.clone(),
            contact: self.contact.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
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
            contact_details: self.contact_details.clone(),
            further_contacts: self.further_contacts.clone(),
            undeliverable: [&self.undeliverable[..], &other.undeliverable].concat(),
            parent: self.parent.or(other.parent),
            sector: text(&self.sector, &other.sector),
            credit_limit: self.credit_limit.or(other.credit_limit),
            in_charge: text(&self.in_charge, &other.in_charge),
            next_step: self.next_step.clone().or_else(|| other.next_step.clone()),
        };
        let mut contacts = both.contacts();
        for one in other.contacts() {
            match contacts.iter_mut().find(|known| known.is_same_as(&one)) {
                Some(known) => known.complete(one),
                None => contacts.push(one),
            }
        }
        both.set_contacts(contacts);
        both
    }

    /// Returns the person whom other programs know; everything in it may be empty.
    fn first_contact(&self) -> Contact {
        Contact {
            name: self.contact.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            details: self.contact_details.clone(),
        }
    }

    /// Returns everybody who is known at the customer, the first contact first.
    pub fn contacts(&self) -> Vec<Contact> {
        let first = Some(self.first_contact()).filter(|first| !first.is_empty());
        let further = self.further_contacts.iter().cloned();
        first.into_iter().chain(further).collect()
    }

    /// Says whether more is known of the people than name, e-mail and phone of one.
    pub fn has_more_people(&self) -> bool {
        !self.further_contacts.is_empty() || self.contact_details != ContactDetails::default()
    }

    /// Makes these people the customer's.
    pub fn set_contacts(&mut self, contacts: Vec<Contact>) {
        let mut contacts = contacts.into_iter();
        let first = contacts.next().unwrap_or_default();
        self.contact = first.name;
        self.email = first.email;
        self.phone = first.phone;
        self.contact_details = first.details;
        self.further_contacts = contacts.collect();
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

    /// Returns to whom a letter of a level is addressed; 0 is anything but a reminder with a level.
    pub fn recipients(&self, level: u8) -> Recipients {
        contact::recipients(&self.contacts(), &self.undeliverable, level).0
    }

    /// Returns why no mail of a level can be written to the customer, if so.
    pub fn unreachable(&self, level: u8) -> Option<Message> {
        contact::recipients(&self.contacts(), &self.undeliverable, level).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            terms_days: Some(30),
            further_contacts: vec![Contact {
                email: "b@alfa.example".to_owned(),
                phone: "77".to_owned(),
                ..Contact::default()
            }],
            ..own.clone()
        };
        assert_eq!(both, taken);
        assert_eq!(both.completed_by(&other), taken, "nobody is added twice");
    }
}
