//! A person's right to erasure (rule L3): shown first, then done, and never undone.

use std::path::Path;

use owed_receivables::retention::Duty;
use owed_receivables::{Customer, CustomerId, Date, EntryState, PlanState};
use owed_store::{InvoiceQuery, InvoiceSort, PageRequest, Reading};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CustomerGet, merging};
use crate::context::{App, Context};
use crate::failure::{Code, Failure};
use crate::journal;

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Erase {
    pub id: i64,
    /// The customer's name, as the person typed it to confirm.
    pub name: String,
}

/// What erasing a customer means, in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Erasing {
    /// The name that confirms it.
    pub name: String,
    /// Goes from the book.
    pub goes: Vec<String>,
    /// Stays in it.
    pub stays: Vec<String>,
    /// The duty to keep invoices that still holds; `null` where none does.
    pub duty: Option<String>,
    /// What Owed does not reach.
    pub outside: Vec<String>,
}

/// What was done.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Erased {
    /// What the customer is called from now on.
    pub name: String,
    /// What is left to do; empty where nothing is.
    pub unfinished: String,
    /// What Owed does not reach.
    pub outside: Vec<String>,
}

const GOES: [&str; 5] = [
    "name, number, address, contact, e-mail, phone, VAT number, notes, and the accounts and names that they pay from",
    "the texts of letters and e-mails, their attachments, and the files that invoices came as",
    "remarks of calls, promises, plans, disputes, holds, hand-overs and write-offs",
    "names, accounts and texts in entries of the bank, in the journal and in what waits in the watched folder",
    "the way back: nothing that was done in this book before can be undone any more",
];

const STAYS: [&str; 2] = [
    "numbers, dates and amounts of invoices, payments, credit notes, fees and interest",
    "that letters and e-mails were written, and when",
];

/// What erasing a customer would do.
///
/// # Errors
/// [`Code::Refused`] where something is still open with them, with what to do first.
pub fn erasing(cx: &Context<'_>, request: CustomerGet) -> Result<Erasing, Failure> {
    let book = cx.app.book()?;
    let (id, today) = (CustomerId(request.id), cx.app.today());
    let customer = may_be_erased(&book, id, today)?;
    Ok(Erasing {
        name: customer.name,
        goes: GOES.map(str::to_owned).to_vec(),
        stays: STAYS.map(str::to_owned).to_vec(),
        duty: duty(&book, id, today)?,
        outside: outside(cx.app, book.path(), &book.watched_folder()?),
    })
}

/// Erases a customer. It cannot be undone.
///
/// # Errors
/// [`Code::Invalid`] where the name is another; otherwise as [`erasing`].
pub fn erase(cx: &Context<'_>, request: Erase) -> Result<Erased, Failure> {
    let mut book = cx.app.book()?;
    let (id, today) = (CustomerId(request.id), cx.app.today());
    let name = Customer::default().erased(id).name;
    let entry = journal::entry(
        cx,
        "customers.erase",
        format!("{name}: the person was erased"),
    );
    let swept = book.erase_customer(id, &entry, |book| {
        let customer = may_be_erased(book, id, today)?;
        if request.name.trim() != customer.name {
            return Err(Failure::invalid(
                "name",
                format!("This customer is called “{}”.", customer.name),
            )
            .hint("Type the name to erase them; it cannot be undone."));
        }
        Ok(())
    })?;
    let unfinished = if swept {
        ""
    } else {
        "Another program is reading the book, so the old bytes are still in the file. Close it there, then open the book again: that removes them."
    };
    Ok(Erased {
        name,
        unfinished: unfinished.to_owned(),
        outside: outside(cx.app, book.path(), &book.watched_folder()?),
    })
}

/// The customer, if nothing is left to settle with them.
fn may_be_erased(book: &Reading, id: CustomerId, today: Date) -> Result<Customer, Failure> {
    let customer = book.customer(id)?;
    let name = &customer.name;
    let refused =
        |message: String, hint: &str| Err(Failure::new(Code::Refused, message).hint(hint));
    if customer.is_erased(id) {
        return refused(
            format!("{name} has already been erased."),
            "Only figures are left.",
        );
    }
    let balances = book.balances(id, today)?;
    if balances.iter().any(|one| one.open > 0) {
        return refused(
            format!("{name} still owes something."),
            "Write it off or credit it first, or cancel the invoice.",
        );
    }
    if !book.open_claims(Some(id), Date::MAX)?.is_empty() {
        return refused(
            format!("{name} still owes fees or interest."),
            "Waive them first.",
        );
    }
    if balances.iter().any(|one| one.on_account > 0) {
        return refused(
            format!("{name} has unallocated money."),
            "Pay it back first, and record the refund.",
        );
    }
    let plans = book.plans(Some(id), today)?;
    let ended = |state| matches!(state, PlanState::Paid | PlanState::Ended);
    if plans
        .iter()
        .any(|row| !ended(row.plan.state(row.received, today)))
    {
        return refused(
            format!("{name} pays by instalments."),
            "Cancel the payment plan first.",
        );
    }
    if book
        .disputes(Some(id))?
        .iter()
        .any(|row| row.dispute.closed.is_none())
    {
        return refused(
            format!("{name} disputes an invoice."),
            "Resolve the dispute first.",
        );
    }
    merging::nothing_under_way(book, id, name)?;
    for entry in book.bank_entries_of(id)? {
        if book.bank_entry(entry)?.state == EntryState::Open {
            return refused(
                format!("A bank transaction that mentions {name} is not matched yet."),
                "Match it or set it aside first.",
            );
        }
    }
    Ok(customer)
}

/// Until when the law wants the customer's invoices to be kept, where that day is not past.
fn duty(book: &Reading, id: CustomerId, today: Date) -> Result<Option<String>, Failure> {
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
    Ok(match Duty::of(&company.address.country) {
        None => Some(
            "Most countries want invoices and the letters about them to be kept for six to ten years, and the right to erasure ends there (art. 17(3)(b) GDPR). Keep the originals elsewhere as long as you must."
                .to_owned(),
        ),
        Some(duty) if duty.until(newest.issued) < today => None,
        Some(duty) => Some(format!(
            "Invoices must be kept until {} ({}), and the right to erasure ends there (art. 17(3)(b) GDPR). Wait until then, or keep the originals elsewhere.",
            company.language.date(duty.until(newest.issued)),
            duty.law
        )),
    })
}

/// Where the person's data may lie outside the book.
fn outside(app: &App, book: &Path, watched: &str) -> Vec<String> {
    let mut places = vec![
        "letters, statements, dossiers and lists that were written to folders".to_owned(),
        "e-mails that were sent, on the mail server and with their readers".to_owned(),
        "postings that went to your accountant".to_owned(),
        "lists, invoices and bank files that were read".to_owned(),
    ];
    if !watched.is_empty() {
        places.push(format!("the watched folder {watched}"));
    }
    let opened = app.data_dir().join("opened");
    if opened.exists() {
        places.push(format!(
            "letters and files that were opened, in {}",
            opened.display()
        ));
    }
    let copies = copies(book);
    match copies.as_slice() {
        [] => places.push("backups and other copies of the book".to_owned()),
        copies => places.push(format!(
            "backups and other copies of the book, such as {}",
            copies.join(", ")
        )),
    }
    places
}

/// The copies beside a book that Owed made before it brought it up to date.
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
