//! Customers, from a list of them or as described by other lists.

use std::borrow::Cow;
use std::hash::BuildHasher;

use csv::StringRecord;
use hashbrown::{DefaultHashBuilder, HashTable};
use owed_receivables::one_line;
use owed_receivables::{Address, Currency, Customer, CustomerKind, EmailField, Language, country};
use owed_texts::{Message, key, text};

use crate::draft::{CustomerDraft, Remark};
use crate::field::{Field, Kind};
use crate::lists::Count;
use crate::lists::cells::Cells;
use crate::lists::terms::{self, Terms};
use crate::problem::Code;
use crate::rows::layout::Rows;
use crate::text::comparable::normal;

/// The customers of a file, each once.
#[derive(Default)]
pub(crate) struct Customers {
    pub list: Vec<CustomerDraft>,
    /// Hash and position, stored together so that growing the table touches no customer.
    places: HashTable<(u64, usize)>,
    hasher: DefaultHashBuilder,
    /// Rows of one customer are often consecutive.
    last: usize,
}

impl Customers {
    /// Returns the position of the row's customer, adding a new one; `None` if the row names none.
    pub fn place(&mut self, cells: &Cells, record: &StringRecord) -> Option<usize> {
        let number = identity(cells, record)?;
        if self
            .list
            .get(self.last)
            .is_some_and(|last| last.customer.number == number)
        {
            return Some(self.last);
        }
        let list = &mut self.list;
        let hash = self.hasher.hash_one(&*number);
        let found = self.places.find(hash, |(one, place)| {
            *one == hash && list[*place].customer.number == number
        });
        self.last = match found {
            Some((_, place)) => *place,
            None => {
                list.push(draft(cells, record, &number));
                self.places
                    .insert_unique(hash, (hash, list.len() - 1), |(hash, _)| *hash);
                list.len() - 1
            }
        };
        Some(self.last)
    }
}

/// Returns what identifies the customer: the number, else the name, else the person, else the address.
fn identity<'r>(cells: &Cells, record: &'r StringRecord) -> Option<Cow<'r, str>> {
    let identity = named(cells, record)?;
    Some(match identity.contains(char::is_control) {
        true => Cow::Owned(one_line(&identity)),
        false => identity,
    })
}

fn named<'r>(cells: &Cells, record: &'r StringRecord) -> Option<Cow<'r, str>> {
    [Field::CustomerNumber, Field::CustomerName]
        .into_iter()
        .map(|field| cells.text(record, field))
        .find(|text| !text.is_empty())
        .map(Cow::Borrowed)
        .or_else(|| {
            Some(person(cells, record))
                .filter(|person| !person.is_empty())
                .map(Cow::Owned)
        })
        .or_else(|| {
            Some(cells.text(record, Field::Email))
                .filter(|email| !email.is_empty())
                .map(Cow::Borrowed)
        })
}

fn person(cells: &Cells, record: &StringRecord) -> String {
    let text = |field| cells.text(record, field);
    let both = format!("{} {}", text(Field::FirstName), text(Field::LastName));
    match both.trim() {
        "" => text(Field::Contact).to_owned(),
        person => person.to_owned(),
    }
}

/// Reads a list of customers.
pub(crate) fn read(records: &mut Rows, cells: &mut Cells) -> (Customers, Count) {
    let mut customers = Customers::default();
    let mut count = Count::default();
    while let Some((row, record)) = records.next() {
        if !cells.begin(row, record) {
            continue;
        }
        count.lines += 1;
        if cells.is_header(record, Field::CustomerName) {
            cells.skip(key!("skip-header-again"));
            continue;
        }
        count.documents += 1;
        let currency = cells.currency_in_column(record);
        let country = cells.text(record, Field::Country);
        if is_no_country(country) {
            cells.problem(
                Code::BadCountry,
                Field::Country,
                country,
                key!("problem-no-country"),
            );
        }
        if cells.is_bad() {
            continue;
        }
        let before = customers.list.len();
        match customers.place(cells, record) {
            None => cells.missing(Field::CustomerName),
            Some(place) if place == before => customers.list[place].currency = currency,
            Some(place) => again(cells, record, &customers.list[place], currency),
        }
    }
    (customers, count)
}

/// Handles a repeated customer, which is the same one only if all its data is the same.
fn again(
    cells: &mut Cells,
    record: &StringRecord,
    first: &CustomerDraft,
    currency: Option<Currency>,
) {
    let number = first.customer.number.clone();
    let same = CustomerDraft {
        row: first.row,
        currency,
        ..draft(cells, record, &number)
    };
    if same == *first {
        cells.skip(text!("skip-same-row", row = first.row.to_string()));
        return;
    }
    let field = if cells.text(record, Field::CustomerNumber).is_empty() {
        Field::CustomerName
    } else {
        Field::CustomerNumber
    };
    let message = text!("problem-customer-again", row = first.row.to_string());
    cells.problem(Code::RowsDisagree, field, &number, message);
}

/// Says whether a word names no country. A number is never meant as one, and is ignored.
fn is_no_country(text: &str) -> bool {
    text.contains(char::is_alphabetic) && country::code(text).is_none()
}

/// Returns unusable values of a customer, which keep nothing out.
fn remarks(cells: &Cells, record: &StringRecord) -> Vec<Remark> {
    let remark = |field, value: &str, message: Message| Remark {
        column: cells.header(field).to_owned(),
        value: value.to_owned(),
        message,
    };
    let email = EmailField::read(cells.text(record, Field::Email));
    let mut remarks: Vec<_> = email
        .unusable
        .iter()
        .map(|(part, why)| {
            remark(
                Field::Email,
                part,
                text!("problem-no-email-left-out", why = *why),
            )
        })
        .collect();
    let country = cells.text(record, Field::Country);
    if is_no_country(country) {
        remarks.push(remark(
            Field::Country,
            country,
            text!("problem-no-country-left-out"),
        ));
    }
    let terms = cells.text(record, Field::Terms);
    let of_customer = cells.kind() == Kind::Customers;
    if of_customer && !can_be_kept(&terms::read(terms, cells.order)) && !terms.is_empty() {
        let message = text!("problem-no-terms-left-out");
        remarks.push(remark(Field::Terms, terms, message));
    }
    remarks
}

/// Says whether the terms can be stored: a number of days and a discount.
fn can_be_kept(terms: &Terms) -> bool {
    let discount = terms.discount(None).filter(|discount| !discount.is_none());
    terms.are_understood() && (terms.days().is_some() || discount.is_some())
}

fn draft(cells: &Cells, record: &StringRecord, number: &str) -> CustomerDraft {
    CustomerDraft {
        remarks: remarks(cells, record),
        row: cells.row(),
        customer: describe(cells, record, number),
        currency: None,
        kind: kind(cells.text(record, Field::CustomerKind)),
        group: cells.text(record, Field::Group).to_owned(),
        policy: cells.text(record, Field::Policy).to_owned(),
    }
}

/// Parses programs' words for the kinds; other words classify customers differently.
fn kind(text: &str) -> Option<CustomerKind> {
    match normal(text).as_str() {
        "business" | "b2b" | "company" | "organization" | "organisation" | "corporate"
        | "commercial" | "firma" | "unternehmen" | "geschaeftskunde" | "gewerblich" => {
            Some(CustomerKind::Business)
        }
        "consumer" | "b2c" | "private" | "individual" | "person" | "personal" | "privat"
        | "privatkunde" | "privatperson" | "verbraucher" => Some(CustomerKind::Consumer),
        "sole trader" | "sole_trader" | "sole proprietor" | "self employed" | "freelancer"
        | "einzelunternehmer" | "einzelunternehmen" | "freiberufler" | "selbststaendig" => {
            Some(CustomerKind::SoleTrader)
        }
        "public"
        | "public body"
        | "public_body"
        | "public sector"
        | "government"
        | "authority"
        | "b2g"
        | "behoerde"
        | "oeffentliche hand"
        | "oeffentlicher auftraggeber" => Some(CustomerKind::Public),
        _ => None,
    }
}

fn describe(cells: &Cells, record: &StringRecord, number: &str) -> Customer {
    let text = |field| cells.text(record, field).to_owned();
    let contact = person(cells, record);
    // A customer's number is never a name: a list without names must not rename anybody.
    let name = match text(Field::CustomerName) {
        name if name.is_empty() && text(Field::CustomerNumber).is_empty() => number.to_owned(),
        name => name,
    };
    let terms = terms::read(cells.text(record, Field::Terms), cells.order);
    Customer {
        number: number.to_owned(),
        name,
        contact,
        email: EmailField::read(cells.text(record, Field::Email)).joined(),
        phone: text(Field::Phone),
        address: Address {
            street: text(Field::Street),
            extra: text(Field::Extra),
            postal_code: text(Field::PostalCode),
            city: text(Field::City),
            region: text(Field::Region),
            country: country::code(cells.text(record, Field::Country))
                .unwrap_or_default()
                .to_owned(),
        },
        language: language(cells.text(record, Field::Language)),
        terms_days: terms.days(),
        discount: terms.discount(None).filter(|terms| !terms.is_none()),
        vat_id: text(Field::VatId),
        ..Customer::default()
    }
    .tidied()
}

/// What lists call languages, besides by their codes and own names.
const LANGUAGES: &[(&str, &str)] = &[("german", "de"), ("englisch", "en")];

/// Parses a code, the language's own name, or its name in another language.
fn language(text: &str) -> Option<Language> {
    let said = text.to_lowercase();
    let mut languages = Language::ALL.into_iter();
    let by_own_name = languages.find(|language| language.own_name().to_lowercase() == said);
    by_own_name.or_else(|| {
        let code = LANGUAGES.iter().find(|(name, _)| *name == said);
        code.map_or(&*said, |(_, code)| code).parse().ok()
    })
}
