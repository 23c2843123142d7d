//! Business cards (vCard 2.1, 3.0 and 4.0; RFC 2426, RFC 6350): people from address books, and back.

use calcard::vcard::{
    VCard, VCardEntry, VCardKind, VCardParameter, VCardProperty, VCardType, VCardValue,
    VCardVersion,
};
use calcard::{Entry, Parser};
use owed_receivables::{Contact, ContactDetails, EmailField, Language, Salutation};

use crate::ImportError;
use crate::text::encoding;

/// Titles before a name that say how to address the person.
const TITLES: [(&str, Salutation); 10] = [
    ("mr", Salutation::Mr),
    ("mr.", Salutation::Mr),
    ("herr", Salutation::Mr),
    ("herrn", Salutation::Mr),
    ("ms", Salutation::Ms),
    ("ms.", Salutation::Ms),
    ("mrs", Salutation::Ms),
    ("mrs.", Salutation::Ms),
    ("miss", Salutation::Ms),
    ("frau", Salutation::Ms),
];

/// Reads the people of a file of vCards, in its order. Cards without a name, an e-mail address and a phone number are left
/// out.
///
/// # Errors
/// [`ImportError::NoVCard`] if there are none; an error of the encoding.
pub fn read_vcards(bytes: &[u8]) -> Result<Vec<Contact>, ImportError> {
    let decoded = encoding::decode(bytes, None)?;
    let mut parser = Parser::new(&decoded.text);
    let mut contacts = Vec::new();
    loop {
        match parser.entry() {
            Entry::VCard(card) if is_group(&card) => {}
            Entry::VCard(card) => contacts.push(contact(&card)),
            Entry::Eof => break,
            _ => {}
        }
    }
    contacts.retain(|contact| !contact.is_empty());
    match contacts.is_empty() {
        true => Err(ImportError::NoVCard),
        false => Ok(contacts),
    }
}

/// Writes people as vCards of version 3.0, which every address book reads.
pub fn write_vcards<'c>(contacts: impl IntoIterator<Item = (&'c Contact, &'c str)>) -> String {
    let mut written = String::new();
    for (contact, company) in contacts {
        // Writing to a text cannot fail.
        let _ = card(contact, company).write_to(&mut written, VCardVersion::V3_0);
    }
    written
}

/// Says whether a card lists others instead of describing somebody (RFC 6350, 6.1.4).
fn is_group(card: &VCard) -> bool {
    let kinds = card.properties(&VCardProperty::Kind);
    let mut values = kinds.flat_map(|entry| &entry.values);
    values.any(|value| *value == VCardValue::Kind(VCardKind::Group))
}

fn contact(card: &VCard) -> Contact {
    let name = match text(card, &VCardProperty::Fn) {
        name if name.is_empty() => structured_name(card),
        name => name,
    };
    // A card of an office has the company's name for its own.
    let is_company = name == text(card, &VCardProperty::Org);
    let (name, salutation) = match is_company {
        true => (String::new(), None),
        false => without_title(&name),
    };
    let role = match text(card, &VCardProperty::Role) {
        role if role.is_empty() => text(card, &VCardProperty::Title),
        role => role,
    };
    Contact {
        name,
        email: EmailField::read(&all(card, &VCardProperty::Email).join(", ")).joined(),
        phone: phone(card),
        details: ContactDetails {
            salutation: salutation.or_else(|| titled(&prefix(card))),
            language: language(&text(card, &VCardProperty::Lang)),
            role,
            note: text(card, &VCardProperty::Note),
            ..ContactDetails::default()
        },
    }
    .tidied()
}

/// Returns the first number that is not a fax.
fn phone(card: &VCard) -> String {
    let is_fax = |entry: &&VCardEntry| {
        let mut types = entry.params.iter();
        types.any(|one| *one == VCardParameter::typ(VCardType::Fax))
    };
    let phones = card.properties(&VCardProperty::Tel);
    let phone = phones
        .filter(|entry| !is_fax(entry))
        .map(entry_text)
        .find(|phone| !phone.is_empty())
        .unwrap_or_default();
    phone.trim_start_matches("tel:").to_owned()
}

/// Joins the parts of `N`: family, given, further, before, after (RFC 6350, 6.2.2).
fn structured_name(card: &VCard) -> String {
    let parts = name_parts(card);
    let part = |at: usize| parts.get(at).map_or("", String::as_str);
    let parts = [part(1), part(2), part(0)];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn prefix(card: &VCard) -> String {
    name_parts(card).into_iter().nth(3).unwrap_or_default()
}

fn name_parts(card: &VCard) -> Vec<String> {
    card.property(&VCardProperty::N)
        .map(|entry| entry.values.iter())
        .into_iter()
        .flatten()
        .map(|value| value.as_text().unwrap_or_default().trim().to_owned())
        .collect()
}

/// Takes the title off a name, if it says how to address the person.
fn without_title(name: &str) -> (String, Option<Salutation>) {
    match name.split_once(' ') {
        Some((title, rest)) if titled(title).is_some() => (rest.trim().to_owned(), titled(title)),
        _ => (name.to_owned(), None),
    }
}

fn titled(title: &str) -> Option<Salutation> {
    let title = title.trim().to_lowercase();
    let mut known = TITLES.iter();
    known
        .find(|(one, _)| *one == title)
        .map(|(_, salutation)| *salutation)
}

fn language(said: &str) -> Option<Language> {
    let code = said.split(['-', '_']).next()?;
    code.to_lowercase().parse().ok()
}

fn text(card: &VCard, property: &VCardProperty) -> String {
    card.property(property).map(entry_text).unwrap_or_default()
}

fn all(card: &VCard, property: &VCardProperty) -> Vec<String> {
    card.properties(property).map(entry_text).collect()
}

fn entry_text(entry: &VCardEntry) -> String {
    let texts = entry.values.iter().filter_map(|value| value.as_text());
    texts.collect::<Vec<_>>().join(", ").trim().to_owned()
}

fn card(contact: &Contact, company: &str) -> VCard {
    let details = &contact.details;
    let name = match contact.name.as_str() {
        "" => company,
        name => name,
    };
    let entry = |property: VCardProperty, value: &str| {
        (!value.is_empty()).then(|| VCardEntry::new(property).with_value(value.to_owned()))
    };
    let emails = EmailField::read(&contact.email).addresses;
    let entries = [
        entry(VCardProperty::Fn, name),
        Some(structured(contact, name)),
        entry(VCardProperty::Org, company),
        entry(VCardProperty::Role, &details.role),
        entry(VCardProperty::Tel, &contact.phone),
        entry(VCardProperty::Note, &details.note),
        entry(
            VCardProperty::Lang,
            details.language.map_or("", Language::code),
        ),
    ];
    let emails = emails
        .iter()
        .map(|email| entry(VCardProperty::Email, email));
    VCard {
        entries: entries.into_iter().chain(emails).flatten().collect(),
    }
}

/// Writes the whole name as the family name: which of its words is which is not known.
fn structured(contact: &Contact, name: &str) -> VCardEntry {
    let title = match contact.details.salutation {
        Some(Salutation::Mr) => "Mr",
        Some(Salutation::Ms) => "Ms",
        None => "",
    };
    let parts = [name, "", "", title, ""];
    let values = parts.map(|part| part.to_owned().into());
    VCardEntry::new(VCardProperty::N).with_values(values.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Contact> {
        read_vcards(text.replace('\n', "\r\n").as_bytes()).unwrap()
    }

    #[test]
    fn cards_of_every_version_are_read() {
        let read = read(
            "BEGIN:VCARD\nVERSION:4.0\nFN:Anna Berg\nN:Berg;Anna;;Frau;\nEMAIL;TYPE=work:anna@nord.example\n\
             EMAIL:kasse@nord.example\nTEL;VALUE=uri;TYPE=work:tel:+49-40-1\nTITLE:Leitung\\, Buchhaltung\nLANG:de\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:3.0\nN:Smith;John;;;\nFN:Mr John Smith\nTEL;TYPE=FAX:1\nTEL;TYPE=CELL:2\n\
             NOTE:Calls back\\non Fridays\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\n\
             EMAIL;INTERNET:joerg@sued.example\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Everybody\nMEMBER:urn:uuid:1\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:3.0\nORG:Empty\nEND:VCARD\n",
        );
        let [anna, john, joerg] = &read[..] else {
            panic!("{read:?}");
        };
        assert_eq!(anna.name, "Anna Berg");
        assert_eq!(anna.email, "anna@nord.example, kasse@nord.example");
        assert_eq!(anna.phone, "+49-40-1");
        assert_eq!(anna.details.salutation, Some(Salutation::Ms));
        assert_eq!(anna.details.language, Some(Language::De));
        assert_eq!(anna.details.role, "Leitung, Buchhaltung");
        assert_eq!(john.name, "John Smith");
        assert_eq!(john.details.salutation, Some(Salutation::Mr));
        assert_eq!(john.phone, "2", "a fax is no phone");
        assert_eq!(john.details.note, "Calls back\non Fridays");
        assert_eq!(joerg.name, "Jörg Müller");
        assert_eq!(joerg.email, "joerg@sued.example");
    }

    #[test]
    fn a_file_without_people_is_refused() {
        for text in ["", "hello", "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"] {
            assert!(read_vcards(text.as_bytes()).is_err(), "{text:?}");
        }
    }

    #[test]
    fn an_office_has_no_persons_name() {
        let office = Contact {
            email: "kasse@nord.example".to_owned(),
            ..Contact::default()
        };
        let written = write_vcards([(&office, "Nord GmbH")]);
        assert_eq!(read_vcards(written.as_bytes()).unwrap(), [office]);
    }

    #[test]
    fn what_is_written_reads_the_same_again() {
        let contact = Contact {
            name: "Anna Berg; \"Kasse\", 2".to_owned(),
            email: "anna@nord.example, kasse@nord.example".to_owned(),
            phone: "+49 40 1".to_owned(),
            details: ContactDetails {
                salutation: Some(Salutation::Ms),
                language: Some(Language::De),
                role: "accounts_payable".to_owned(),
                note: "Two\nlines, and a \\".to_owned(),
                ..ContactDetails::default()
            },
        };
        let written = write_vcards([(&contact, "Nord GmbH")]);
        assert!(written.lines().all(|line| line.len() <= 75), "{written}");
        assert_eq!(read_vcards(written.as_bytes()).unwrap(), [contact]);
    }
}
