//! Invoices and credit notes of a file on their way into the book, as was judged, with the payments that they imply.

use std::collections::HashSet;

use owed_import::{DocumentKind, Drafts, InvoiceDraft};
use owed_receivables::{Credit, CreditId, CreditKind, CustomerId, Date, Invoice, InvoiceId, Money};
use owed_store::{AllocationSource, NewAllocation, NewCredit, Write};

use super::changing::change;
use super::customers::ensure;
use super::invoices::{
    Usual, credit_note, credit_note_key, due_date, paid, paid_key, terms, updated,
};
use super::verdict::{Judged, Verdict};
use super::{corrected, ended};
use crate::agreements::plan_interest;
use crate::failure::Failure;

pub fn apply(
    write: &mut Write<'_>,
    drafts: &Drafts,
    judged: &Judged,
    today: Date,
) -> Result<(), Failure> {
    let terms = terms(write, drafts, &judged.customers)?;
    let mut wanted = vec![false; drafts.customers.len()];
    for (draft, verdict) in drafts.invoices.iter().zip(&judged.verdicts) {
        wanted[draft.customer] |= !matches!(verdict, Verdict::Left);
    }
    let customers = ensure(write, &drafts.customers, &judged.customers, &wanted)?;
    let mut payments = Payments::default();
    let created = judged
        .verdicts
        .iter()
        .filter(|verdict| matches!(verdict, Verdict::Create))
        .count();
    write.bulk_invoices(created, |write| {
        for (draft, verdict) in drafts.invoices.iter().zip(&judged.verdicts) {
            if let Some(customer) = customers[draft.customer] {
                let terms = terms[draft.customer];
                payments.bring_in(write, draft, verdict, customer, terms, today)?;
            }
        }
        Ok::<_, Failure>(())
    })?;
    payments.settle(write)?;
    if write.has_corrections()? {
        for (draft, verdict) in drafts.invoices.iter().zip(&judged.verdicts) {
            if let (Verdict::Create, DocumentKind::Invoice) = (verdict, draft.kind) {
                corrected::settle(write, &draft.number)?;
            }
        }
    }
    ended::apply(write, drafts, judged, today)
}

/// A document in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    Invoice(InvoiceId),
    CreditNote(CreditId),
}

/// The payments that an invoice file implies, and where they go.
#[derive(Default)]
pub struct Payments {
    allocations: Vec<NewAllocation>,
    keys: HashSet<String>,
}

impl Payments {
    /// Writes one document as was judged; gives what it is in the book. What was paid of it is allocated by
    /// [`Payments::settle`].
    pub fn bring_in(
        &mut self,
        write: &mut Write<'_>,
        draft: &InvoiceDraft,
        verdict: &Verdict,
        customer: CustomerId,
        terms: Usual,
        today: Date,
    ) -> Result<Option<Brought>, Failure> {
        Ok(match (verdict, draft.kind) {
            (Verdict::Create, DocumentKind::Invoice) => {
                let invoice = Invoice {
                    customer,
                    number: draft.number.clone(),
                    issued: draft.issued,
                    due: due_date(draft, terms),
                    gross: draft.gross,
                    discount: draft.discount.unwrap_or(terms.discount),
                    disputed: draft.disputed.unwrap_or(false),
                    reference: draft.reference.clone(),
                    note: draft.note.clone(),
                };
                let id = write.insert_invoice(&invoice)?;
                self.add(write, draft, customer, id, 0, draft.gross.minor)?;
                Some(Brought::Invoice(id))
            }
            (Verdict::Create, DocumentKind::CreditNote) => {
                let left = draft.gross.minor - paid(draft);
                let credit = Credit {
                    customer,
                    kind: CreditKind::CreditNote,
                    number: draft.number.clone(),
                    dated: draft.issued,
                    amount: Money::new(left, draft.gross.currency),
                    note: draft.note.clone(),
                };
                let id = write.insert_credit(&NewCredit {
                    credit,
                    key: Some(credit_note_key(&draft.number)),
                })?;
                Some(Brought::CreditNote(id))
            }
            (Verdict::Change { id, .. }, _) => {
                let id = InvoiceId(*id);
                let before = write.invoice(id)?;
                let after = updated(&before.invoice, draft, terms);
                change(write, &before, &after, today)?;
                let allocated = before.invoice.gross.minor - before.open.minor;
                let open = after.gross.minor - allocated;
                self.add(write, draft, customer, id, allocated, open)?;
                Some(Brought::Invoice(id))
            }
            (Verdict::Same, DocumentKind::Invoice) => write
                .invoice_by_number(&draft.number)?
                .map(Brought::Invoice),
            (Verdict::Same, DocumentKind::CreditNote) => {
                credit_note(write, &draft.number)?.map(Brought::CreditNote)
            }
            (Verdict::Left, _) => None,
        })
    }

    /// Allocates what was paid.
    pub fn settle(&mut self, write: &mut Write<'_>) -> Result<(), Failure> {
        let bore = plan_interest::running(write, None)?;
        write.allocate_many(&std::mem::take(&mut self.allocations))?;
        plan_interest::claim_paid(write, &bore)
    }

    /// Adds what the file says was paid beyond the `known` amount. Where the file names no day, the invoice's own day
    /// is taken: then its balance is the file's on every day, and no payment looks newer than it may be.
    fn add(
        &mut self,
        write: &mut Write<'_>,
        draft: &InvoiceDraft,
        customer: CustomerId,
        id: InvoiceId,
        known: i64,
        open: i64,
    ) -> Result<(), Failure> {
        let mut skip = known;
        let mut open = open;
        let mut total = 0;
        for paid in &draft.paid {
            total += paid.amount.minor;
            let amount = (paid.amount.minor - skip.min(paid.amount.minor)).max(0);
            skip -= paid.amount.minor - amount;
            let key = paid_key(&draft.number, total);
            if amount == 0 || self.keys.contains(&key) || write.credit_by_key(&key)?.is_some() {
                continue;
            }
            let dated = paid.date.unwrap_or(draft.issued);
            let note = if paid.date.is_some() {
                ""
            } else {
                "The list that was read does not say when it was paid."
            };
            let credit = Credit {
                customer,
                kind: CreditKind::Payment,
                number: String::new(),
                dated,
                amount: Money::new(amount, draft.gross.currency),
                note: note.to_owned(),
            };
            let credit = write.insert_credit(&NewCredit {
                credit,
                key: Some(key.clone()),
            })?;
            self.keys.insert(key);
            let share = amount.min(open);
            open -= share;
            if share > 0 {
                self.allocations.push(NewAllocation {
                    invoice: id,
                    from: AllocationSource::Credit(credit),
                    effective: owed_receivables::credit::effective_date(dated, draft.issued),
                    amount: share,
                    reason: String::new(),
                });
            }
        }
        Ok(())
    }
}
