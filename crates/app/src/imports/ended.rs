//! Documents that a list calls cancelled, written off, a draft or worth nothing, and that the book knows as owed. What is
//! certain is taken over; where money stands on the document, or what became of it is not clear, a person is asked.

use owed_import::{DocumentKind, Drafts, Ended, EndedDraft};
use owed_receivables::{AllocationKind, Date, InvoiceId};
use owed_store::{AllocationRow, AllocationSource, InvoiceDetail, NewAllocation, Reading, Write};

use super::documents::credit_note;
use super::verdict::{Judged, Place, Verdict};
use crate::failure::Failure;

const WRITTEN_OFF: &str = "written off, as a list says";
const CANCELLED: &str = "as a list says";

pub fn judge(book: &Reading, drafts: &Drafts, judged: &mut Judged) -> Result<(), Failure> {
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
    book: &Reading,
    draft: &EndedDraft,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    let known = match book.invoice_by_number(&draft.number)? {
        Some(id) => book.invoice(id)?,
        // The book may know it as a credit note: a list does not say that of an amount of zero.
        None => return judge_credit_note(book, draft, judged),
    };
    let theirs = matches!(judged.customers[draft.customer], Place::Known(id) if id == known.invoice.customer);
    let (number, open) = (&draft.number, known.open);
    let paid = standing(&known.allocations, AllocationKind::Payment);
    Ok(match draft.why {
        // Another customer's document of the same number says nothing of this one.
        _ if !theirs => judged.skip(draft.why.reason().to_string()),
        Ended::Cancelled if paid > 0 => {
            let paid = owed_receivables::Money::new(paid, open.currency);
            judged.problem(
                draft.row,
                number,
                format!("invoice {number} is cancelled in the list, and {paid} was paid of it here; cancel it by hand, which leaves that money unallocated, or move the money and import the list again"),
            )
        }
        Ended::Cancelled if open.minor > 0 => change(&known, format!("cancelled: {open} is no longer owed")),
        Ended::WrittenOff if open.minor > 0 => change(&known, format!("written off: {open}")),
        Ended::Draft | Ended::Nothing if open.minor > 0 => judged.problem(
            draft.row,
            number,
            format!(
                "{} in the list, and {open} is open of invoice {number} here; correct the list, or write off or credit the rest",
                if draft.why == Ended::Draft { "it is a draft" } else { "its amount is zero" },
            ),
        ),
        _ => Verdict::Same,
    })
}

fn change(known: &InvoiceDetail, change: String) -> Verdict {
    Verdict::Change {
        id: known.id.0,
        changes: vec![change],
    }
}

/// What of an invoice stands allocated in a way.
fn standing(allocations: &[AllocationRow], kind: AllocationKind) -> i64 {
    let of_kind = allocations.iter().filter(|row| row.kind == kind);
    of_kind.map(|row| row.amount.minor).sum()
}

fn judge_credit_note(
    book: &Reading,
    draft: &EndedDraft,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    let Some(id) = credit_note(book, &draft.number)? else {
        return Ok(judged.skip(draft.why.reason().to_string()));
    };
    let known = book.credit(id)?;
    let counts = known.on_account.minor > 0
        || standing(&book.allocations_of_credit(id)?, AllocationKind::CreditNote) > 0;
    if !counts {
        return Ok(judged.skip(draft.why.reason().to_string()));
    }
    let message = format!(
        "credit note {} is {} in the list and is in the book with {}; charge its amount again with an invoice",
        draft.number,
        called(draft.why),
        known.amount
    );
    Ok(judged.problem(draft.row, &draft.number, message))
}

/// What a list says of a document of which nothing is owed.
fn called(why: Ended) -> &'static str {
    match why {
        Ended::Draft => "a draft",
        Ended::Cancelled => "cancelled",
        Ended::WrittenOff => "written off",
        Ended::Nothing => "zero",
    }
}

/// Why a list cannot simply say that a cancelled invoice is owed, where it was cancelled.
pub fn open_again(book: &Reading, id: InvoiceId, number: &str) -> Result<Option<String>, Failure> {
    Ok(book.is_cancelled(id, Date::MAX)?.then(|| {
        format!(
            "invoice {number} is owed in the list and was cancelled here; if it is owed after all, undo the cancellation or add it under a new number"
        )
    }))
}

/// Takes over what was judged as a change.
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
        // The list's payments are in by now: money that one of them brought is never given up.
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
    if why == Ended::Cancelled {
        return Ok(write.cancel_invoice(known.id, on, CANCELLED)?);
    }
    write.allocate(&NewAllocation {
        invoice: known.id,
        from: AllocationSource::WriteOff,
        effective: on,
        amount: known.open.minor,
        reason: WRITTEN_OFF.to_owned(),
    })?;
    Ok(())
}
