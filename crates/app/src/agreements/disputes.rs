//! Disputes over invoices (rule P3).

use owed_receivables::{CustomerId, Date, Dispute, InvoiceId, Money, words};
use owed_store::{BookReader, DisputeId, DisputeRow as Stored};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Head, Shelf, Subject, finish, trimmed};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Amount, Nothing, Saved, iso};
use crate::{journal, typed};

/// What a customer disputes.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct DisputeOpen {
    pub invoice_id: i64,
    /// The disputed part, as typed; empty means all of it.
    #[serde(default)]
    pub amount: String,
    pub reason: String,
    /// The colleague responsible; may be empty.
    #[serde(default)]
    pub owner: String,
    /// Empty means today.
    #[serde(default)]
    pub opened: String,
    /// By when it is to be settled; empty means no day.
    #[serde(default)]
    pub deadline: String,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct DisputeClose {
    pub id: i64,
    /// Empty means today.
    #[serde(default)]
    pub on: String,
    /// How it ended.
    pub outcome: String,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct DisputeAssign {
    pub id: i64,
    /// Empty means nobody; `null` means unchanged.
    #[serde(default)]
    #[ts(optional)]
    pub owner: Option<String>,
    /// By when it is to be settled; empty means no day, `null` means unchanged.
    #[serde(default)]
    #[ts(optional)]
    pub deadline: Option<String>,
}

words! {
    pub enum DisputeState: "word-dispute-state" {
        Open,
        Closed,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DisputeRow {
    #[serde(flatten)]
    pub head: Head<DisputeState>,
    /// `null` means the whole invoice.
    pub amount: Option<Amount>,
    pub reason: String,
    pub owner: String,
    pub opened: String,
    pub closed: Option<String>,
    pub outcome: String,
    /// By when it is to be settled.
    pub deadline: Option<String>,
    /// Whether that day has passed.
    pub is_late: bool,
}

/// Opens a dispute, which pauses the disputed part of the invoice.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for a wrong field; [`Code::Refused`](crate::failure::Code::Refused)
/// if nothing is open.
pub fn open(cx: &Context<'_>, request: DisputeOpen) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "disputes.open"), |write| {
        let dispute = checked(cx, write, &request)?;
        let number = write.plain_invoice(dispute.invoice)?.number;
        let reason = &dispute.reason;
        write.summarize(text!("journal-dispute-opened", number, reason));
        Ok::<_, Failure>(write.open_dispute(&dispute)?)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Returns the dispute that a request describes.
pub(super) fn checked(
    cx: &Context<'_>,
    book: &BookReader,
    request: &DisputeOpen,
) -> Result<Dispute, Failure> {
    let invoice = InvoiceId(request.invoice_id);
    let its = book.plain_invoice(invoice)?;
    let reason = trimmed(&request.reason);
    if reason.is_empty() {
        return Err(Failure::invalid(
            "reason",
            text!("error-agreements-no-dispute-reason"),
        ));
    }
    let opened = typed::date_or("opened", &request.opened, cx.app.today())?;
    let subject = Subject::read(book, its.customer, Some(invoice), opened)?;
    let currency = its.gross.currency;
    let open = subject.sum(currency, |_| true);
    if open == 0 {
        return Err(subject.nothing_open());
    }
    let amount = match request.amount.trim() {
        "" => None,
        text => Some(typed::amount("amount", text, currency)?),
    };
    if let Some(amount) = amount.filter(|amount| amount.minor > open) {
        return Err(Failure::invalid(
            "amount",
            subject.more_than_open(amount, Money::new(open, currency)),
        ));
    }
    Ok(Dispute {
        invoice,
        amount: amount.map(|amount| amount.minor),
        reason,
        owner: trimmed(&request.owner),
        opened,
        closed: None,
        outcome: String::new(),
        deadline: deadline(&request.deadline, opened)?,
    })
}

/// Returns the day by which a dispute is to be settled: none before it was opened.
fn deadline(said: &str, opened: Date) -> Result<Option<Date>, Failure> {
    let deadline = typed::date_if_any("deadline", said)?;
    match deadline {
        Some(day) if day < opened => Err(Failure::invalid(
            "deadline",
            text!("error-agreements-dispute-deadline", day = opened),
        )),
        _ => Ok(deadline),
    }
}

/// Closes a dispute: reminders for the invoice resume from that day.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) without an outcome;
/// [`Code::Refused`](crate::failure::Code::Refused) if it is already closed.
pub fn close(cx: &Context<'_>, request: DisputeClose) -> Result<Nothing, Failure> {
    let outcome = trimmed(&request.outcome);
    if outcome.is_empty() {
        return Err(Failure::invalid(
            "outcome",
            text!("error-agreements-no-dispute-outcome"),
        ));
    }
    let on = typed::date_or("on", &request.on, cx.app.today())?;
    let said = |name| text!("journal-dispute-resolved", name, outcome = &outcome);
    finish(cx, "disputes.close", said, |write| {
        Ok(write.close_dispute(DisputeId(request.id), on, &outcome)?)
    })
}

/// Sets the colleague responsible for a dispute, and by when it is to be settled.
///
/// # Errors
/// [`Code::NotFound`](crate::failure::Code::NotFound).
pub fn assign(cx: &Context<'_>, request: DisputeAssign) -> Result<Nothing, Failure> {
    let id = DisputeId(request.id);
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "disputes.assign"), |write| {
        let before = write.dispute(id)?;
        let owner = match &request.owner {
            Some(owner) => trimmed(owner),
            None => before.owner.clone(),
        };
        let deadline = match &request.deadline {
            Some(said) => deadline(said, before.opened)?,
            None => before.deadline,
        };
        write.summarize(match (deadline, owner.as_str()) {
            (Some(day), _) if deadline != before.deadline => {
                text!("journal-dispute-deadline", day = day)
            }
            (_, "") => text!("journal-dispute-owner-removed"),
            (_, owner) => text!("journal-dispute-assigned", owner),
        });
        Ok::<_, Failure>(write.assign_dispute(id, &owner, deadline)?)
    })?;
    Ok(Nothing {})
}

pub(super) fn rows(
    shelf: &Shelf<'_>,
    customer: Option<CustomerId>,
) -> Result<Vec<DisputeRow>, Failure> {
    let stored = shelf.book.disputes(customer)?;
    stored
        .iter()
        .rev()
        .map(|row| dispute_row(shelf, row))
        .collect()
}

fn dispute_row(shelf: &Shelf<'_>, row: &Stored) -> Result<DisputeRow, Failure> {
    let dispute = &row.dispute;
    let currency = shelf.book.plain_invoice(dispute.invoice)?.gross.currency;
    let day = dispute.opened;
    let said = match dispute.amount {
        Some(minor) => {
            let amount = Money::new(minor, currency);
            text!("agreements-said-dispute", amount, day)
        }
        None => text!("agreements-said-dispute-all", day),
    };
    let mut text = with(said.text(shelf.language), &dispute.reason);
    let state = match dispute.closed {
        None => {
            if let Some(day) = dispute.deadline {
                let said = text!("agreements-said-dispute-deadline", dispute = text, day);
                text = said.text(shelf.language);
            }
            DisputeState::Open
        }
        Some(on) => {
            let said = text!("agreements-said-dispute-resolved", dispute = text, day = on);
            text = with(said.text(shelf.language), &dispute.outcome);
            DisputeState::Closed
        }
    };
    Ok(DisputeRow {
        head: shelf.head(row.id.0, row.customer, Some(dispute.invoice), state, text)?,
        amount: dispute
            .amount
            .map(|minor| Amount::new(Money::new(minor, currency), shelf.language)),
        reason: dispute.reason.clone(),
        owner: dispute.owner.clone(),
        opened: iso(dispute.opened),
        closed: dispute.closed.map(iso),
        outcome: dispute.outcome.clone(),
        deadline: dispute.deadline.map(iso),
        is_late: dispute.is_late(shelf.today),
    })
}

fn with(text: String, why: &str) -> String {
    match why {
        "" => text,
        why => format!("{text}: {why}"),
    }
}
