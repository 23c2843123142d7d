//! Postpones a due date: the customer may pay later, and is not reminded before.

use owed_receivables::InvoiceId;
use owed_texts::text;
use serde::Deserialize;
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::wire::Nothing;
use crate::{journal, typed};

#[derive(Debug, Clone, Deserialize, TS)]
pub struct PutOff {
    pub invoice_id: i64,
    /// The new due date.
    pub until: String,
    /// The day from which it counts; empty means today.
    #[serde(default)]
    pub since: String,
    #[serde(default)]
    pub reason: String,
}

/// Postpones an invoice's due date, even if a letter names the old one. Past days keep the old date (rule A3).
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) if the day is not after the due date.
pub fn put_off(cx: &Context<'_>, request: PutOff) -> Result<Nothing, Failure> {
    let until = typed::date("until", &request.until)?;
    let since = typed::date_or("since", &request.since, cx.app.today())?;
    let id = InvoiceId(request.invoice_id);
    let mut book = cx.app.book()?;
    let entry = journal::begin(cx, "invoices.put_off");
    book.write(entry, |write| {
        let invoice = write.plain_invoice(id)?;
        if until <= invoice.due {
            let (number, due) = (invoice.number, invoice.due);
            return Err(Failure::invalid(
                "until",
                text!("error-invoices-due-as-it-is", number, due),
            ));
        }
        write.put_off(id, until, since, request.reason.trim())?;
        let number = invoice.number;
        write.summarize(text!("journal-invoice-put-off", number, until));
        Ok(())
    })?;
    Ok(Nothing {})
}
