//! Customers of a file compared with those of the book.

use std::collections::HashMap;

use owed_import::{CustomerDraft, Drafts};
use owed_receivables::{Customer, CustomerId};
use owed_store::{BookReader, Write};
use owed_texts::{Language, key, text};

use super::Problem;
use super::belonging::Names;
use super::verdict::{Judged, Place, Verdict};
use crate::failure::Failure;
use crate::wire::count;

/// Finds a customer of a file in the book: by number, else by a current or former name that only one customer has.
pub struct Finder {
    numbers: HashMap<String, CustomerId>,
    names: HashMap<String, Option<CustomerId>>,
}

impl Finder {
    pub fn read(book: &BookReader) -> Result<Self, Failure> {
        let (mut numbers, mut names) = (HashMap::new(), HashMap::new());
        for (id, label) in book.customer_labels()? {
            names
                .entry(folded(&label.name))
                .and_modify(|known| *known = None)
                .or_insert(Some(id));
            numbers.insert(label.number, id);
        }
        for (number, id) in book.former_numbers()? {
            numbers.entry(number).or_insert(id);
        }
        let mut former: HashMap<String, Option<CustomerId>> = HashMap::new();
        for (name, id) in book.former_names()? {
            former
                .entry(folded(&name))
                .and_modify(|known| *known = known.filter(|known| *known == id))
                .or_insert(Some(id));
        }
        // A current name has priority over a former one.
        for (name, id) in former {
            names.entry(name).or_insert(id);
        }
        Ok(Self { numbers, names })
    }

    pub fn place(&self, customer: &Customer) -> Place {
        if let Some(id) = self.numbers.get(&customer.number) {
            return Place::Known(*id);
        }
        // The name decides only if the file has no number for the customer.
        if customer.number != customer.name {
            return Place::New;
        }
        match self.names.get(&folded(&customer.name)) {
            None => Place::New,
            Some(Some(id)) => Place::Known(*id),
            Some(None) => Place::Ambiguous,
        }
    }
}

fn folded(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// Returns the places of a file's customers in the book.
pub fn places(book: &BookReader, drafts: &[CustomerDraft]) -> Result<Vec<Place>, Failure> {
    let finder = Finder::read(book)?;
    Ok(drafts
        .iter()
        .map(|draft| finder.place(&draft.customer))
        .collect())
}

/// Returns what of a customer could not be imported.
pub fn remarks(draft: &CustomerDraft, language: Language) -> impl Iterator<Item = Problem> {
    draft.remarks.iter().map(move |remark| Problem {
        row: u32::try_from(draft.row).ok(),
        column: Some(remark.column.clone()),
        value: remark.value.clone(),
        message: remark.message.text(language),
        ..Problem::default()
    })
}

/// Notes that new customers are taken for businesses if neither a column, a VAT id nor the name tells (rule I4).
pub fn of_no_kind(drafts: &Drafts, places: &[Place], language: Language) -> Option<Problem> {
    let is_presumed = |(draft, place): &(&CustomerDraft, &Place)| {
        let told = draft.kind.is_some() || draft.customer.is_evidently_a_business();
        !told && matches!(place, Place::New)
    };
    let customers = drafts.customers.iter().zip(places);
    let new = count(customers.filter(is_presumed).count());
    (new > 0).then(|| Problem {
        message: text!("import-note-presumed-businesses", count = new).text(language),
        ..Problem::default()
    })
}

pub fn judge(
    book: &BookReader,
    drafts: &[CustomerDraft],
    language: Language,
) -> Result<Judged, Failure> {
    let mut judged = Judged {
        customers: places(book, drafts)?,
        ..Judged::in_language(language)
    };
    let names = Names::read(book)?;
    for (at, draft) in drafts.iter().enumerate() {
        if let Some(unknown) = names.unknown_policy(draft) {
            let verdict = judged.problem(draft.row, &draft.policy, unknown);
            judged.verdicts.push(verdict);
            continue;
        }
        let verdict = match judged.customers[at] {
            Place::New => {
                if draft.customer.name.is_empty() {
                    let message = text!("import-note-no-name", name = draft.name());
                    judged.note(draft.row, &draft.customer.number, message);
                }
                Verdict::Create
            }
            Place::Known(id) => {
                let before = book.customer(id)?;
                let mut changes = changes(&before, &merged(&before, &draft.customer), language);
                changes.extend(names.changes(&before, draft, language));
                if changes.is_empty() {
                    Verdict::Same
                } else {
                    Verdict::Change { id: id.0, changes }
                }
            }
            Place::Ambiguous => judged.problem(
                draft.row,
                &draft.customer.name,
                key!("import-problem-several-named"),
            ),
        };
        judged.verdicts.push(verdict);
    }
    Ok(judged)
}

pub fn apply(
    write: &mut Write<'_>,
    drafts: &[CustomerDraft],
    judged: &Judged,
) -> Result<(), Failure> {
    let mut names = Names::read(write)?;
    let taken = drafts.iter().zip(&judged.verdicts);
    let taken = taken.filter(|(_, verdict)| !matches!(verdict, Verdict::Left));
    names.add_groups(write, taken.map(|(draft, _)| draft))?;
    for (draft, verdict) in drafts.iter().zip(&judged.verdicts) {
        match verdict {
            Verdict::Create => {
                write.insert_customer(&names.joined(draft.fresh(), draft))?;
            }
            Verdict::Change { id, .. } => {
                let id = CustomerId(*id);
                let after = names.joined(merged(&write.customer(id)?, &draft.customer), draft);
                write.update_customer(id, &after)?;
            }
            Verdict::Same | Verdict::Left | Verdict::Known(_) => {}
        }
    }
    Ok(())
}

/// Adds the customers that an invoice or payment file names and the book lacks; returns the key of each.
pub fn ensure(
    write: &mut Write<'_>,
    drafts: &[CustomerDraft],
    places: &[Place],
    wanted: &[bool],
) -> Result<Vec<Option<CustomerId>>, Failure> {
    let mut names = Names::read(write)?;
    let added = drafts.iter().zip(places).zip(wanted);
    let added = added.filter(|((_, place), wanted)| matches!(place, Place::New) && **wanted);
    names.add_groups(write, added.map(|((draft, _), _)| draft))?;
    drafts
        .iter()
        .zip(places)
        .zip(wanted)
        .map(|((draft, place), wanted)| match place {
            Place::Known(id) => Ok(Some(*id)),
            Place::New if *wanted => {
                let customer = names.joined(draft.fresh(), draft);
                Ok(Some(write.insert_customer(&customer)?))
            }
            Place::New | Place::Ambiguous => Ok(None),
        })
        .collect()
}

/// Returns the customer with what the file says, and otherwise unchanged.
fn merged(before: &Customer, draft: &Customer) -> Customer {
    let text = |draft: &String, before: &String| {
        if draft.is_empty() {
            before.clone()
        } else {
            draft.clone()
        }
    };
    let (new, old) = (&draft.address, &before.address);
    Customer {
        number: before.number.clone(),
        name: text(&draft.name, &before.name),
        contact: text(&draft.contact, &before.contact),
        email: text(&draft.email, &before.email),
        phone: text(&draft.phone, &before.phone),
        address: owed_receivables::Address {
            street: text(&new.street, &old.street),
            extra: text(&new.extra, &old.extra),
            postal_code: text(&new.postal_code, &old.postal_code),
            city: text(&new.city, &old.city),
            region: text(&new.region, &old.region),
            country: text(&new.country, &old.country),
        },
        language: draft.language.or(before.language),
        terms_days: draft.terms_days.or(before.terms_days),
        discount: draft.discount.or(before.discount),
        vat_id: text(&draft.vat_id, &before.vat_id),
        note: text(&draft.note, &before.note),
        ..before.clone()
    }
}

fn changes(before: &Customer, after: &Customer, language: Language) -> Vec<String> {
    let (old, new) = (&before.address, &after.address);
    let texts = [
        (key!("import-what-name"), &before.name, &after.name),
        (key!("import-what-contact"), &before.contact, &after.contact),
        (key!("import-what-email"), &before.email, &after.email),
        (key!("field-phone"), &before.phone, &after.phone),
        (key!("field-street"), &old.street, &new.street),
        (key!("import-what-second-line"), &old.extra, &new.extra),
        (
            key!("field-postal-code"),
            &old.postal_code,
            &new.postal_code,
        ),
        (key!("field-city"), &old.city, &new.city),
        (key!("field-region"), &old.region, &new.region),
        (key!("field-country"), &old.country, &new.country),
        (key!("field-vat-id"), &before.vat_id, &after.vat_id),
        (key!("field-note"), &before.note, &after.note),
    ];
    let mut changes: Vec<String> = texts
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(what, before, after)| {
            text!("import-change-text", what, before, after).text(language)
        })
        .collect();
    if before.language != after.language {
        changes.push(key!("field-language").text(language));
    }
    if (before.terms_days, before.discount) != (after.terms_days, after.discount) {
        changes.push(key!("import-what-terms").text(language));
    }
    changes
}
