//! The people at a customer, and to whom of them a reminder is addressed (rule D8).

use owed_texts::{Message, PlainKey, key, text};
use serde::{Deserialize, Serialize};

use crate::email::EmailField;
use crate::one_line::one_line;
use crate::{Language, words};

/// The book's own key of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContactId(pub i64);

words! {
    /// How a person is addressed. Without it letters use the whole name.
    pub enum Salutation: "word-salutation" {
        Mr,
        Ms,
    }
}

words! {
    /// Whether reminders go to a person.
    #[derive(Default)]
    pub enum Addressed: "word-addressed" {
        #[default]
        To,
        Copy,
        /// Known, but not for reminders.
        None,
    }
}

words! {
    /// The usual roles; any other is the user's own word.
    pub enum ContactRole: "word-contact-role" {
        AccountsPayable,
        Buyer,
        Management,
        Lawyer,
    }
}

impl ContactRole {
    pub fn title(self) -> PlainKey {
        match self {
            Self::AccountsPayable => key!("contacts-role-accounts-payable"),
            Self::Buyer => key!("contacts-role-buyer"),
            Self::Management => key!("contacts-role-management"),
            Self::Lawyer => key!("contacts-role-lawyer"),
        }
    }
}

/// What is known of a contact besides name, e-mail and phone, which a customer's first contact shares with the customer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactDetails {
    /// `None` until it is stored.
    pub id: Option<ContactId>,
    pub salutation: Option<Salutation>,
    /// `None` means the customer's.
    pub language: Option<Language>,
    /// A [`ContactRole`], or the user's own word.
    pub role: String,
    pub reminders: Addressed,
    /// The lowest and the highest level they are written to about; `None` means no limit.
    pub from_level: Option<u8>,
    pub up_to_level: Option<u8>,
    pub note: String,
}

impl ContactDetails {
    /// Says whether a letter of a level concerns them; 0 is anything but a reminder with a level.
    fn covers(&self, level: u8) -> bool {
        self.from_level.is_none_or(|from| from <= level)
            && self.up_to_level.is_none_or(|up_to| level <= up_to)
    }

    /// Returns the role in words.
    pub fn role_text(&self, language: Language) -> String {
        match self.role.parse::<ContactRole>() {
            Ok(role) => role.title().text(language),
            Err(_) => self.role.clone(),
        }
    }
}

/// A person or an office at a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    /// One address or several.
    pub email: String,
    pub phone: String,
    pub details: ContactDetails,
}

impl Contact {
    /// The highest level to which a contact can be limited; policies rarely have more than four.
    pub const HIGHEST_LEVEL: u8 = 20;

    /// Says whether it says nothing about how to reach anybody.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.email.is_empty() && self.phone.is_empty()
    }

    #[must_use]
    pub fn tidied(self) -> Self {
        Self {
            name: one_line(&self.name),
            email: one_line(&self.email),
            phone: one_line(&self.phone),
            details: ContactDetails {
                role: one_line(&self.details.role),
                note: self.details.note.trim().to_owned(),
                ..self.details
            },
        }
    }

    /// Fills what is lacking from another record of the same person, whose addresses are added.
    pub fn complete(&mut self, other: Self) {
        let fill = |own: &mut String, other: String| {
            if own.is_empty() {
                *own = other;
            }
        };
        fill(&mut self.name, other.name);
        fill(&mut self.phone, other.phone);
        self.email = match (self.email.is_empty(), other.email.is_empty()) {
            (true, _) => other.email,
            (false, true) => std::mem::take(&mut self.email),
            (false, false) => {
                EmailField::read(&format!("{}, {}", self.email, other.email)).joined()
            }
        };
        let own = &mut self.details;
        own.salutation = own.salutation.or(other.details.salutation);
        own.language = own.language.or(other.details.language);
        fill(&mut own.role, other.details.role);
        fill(&mut own.note, other.details.note);
    }

    /// Says whether it is the same person or office, whatever else is known of them.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let same = |one: &String, other: &String| one.to_lowercase() == other.to_lowercase();
        let emails = EmailField::read(&self.email).addresses;
        let known = EmailField::read(&other.email).addresses;
        let shares = emails
            .iter()
            .any(|one| known.iter().any(|other| one.eq_ignore_ascii_case(other)));
        match (self.name.is_empty(), other.name.is_empty()) {
            (false, false) => same(&self.name, &other.name),
            _ => shares,
        }
    }
}

/// An address that a mail goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Empty if only the customer's name is known.
    pub name: String,
    pub email: String,
}

/// To whom a letter or mail is addressed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipients {
    /// The person it speaks to; `None` speaks to the customer as such.
    pub addressee: Option<Contact>,
    pub to: Vec<Recipient>,
    pub copies: Vec<Recipient>,
}

/// Chooses those of a customer's contacts whom a letter of a level is addressed to; 0 is anything but a reminder with a
/// level. Mail to `undeliverable` addresses came back.
///
/// # Errors
/// Why no mail can be written; the addressee of a paper letter is known all the same.
pub(crate) fn recipients(
    contacts: &[Contact],
    undeliverable: &[String],
    level: u8,
) -> (Recipients, Option<Message>) {
    let asked = |wanted: Addressed| {
        let concerned =
            move |one: &&Contact| one.details.reminders == wanted && one.details.covers(level);
        contacts.iter().filter(concerned)
    };
    let works = |email: &String| {
        let mut bad = undeliverable.iter();
        !bad.any(|bad| bad.eq_ignore_ascii_case(email))
    };
    let addresses = |contact: &Contact| {
        let addresses = EmailField::read(&contact.email).addresses;
        addresses.into_iter().filter(works).collect::<Vec<_>>()
    };
    let mut chosen = Recipients::default();
    for (wanted, list) in [(Addressed::To, true), (Addressed::Copy, false)] {
        for contact in asked(wanted) {
            for email in addresses(contact) {
                let known = chosen.to.iter().chain(&chosen.copies);
                if known
                    .into_iter()
                    .any(|one| one.email.eq_ignore_ascii_case(&email))
                {
                    continue;
                }
                let name = contact.name.clone();
                let side = if list {
                    &mut chosen.to
                } else {
                    &mut chosen.copies
                };
                side.push(Recipient { name, email });
            }
        }
    }
    let named = || asked(Addressed::To).filter(|one| !one.name.is_empty());
    chosen.addressee = named()
        .find(|one| !addresses(one).is_empty())
        .or_else(|| named().next())
        .or_else(|| asked(Addressed::To).next())
        .cloned();
    let why = chosen
        .to
        .is_empty()
        .then(|| unreachable(contacts, asked(Addressed::To), level));
    (chosen, why)
}

/// Returns why no mail can be written.
fn unreachable<'c>(
    contacts: &'c [Contact],
    asked: impl Iterator<Item = &'c Contact>,
    level: u8,
) -> Message {
    let mut anyone = false;
    for contact in asked {
        anyone = true;
        let field = EmailField::read(&contact.email);
        if let Some(email) = field.addresses.first() {
            return text!("value-email-undeliverable", email);
        }
        if let Some((email, why)) = field.unusable.first() {
            return text!("value-email-unusable", email, why = *why);
        }
    }
    let has_email = |one: &Contact| !EmailField::read(&one.email).addresses.is_empty();
    match (anyone, contacts.iter().any(has_email)) {
        (false, true) if level > 0 => text!("value-nobody-at-level", level = usize::from(level)),
        (false, true) => text!("value-nobody-for-reminders"),
        _ => text!("value-no-email"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(name: &str, email: &str, reminders: Addressed) -> Contact {
        Contact {
            name: name.to_owned(),
            email: email.to_owned(),
            details: ContactDetails {
                reminders,
                ..ContactDetails::default()
            },
            ..Contact::default()
        }
    }

    fn at(from_level: Option<u8>, up_to_level: Option<u8>, contact: Contact) -> Contact {
        Contact {
            details: ContactDetails {
                from_level,
                up_to_level,
                ..contact.details
            },
            ..contact
        }
    }

    fn emails(list: &[Recipient]) -> Vec<&str> {
        list.iter().map(|one| one.email.as_str()).collect()
    }

    #[test]
    fn d8_each_level_goes_to_those_it_concerns() {
        let contacts = [
            at(
                None,
                Some(2),
                contact("Ann", "ann@a.example", Addressed::To),
            ),
            at(Some(3), None, contact("Bo", "bo@a.example", Addressed::To)),
            at(
                Some(2),
                None,
                contact("Cy", "cy@a.example", Addressed::Copy),
            ),
            contact("Di", "di@a.example", Addressed::None),
        ];
        for (level, addressee, to, copies) in [
            (0, "Ann", vec!["ann@a.example"], vec![]),
            (2, "Ann", vec!["ann@a.example"], vec!["cy@a.example"]),
            (3, "Bo", vec!["bo@a.example"], vec!["cy@a.example"]),
        ] {
            let (chosen, why) = recipients(&contacts, &[], level);
            assert_eq!(chosen.addressee.unwrap().name, addressee, "level {level}");
            assert_eq!(emails(&chosen.to), to, "level {level}");
            assert_eq!(emails(&chosen.copies), copies, "level {level}");
            assert_eq!(why, None);
        }
    }

    #[test]
    fn d8_one_address_gets_one_mail() {
        let contacts = [
            contact("Ann", "office@a.example, ann@a.example", Addressed::To),
            contact("Bo", "Office@A.example", Addressed::Copy),
        ];
        let chosen = recipients(&contacts, &[], 1).0;
        assert_eq!(emails(&chosen.to), ["office@a.example", "ann@a.example"]);
        assert_eq!(emails(&chosen.copies), Vec::<&str>::new());
    }

    #[test]
    fn d8_the_reason_why_nobody_is_written_to_is_the_nearest() {
        let ann = contact("Ann", "ann@a.example", Addressed::To);
        let copy = contact("Bo", "bo@a.example", Addressed::Copy);
        let came_back = ["ANN@a.example".to_owned()];
        for (contacts, undeliverable, level, why) in [
            (vec![], &[][..], 1, "No e-mail address"),
            (
                vec![contact("Ann", "", Addressed::To)],
                &[],
                1,
                "No e-mail address",
            ),
            (
                vec![contact("Ann", "ann@", Addressed::To)],
                &[],
                1,
                "is not a usable",
            ),
            (vec![ann.clone()], &came_back, 1, "came back"),
            (vec![at(None, Some(1), ann.clone())], &[], 2, "level 2"),
            (vec![copy.clone()], &[], 2, "level 2"),
            (vec![copy], &[], 0, "Nobody"),
        ] {
            let (chosen, said) = recipients(&contacts, undeliverable, level);
            assert_eq!(chosen.to, []);
            let said = said.unwrap().to_string();
            assert!(said.contains(why), "{said}");
        }
    }

    #[test]
    fn a_person_is_known_by_the_name_and_an_office_by_its_address() {
        let one = |name, email| contact(name, email, Addressed::To);
        for (first, second, same) in [
            (
                one("Ann Lee", "a@a.example"),
                one("ANN LEE", "b@a.example"),
                true,
            ),
            (
                one("Ann Lee", "a@a.example"),
                one("Bo Ek", "a@a.example"),
                false,
            ),
            (one("", "a@a.example"), one("Bo Ek", "A@a.example"), true),
            (one("", "a@a.example"), one("", "b@a.example"), false),
        ] {
            assert_eq!(first.is_same_as(&second), same, "{first:?} {second:?}");
        }
    }
}
