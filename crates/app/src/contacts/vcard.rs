//! People from address books, and back.

use std::path::Path;

use owed_import::{read_vcards, write_vcards};
use owed_receivables::CustomerId;
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::write_contacts;
use crate::context::Context;
use crate::export::write_whole;
use crate::failure::{Code, Failure};
use crate::imports::cannot_be_read;
use crate::wire::{Source, count};

#[derive(Debug, Clone, Deserialize, TS)]
pub struct VCardRead {
    pub customer_id: i64,
    pub source: Source,
}

/// The result of reading cards.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactsRead {
    pub added: u32,
    /// Those who were known already; their details are completed.
    pub known: u32,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct VCardWrite {
    /// `null` means those of every customer.
    pub customer_id: Option<i64>,
    pub path: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactsWritten {
    pub path: String,
    pub contacts: u32,
}

/// Adds the people of a file of vCards to a customer. Those who are known already only get what they lack.
///
/// # Errors
/// [`Code::BadFile`] if it contains no vCards.
pub fn read(cx: &Context<'_>, request: VCardRead) -> Result<ContactsRead, Failure> {
    let (name, bytes) = request.source.read()?;
    let cards = read_vcards(&bytes).map_err(|error| cannot_be_read(&name, &error))?;
    let mut done = ContactsRead { added: 0, known: 0 };
    write_contacts(
        cx,
        "contacts.read",
        request.customer_id,
        |write, customer| {
            let mut contacts = customer.contacts();
            for card in cards {
                match contacts.iter_mut().find(|known| known.is_same_as(&card)) {
                    Some(known) => {
                        known.complete(card);
                        done.known += 1;
                    }
                    None => {
                        contacts.push(card);
                        done.added += 1;
                    }
                }
            }
            customer.set_contacts(contacts);
            let (count, name) = (done.added, &customer.name);
            write.summarize(text!("journal-contacts-read", count, name));
            Ok(())
        },
    )?;
    Ok(done)
}

/// Writes the people of one customer, or of all, as vCards.
///
/// # Errors
/// [`Code::NotFound`] if there is nobody; [`Code::Io`] if the file cannot be written.
pub fn write(cx: &Context<'_>, request: VCardWrite) -> Result<ContactsWritten, Failure> {
    let book = cx.app.book()?;
    let customers = match request.customer_id {
        Some(id) => vec![book.customer(CustomerId(id))?],
        None => book
            .all_customers()?
            .into_iter()
            .map(|(_, one)| one)
            .collect(),
    };
    let people: Vec<_> = customers
        .iter()
        .flat_map(|customer| {
            let named = |contact| (contact, customer.name.as_str());
            customer.contacts().into_iter().map(named)
        })
        .collect();
    if people.is_empty() {
        return Err(Failure::new(Code::NotFound, text!("error-contacts-none")));
    }
    let cards = write_vcards(people.iter().map(|(contact, name)| (contact, *name)));
    write_whole(Path::new(&request.path), cards.as_bytes())?;
    Ok(ContactsWritten {
        path: request.path,
        contacts: count(people.len()),
    })
}
