//! The form for editing a customer.

use owed_receivables::dunning::{Channel, PolicyId};
use owed_receivables::one_line;
use owed_receivables::{
    Address, Currency, Customer, CustomerId, CustomerKind, GroupId, Language, Money, NextStep,
};
use owed_store::BookReader;
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::discounts;
use crate::failure::Failure;
use crate::typed::{self, country};
use crate::wire::{Chosen, iso};

/// The editable fields of a customer; only number and name may not be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CustomerForm {
    /// Empty means the next free number; a customer known by the name still gets none.
    pub number: String,
    pub name: String,
    pub contact: String,
    pub email: String,
    pub phone: String,
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    pub country: String,
    /// Empty means the company's.
    pub language: Chosen<Language>,
    /// Days; `null` means the company's terms.
    pub terms_days: Option<u32>,
    /// The early-payment discount on new invoices, as typed: `2% 10 days`, `none`; empty means the company's terms.
    /// `null` means unchanged.
    pub discount: Option<String>,
    pub vat_id: String,
    pub note: String,
    /// Empty means unchanged; a business if new.
    pub kind: Chosen<CustomerKind>,
    /// How this customer wants to be reminded; empty means as the policy says. `null` means unchanged.
    pub channel: Option<Chosen<Channel>>,
    /// The key of the group, 0 for none. `null` means unchanged.
    pub group_id: Option<i64>,
    /// The key of the customer's own policy, 0 for none. `null` means unchanged.
    pub policy_id: Option<i64>,
    /// The key of the customer that this one belongs to, 0 for none. `null` means unchanged.
    pub parent_id: Option<i64>,
    /// `null` means unchanged, here and in the fields below.
    pub sector: Option<String>,
    /// The most that they may owe, as typed; empty means no limit.
    pub credit_limit: Option<String>,
    /// Empty means the company's currency.
    pub credit_currency: Option<String>,
    /// Who of the company looks after them; empty means nobody in particular.
    pub in_charge: Option<String>,
    /// The day on which to look at them again; empty means none.
    pub next_on: Option<String>,
    /// What is to be done then.
    pub next_step: Option<String>,
}

pub(super) fn form(customer: Customer, language: Language) -> CustomerForm {
    CustomerForm {
        number: customer.number,
        name: customer.name,
        contact: customer.contact,
        email: customer.email,
        phone: customer.phone,
        street: customer.address.street,
        extra: customer.address.extra,
        postal_code: customer.address.postal_code,
        city: customer.address.city,
        region: customer.address.region,
        country: customer.address.country,
        language: customer.language.into(),
        terms_days: customer.terms_days,
        discount: Some(match customer.discount {
            Some(terms) => discounts::word(terms).text(language),
            None => String::new(),
        }),
        vat_id: customer.vat_id,
        note: customer.note,
        kind: customer.kind.into(),
        channel: Some(customer.channel.into()),
        group_id: Some(customer.group.map_or(0, |group| group.0)),
        policy_id: Some(customer.policy.map_or(0, |policy| policy.0)),
        parent_id: Some(customer.parent.map_or(0, |parent| parent.0)),
        sector: Some(customer.sector),
        credit_limit: Some(
            customer
                .credit_limit
                .map_or(String::new(), |limit| language.number(limit)),
        ),
        credit_currency: Some(
            customer
                .credit_limit
                .map_or(String::new(), |limit| limit.currency.code().to_owned()),
        ),
        in_charge: Some(customer.in_charge),
        next_on: Some(
            customer
                .next_step
                .as_ref()
                .map_or(String::new(), |step| iso(step.on)),
        ),
        next_step: Some(customer.next_step.map_or(String::new(), |step| step.what)),
    }
}

/// Returns the number of a form. A customer without one is known by the name, and follows it if renamed.
fn number(form: &CustomerForm, before: &Customer) -> String {
    let typed = one_line(&form.number);
    let unsaid = typed.is_empty() && before.number == before.name;
    match before.is_known_by_name() {
        true if unsaid || typed == before.number => one_line(&form.name),
        false if unsaid => before.number.clone(),
        _ => typed,
    }
}

/// Returns the customer of a form; fields that it leaves out stay unchanged.
pub(super) fn checked(
    form: &CustomerForm,
    before: &Customer,
    currency: Currency,
) -> Result<Customer, Failure> {
    let trimmed = |text: &String| one_line(text);
    if form.name.trim().is_empty() {
        return Err(Failure::invalid("name", text!("error-name-missing")));
    }
    let email = typed::emails("email", &form.email, &before.email)?;
    if form.terms_days.is_some_and(|days| days > 365) {
        return Err(Failure::invalid(
            "terms_days",
            text!("error-customers-terms"),
        ));
    }
    Ok(Customer {
        number: number(form, before),
        name: trimmed(&form.name),
        contact: trimmed(&form.contact),
        email,
        phone: trimmed(&form.phone),
        address: Address {
            street: trimmed(&form.street),
            extra: trimmed(&form.extra),
            postal_code: trimmed(&form.postal_code),
            city: trimmed(&form.city),
            region: trimmed(&form.region),
            country: match form.country == before.address.country {
                true => form.country.clone(),
                false => country("country", &form.country)?,
            },
        },
        language: form.language.0,
        terms_days: form.terms_days,
        discount: match form.discount.as_deref().map(str::trim) {
            None => before.discount,
            Some("") => None,
            Some(text) => Some(discounts::typed("discount", text)?),
        },
        vat_id: trimmed(&form.vat_id),
        note: form.note.trim().to_owned(),
        kind: form.kind.0.unwrap_or(before.kind),
        channel: form.channel.map_or(before.channel, |chosen| chosen.0),
        group: key(form.group_id, before.group, GroupId),
        policy: key(form.policy_id, before.policy, PolicyId),
        parent: key(form.parent_id, before.parent, CustomerId),
        sector: line(&form.sector, &before.sector),
        credit_limit: credit_limit(form, before, currency)?,
        in_charge: line(&form.in_charge, &before.in_charge),
        next_step: next_step(form, before)?,
        contact_details: before.contact_details.clone(),
        further_contacts: before.further_contacts.clone(),
        undeliverable: before.undeliverable.clone(),
    })
}

/// Returns a text given, on one line.
fn line(given: &Option<String>, before: &str) -> String {
    given
        .as_ref()
        .map_or_else(|| before.to_owned(), |text| one_line(text))
}

/// Returns the credit limit given, in its own currency or else the company's.
fn credit_limit(
    form: &CustomerForm,
    before: &Customer,
    currency: Currency,
) -> Result<Option<Money>, Failure> {
    let currency = match form.credit_currency.as_deref().map(str::trim) {
        None => before.credit_limit.map_or(currency, |limit| limit.currency),
        Some("") => currency,
        Some(code) => typed::currency("credit_currency", code)?,
    };
    match form.credit_limit.as_deref().map(str::trim) {
        None => Ok(before.credit_limit),
        Some("") => Ok(None),
        Some(text) => typed::amount("credit_limit", text, currency).map(Some),
    }
}

/// Returns what is to be done next. Without a day there is nothing to be reminded of.
fn next_step(form: &CustomerForm, before: &Customer) -> Result<Option<NextStep>, Failure> {
    let before = before.next_step.as_ref();
    let on = match &form.next_on {
        None => before.map(|step| step.on),
        Some(text) => typed::date_if_any("next_on", text)?,
    };
    let what = match &form.next_step {
        None => before.map_or(String::new(), |step| step.what.clone()),
        Some(text) => one_line(text),
    };
    let removed = what.is_empty() || before.is_some_and(|step| step.what == what);
    match on {
        Some(on) => Ok(Some(NextStep { on, what })),
        None if removed => Ok(None),
        None => Err(Failure::invalid(
            "next_on",
            text!("error-customers-next-day"),
        )),
    }
}

/// Returns the key given, where 0 removes it.
fn key<T>(given: Option<i64>, before: Option<T>, of: impl FnOnce(i64) -> T) -> Option<T> {
    match given {
        None => before,
        Some(0) => None,
        Some(id) => Some(of(id)),
    }
}

/// Checks that the customer's group, policy and parent exist; `id` is `None` for a new customer.
pub(super) fn exist(
    book: &BookReader,
    id: Option<CustomerId>,
    customer: &Customer,
) -> Result<(), Failure> {
    if let Some(policy) = customer.policy {
        book.policy(policy)
            .map_err(|error| Failure::from(error).field("policy_id"))?;
    }
    if let Some(parent) = customer.parent {
        must_be_a_parent(book, id, customer, parent)?;
    }
    if let Some(group) = customer.group {
        book.group(group)
            .map_err(|error| Failure::from(error).field("group_id"))?;
    }
    Ok(())
}

/// Checks that a customer may belong to another. There is one step from a branch to its head office: who pays for whom
/// must be seen at a glance.
fn must_be_a_parent(
    book: &BookReader,
    id: Option<CustomerId>,
    customer: &Customer,
    parent: CustomerId,
) -> Result<(), Failure> {
    let invalid = |why| Err(Failure::invalid("parent_id", why));
    let name = &customer.name;
    if id == Some(parent) {
        return invalid(text!("error-customers-own-parent", name));
    }
    let above = book
        .customer(parent)
        .map_err(|error| Failure::from(error).field("parent_id"))?;
    if above.parent.is_some() {
        let parent = &above.name;
        return invalid(text!("error-customers-parent-has-parent", parent));
    }
    let children = id.map(|id| book.children(id)).transpose()?;
    if children.is_some_and(|children| !children.is_empty()) {
        return invalid(text!("error-customers-parent-of-others", name));
    }
    Ok(())
}
