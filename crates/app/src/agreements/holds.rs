//! Customers and invoices on hold, to whom or about which nothing is sent (rule R3).

use owed_receivables::{CustomerId, Hold, InvoiceId, words};
use owed_store::{HoldId, HoldRow as Stored};
use owed_texts::{Arg, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{End, Head, Shelf, bracketed, finish, trimmed};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Nothing, Saved, iso};
use crate::{journal, typed};

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct HoldAdd {
    pub customer_id: i64,
    /// `null` means everything of the customer.
    pub invoice_id: Option<i64>,
    /// Empty means today.
    #[serde(default)]
    pub from: String,
    /// Its last day; empty means no end.
    #[serde(default)]
    pub until: String,
    #[serde(default)]
    pub reason: String,
}

words! {
    pub enum HoldState: "word-hold-state" {
        Planned,
        Active,
        Over,
        /// Ended before its last day.
        Lifted,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HoldRow {
    #[serde(flatten)]
    pub head: Head<HoldState>,
    pub from: String,
    pub until: Option<String>,
    pub reason: String,
    pub lifted: Option<String>,
}

/// Puts a customer or an invoice on hold.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for a wrong field.
pub fn add(cx: &Context<'_>, request: HoldAdd) -> Result<Saved, Failure> {
    let from = typed::date_or("from", &request.from, cx.app.today())?;
    let until = match request.until.trim() {
        "" => None,
        text => Some(typed::date("until", text)?),
    };
    if let Some(until) = until.filter(|until| *until < from) {
        return Err(Failure::invalid(
            "until",
            text!(
                "error-agreements-hold-before",
                until = iso(until),
                from = iso(from)
            ),
        ));
    }
    let hold = Hold {
        customer: CustomerId(request.customer_id),
        invoice: request.invoice_id.map(InvoiceId),
        from,
        until,
        reason: trimmed(&request.reason),
        lifted: None,
    };
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "holds.add"), |write| {
        let subject = match hold.invoice {
            Some(invoice) => {
                let number = write.plain_invoice(invoice)?.number;
                Arg::from(text!("journal-on-hold-invoice", number))
            }
            None => Arg::from(write.customer(hold.customer)?.name),
        };
        write.summarize(match hold.reason.as_str() {
            "" => text!("journal-on-hold", subject),
            reason => text!("journal-on-hold-because", subject, reason),
        });
        write.insert_hold(&hold)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Lifts a hold before its last day.
///
/// # Errors
/// [`Code::Refused`](crate::failure::Code::Refused) if it is already lifted.
pub fn lift(cx: &Context<'_>, request: End) -> Result<Nothing, Failure> {
    let on = typed::date_or("on", &request.on, cx.app.today())?;
    let said = |name| text!("journal-hold-cancelled", name);
    finish(cx, "holds.lift", said, |write| {
        Ok(write.lift_hold(HoldId(request.id), on)?)
    })
}

pub(super) fn rows(
    shelf: &Shelf<'_>,
    customer: Option<CustomerId>,
) -> Result<Vec<HoldRow>, Failure> {
    let stored = shelf.book.holds(customer)?;
    stored
        .iter()
        .rev()
        .map(|row| hold_row(shelf, row))
        .collect()
}

fn hold_row(shelf: &Shelf<'_>, row: &Stored) -> Result<HoldRow, Failure> {
    let hold = &row.hold;
    let from = hold.from;
    let span = match hold.until {
        Some(until) => text!("agreements-said-hold", from, until),
        None => text!("agreements-said-hold-open", from),
    };
    let (state, text) = match hold.lifted {
        _ if hold.is_active(shelf.today) => (HoldState::Active, span),
        Some(on) if on <= shelf.today => (
            HoldState::Lifted,
            text!("agreements-said-hold-cancelled", hold = span, day = on),
        ),
        _ if hold.from > shelf.today => (HoldState::Planned, span),
        _ => (HoldState::Over, span),
    };
    let text = bracketed(text.text(shelf.language), &hold.reason);
    Ok(HoldRow {
        head: shelf.head(row.id.0, hold.customer, hold.invoice, state, text)?,
        from: iso(hold.from),
        until: hold.until.map(iso),
        reason: hold.reason.clone(),
        lifted: hold.lifted.map(iso),
    })
}
