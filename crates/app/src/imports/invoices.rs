//! Invoices and credit notes of a file against those of the book.

use owed_import::{DocumentKind, Drafts, InvoiceDraft};
use owed_receivables::credit::latest_payment;
use owed_receivables::same_payment::USUAL_DELAY;
use owed_receivables::{Date, Invoice, InvoiceId, Money};
use owed_store::Reading;

use super::conflicts::conflict;
use super::customers::places;
use super::documents::{Usual, credit_note, due_date, paid, said, terms};
use super::verdict::{Judged, Place, Verdict};
use super::{ended, payments, set_off};
use crate::context::Context;
use crate::discounts;
use crate::failure::Failure;
use crate::implied::{self, News};
use crate::wire::iso;

pub fn judge(
    cx: &Context<'_>,
    book: &Reading,
    drafts: &Drafts,
    known: Date,
) -> Result<Judged, Failure> {
    let mut judged = Judged {
        customers: places(book, &drafts.customers)?,
        ..Judged::default()
    };
    let terms = terms(book, drafts, &judged.customers)?;
    let info = book.info()?;
    let latest = latest_payment(cx.app.today());
    let empty = info.invoices == 0 && info.credits == 0;
    judged.verdicts.reserve(drafts.invoices.len());
    for (at, draft) in drafts.invoices.iter().enumerate() {
        cx.tick(at, drafts.invoices.len(), "Looking up invoices")?;
        let place = judged.customers[draft.customer];
        let days = draft.paid.iter().filter_map(|paid| paid.date);
        let ahead = days.max().filter(|day| *day > latest);
        if let Some(day) = ahead {
            let verdict = judged.problem(draft.row, &iso(day), payments::ahead(latest));
            judged.verdicts.push(verdict);
            continue;
        }
        let verdict = match (place, draft.kind) {
            (Place::Ambiguous, _) => judged.problem(
                draft.row,
                drafts.customers[draft.customer].name(),
                "several customers in the book have this name; give the row their customer number",
            ),
            (_, DocumentKind::Invoice) if empty => Verdict::Create,
            (place, DocumentKind::Invoice) => judge_invoice(
                book,
                draft,
                place,
                terms[draft.customer],
                known,
                &mut judged,
            )?,
            (place, DocumentKind::CreditNote) => {
                judge_credit_note(book, draft, place, &mut judged)?
            }
        };
        judged.verdicts.push(verdict);
    }
    set_off::judge(book, drafts, known, &mut judged)?;
    ended::judge(book, drafts, &mut judged)?;
    Ok(judged)
}

pub fn judge_invoice(
    book: &Reading,
    draft: &InvoiceDraft,
    place: Place,
    terms: Usual,
    day: Date,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    let Some((id, before)) = book.plain_invoice_of(&draft.number)? else {
        return Ok(Verdict::Create);
    };
    let same_customer = matches!(place, Place::Known(customer) if customer == before.customer);
    if !same_customer {
        let message = format!(
            "invoice {} is in the book for {}; each invoice number can be in a book only once, so correct the number or the customer",
            draft.number,
            book.invoice(id)?.customer_name
        );
        return Ok(judged.problem(draft.row, &draft.number, message));
    }
    let after = updated(&before, draft, terms);
    let is_changed = after != before;
    let mut changes = match is_changed {
        true => changes(&before, &after),
        false => Vec::new(),
    };
    if after.gross.currency == before.gross.currency {
        match judge_paid(book, draft, id, day, judged)? {
            Ok(change) => changes.extend(change),
            Err(verdict) => return Ok(verdict),
        }
    }
    let question = match ended::open_again(book, id, &draft.number)? {
        None if is_changed => conflict(book, &book.invoice(id)?, &after)?,
        question => question,
    };
    if let Some(question) = question {
        return Ok(judged.problem(draft.row, &draft.number, question));
    }
    Ok(if changes.is_empty() {
        Verdict::Same
    } else {
        Verdict::Change { id: id.0, changes }
    })
}

/// What changes by what a list says was paid; or why it cannot come in.
fn judge_paid(
    book: &Reading,
    draft: &InvoiceDraft,
    id: InvoiceId,
    day: Date,
    judged: &mut Judged,
) -> Result<Result<Option<String>, Verdict>, Failure> {
    let Some(said) = said(draft, day, false) else {
        return Ok(Ok(None));
    };
    let money = |minor| Money::new(minor, draft.gross.currency);
    let number = &draft.number;
    Ok(Ok(match implied::news(book, id, &said)? {
        News::Paid(more) => Some(format!("paid: {}", money(more))),
        News::Open(more) => Some(format!("open again: {}", money(more))),
        News::Contradicts(more) => {
            let message = format!(
                "the list has {} of invoice {number} open again, and the book has a payment that is not from a list of invoices; if that money went back, undo the payment in the book",
                money(more)
            );
            return Ok(Err(judged.problem(draft.row, number, message)));
        }
        News::Nothing | News::Known => {
            let delay = chrono::Days::new(USUAL_DELAY.unsigned_abs());
            let told = book.told_paid(id, day.checked_sub_days(delay).unwrap_or(day))?;
            if told > said.paid {
                let message = format!(
                    "the list has {} of invoice {number} as paid, the book {}",
                    money(said.paid),
                    money(told)
                );
                judged.note(draft.row, number, message);
            }
            None
        }
    }))
}

pub fn judge_credit_note(
    book: &Reading,
    draft: &InvoiceDraft,
    place: Place,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    let left = draft.gross.minor - paid(draft);
    let Some(id) = credit_note(book, &draft.number)? else {
        return Ok(if left > 0 {
            Verdict::Create
        } else {
            judged.skip(format!("credit note {} is used up", draft.number))
        });
    };
    let known = book.credit(id)?;
    let same_customer = matches!(place, Place::Known(customer) if customer == known.customer);
    if !same_customer {
        let message = format!(
            "credit note {} is in the book for {}; correct the number or the customer",
            draft.number, known.customer_name
        );
        return Ok(judged.problem(draft.row, &draft.number, message));
    }
    // Of what was used before it came into the book, the book knows nothing.
    let fits = if draft.tells_paid {
        (left..=draft.gross.minor).contains(&known.amount.minor)
    } else {
        known.amount.minor == draft.gross.minor
    };
    if known.amount.currency != draft.gross.currency || !fits {
        let message = format!(
            "credit note {} is in the book with {}; a credit note cannot be changed, add another one",
            draft.number, known.amount
        );
        return Ok(judged.problem(draft.row, &draft.number, message));
    }
    Ok(Verdict::Same)
}

/// The invoice with what the file says; where it says nothing, as before.
pub(super) fn updated(before: &Invoice, draft: &InvoiceDraft, terms: Usual) -> Invoice {
    let text = |draft: &String, before: &String| {
        if draft.is_empty() {
            before.clone()
        } else {
            draft.clone()
        }
    };
    let unchanged_terms = draft.due.is_none() && draft.issued == before.issued;
    Invoice {
        customer: before.customer,
        number: before.number.clone(),
        issued: draft.issued,
        due: if unchanged_terms {
            before.due
        } else {
            due_date(draft, terms)
        },
        gross: draft.gross,
        discount: draft.discount.unwrap_or(before.discount),
        disputed: draft.disputed.unwrap_or(before.disputed),
        reference: text(&draft.reference, &before.reference),
        note: text(&draft.note, &before.note),
    }
}

fn changes(before: &Invoice, after: &Invoice) -> Vec<String> {
    let dispute = |disputed| if disputed { "disputed" } else { "not disputed" };
    let parts = [
        ("amount", before.gross.to_string(), after.gross.to_string()),
        ("issued", iso(before.issued), iso(after.issued)),
        ("due", iso(before.due), iso(after.due)),
        (
            "discount",
            discounts::word(before.discount).to_string(),
            discounts::word(after.discount).to_string(),
        ),
        (
            "dispute",
            dispute(before.disputed).to_owned(),
            dispute(after.disputed).to_owned(),
        ),
        (
            "reference",
            before.reference.clone(),
            after.reference.clone(),
        ),
        ("note", before.note.clone(), after.note.clone()),
    ];
    parts
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(what, before, after)| format!("{what}: {before} → {after}"))
        .collect()
}
