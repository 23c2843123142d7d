//! Telephone calls and their outcomes.

use owed_receivables::{Call, CallOutcome, CustomerId, Date, InvoiceId};
use owed_store::{BookReader, CallRow as Stored};
use owed_texts::{PlainKey, key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::disputes::{self, DisputeOpen};
use super::promises::{self, PromiseAdd};
use super::{Head, Shelf, bracketed, trimmed};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Saved, iso};
use crate::{journal, typed};

/// A call. A promise or dispute from it is noted in the same write, so that one undo takes back both.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CallAdd {
    pub customer_id: i64,
    /// Empty means today.
    #[serde(default)]
    pub dated: String,
    pub outcome: CallOutcome,
    /// The person spoken to.
    #[serde(default)]
    pub person: String,
    #[serde(default)]
    pub note: String,
    /// The day to call again; required for the outcome `again`.
    #[serde(default)]
    pub again_on: String,
    /// For the outcome `promised`; the call's customer and day apply.
    pub promise: Option<PromiseAdd>,
    /// For the outcome `disputes`; the call's day applies.
    pub dispute: Option<DisputeOpen>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CallRow {
    /// Its state is the outcome.
    #[serde(flatten)]
    pub head: Head<CallOutcome>,
    pub dated: String,
    pub person: String,
    pub note: String,
    pub again_on: Option<String>,
}

/// Notes a call.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for a wrong field.
pub fn add(cx: &Context<'_>, request: CallAdd) -> Result<Saved, Failure> {
    let dated = typed::date_or("dated", &request.dated, cx.app.today())?;
    let again_on = again_on(&request, dated)?;
    fits(
        "promise",
        request.promise.is_some(),
        &request,
        CallOutcome::Promised,
    )?;
    fits(
        "dispute",
        request.dispute.is_some(),
        &request,
        CallOutcome::Disputes,
    )?;
    let customer = CustomerId(request.customer_id);
    let call = Call {
        customer,
        dated,
        outcome: request.outcome,
        person: trimmed(&request.person),
        note: trimmed(&request.note),
        again_on,
    };
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "calls.add"), |write| {
        let name = write.customer(customer)?.name;
        write.summarize(text!(
            "journal-call",
            name,
            outcome = outcome_word(call.outcome)
        ));
        let id = write.insert_call(&call)?;
        if let Some(promise) = request.promise {
            let promise = PromiseAdd {
                customer_id: customer.0,
                made: iso(dated),
                ..promise
            };
            write.insert_promise(&promises::checked(cx, write, &promise)?)?;
        }
        if let Some(dispute) = request.dispute {
            let dispute = DisputeOpen {
                opened: iso(dated),
                ..dispute
            };
            let dispute = disputes::checked(cx, write, &dispute)?;
            must_be_theirs(write, dispute.invoice, customer)?;
            write.open_dispute(&dispute)?;
        }
        Ok::<_, Failure>(id)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

fn must_be_theirs(
    book: &BookReader,
    invoice: InvoiceId,
    customer: CustomerId,
) -> Result<(), Failure> {
    let its = book.plain_invoice(invoice)?;
    if its.customer == customer {
        return Ok(());
    }
    Err(Failure::invalid(
        "dispute",
        text!("error-agreements-invoice-of-another", number = its.number),
    ))
}

fn again_on(request: &CallAdd, dated: Date) -> Result<Option<Date>, Failure> {
    let again = match request.again_on.trim() {
        "" if request.outcome == CallOutcome::Again => {
            return Err(Failure::invalid(
                "again_on",
                text!("error-agreements-no-day-to-call"),
            ));
        }
        "" => return Ok(None),
        text => typed::date("again_on", text)?,
    };
    if again < dated {
        return Err(Failure::invalid(
            "again_on",
            text!(
                "error-agreements-call-before",
                again = iso(again),
                dated = iso(dated)
            ),
        ));
    }
    Ok(Some(again))
}

/// Refuses a field that belongs to another outcome.
fn fits(
    field: &str,
    carried: bool,
    request: &CallAdd,
    outcome: CallOutcome,
) -> Result<(), Failure> {
    if carried && request.outcome != outcome {
        return Err(Failure::invalid(
            field,
            text!(
                "error-agreements-outcome-carries",
                said = request.outcome.name(),
                field,
                fitting = outcome.name()
            ),
        ));
    }
    Ok(())
}

/// Returns the outcome of a call in words.
pub(crate) fn outcome_word(outcome: CallOutcome) -> PlainKey {
    match outcome {
        CallOutcome::Promised => key!("agreements-said-outcome-promised"),
        CallOutcome::Disputes => key!("agreements-said-outcome-disputes"),
        CallOutcome::NoAnswer => key!("agreements-said-outcome-no-answer"),
        CallOutcome::Again => key!("agreements-said-outcome-again"),
        CallOutcome::WrongPerson => key!("agreements-said-outcome-wrong-person"),
        CallOutcome::Other => key!("agreements-said-outcome-other"),
    }
}

pub(super) fn rows(
    shelf: &Shelf<'_>,
    customer: Option<CustomerId>,
) -> Result<Vec<CallRow>, Failure> {
    let stored = shelf.book.calls(customer, Date::MIN)?;
    stored
        .iter()
        .rev()
        .map(|row| call_row(shelf, row))
        .collect()
}

fn call_row(shelf: &Shelf<'_>, row: &Stored) -> Result<CallRow, Failure> {
    let call = &row.call;
    let (day, outcome) = (call.dated, outcome_word(call.outcome));
    let said = match call.again_on {
        Some(again) => text!("agreements-said-call-again", day, outcome, again),
        None => text!("agreements-said-call", day, outcome),
    };
    let text = bracketed(said.text(shelf.language), &call.note);
    Ok(CallRow {
        head: shelf.head(row.id.0, call.customer, None, call.outcome, text)?,
        dated: iso(call.dated),
        person: call.person.clone(),
        note: call.note.clone(),
        again_on: call.again_on.map(iso),
    })
}
