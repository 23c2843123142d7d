//! The people at customers. A customer's first contact shares name, e-mail and phone with the customer's own row; see the
//! migration that made the table.

use std::collections::HashMap;

use owed_receivables::{
    Contact, ContactDetails, ContactId, Customer, CustomerId, Date, EmailField,
};
use rusqlite::{params, params_from_iter};

use crate::sql::{self, Columns};
use crate::{BookReader, Result, Whose, Write};

const COLUMNS: &str = "customer_id, id, first, name, email, phone, salutation, language, role, reminders, from_level, \
     up_to_level, note";

/// A row of the table.
struct Stored {
    customer: CustomerId,
    first: bool,
    contact: Contact,
}

/// What is known of customers' people besides their own rows.
#[derive(Debug, Default)]
pub(crate) struct People {
    contacts: HashMap<CustomerId, (ContactDetails, Vec<Contact>)>,
    undeliverable: Vec<String>,
}

impl People {
    /// Adds to a customer's own row what is known of the people.
    pub(crate) fn join(&mut self, id: CustomerId, mut customer: Customer) -> Customer {
        if let Some((first, further)) = self.contacts.remove(&id) {
            customer.contact_details = first;
            customer.further_contacts = further;
        }
        if !self.undeliverable.is_empty() {
            let contacts = customer.contacts();
            let addresses = contacts
                .iter()
                .flat_map(|contact| EmailField::read(&contact.email).addresses);
            let mut bad = self.undeliverable.iter();
            let is_bad = |email: &String| bad.any(|one| one.eq_ignore_ascii_case(email));
            customer.undeliverable = addresses.filter(is_bad).collect();
        }
        customer
    }
}

impl BookReader {
    /// Reads the people of these customers.
    pub(crate) fn people(&self, whose: Whose<'_>) -> Result<People> {
        let mut people = People {
            undeliverable: self
                .db
                .prepare_cached("SELECT email FROM undeliverable")?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?,
            ..People::default()
        };
        // One customer is read most often: the statement is the same for each.
        let (condition, one) = match whose {
            Whose::One(customer) => (" WHERE customer_id = ?".to_owned(), Some(customer.0)),
            whose => (whose.only("customer_id"), None),
        };
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM contact{condition} ORDER BY customer_id, id"
        ))?;
        for row in
            statement.query_map(params_from_iter(one), |row| stored(&mut Columns::new(row)))?
        {
            let row = row?;
            let (first, further) = people.contacts.entry(row.customer).or_default();
            match row.first {
                true => *first = row.contact.details,
                false => further.push(row.contact),
            }
        }
        Ok(people)
    }

    /// Makes the rows of a customer's people those of `customer`. Those without a key are new.
    pub(super) fn put_contacts(&self, id: CustomerId, customer: &Customer) -> Result<()> {
        let first = Contact {
            details: customer.contact_details.clone(),
            ..Contact::default()
        };
        let known = ContactDetails {
            id: first.details.id,
            ..ContactDetails::default()
        };
        let first = (first.details != known).then_some((true, &first));
        let further = customer.further_contacts.iter().map(|one| (false, one));
        let rows: Vec<(bool, &Contact)> = first.into_iter().chain(further).collect();
        let kept: Vec<String> = rows
            .iter()
            .filter_map(|(_, contact)| Some(contact.details.id?.0.to_string()))
            .collect();
        self.db
            .prepare_cached(&format!(
                "DELETE FROM contact WHERE customer_id = ? AND id NOT IN ({})",
                kept.join(", ")
            ))?
            .execute([id.0])?;
        for (first, contact) in rows {
            self.put_contact(id, first, contact)?;
        }
        Ok(())
    }

    fn put_contact(&self, customer: CustomerId, first: bool, contact: &Contact) -> Result<()> {
        let details = &contact.details;
        self.db
            .prepare_cached(&format!(
                "INSERT INTO contact ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id, first = excluded.first,
                   name = excluded.name, email = excluded.email, phone = excluded.phone,
                   salutation = excluded.salutation, language = excluded.language, role = excluded.role,
                   reminders = excluded.reminders, from_level = excluded.from_level, up_to_level = excluded.up_to_level,
                   note = excluded.note"
            ))?
            .execute(params![
                customer.0,
                details.id.map(|id| id.0),
                first,
                contact.name,
                contact.email,
                contact.phone,
                details.salutation.map(|one| one.name()),
                details.language.map(|language| language.code()),
                details.role,
                details.reminders.name(),
                details.from_level,
                details.up_to_level,
                details.note,
            ])?;
        Ok(())
    }

    /// Returns what a mail server said when it refused an address for good, and since when it has.
    pub fn undeliverable(&self, email: &str) -> Result<Option<(Date, String)>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT since, said FROM undeliverable WHERE email = ?")?;
        let mut rows = statement.query_map([email], |row| {
            let mut row = Columns::new(row);
            Ok((row.date()?, row.get()?))
        })?;
        Ok(rows.next().transpose()?)
    }
}

impl Write<'_> {
    /// Marks an address that a mail server refused for good.
    pub fn mark_undeliverable(&mut self, email: &str, since: Date, said: &str) -> Result<()> {
        self.edit(|reader| {
            reader
                .db
                .prepare_cached(
                    "INSERT INTO undeliverable (email, since, said) VALUES (?, ?, ?) ON CONFLICT (email) DO NOTHING",
                )?
                .execute(params![email, sql::day(since), said])?;
            Ok(())
        })
    }

    /// Takes the mark from an address: it works again.
    pub fn unmark_undeliverable(&mut self, email: &str) -> Result<bool> {
        let removed = self.edit(|reader| {
            let sql = "DELETE FROM undeliverable WHERE email = ?";
            Ok(reader.db.prepare_cached(sql)?.execute([email])?)
        })?;
        Ok(removed > 0)
    }
}

fn stored(row: &mut Columns<'_, '_>) -> rusqlite::Result<Stored> {
    let customer = CustomerId(row.get()?);
    let id = Some(ContactId(row.get()?));
    let first = row.get()?;
    Ok(Stored {
        customer,
        first,
        contact: Contact {
            name: row.get()?,
            email: row.get()?,
            phone: row.get()?,
            details: ContactDetails {
                id,
                salutation: row.optional_parsed()?,
                language: row.optional_parsed()?,
                role: row.get()?,
                reminders: row.parsed()?,
                from_level: row.get()?,
                up_to_level: row.get()?,
                note: row.get()?,
            },
        },
    })
}
