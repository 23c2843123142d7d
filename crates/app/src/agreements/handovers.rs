//! Debts handed over to an agency or a lawyer, which get no more reminders.

use owed_receivables::{Collector, CustomerId, Handover, InvoiceId, words};
use owed_store::{BookReader, HandoverId, HandoverRow as Stored};
use owed_texts::{Arg, key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{End, Head, Shelf, Subject, bracketed, finish, trimmed};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::{Nothing, Saved, iso};
use crate::{journal, typed};

#[derive(Debug, Clone, Deserialize, TS)]
pub struct HandoverAdd {
    pub customer_id: i64,
    /// `null` means everything open of the customer.
    pub invoice_id: Option<i64>,
    pub to: Collector,
    /// The name of the agency or lawyer.
    #[serde(default)]
    pub whom: String,
    /// Empty means today.
    #[serde(default)]
    pub dated: String,
    #[serde(default)]
    pub note: String,
}

words! {
    /// The state of a hand-over.
    pub enum HandoverState: "word-handover-state" {
        Active,
        /// The debt came back.
        Ended,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoverRow {
    #[serde(flatten)]
    pub head: Head<HandoverState>,
    pub to: Collector,
    pub whom: String,
    pub dated: String,
    pub ended: Option<String>,
    pub note: String,
}

/// Hands a debt over.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Refused`] if nothing is open or it is already handed over.
pub fn add(cx: &Context<'_>, request: HandoverAdd) -> Result<Saved, Failure> {
    let handover = Handover {
        customer: CustomerId(request.customer_id),
        invoice: request.invoice_id.map(InvoiceId),
        to: request.to,
        whom: trimmed(&request.whom),
        dated: typed::date_or("dated", &request.dated, cx.app.today())?,
        ended: None,
        note: trimmed(&request.note),
    };
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "handovers.add"), |write| {
        let subject = Subject::read(write, handover.customer, handover.invoice, handover.dated)?;
        if subject.items.is_empty() {
            return Err(subject.nothing_open());
        }
        must_be_ours(write, &handover, &subject)?;
        let name = &subject.name;
        write.summarize(text!(
            "journal-handed-over",
            name,
            whom = collector(&handover)
        ));
        Ok(write.insert_handover(&handover)?)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Refuses what is already handed over and has not come back.
fn must_be_ours(book: &BookReader, handover: &Handover, subject: &Subject) -> Result<(), Failure> {
    let covers = |row: &&Stored| {
        row.handover.is_active(handover.dated)
            && (row.handover.invoice.is_none() || row.handover.invoice == handover.invoice)
    };
    let before = book.handovers(Some(handover.customer))?;
    let Some(row) = before.iter().find(covers) else {
        return Ok(());
    };
    Err(Failure::new(
        Code::Refused,
        text!(
            "error-agreements-handed-over",
            name = &subject.name,
            whom = collector(&row.handover),
            day = row.handover.dated
        ),
    ))
}

/// Notes that a debt came back.
///
/// # Errors
/// [`Code::Refused`] if it already came back.
pub fn end(cx: &Context<'_>, request: End) -> Result<Nothing, Failure> {
    let on = typed::date_or("on", &request.on, cx.app.today())?;
    let said = |name| text!("journal-handover-ended", name);
    finish(cx, "handovers.end", said, |write| {
        Ok(write.end_handover(HandoverId(request.id), on)?)
    })
}

/// Returns who collects, in words.
fn collector(handover: &Handover) -> Arg {
    match (handover.whom.as_str(), handover.to) {
        ("", Collector::Agency) => key!("agreements-agency").into(),
        ("", Collector::Legal) => key!("agreements-lawyer").into(),
        (whom, _) => whom.into(),
    }
}

pub(super) fn rows(
    shelf: &Shelf<'_>,
    customer: Option<CustomerId>,
) -> Result<Vec<HandoverRow>, Failure> {
    let stored = shelf.book.handovers(customer)?;
    stored
        .iter()
        .rev()
        .map(|row| handover_row(shelf, row))
        .collect()
}

fn handover_row(shelf: &Shelf<'_>, row: &Stored) -> Result<HandoverRow, Failure> {
    let handover = &row.handover;
    let (whom, day) = (collector(handover), handover.dated);
    let (state, said) = match handover.ended {
        Some(returned) if returned <= shelf.today => (
            HandoverState::Ended,
            text!("agreements-said-handover-back", whom, day, returned),
        ),
        _ => (
            HandoverState::Active,
            text!("agreements-said-handover", whom, day),
        ),
    };
    let text = bracketed(said.text(shelf.language), &handover.note);
    Ok(HandoverRow {
        head: shelf.head(row.id.0, handover.customer, handover.invoice, state, text)?,
        to: handover.to,
        whom: handover.whom.clone(),
        dated: iso(handover.dated),
        ended: handover.ended.map(iso),
        note: handover.note.clone(),
    })
}
