//! Finds the buyers of electronic invoices among the book's customers: by an unambiguous number, else by name.

use std::collections::HashMap;

use owed_import::Party;
use owed_receivables::{Customer, CustomerId, EmailField};
use owed_store::{BookReader, Write};
use owed_texts::PlainKey;

use super::ours::{address, folded, is_vat_id, language, squeezed, vat_id};
use super::verdict::Place;
use crate::failure::Failure;

/// The names and numbers of the book's customers.
pub struct Buyers {
    identifiers: HashMap<String, Vec<CustomerId>>,
    names: HashMap<String, Vec<CustomerId>>,
    numbers: HashMap<String, CustomerId>,
    vat_ids: HashMap<CustomerId, String>,
}

impl Buyers {
    pub fn read(book: &BookReader) -> Result<Self, Failure> {
        let mut buyers = Self {
            identifiers: HashMap::new(),
            names: HashMap::new(),
            numbers: HashMap::new(),
            vat_ids: HashMap::new(),
        };
        for (id, label) in book.customer_labels()? {
            buyers
                .names
                .entry(folded(&label.name))
                .or_default()
                .push(id);
            buyers.identify(id, &label.number);
            buyers.numbers.insert(label.number, id);
        }
        for (number, id) in book.former_numbers()? {
            buyers.identify(id, &number);
        }
        for (name, id) in book.former_names()? {
            let named = buyers.names.entry(folded(&name)).or_default();
            if !named.contains(&id) {
                named.push(id);
            }
        }
        for (id, vat_id) in book.customer_vat_ids()? {
            buyers.identify(id, &vat_id);
            buyers.vat_ids.insert(id, squeezed(&vat_id));
        }
        for (identifier, id) in book.customer_identifiers()? {
            buyers.identify(id, &identifier);
        }
        Ok(buyers)
    }

    fn identify(&mut self, customer: CustomerId, identifier: &str) {
        let known = self.identifiers.entry(squeezed(identifier)).or_default();
        if !known.contains(&customer) {
            known.push(customer);
        }
    }

    /// Returns the buyer's place in the book. A VAT number or a GLN decides alone. Any other number may be the sender's
    /// own numbering, so it only decides between customers of the same name.
    pub fn place(&self, party: &Party) -> Place {
        let named = self.names.get(&folded(&party.name));
        let named = named.map(Vec::as_slice).unwrap_or_default();
        let with = |wanted: fn(&str) -> bool| {
            let ids = party.ids.iter().map(|id| squeezed(id));
            let mut found: Vec<CustomerId> = ids
                .filter(|id| wanted(id))
                .filter_map(|id| self.identifiers.get(&id))
                .flatten()
                .copied()
                .collect();
            found.sort_unstable();
            found.dedup();
            found
        };
        let only = |found: &[CustomerId]| match found {
            [one] => Some(*one),
            several => {
                let mut same_name = several.iter().filter(|id| named.contains(id));
                same_name
                    .next()
                    .filter(|_| same_name.next().is_none())
                    .copied()
            }
        };
        let unique = with(names_one);
        if !unique.is_empty() {
            return only(&unique).map_or(Place::Ambiguous, Place::Known);
        }
        // The same name with another VAT number is someone else.
        let vat_id = squeezed(&vat_id(party));
        let same_name: Vec<_> = named
            .iter()
            .copied()
            .filter(|id| {
                let known = self.vat_ids.get(id).map_or("", String::as_str);
                vat_id.is_empty() || known.is_empty() || known == vat_id
            })
            .collect();
        match same_name.as_slice() {
            [] => Place::New,
            [one] => Place::Known(*one),
            several => {
                let ids = with(|_| true);
                let mut both = several.iter().filter(|id| ids.contains(id));
                match (both.next(), both.next()) {
                    (Some(one), None) => Place::Known(*one),
                    _ => Place::Ambiguous,
                }
            }
        }
    }

    /// Returns the customer of an imported document: a new one, or a known one completed with what the book lacked.
    pub fn ensure(
        &mut self,
        write: &mut Write<'_>,
        place: Place,
        party: &Party,
    ) -> Result<Option<CustomerId>, Failure> {
        let draft = customer(party);
        let id = match place {
            Place::Ambiguous => return Ok(None),
            Place::Known(id) => {
                let before = write.customer(id)?;
                // The language only follows from the country, which is no reason to change the company's.
                let said = Customer {
                    language: None,
                    ..draft.clone()
                };
                let after = before.completed_by(&said);
                if after != before {
                    write.update_customer(id, &after)?;
                }
                id
            }
            Place::New => {
                let number = self.free_number(&draft);
                let id = write.insert_customer(&Customer {
                    number: number.clone(),
                    ..draft.clone()
                })?;
                self.names.entry(folded(&draft.name)).or_default().push(id);
                self.identify(id, &number);
                self.numbers.insert(number, id);
                id
            }
        };
        if !draft.vat_id.is_empty() {
            self.vat_ids
                .entry(id)
                .or_insert_with(|| squeezed(&draft.vat_id));
        }
        for identifier in &party.ids {
            write.identify_customer(id, identifier)?;
            self.identify(id, identifier);
        }
        Ok(Some(id))
    }

    /// Returns the name, as for any list without customer numbers; a second customer of that name gets the VAT number,
    /// else a count.
    fn free_number(&self, draft: &Customer) -> String {
        let counted = (2_u32..).map(|count| format!("{} ({count})", draft.name));
        [draft.name.clone(), draft.vat_id.clone()]
            .into_iter()
            .chain(counted)
            .find(|number| !number.is_empty() && !self.numbers.contains_key(number))
            .unwrap_or_default()
    }
}

/// Returns the buyer as a customer, named as in the document.
fn customer(party: &Party) -> Customer {
    Customer {
        name: name(party).split_whitespace().collect::<Vec<_>>().join(" "),
        contact: party.contact.clone(),
        email: EmailField::read(&party.email).joined(),
        phone: party.phone.clone(),
        address: address(party),
        language: language(&party.country),
        vat_id: vat_id(party),
        ..Customer::default()
    }
    .tidied()
}

/// Returns the buyer's e-mail addresses that cannot receive mail, with the reason.
pub fn unusable_emails(party: &Party) -> Vec<(String, PlainKey)> {
    EmailField::read(&party.email).unusable
}

/// Returns the document's name for a party; empty if it has none.
pub fn name(party: &Party) -> &str {
    [&party.name, &party.contact]
        .into_iter()
        .chain(&party.ids)
        .map(String::as_str)
        .find(|name| !name.is_empty())
        .unwrap_or("")
}

/// Says whether a number belongs to one party only: a VAT number, or a GLN by its length.
fn names_one(squeezed: &str) -> bool {
    const GLN: usize = 13;
    let gln = squeezed.len() == GLN && squeezed.bytes().all(|byte| byte.is_ascii_digit());
    gln || is_vat_id(squeezed)
}
