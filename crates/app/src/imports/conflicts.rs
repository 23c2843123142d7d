//! Changed rows of a list that the book cannot accept: a person is asked.

use owed_receivables::Invoice;
use owed_store::{BookReader, InvoiceDetail};
use owed_texts::{Message, text};

use crate::failure::Failure;
use crate::wire::iso;

/// Says why an invoice cannot become what the file says, and what to do; `None` if it can.
pub fn conflict(
    book: &BookReader,
    known: &InvoiceDetail,
    after: &Invoice,
) -> Result<Option<Message>, Failure> {
    let (before, number) = (&known.invoice, &known.invoice.number);
    let allocated = before.gross.minor - known.open.minor;
    let moved = after.gross.currency != before.gross.currency;
    if moved && !known.allocations.is_empty() {
        return Ok(Some(text!(
            "import-problem-currency-allocated",
            number,
            currency = before.gross.currency.code()
        )));
    }
    if moved && book.is_agreed_upon(known.id)? {
        return Ok(Some(text!(
            "import-problem-currency-agreed",
            number,
            currency = before.gross.currency.code()
        )));
    }
    if !moved && after.gross.minor < allocated {
        return Ok(Some(text!("import-problem-less-than-paid", number)));
    }
    let first = known.allocations.iter().map(|row| row.effective).min();
    if let Some(first) = first.filter(|first| *first < after.issued) {
        return Ok(Some(text!(
            "import-problem-issued-after",
            number,
            issued = iso(after.issued),
            first = iso(first)
        )));
    }
    // A later due date does not contradict a letter, since it counts only from now on.
    let figures = (after.gross, after.issued) != (before.gross, before.issued);
    if known.in_letter && (figures || after.due < before.due) {
        return Ok(Some(text!("import-problem-in-letter", number)));
    }
    Ok(None)
}
