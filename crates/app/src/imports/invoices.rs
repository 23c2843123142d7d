//! Invoices and credit notes of a file compared with those of the book.

use owed_import::{DocumentKind, Drafts, InvoiceDraft};
use owed_receivables::credit::latest_payment;
use owed_receivables::same_payment::USUAL_DELAY;
use owed_receivables::{Date, Invoice, InvoiceId, Money};
use owed_store::BookReader;
use owed_texts::{Arg, Message, key, text};

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
    book: &BookReader,
    drafts: &Drafts,
    known: Date,
) -> Result<Judged, Failure> {
    let mut judged = Judged {
        customers: places(book, &drafts.customers)?,
        ..Judged::in_language(cx.language(book)?)
    };
    let terms = terms(book, drafts, &judged.customers)?;
    let info = book.info()?;
    let latest = latest_payment(cx.app.today());
    let empty = info.invoices == 0 && info.credits == 0;
    judged.verdicts.reserve(drafts.invoices.len());
    for (at, draft) in drafts.invoices.iter().enumerate() {
        cx.tick(
            at,
            drafts.invoices.len(),
            key!("import-step-finding-invoices"),
        )?;
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
                key!("import-problem-several-named"),
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
    book: &BookReader,
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
        let message = text!(
            "import-problem-invoice-of-another",
            number = &draft.number,
            customer = book.invoice(id)?.customer_name
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
        judged.change(id.0, changes)
    })
}

/// Returns the change from what a list says was paid, or why it cannot be imported.
fn judge_paid(
    book: &BookReader,
    draft: &InvoiceDraft,
    id: InvoiceId,
    day: Date,
    judged: &mut Judged,
) -> Result<Result<Option<Message>, Verdict>, Failure> {
    let Some(said) = said(draft, day, false) else {
        return Ok(Ok(None));
    };
    let money = |minor| Money::new(minor, draft.gross.currency).plain();
    let number = &draft.number;
    Ok(Ok(match implied::news(book, id, &said)? {
        News::Paid(more) => Some(text!("import-change-paid", amount = money(more))),
        News::Open(more) => Some(text!("import-change-open-again", amount = money(more))),
        News::Contradicts(more) => {
            let amount = money(more);
            let message = text!("import-problem-open-though-paid", amount, number);
            return Ok(Err(judged.problem(draft.row, number, message)));
        }
        News::Nothing | News::Known => {
            let delay = chrono::Days::new(USUAL_DELAY.unsigned_abs());
            let told = book.told_paid(id, day.checked_sub_days(delay).unwrap_or(day))?;
            if told > said.paid {
                let (listed, known) = (money(said.paid), money(told));
                let message = text!("import-note-paid-less", listed, number, known);
                judged.note(draft.row, number, message);
            }
            None
        }
    }))
}

pub fn judge_credit_note(
    book: &BookReader,
    draft: &InvoiceDraft,
    place: Place,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    let left = draft.gross.minor - paid(draft);
    let Some(id) = credit_note(book, &draft.number)? else {
        return Ok(if left > 0 {
            Verdict::Create
        } else {
            judged.skip(text!(
                "import-skip-credit-note-used",
                number = &draft.number
            ))
        });
    };
    let known = book.credit(id)?;
    let same_customer = matches!(place, Place::Known(customer) if customer == known.customer);
    if !same_customer {
        let message = text!(
            "import-problem-credit-note-of-another",
            number = &draft.number,
            customer = known.customer_name
        );
        return Ok(judged.problem(draft.row, &draft.number, message));
    }
    // The book does not know what was used before it got the credit note.
    let fits = if draft.tells_paid {
        (left..=draft.gross.minor).contains(&known.amount.minor)
    } else {
        known.amount.minor == draft.gross.minor
    };
    if known.amount.currency != draft.gross.currency || !fits {
        let message = text!(
            "import-problem-credit-note-changed",
            number = &draft.number,
            amount = known.amount.plain()
        );
        return Ok(judged.problem(draft.row, &draft.number, message));
    }
    Ok(Verdict::Same)
}

/// Returns the invoice with what the file says, and otherwise unchanged.
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

fn changes(before: &Invoice, after: &Invoice) -> Vec<Message> {
    let dispute = |disputed| match disputed {
        true => key!("field-disputed"),
        false => key!("import-not-disputed"),
    };
    let parts = [
        (
            key!("import-what-amount"),
            Arg::from(before.gross.plain()),
            Arg::from(after.gross.plain()),
        ),
        (
            key!("import-what-issued"),
            iso(before.issued).into(),
            iso(after.issued).into(),
        ),
        (
            key!("import-what-due"),
            iso(before.due).into(),
            iso(after.due).into(),
        ),
        (
            key!("import-what-discount"),
            discounts::word(before.discount),
            discounts::word(after.discount),
        ),
        (
            key!("import-what-dispute"),
            dispute(before.disputed).into(),
            dispute(after.disputed).into(),
        ),
        (
            key!("field-reference"),
            (&before.reference).into(),
            (&after.reference).into(),
        ),
        (
            key!("field-note"),
            (&before.note).into(),
            (&after.note).into(),
        ),
    ];
    parts
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(what, before, after)| text!("import-change", what, before, after))
        .collect()
}
