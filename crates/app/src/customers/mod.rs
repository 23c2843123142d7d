//! Customers: the list, their pages, the timeline.

mod erasing;
mod form;
mod merging;
mod told;

use owed_receivables::{Customer, CustomerId, Language, Money};
use owed_store::{
    BookReader, CustomerBalance, CustomerQuery, CustomerRow as Stored, CustomerSort, Record,
};
use owed_texts::{key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contacts::{self, ContactRow};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::originals::{self, OriginalOf};
use crate::payers::{self, CustomerPayer};
use crate::seen::still;
use crate::wire::{Amount, Changes, Key, Named, Saved, Sort, Window, count, iso, or_usual};
use crate::{claims, journal};

use form::{checked, exist, form};

pub use crate::timeline::{TimelineEvent, TimelineKind};
pub use erasing::{Erase, Erased, Erasing, erase, erasing};
pub use form::CustomerForm;
pub use merging::{Merge, MergeOf, MergedField, Merging, merge, merging};
pub use owed_store::CustomerFilter;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "CustomersQuery")]
#[serde(default)]
pub struct Query {
    pub search: String,
    /// Only those with an open or an overdue item.
    #[serde(deserialize_with = "or_usual")]
    pub state: CustomerFilter,
    /// Only those whom this person of the company looks after; empty means all.
    pub in_charge: String,
    pub sort: Sort<CustomerSort>,
    pub window: Window,
}

/// A customer in the list, with a line per currency with anything open or on account.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CustomerRow {
    pub id: i64,
    pub number: String,
    pub name: String,
    pub city: String,
    pub email: String,
    /// Who of the company looks after them.
    pub in_charge: String,
    pub balances: Vec<Balance>,
    pub open_invoices: u32,
    pub oldest_due: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Balance {
    pub currency: String,
    pub open: Amount,
    pub overdue: Amount,
    pub on_account: Amount,
    pub net: Amount,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CustomerPage {
    pub count: u32,
    pub rows: Vec<CustomerRow>,
    /// Everybody of the company who looks after a customer.
    pub people_in_charge: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CustomerDetail {
    pub id: i64,
    pub form: CustomerForm,
    pub balances: Vec<Balance>,
    /// Open fees, interest and charges by currency; not in the balances above (rule I6).
    pub claims: Vec<Amount>,
    /// The name of the policy that applies to this customer (rule R12).
    pub policy: String,
    /// Everybody who is known there, the first contact first.
    pub contacts: Vec<ContactRow>,
    /// The customer that this one belongs to, and those that belong to it.
    pub parent: Option<CustomerRef>,
    pub branches: Vec<CustomerRef>,
    /// Payers whose money counts as this customer's.
    pub payers: Vec<CustomerPayer>,
    /// What prevents letters or mails from reaching them, in words.
    pub warnings: Vec<String>,
}

/// A customer named by another.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CustomerRef {
    pub id: i64,
    pub number: String,
    pub name: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CustomerGet {
    pub id: i64,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CustomerSave {
    /// `null` creates a new customer.
    pub id: Option<i64>,
    pub form: CustomerForm,
    /// The customer as the person saw it; if someone else has changed it since, nothing is saved. `null` means
    /// unchecked.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<CustomerForm>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CustomerEdit {
    pub id: i64,
    pub changes: Changes<CustomerForm>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct TimelineQuery {
    pub customer_id: i64,
    #[serde(default)]
    pub window: Window,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Timeline {
    pub count: u32,
    pub events: Vec<TimelineEvent>,
}

/// Returns the matching customers, with what they owe today.
///
/// # Errors
/// The book cannot be read.
pub fn list(cx: &Context<'_>, query: Query) -> Result<CustomerPage, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let page = book.customers(&CustomerQuery {
        today: cx.app.today(),
        state: query.state,
        currency: None,
        text: query.search,
        in_charge: query.in_charge,
        sort: query.sort.by,
        descending: query.sort.descending,
        page: query.window.into(),
    })?;
    Ok(CustomerPage {
        count: count(page.total),
        rows: page
            .rows
            .into_iter()
            .map(|row| customer_row(row, language))
            .collect(),
        people_in_charge: book.people_in_charge()?,
    })
}

fn customer_row(row: Stored, language: Language) -> CustomerRow {
    CustomerRow {
        id: row.id.0,
        number: row.customer.number,
        name: row.customer.name,
        city: row.customer.address.city,
        email: row.customer.email,
        in_charge: row.customer.in_charge,
        balances: row
            .balances
            .iter()
            .map(|one| balance(one, language))
            .collect(),
        open_invoices: count(row.open_invoices),
        oldest_due: row.oldest_due.map(iso),
    }
}

fn balance(one: &CustomerBalance, language: Language) -> Balance {
    let amount = |minor| Amount::new(Money::new(minor, one.currency), language);
    Balance {
        currency: one.currency.code().to_owned(),
        open: amount(one.open),
        overdue: amount(one.overdue),
        on_account: amount(one.on_account),
        net: amount(one.open - one.on_account),
    }
}

/// Returns the customer with a number.
///
/// # Errors
/// [`Code::NotFound`].
pub fn named(cx: &Context<'_>, request: Named) -> Result<Key, Failure> {
    let number = request.name;
    cx.app
        .book()?
        .customer_by_number(&number)?
        .map(|id| Key { id: id.0 })
        .ok_or_else(|| {
            Failure::new(
                Code::NotFound,
                text!("error-customers-unknown", number = &number),
            )
            .field("customer")
        })
}

/// Returns a customer.
///
/// # Errors
/// [`Code::NotFound`].
pub fn get(cx: &Context<'_>, request: CustomerGet) -> Result<CustomerDetail, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let customer = book.customer(CustomerId(request.id))?;
    let today = cx.app.today();
    let balances = book.balances(CustomerId(request.id), today)?;
    let claims = book.open_claims(Some(CustomerId(request.id)), today)?;
    Ok(CustomerDetail {
        id: request.id,
        claims: claims::open_sums(&claims, language)?,
        policy: book.policy_of(&customer)?.1.name,
        contacts: contacts::rows(&book, &customer, language)?,
        parent: customer
            .parent
            .map(|parent| customer_ref(&book, parent))
            .transpose()?,
        branches: book
            .children(CustomerId(request.id))?
            .into_iter()
            .map(|child| customer_ref(&book, child))
            .collect::<Result<_, _>>()?,
        payers: payers::payers_of_customer(&book, CustomerId(request.id))?,
        warnings: warnings(&customer, language),
        form: form(customer, language),
        balances: balances.iter().map(|one| balance(one, language)).collect(),
    })
}

fn customer_ref(book: &BookReader, id: CustomerId) -> Result<CustomerRef, Failure> {
    let Customer { number, name, .. } = book.customer(id)?;
    let id = id.0;
    Ok(CustomerRef { id, number, name })
}

/// Returns what prevents letters or mails from reaching a customer.
fn warnings(customer: &Customer, language: Language) -> Vec<String> {
    let mut contacts = customer.contacts().into_iter();
    let has_email = contacts.any(|contact| !contact.email.is_empty());
    let missing = match (customer.address.is_deliverable(), has_email) {
        (true, false) => Some(key!("customers-warning-no-email")),
        (false, false) => Some(key!("customers-warning-no-address")),
        (false, true) => Some(key!("customers-warning-no-postal-address")),
        (true, true) => None,
    };
    let unreachable = customer.unreachable(1).filter(|_| has_email);
    let missing = missing.map(|missing| missing.text(language));
    let unreachable = unreachable.map(|why| why.text(language));
    missing.into_iter().chain(unreachable).collect()
}

/// Saves a customer, or creates one if the id is missing.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Refused`] if the number is taken or someone has changed the customer
/// since.
pub fn save(cx: &Context<'_>, request: CustomerSave) -> Result<Saved, Failure> {
    let CustomerSave { id, form, seen } = request;
    match id.map(CustomerId) {
        Some(id) => change(cx, id, |book, now| {
            let name = text!("customers-named", name = &now.name);
            still(book, Record::Customer(id), name, seen.as_ref(), now)?;
            *now = form;
            Ok(())
        }),
        None => add(cx, &form),
    }
}

/// Changes some fields of a customer; the others keep their current values.
///
/// # Errors
/// As [`save`].
pub fn edit(cx: &Context<'_>, request: CustomerEdit) -> Result<Saved, Failure> {
    change(cx, CustomerId(request.id), |_, form| {
        request.changes.apply(form)
    })
}

fn change(
    cx: &Context<'_>,
    id: CustomerId,
    change: impl FnOnce(&BookReader, &mut CustomerForm) -> Result<(), Failure>,
) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "customers.save"), |write| {
        let before = write.customer(id)?;
        let mut form = form(before.clone(), cx.language(write)?);
        change(write, &mut form)?;
        let customer = checked(&form, &before, write.company()?.currency)?;
        exist(write, Some(id), &customer)?;
        if customer.number.is_empty() {
            return Err(Failure::invalid("number", text!("error-number-missing")));
        }
        if before != customer {
            write.summarize(text!("journal-customer-changed", name = &customer.name));
            write.update_customer(id, &customer)?;
        }
        Ok(())
    })?;
    Ok(Saved { id: id.0 })
}

fn add(cx: &Context<'_>, form: &CustomerForm) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "customers.save"), |write| {
        let currency = write.company()?.currency;
        let mut customer = checked(form, &Customer::default(), currency)?;
        exist(write, None, &customer)?;
        write.summarize(text!("journal-customer-added", name = &customer.name));
        if customer.number.is_empty() {
            customer.number = write.free_customer_number()?;
        }
        Ok::<_, Failure>(write.insert_customer(&customer)?)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Returns everything that happened with a customer, newest first.
///
/// # Errors
/// The book cannot be read.
pub fn timeline(cx: &Context<'_>, query: TimelineQuery) -> Result<Timeline, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let page = book.timeline(CustomerId(query.customer_id), query.window.into())?;
    let events = page
        .rows
        .iter()
        .map(|event| {
            let of = OriginalOf::event(event);
            Ok(TimelineEvent {
                originals: of
                    .map_or_else(|| Ok(Vec::new()), |of| originals::original_files(&book, of))?,
                ..crate::timeline::timeline_event(event, language)
            })
        })
        .collect::<Result<_, Failure>>()?;
    Ok(Timeline {
        count: count(page.total),
        events,
    })
}
