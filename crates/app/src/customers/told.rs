//! What is known of a customer, in words.

use owed_receivables::dunning::Channel;
use owed_receivables::{Contact, Customer, CustomerKind, Language};
use owed_store::BookReader;
use owed_texts::{PlainKey, key, text};

use super::form::form;
use crate::failure::Failure;

/// Returns how a person is called and reached.
fn in_a_line(contact: &Contact) -> String {
    let parts = [&contact.name, &contact.email, &contact.phone];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

/// Returns what is known of a customer besides number and name, in words, always in the same order.
pub(super) fn told(
    book: &BookReader,
    customer: &Customer,
    language: Language,
) -> Result<Vec<(PlainKey, String)>, Failure> {
    let form = form(customer.clone(), language);
    let address = [
        form.street,
        form.extra,
        form.postal_code,
        form.city,
        form.region,
        form.country,
    ];
    let address: Vec<String> = address
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let people: Vec<String> = customer.contacts().iter().map(in_a_line).collect();
    let group = customer.group.map(|id| book.group(id)).transpose()?;
    let policy = customer.policy.map(|id| book.policy(id)).transpose()?;
    Ok(vec![
        (key!("contacts-title"), people.join("; ")),
        (key!("common-address"), address.join(", ")),
        (
            key!("customers-merge-language"),
            customer
                .language
                .map(Language::own_name)
                .unwrap_or_default(),
        ),
        (
            key!("customers-merge-terms"),
            form.terms_days
                .map(|count| text!("common-count-days", count).text(language))
                .unwrap_or_default(),
        ),
        (key!("common-discount"), form.discount.unwrap_or_default()),
        (key!("common-vat-number"), form.vat_id),
        (key!("common-note"), form.note),
        (key!("customers-in-charge"), customer.in_charge.clone()),
        (key!("customers-sector"), customer.sector.clone()),
        (
            key!("customers-credit-limit"),
            customer
                .credit_limit
                .map_or(String::new(), |limit| language.money(limit)),
        ),
        (
            key!("customers-parent"),
            match customer.parent {
                Some(parent) => book.customer(parent)?.name,
                None => String::new(),
            },
        ),
        (
            key!("customers-next-on"),
            customer
                .next_step
                .as_ref()
                .map_or(String::new(), |step| language.long_date(step.on)),
        ),
        (
            key!("customers-merge-kind"),
            match customer.kind {
                CustomerKind::Business => key!("customers-business").text(language),
                CustomerKind::SoleTrader => key!("customers-sole-trader").text(language),
                CustomerKind::Consumer => key!("customers-consumer").text(language),
                CustomerKind::Public => key!("customers-public-body").text(language),
            },
        ),
        (
            key!("customers-merge-channel"),
            match customer.channel {
                Some(Channel::Email) => key!("common-email").text(language),
                Some(Channel::Letter) => key!("common-letter").text(language),
                None => String::new(),
            },
        ),
        (
            key!("common-group"),
            group.map(|row| row.group.name).unwrap_or_default(),
        ),
        (
            key!("common-policy"),
            policy.map(|row| row.policy.name).unwrap_or_default(),
        ),
    ])
}
