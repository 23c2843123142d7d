//! The people at a customer: who is written to, about what, and as whom.

mod form;
mod vcard;

use owed_receivables::{Contact, Customer, CustomerId, EmailField, Language};
use owed_store::{BookReader, Record, Write};
use owed_texts::{Arg, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::seen::still;
use crate::wire::{Changes, Nothing, Saved, iso};
use crate::{journal, wire};

pub use form::ContactForm;
pub use vcard::{ContactsRead, ContactsWritten, VCardRead, VCardWrite, read, write};

/// The key of a customer's first contact, who has name, e-mail and phone in common with the customer.
pub const FIRST: i64 = 0;

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactsOf {
    pub customer_id: i64,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Contacts {
    pub contacts: Vec<ContactRow>,
}

/// A person or an office at a customer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactRow {
    /// 0 for the first, who has name, e-mail and phone in common with the customer.
    pub id: i64,
    #[serde(flatten)]
    pub form: ContactForm,
    /// The role in words.
    pub role_text: String,
    /// The addresses from which mail came back.
    pub undeliverable: Vec<Undeliverable>,
}

/// An address that a mail server refused for good.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undeliverable {
    pub email: String,
    pub since: String,
    /// What the server said.
    pub said: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactSave {
    pub customer_id: i64,
    /// `null` adds a contact.
    pub id: Option<i64>,
    pub form: ContactForm,
    /// The contact as the person saw it; if someone else has changed it since, nothing is saved. `null` means unchecked.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<ContactForm>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactEdit {
    pub customer_id: i64,
    pub id: i64,
    pub changes: Changes<ContactForm>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactRemove {
    pub customer_id: i64,
    pub id: i64,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactNamed {
    pub customer_id: i64,
    /// A key, a name or an e-mail address.
    pub name: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct EmailWorks {
    pub email: String,
}

/// Returns everybody who is known at a customer, the first contact first.
///
/// # Errors
/// [`Code::NotFound`].
pub fn list(cx: &Context<'_>, request: ContactsOf) -> Result<Contacts, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let customer = book.customer(CustomerId(request.customer_id))?;
    Ok(Contacts {
        contacts: rows(&book, &customer, language)?,
    })
}

/// Returns everybody who is known at a customer, the first contact first.
pub(crate) fn rows(
    book: &BookReader,
    customer: &Customer,
    language: Language,
) -> Result<Vec<ContactRow>, Failure> {
    let contacts = customer.contacts();
    let rows = contacts.iter().enumerate();
    rows.map(|(at, contact)| row(book, contact, id_of(customer, at, contact), language))
        .collect()
}

/// Finds a contact by key, name or e-mail address.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::Invalid`] if several are meant.
pub fn named(cx: &Context<'_>, request: ContactNamed) -> Result<wire::Key, Failure> {
    let customer = cx.app.book()?.customer(CustomerId(request.customer_id))?;
    let said = request.name.trim();
    let contacts = customer.contacts();
    let is_meant = |contact: &Contact| {
        let mut emails = EmailField::read(&contact.email).addresses.into_iter();
        contact.name.to_lowercase() == said.to_lowercase()
            || emails.any(|email| email.eq_ignore_ascii_case(said))
    };
    let keys = contacts.iter().enumerate();
    let keys = keys.map(|(at, contact)| (id_of(&customer, at, contact), contact));
    let by_key = said.parse::<i64>().ok();
    let meant: Vec<i64> = keys
        .filter(|(id, contact)| Some(*id) == by_key || is_meant(contact))
        .map(|(id, _)| id)
        .collect();
    match meant[..] {
        [id] => Ok(wire::Key { id }),
        [] => Err(unknown(&customer, said)),
        _ => Err(Failure::invalid(
            "contact",
            text!("error-contacts-several", name = said, count = meant.len()),
        )),
    }
}

/// Adds a contact, or saves one.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Refused`] if someone has changed the contact since.
pub fn save(cx: &Context<'_>, request: ContactSave) -> Result<Saved, Failure> {
    let ContactSave { id, form, seen, .. } = request;
    let customer_id = request.customer_id;
    match id {
        None => add(cx, customer_id, &form),
        Some(id) => change(cx, customer_id, id, |book, now| {
            let record = Record::Customer(CustomerId(customer_id));
            let name = Arg::from(now.name.as_str());
            still(book, record, name, seen.as_ref(), now)?;
            *now = form;
            Ok(())
        }),
    }
}

/// Changes some fields of a contact; the others keep their current values.
///
/// # Errors
/// As [`save`].
pub fn edit(cx: &Context<'_>, request: ContactEdit) -> Result<Saved, Failure> {
    change(cx, request.customer_id, request.id, |_, form| {
        request.changes.apply(form)
    })
}

/// Removes a contact. If it was the first, the next one takes its place.
///
/// # Errors
/// [`Code::NotFound`].
pub fn remove(cx: &Context<'_>, request: ContactRemove) -> Result<Nothing, Failure> {
    write_contacts(
        cx,
        "contacts.remove",
        request.customer_id,
        |write, customer| {
            let mut contacts = customer.contacts();
            let at = position(customer, request.id)?;
            let contact = contacts.remove(at);
            let (person, name) = (contact_name(&contact), &customer.name);
            write.summarize(text!("journal-contact-removed", person, name));
            customer.set_contacts(contacts);
            Ok(())
        },
    )?;
    Ok(Nothing {})
}

/// Takes the mark from an address from which mail came back: it works again.
///
/// # Errors
/// [`Code::NotFound`] if it is not marked.
pub fn works(cx: &Context<'_>, request: EmailWorks) -> Result<Nothing, Failure> {
    let email = request.email.trim();
    let mut book = cx.app.book()?;
    let entry = journal::entry(cx, "contacts.works", text!("journal-email-works", email));
    book.write(entry, |write| match write.unmark_undeliverable(email)? {
        true => Ok(()),
        false => Err(Failure::new(
            Code::NotFound,
            text!("error-contacts-not-marked", email),
        )),
    })?;
    Ok(Nothing {})
}

fn add(cx: &Context<'_>, customer_id: i64, form: &ContactForm) -> Result<Saved, Failure> {
    write_contacts(cx, "contacts.save", customer_id, |write, customer| {
        let contact = form.checked(&Contact::default())?;
        add_new(customer, contact.clone())?;
        let (person, name) = (contact_name(&contact), &customer.name);
        write.summarize(text!("journal-contact-added", person, name));
        Ok(())
    })?;
    // The newest is the last.
    let customer = cx.app.book()?.customer(CustomerId(customer_id))?;
    let contacts = customer.contacts();
    let last = contacts.len().saturating_sub(1);
    Ok(Saved {
        id: contacts
            .last()
            .map_or(FIRST, |contact| id_of(&customer, last, contact)),
    })
}

/// Adds a person whom the customer does not have yet.
fn add_new(customer: &mut Customer, contact: Contact) -> Result<(), Failure> {
    let mut contacts = customer.contacts();
    if contacts.iter().any(|known| known.is_same_as(&contact)) {
        let (person, name) = (contact_name(&contact), &customer.name);
        return Err(Failure::new(
            Code::Refused,
            text!("error-contacts-known", person, name),
        ));
    }
    contacts.push(contact);
    customer.set_contacts(contacts);
    Ok(())
}

fn change(
    cx: &Context<'_>,
    customer_id: i64,
    id: i64,
    change: impl FnOnce(&BookReader, &mut ContactForm) -> Result<(), Failure>,
) -> Result<Saved, Failure> {
    write_contacts(cx, "contacts.save", customer_id, |write, customer| {
        let mut contacts = customer.contacts();
        let contact = &mut contacts[position(customer, id)?];
        let mut form = ContactForm::from(&*contact);
        change(write, &mut form)?;
        *contact = form.checked(contact)?;
        let (person, name) = (contact_name(contact), &customer.name);
        write.summarize(text!("journal-contact-changed", person, name));
        customer.set_contacts(contacts);
        Ok(())
    })?;
    Ok(Saved { id })
}

/// Changes a customer's people in one write; without a change nothing is written.
fn write_contacts(
    cx: &Context<'_>,
    command: &'static str,
    customer_id: i64,
    change: impl FnOnce(&mut Write<'_>, &mut Customer) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let id = CustomerId(customer_id);
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, command), |write| {
        let before = write.customer(id)?;
        let mut customer = before.clone();
        change(write, &mut customer)?;
        if customer != before {
            write.update_customer(id, &customer)?;
        }
        Ok::<_, Failure>(())
    })?;
    Ok(())
}

/// Returns where a contact is in the list of all.
fn position(customer: &Customer, id: i64) -> Result<usize, Failure> {
    let contacts = customer.contacts();
    let mut all = contacts.iter().enumerate();
    all.position(|(at, contact)| id_of(customer, at, contact) == id)
        .ok_or_else(|| unknown(customer, &id.to_string()))
}

/// Returns the key of the contact at a place in the list of all.
fn id_of(customer: &Customer, at: usize, contact: &Contact) -> i64 {
    let has_first = customer.contacts().len() > customer.further_contacts.len();
    match contact.details.id {
        _ if at == 0 && has_first => FIRST,
        Some(id) => id.0,
        None => FIRST,
    }
}

fn unknown(customer: &Customer, said: &str) -> Failure {
    let name = &customer.name;
    let message = text!("error-contacts-unknown", said, name);
    Failure::new(Code::NotFound, message).field("contact")
}

/// Returns what to call a contact.
fn contact_name(contact: &Contact) -> String {
    let parts = [&contact.name, &contact.email, &contact.phone];
    let first = parts.into_iter().find(|part| !part.is_empty());
    first.cloned().unwrap_or_default()
}

fn row(
    book: &BookReader,
    contact: &Contact,
    id: i64,
    language: Language,
) -> Result<ContactRow, Failure> {
    let mut undeliverable = Vec::new();
    for email in EmailField::read(&contact.email).addresses {
        if let Some((since, said)) = book.undeliverable(&email)? {
            let since = iso(since);
            undeliverable.push(Undeliverable { email, since, said });
        }
    }
    Ok(ContactRow {
        id,
        form: ContactForm::from(contact),
        role_text: contact.details.role_text(language),
        undeliverable,
    })
}
