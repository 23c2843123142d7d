//! Promises to pay (rule P1).

use owed_receivables::{CustomerId, InvoiceId, Money, Promise, PromiseState};
use owed_store::{BookReader, PromiseId, PromiseRow as Stored};
use owed_texts::{Message, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{End, Head, Shelf, Subject, bracketed, finish, trimmed};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Amount, Nothing, Saved, iso};
use crate::{journal, typed};

/// What a customer promises to pay.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct PromiseAdd {
    pub customer_id: i64,
    /// `null` means everything overdue.
    pub invoice_id: Option<i64>,
    /// Empty means the invoice's, or the only one in which the customer owes.
    #[serde(default)]
    pub currency: String,
    /// As typed; empty means all that is overdue, else all that is open.
    #[serde(default)]
    pub amount: String,
    /// The day it was made; empty means today.
    #[serde(default)]
    pub made: String,
    /// The last day on which the money is in time.
    pub until: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PromiseRow {
    #[serde(flatten)]
    pub head: Head<PromiseState>,
    pub amount: Amount,
    /// What came in time, as known today.
    pub received: Amount,
    pub made: String,
    pub until: String,
    pub withdrawn: Option<String>,
    pub note: String,
}

/// Notes a promise: reminders wait through its last day.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for a wrong field; [`Code::Refused`](crate::failure::Code::Refused)
/// if nothing is open.
pub fn add(cx: &Context<'_>, request: PromiseAdd) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "promises.add"), |write| {
        let promise = checked(cx, write, &request)?;
        let name = write.customer(promise.customer)?.name;
        let (amount, until) = (promise.amount, promise.until);
        write.summarize(text!("journal-promise", amount, name, until));
        Ok::<_, Failure>(write.insert_promise(&promise)?)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Returns the promise that a request describes.
pub(super) fn checked(
    cx: &Context<'_>,
    book: &BookReader,
    request: &PromiseAdd,
) -> Result<Promise, Failure> {
    let customer = CustomerId(request.customer_id);
    let invoice = request.invoice_id.map(InvoiceId);
    let made = typed::date_or("made", &request.made, cx.app.today())?;
    let until = typed::date("until", &request.until)?;
    if until < made {
        return Err(Failure::invalid(
            "until",
            text!("error-agreements-promise-before", until, made),
        ));
    }
    let subject = Subject::read(book, customer, invoice, made)?;
    let currency = subject.currency(&request.currency)?;
    let open = subject.sum(currency, |_| true);
    if open == 0 {
        return Err(subject.nothing_open());
    }
    let amount = if request.amount.trim().is_empty() {
        let overdue = subject.sum(currency, |item| item.days_overdue > 0);
        Money::new(if overdue > 0 { overdue } else { open }, currency)
    } else {
        typed::amount("amount", &request.amount, currency)?
    };
    // Nothing above the invoice's balance can be paid on it, so the promise could never be kept.
    if invoice.is_some() && amount.minor > open {
        return Err(Failure::invalid(
            "amount",
            subject.more_than_open(amount, Money::new(open, currency)),
        )
        .hint(text!("error-agreements-promise-for-more")));
    }
    Ok(Promise {
        customer,
        invoice,
        amount,
        made,
        until,
        note: trimmed(&request.note),
        withdrawn: None,
    })
}

/// Withdraws a promise.
///
/// # Errors
/// [`Code::Refused`](crate::failure::Code::Refused) if it is already withdrawn.
pub fn withdraw(cx: &Context<'_>, request: End) -> Result<Nothing, Failure> {
    let on = typed::date_or("on", &request.on, cx.app.today())?;
    let said = |name| text!("journal-promise-cancelled", name);
    finish(cx, "promises.withdraw", said, |write| {
        Ok(write.withdraw_promise(PromiseId(request.id), on)?)
    })
}

pub(super) fn rows(
    shelf: &Shelf<'_>,
    customer: Option<CustomerId>,
) -> Result<Vec<PromiseRow>, Failure> {
    let stored = shelf.book.promises(customer, shelf.today)?;
    stored
        .iter()
        .rev()
        .map(|row| promise_row(shelf, row))
        .collect()
}

fn promise_row(shelf: &Shelf<'_>, row: &Stored) -> Result<PromiseRow, Failure> {
    let promise = &row.promise;
    let state = promise.state(row.received, shelf.today);
    let currency = promise.amount.currency;
    let said = said(promise, state, Money::new(row.received, currency));
    let text = bracketed(said.text(shelf.language), &promise.note);
    Ok(PromiseRow {
        head: shelf.head(row.id.0, promise.customer, promise.invoice, state, text)?,
        amount: Amount::new(promise.amount, shelf.language),
        received: Amount::new(Money::new(row.received, currency), shelf.language),
        made: iso(promise.made),
        until: iso(promise.until),
        withdrawn: promise.withdrawn.map(iso),
        note: promise.note.clone(),
    })
}

fn said(promise: &Promise, state: PromiseState, received: Money) -> Message {
    let (amount, until) = (promise.amount, promise.until);
    let came = received.minor > 0;
    match (state, promise.withdrawn) {
        (PromiseState::Kept, _) => text!("agreements-said-promise-kept", amount, until),
        (PromiseState::Broken, _) if came => text!(
            "agreements-said-promise-broken-in-part",
            amount,
            until,
            received
        ),
        (PromiseState::Broken, _) => text!("agreements-said-promise-broken", amount, until),
        (PromiseState::Withdrawn, Some(day)) => {
            text!("agreements-said-promise-cancelled", amount, until, day)
        }
        (PromiseState::Open | PromiseState::Withdrawn, _) if came => text!(
            "agreements-said-promise-open-in-part",
            amount,
            until,
            received
        ),
        (PromiseState::Open | PromiseState::Withdrawn, _) => {
            text!("agreements-said-promise-open", amount, until)
        }
    }
}
