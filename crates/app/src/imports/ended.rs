//! Documents that a list marks as cancelled, written off, draft or without value, and that the book has as owed. What
//! is certain is imported; if money is allocated to the document, or its fate is unclear, a person is asked.

use owed_import::{DocumentKind, Drafts, Ended, EndedDraft};
use owed_receivables::{AllocationKind, Date, InvoiceId};
use owed_store::{
    AllocationRow, AllocationSource, BookReader, InvoiceDetail, NewAllocation, Write,
};
use owed_texts::{Message, key, text};

use super::documents::credit_note;
use super::verdict::{Judged, Place, Verdict};
use crate::failure::Failure;

pub fn judge(book: &BookReader, drafts: &Drafts, judged: &mut Judged) -> Result<(), Failure> {
    for draft in &drafts.ended {
        let verdict = match draft.kind {
            DocumentKind::Invoice => judge_invoice(book, draft, judged)?,
            DocumentKind::CreditNote => judge_credit_note(book, draft, judged)?,
        };
        judged.ended.push(verdict);
    }
    Ok(())
}

fn judge_invoice(
    book: &BookReader,
    draft: &EndedDraft,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    let known = match book.invoice_by_number(&draft.number)? {
        Some(id) => book.invoice(id)?,
        // The book may have it as a credit note: a list cannot tell for an amount of zero.
        None => return judge_credit_note(book, draft, judged),
    };
    let theirs = matches!(judged.customers[draft.customer], Place::Known(id) if id == known.invoice.customer);
    let (number, open) = (&draft.number, known.open);
    let paid = standing(&known.allocations, AllocationKind::Payment);
    Ok(match draft.why {
        // Another customer's document with the same number says nothing about this one.
        _ if !theirs => judged.skip(draft.why.reason()),
        Ended::Cancelled if paid > 0 => {
            let paid = owed_receivables::Money::new(paid, open.currency);
            judged.problem(
                draft.row,
                number,
                text!(
                    "import-problem-cancelled-though-paid",
                    number,
                    paid = paid.plain()
                ),
            )
        }
        Ended::Cancelled if open.minor > 0 => judged.change(
            known.id.0,
            vec![text!("import-change-cancelled", open = open.plain())],
        ),
        Ended::WrittenOff if open.minor > 0 => judged.change(
            known.id.0,
            vec![text!("import-change-written-off", open = open.plain())],
        ),
        Ended::Draft | Ended::Nothing if open.minor > 0 => judged.problem(
            draft.row,
            number,
            match draft.why {
                Ended::Draft => text!(
                    "import-problem-draft-though-open",
                    open = open.plain(),
                    number
                ),
                _ => text!(
                    "import-problem-zero-though-open",
                    open = open.plain(),
                    number
                ),
            },
        ),
        _ => Verdict::Same,
    })
}

/// Returns what is currently allocated to an invoice in a given way.
fn standing(allocations: &[AllocationRow], kind: AllocationKind) -> i64 {
    let of_kind = allocations.iter().filter(|row| row.kind == kind);
    of_kind.map(|row| row.amount.minor).sum()
}

fn judge_credit_note(
    book: &BookReader,
    draft: &EndedDraft,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    let Some(id) = credit_note(book, &draft.number)? else {
        return Ok(judged.skip(draft.why.reason()));
    };
    let known = book.credit(id)?;
    let counts = known.on_account.minor > 0
        || standing(&book.allocations_of_credit(id)?, AllocationKind::CreditNote) > 0;
    if !counts {
        return Ok(judged.skip(draft.why.reason()));
    }
    let message = text!(
        "import-problem-credit-note-ended",
        number = &draft.number,
        ended = called(draft.why),
        amount = known.amount.plain()
    );
    Ok(judged.problem(draft.row, &draft.number, message))
}

/// Returns the word for a list's reason why nothing is owed on a document.
fn called(why: Ended) -> &'static str {
    match why {
        Ended::Draft => "draft",
        Ended::Cancelled => "cancelled",
        Ended::WrittenOff => "written-off",
        Ended::Nothing => "nothing",
    }
}

/// Says why a list cannot simply make a cancelled invoice owed again; `None` if it is not cancelled.
pub fn open_again(
    book: &BookReader,
    id: InvoiceId,
    number: &str,
) -> Result<Option<Message>, Failure> {
    let cancelled = book.is_cancelled(id, Date::MAX)?;
    Ok(cancelled.then(|| text!("import-problem-owed-again", number)))
}

/// Applies what was judged as a change.
pub fn apply(
    write: &mut Write<'_>,
    drafts: &Drafts,
    judged: &Judged,
    today: Date,
) -> Result<(), Failure> {
    for (draft, verdict) in drafts.ended.iter().zip(&judged.ended) {
        let Verdict::Change { id, .. } = verdict else {
            continue;
        };
        // The list's payments are already imported, so money from one of them is never given up.
        let known = write.invoice(InvoiceId(*id))?;
        if known.open.minor > 0 {
            end(write, &known, draft.why, today)?;
        }
    }
    Ok(())
}

fn end(
    write: &mut Write<'_>,
    known: &InvoiceDetail,
    why: Ended,
    today: Date,
) -> Result<(), Failure> {
    let on = today.max(known.invoice.issued);
    let language = write.company()?.language;
    if why == Ended::Cancelled {
        let reason = key!("import-kept-as-listed").text(language);
        return Ok(write.cancel_invoice(known.id, on, &reason)?);
    }
    write.allocate(&NewAllocation {
        invoice: known.id,
        from: AllocationSource::WriteOff,
        effective: on,
        amount: known.open.minor,
        reason: key!("import-kept-written-off").text(language),
    })?;
    Ok(())
}
