//! The form for editing a contact.

use owed_receivables::one_line;
use owed_receivables::{Addressed, Contact, ContactDetails, ContactRole, Language, Salutation};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;
use crate::typed;
use crate::wire::{Chosen, or_usual};

/// The editable fields of a contact; a name, an e-mail address or a phone number is needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ContactForm {
    pub name: String,
    /// Empty means unknown: letters then use the name alone.
    pub salutation: Chosen<Salutation>,
    /// Empty means the customer's.
    pub language: Chosen<Language>,
    /// One address or several.
    pub email: String,
    pub phone: String,
    /// A usual role (`accounts_payable`, `buyer`, `management`, `lawyer`), or the user's own word.
    pub role: String,
    /// Whether reminders go to them.
    #[serde(deserialize_with = "or_usual")]
    pub reminders: Addressed,
    /// The lowest and the highest level they are written to about; `null` means no limit.
    pub from_level: Option<u8>,
    pub up_to_level: Option<u8>,
    pub note: String,
}

impl From<&Contact> for ContactForm {
    fn from(contact: &Contact) -> Self {
        let details = &contact.details;
        Self {
            name: contact.name.clone(),
            salutation: details.salutation.into(),
            language: details.language.into(),
            email: contact.email.clone(),
            phone: contact.phone.clone(),
            role: details.role.clone(),
            reminders: details.reminders,
            from_level: details.from_level,
            up_to_level: details.up_to_level,
            note: details.note.clone(),
        }
    }
}

impl ContactForm {
    /// Returns the contact of the form.
    ///
    /// # Errors
    /// [`Code::Invalid`](crate::failure::Code::Invalid) with the field.
    pub(super) fn checked(&self, before: &Contact) -> Result<Contact, Failure> {
        let contact = Contact {
            name: one_line(&self.name),
            email: typed::emails("email", &self.email, &before.email)?,
            phone: one_line(&self.phone),
            details: ContactDetails {
                id: before.details.id,
                salutation: self.salutation.0,
                language: self.language.0,
                role: role(&self.role),
                reminders: self.reminders,
                from_level: level("from_level", self.from_level)?,
                up_to_level: level("up_to_level", self.up_to_level)?,
                note: self.note.trim().to_owned(),
            },
        };
        if contact.is_empty() {
            return Err(Failure::invalid("name", text!("error-contacts-empty")));
        }
        match (contact.details.from_level, contact.details.up_to_level) {
            (Some(from), Some(up_to)) if from > up_to => Err(Failure::invalid(
                "up_to_level",
                text!(
                    "error-contacts-levels",
                    from = usize::from(from),
                    up_to = usize::from(up_to)
                ),
            )),
            _ => Ok(contact),
        }
    }
}

/// Returns a usual role by its name, however it is written, or the user's own word.
fn role(said: &str) -> String {
    let said = one_line(said);
    let word = said.to_lowercase().replace([' ', '-'], "_");
    match word.parse::<ContactRole>() {
        Ok(role) => role.name().to_owned(),
        Err(_) => said,
    }
}

/// Returns a level; 0 means no limit.
fn level(field: &str, level: Option<u8>) -> Result<Option<u8>, Failure> {
    match level {
        Some(0) => Ok(None),
        Some(level) if level > Contact::HIGHEST_LEVEL => Err(Failure::invalid(
            field,
            text!(
                "error-contacts-level",
                highest = usize::from(Contact::HIGHEST_LEVEL)
            ),
        )),
        level => Ok(level),
    }
}
