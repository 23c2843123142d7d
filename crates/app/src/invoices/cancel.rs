//! Cancels an invoice that was cancelled in the program that issued it: it was never owed.

use owed_receivables::{AllocationKind, Date, InvoiceId};
use owed_store::Write;
use owed_texts::{Message, text};
use serde::Deserialize;
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::Nothing;
use crate::{journal, typed};

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Cancel {
    pub invoice_id: i64,
    /// The day from which nothing is owed; empty means today.
    #[serde(default)]
    pub on: String,
    pub reason: String,
}

/// Cancels an invoice, as a list that marks it cancelled does: what is owed is credited, not a loss. What was paid is
/// on account from then on; discounts and write-offs are reversed. Past days stay unchanged (rule A3).
///
/// # Errors
/// [`Code::Invalid`] for a day before the invoice's, or without a reason; [`Code::Refused`] if nothing is left to
/// cancel.
pub fn cancel(cx: &Context<'_>, request: Cancel) -> Result<Nothing, Failure> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Failure::invalid(
            "reason",
            text!("error-invoices-no-cancel-reason"),
        ));
    }
    let on = typed::date_or("on", &request.on, cx.app.today())?;
    let id = InvoiceId(request.invoice_id);
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "invoices.cancel"), |write| {
        let invoice = write.plain_invoice(id)?;
        let number = &invoice.number;
        if on < invoice.issued {
            let issued = invoice.issued;
            return Err(Failure::invalid(
                "on",
                text!("error-invoices-cancelled-before", number, issued),
            ));
        }
        if write.is_cancelled(id, Date::MAX)? {
            return Err(refused(text!("error-invoices-cancelled", number)));
        }
        set_free(write, id, on, reason)?;
        if write.invoice(id)?.open.is_zero() {
            return Err(refused(text!("error-invoices-credited", number)));
        }
        write.summarize(text!("journal-invoice-cancelled", number, reason));
        Ok(write.cancel_invoice(id, on, reason)?)
    })?;
    Ok(Nothing {})
}

fn refused(message: Message) -> Failure {
    Failure::new(Code::Refused, message)
}

/// Reverses everything that lowered an invoice except credit notes; payments first, since a discount goes with its
/// payment.
fn set_free(write: &mut Write<'_>, id: InvoiceId, on: Date, reason: &str) -> Result<(), Failure> {
    for kind in [
        AllocationKind::Payment,
        AllocationKind::Discount,
        AllocationKind::WriteOff,
    ] {
        for row in write.invoice(id)?.allocations {
            if row.kind == kind && row.reverses.is_none() && !row.reversed {
                write.deallocate(row.id, on.max(row.effective), reason)?;
            }
        }
    }
    Ok(())
}
