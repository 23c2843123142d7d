//! The right to erasure (rule L3): previewed, then done, and never undone.

use std::path::Path;

use owed_receivables::retention::Duty;
use owed_receivables::{Customer, CustomerId, Date, EntryState, Language, PlanState};
use owed_store::{BookReader, InvoiceQuery, InvoiceSort, PageRequest};
use owed_texts::{Message, PlainKey, key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CustomerGet, merging};
use crate::context::{App, Context};
use crate::failure::{Code, Failure};
use crate::journal;

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Erase {
    pub id: i64,
    /// The customer's name, typed to confirm.
    pub name: String,
}

/// What erasing a customer does, in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Erasing {
    /// The name to type.
    pub name: String,
    /// What is removed from the book.
    pub goes: Vec<String>,
    /// What stays in it.
    pub stays: Vec<String>,
    /// The duty to keep invoices, if it still applies.
    pub duty: Option<String>,
    /// Places outside Owed's reach.
    pub outside: Vec<String>,
}

/// What was done.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Erased {
    /// The customer's name from now on.
    pub name: String,
    /// What is left to do; empty if nothing.
    pub unfinished: String,
    /// Places outside Owed's reach.
    pub outside: Vec<String>,
}

const GOES: [PlainKey; 5] = [
    key!("customers-erase-goes-details"),
    key!("customers-erase-goes-texts"),
    key!("customers-erase-goes-remarks"),
    key!("customers-erase-goes-entries"),
    key!("customers-erase-goes-undo"),
];

const STAYS: [PlainKey; 2] = [
    key!("customers-erase-stays-figures"),
    key!("customers-erase-stays-written"),
];

/// Returns what erasing a customer would do.
///
/// # Errors
/// [`Code::Refused`] if something is still open with them, with what to do first.
pub fn erasing(cx: &Context<'_>, request: CustomerGet) -> Result<Erasing, Failure> {
    let book = cx.app.book()?;
    let (id, today) = (CustomerId(request.id), cx.app.today());
    let customer = may_be_erased(&book, id, today)?;
    let language = cx.language(&book)?;
    Ok(Erasing {
        name: customer.name,
        goes: GOES.map(|what| what.text(language)).to_vec(),
        stays: STAYS.map(|what| what.text(language)).to_vec(),
        duty: duty(&book, id, today, language)?,
        outside: outside(cx.app, book.path(), &book.watched_folder()?, language),
    })
}

/// Erases a customer. This cannot be undone.
///
/// # Errors
/// [`Code::Invalid`] if the name differs; otherwise as [`erasing`].
pub fn erase(cx: &Context<'_>, request: Erase) -> Result<Erased, Failure> {
    let mut book = cx.app.book()?;
    let (id, today) = (CustomerId(request.id), cx.app.today());
    let name = Customer::default().erased(id).name;
    let summary = text!("journal-customer-erased", name = &name);
    let entry = journal::entry(cx, "customers.erase", summary);
    let swept = book.erase_customer(id, &entry, |book| {
        let customer = may_be_erased(book, id, today)?;
        if request.name.trim() != customer.name {
            return Err(Failure::invalid(
                "name",
                text!("error-customers-other-name", name = customer.name),
            ));
        }
        Ok(())
    })?;
    let language = cx.language(&book)?;
    let unfinished = if swept {
        String::new()
    } else {
        text!("customers-erase-unfinished").text(language)
    };
    Ok(Erased {
        name,
        unfinished,
        outside: outside(cx.app, book.path(), &book.watched_folder()?, language),
    })
}

/// Returns the customer if nothing is left to settle with them.
fn may_be_erased(book: &BookReader, id: CustomerId, today: Date) -> Result<Customer, Failure> {
    let customer = book.customer(id)?;
    let name = &customer.name;
    let refused = |message: Message| Err(Failure::new(Code::Refused, message));
    if customer.is_erased(id) {
        return refused(text!("error-customers-erased", name));
    }
    let balances = book.balances(id, today)?;
    if balances.iter().any(|one| one.open > 0) {
        return refused(text!("error-customers-owes", name));
    }
    if !book.open_claims(Some(id), Date::MAX)?.is_empty() {
        return refused(text!("error-customers-owes-claims", name));
    }
    if balances.iter().any(|one| one.on_account > 0) {
        return refused(text!("error-customers-unallocated", name));
    }
    let plans = book.plans(Some(id), today)?;
    let ended = |state| matches!(state, PlanState::Paid | PlanState::Ended);
    if plans
        .iter()
        .any(|row| !ended(row.plan.state(row.received, today)))
    {
        return refused(text!("error-customers-instalments", name));
    }
    if book
        .disputes(Some(id))?
        .iter()
        .any(|row| row.dispute.closed.is_none())
    {
        return refused(text!("error-customers-disputes", name));
    }
    merging::nothing_under_way(book, id, name)?;
    for entry in book.bank_entries_of(id)? {
        if book.bank_entry(entry)?.state == EntryState::Open {
            return refused(text!("error-customers-transaction", name));
        }
    }
    Ok(customer)
}

/// Says until when the law requires the customer's invoices to be kept, unless that day is past.
fn duty(
    book: &BookReader,
    id: CustomerId,
    today: Date,
    language: Language,
) -> Result<Option<String>, Failure> {
    let newest = book.invoices(&InvoiceQuery {
        customer: Some(id),
        sort: InvoiceSort::Issued,
        descending: true,
        page: PageRequest {
            offset: 0,
            limit: 1,
        },
        ..InvoiceQuery::new(Date::MAX)
    })?;
    let Some(newest) = newest.rows.first() else {
        return Ok(None);
    };
    let company = book.company()?;
    let said = match Duty::for_country(&company.address.country) {
        None => text!("customers-erase-duty-unknown"),
        Some(duty) if duty.until(newest.issued) < today => return Ok(None),
        Some(duty) => text!(
            "customers-erase-duty",
            until = duty.until(newest.issued),
            law = duty.law
        ),
    };
    Ok(Some(said.text(language)))
}

/// Returns where the person's data may be outside the book.
fn outside(app: &App, book: &Path, watched: &str, language: Language) -> Vec<String> {
    let mut places = vec![
        text!("customers-erase-outside-folders"),
        text!("customers-erase-outside-emails"),
        text!("customers-erase-outside-postings"),
        text!("customers-erase-outside-read"),
    ];
    if !watched.is_empty() {
        places.push(text!("customers-erase-outside-watched", folder = watched));
    }
    let opened = app.data_dir().join("opened");
    if opened.exists() {
        places.push(text!(
            "customers-erase-outside-opened",
            folder = opened.display().to_string()
        ));
    }
    let copies = copies(book);
    places.push(match copies.as_slice() {
        [] => text!("customers-erase-outside-copies"),
        copies => text!(
            "customers-erase-outside-copies-such",
            copies = copies.join(", ")
        ),
    });
    places.iter().map(|place| place.text(language)).collect()
}

/// Returns the backups beside a book that Owed made before upgrading it.
fn copies(book: &Path) -> Vec<String> {
    let Some((folder, name)) = book.parent().zip(book.file_name()) else {
        return Vec::new();
    };
    let begins = format!("{}.before-version-", name.to_string_lossy());
    let Ok(files) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut copies: Vec<String> = names.filter(|name| name.starts_with(&begins)).collect();
    copies.sort();
    copies
}
