//! What the book cannot take over from a changed row of a list: a question to a person, not a change.

use owed_receivables::Invoice;
use owed_store::{InvoiceDetail, Reading};

use crate::failure::Failure;
use crate::wire::iso;

/// Why an invoice cannot become what the file says, with what to do; `None` where it can.
pub fn conflict(
    book: &Reading,
    known: &InvoiceDetail,
    after: &Invoice,
) -> Result<Option<String>, Failure> {
    let (before, number) = (&known.invoice, &known.invoice.number);
    let allocated = before.gross.minor - known.open.minor;
    let moved = after.gross.currency != before.gross.currency;
    if moved && !known.allocations.is_empty() {
        return Ok(Some(format!(
            "invoice {number} is in {} in the book and something was allocated to it; correct the currency, or undo the allocation",
            before.gross.currency
        )));
    }
    if moved && book.is_agreed_upon(known.id)? {
        return Ok(Some(format!(
            "invoice {number} is in {} in the book, and a promise, hold, plan, hand-over or claim names it; correct the currency, or undo that first",
            before.gross.currency
        )));
    }
    if !moved && after.gross.minor < allocated {
        return Ok(Some(format!(
            "invoice {number} would be less than what was paid of it; write a credit note instead"
        )));
    }
    let first = known.allocations.iter().map(|row| row.effective).min();
    if let Some(first) = first.filter(|first| *first < after.issued) {
        return Ok(Some(format!(
            "invoice {number} would be issued on {}, after something was allocated to it on {}; correct the date, or undo the allocation",
            iso(after.issued),
            iso(first)
        )));
    }
    // A due date that is put off keeps what the letter said: it counts from now on only.
    let figures = (after.gross, after.issued) != (before.gross, before.issued);
    if known.in_letter && (figures || after.due < before.due) {
        return Ok(Some(format!(
            "invoice {number} is listed in a letter, so its invoice date and amount cannot change and it cannot be due earlier; write a credit note instead"
        )));
    }
    Ok(None)
}
