//! Credit notes with less left in a list than in the book: the other program set the difference off against invoices
//! that the same list shows as paid. It is the same money, reported twice (rule L6).

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use owed_import::{DocumentKind, Drafts, InvoiceDraft};
use owed_receivables::{CreditId, Currency, CustomerId, Date, Money};
use owed_store::BookReader;
use owed_texts::text;

use super::documents::{credit_note, paid, said};
use super::verdict::{Judged, Place, Verdict};
use crate::failure::Failure;
use crate::implied::{self, News};

/// Judges whether what was used of each credit note shows among the invoices of the list. If not, its row is a problem:
/// it was refunded, or used for an invoice that the list does not name.
pub fn judge(
    book: &BookReader,
    drafts: &Drafts,
    known: Date,
    judged: &mut Judged,
) -> Result<(), Failure> {
    // What can still be set off against a customer's invoices.
    let mut room = HashMap::new();
    let mut rows = None;
    for at in 0..drafts.invoices.len() {
        let draft = &drafts.invoices[at];
        let Some((id, rest, used)) = used(book, draft, &judged.verdicts[at])? else {
            continue;
        };
        let Place::Known(customer) = judged.customers[draft.customer] else {
            continue;
        };
        let whose = (customer, draft.gross.currency);
        let room = match room.entry(whose) {
            Entry::Occupied(room) => room.into_mut(),
            Entry::Vacant(room) => {
                let rows = rows.get_or_insert_with(|| rows_of_customers(drafts, judged));
                let theirs = rows.get(&customer).map_or(&[][..], Vec::as_slice);
                let currency = draft.gross.currency;
                room.insert(newly_paid(book, drafts, known, judged, theirs, currency)?)
            }
        };
        let left = Money::new(rest.minor - used, rest.currency);
        judged.verdicts[at] = if *room >= used {
            *room -= used;
            let change = text!(
                "import-change-left",
                before = rest.plain(),
                after = left.plain()
            );
            judged.change(id.0, vec![change])
        } else {
            let message = text!(
                "import-problem-credit-note-left",
                left = left.plain(),
                number = &draft.number,
                rest = rest.plain()
            );
            judged.problem(draft.row, &draft.number, message)
        };
    }
    Ok(())
}

/// Returns a known credit note, what the book has left of it, and how much less the list has.
fn used(
    book: &BookReader,
    draft: &InvoiceDraft,
    verdict: &Verdict,
) -> Result<Option<(CreditId, Money, i64)>, Failure> {
    let known = matches!(verdict, Verdict::Same | Verdict::Change { .. });
    if draft.kind != DocumentKind::CreditNote || !draft.tells_paid || !known {
        return Ok(None);
    }
    let Some(id) = credit_note(book, &draft.number)? else {
        return Ok(None);
    };
    let rest = book.credit(id)?.on_account;
    let used = rest.minor - (draft.gross.minor - paid(draft));
    Ok((used > 0).then_some((id, rest, used)))
}

/// Returns what the list newly reports as paid on one customer's invoices in one currency; `rows` are the customer's.
fn newly_paid(
    book: &BookReader,
    drafts: &Drafts,
    known: Date,
    judged: &Judged,
    rows: &[usize],
    currency: Currency,
) -> Result<i64, Failure> {
    let mut sum = 0;
    for at in rows {
        let (draft, verdict) = (&drafts.invoices[*at], &judged.verdicts[*at]);
        if draft.kind != DocumentKind::Invoice || draft.gross.currency != currency {
            continue;
        }
        sum += match verdict {
            Verdict::Create => paid(draft).min(draft.gross.minor),
            Verdict::Same | Verdict::Change { .. } => more_paid(book, draft, known)?,
            Verdict::Known(_) | Verdict::Left => 0,
        };
    }
    Ok(sum)
}

/// Returns the rows of each known customer.
fn rows_of_customers(drafts: &Drafts, judged: &Judged) -> HashMap<CustomerId, Vec<usize>> {
    let mut rows = HashMap::<_, Vec<usize>>::new();
    for (at, draft) in drafts.invoices.iter().enumerate() {
        if let Place::Known(customer) = judged.customers[draft.customer] {
            rows.entry(customer).or_default().push(at);
        }
    }
    rows
}

fn more_paid(book: &BookReader, draft: &InvoiceDraft, known: Date) -> Result<i64, Failure> {
    let id = book.invoice_by_number(&draft.number)?;
    let Some((id, said)) = id.zip(said(draft, known, false)) else {
        return Ok(0);
    };
    Ok(match implied::news(book, id, &said)? {
        News::Paid(more) => more.min(book.invoice(id)?.open.minor),
        News::Nothing | News::Known | News::Open(_) | News::Contradicts(_) => 0,
    })
}

/// What is to be set off from the credit notes of a list, by customer and currency; the oldest last.
#[derive(Default)]
pub struct SetOff(HashMap<(CustomerId, Currency), Vec<Part>>);

/// A part of a credit note.
#[derive(Clone, Copy)]
pub struct Part {
    pub credit: CreditId,
    pub dated: Date,
    pub amount: i64,
}

impl SetOff {
    /// Collects what was judged as used.
    pub fn read(book: &BookReader, drafts: &Drafts, judged: &Judged) -> Result<Self, Failure> {
        let mut all = Self::default();
        for (draft, verdict) in drafts.invoices.iter().zip(&judged.verdicts) {
            if !matches!(verdict, Verdict::Change { .. }) {
                continue;
            }
            if let Some((id, rest, used)) = used(book, draft, verdict)? {
                let credit = book.credit(id)?;
                let whose = (credit.customer, rest.currency);
                all.0.entry(whose).or_default().push(Part {
                    credit: id,
                    dated: credit.dated,
                    amount: used,
                });
            }
        }
        for parts in all.0.values_mut() {
            parts.sort_by_key(|part| std::cmp::Reverse((part.dated, part.credit.0)));
        }
        Ok(all)
    }

    /// Takes up to the wanted amount.
    pub fn take(&mut self, whose: (CustomerId, Currency), mut wanted: i64) -> Vec<Part> {
        let mut taken = Vec::new();
        let Some(parts) = self.0.get_mut(&whose) else {
            return taken;
        };
        while let Some(part) = parts.last_mut() {
            let amount = wanted.min(part.amount);
            if amount <= 0 {
                break;
            }
            taken.push(Part { amount, ..*part });
            wanted -= amount;
            part.amount -= amount;
            if part.amount == 0 {
                parts.pop();
            }
        }
        taken
    }
}
