//! Imports the invoices and credit notes of a file as judged, with the payments that they imply.

use std::collections::HashMap;

use owed_import::{DocumentKind, Drafts, InvoiceDraft};
use owed_receivables::credit::effective_date;
use owed_receivables::{Credit, CreditId, CreditKind, CustomerId, Date, Invoice, InvoiceId, Money};
use owed_store::{AllocationSource, NewAllocation, NewCredit, Write};
use owed_texts::key;

use super::changing::change;
use super::customers::ensure;
use super::documents::{Usual, credit_note, credit_note_key, due_date, paid, said, terms};
use super::invoices::updated;
use super::set_off::SetOff;
use super::verdict::{Judged, Verdict};
use super::{corrected, ended};
use crate::accrual;
use crate::context::Context;
use crate::failure::Failure;
use crate::implied::{self, News};

/// `known` is the day that the file represents; nothing later is in it.
pub fn apply(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    drafts: &Drafts,
    judged: &Judged,
    known: Date,
) -> Result<(), Failure> {
    let today = cx.app.today();
    let terms = terms(write, drafts, &judged.customers)?;
    let mut wanted = vec![false; drafts.customers.len()];
    for (draft, verdict) in drafts.invoices.iter().zip(&judged.verdicts) {
        wanted[draft.customer] |= !matches!(verdict, Verdict::Left);
    }
    let customers = ensure(write, &drafts.customers, &judged.customers, &wanted)?;
    let mut payments = Payments {
        known: Some(known),
        set_off: SetOff::read(write, drafts, judged)?,
        ..Payments::default()
    };
    let created = judged
        .verdicts
        .iter()
        .filter(|verdict| matches!(verdict, Verdict::Create))
        .count();
    write.bulk_invoices(created, |write| {
        for (at, (draft, verdict)) in drafts.invoices.iter().zip(&judged.verdicts).enumerate() {
            cx.tick(at, drafts.invoices.len(), key!("import-step-invoices"))?;
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

/// An imported document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    Invoice(InvoiceId),
    CreditNote(CreditId),
}

/// The payments that an invoice file implies, and where they go.
#[derive(Default)]
pub struct Payments {
    /// The day that the file represents; `None` if each document has its own.
    known: Option<Date>,
    allocations: Vec<NewAllocation>,
    /// The invoices about which the file says something new.
    restated: Vec<InvoiceId>,
    on_account: Option<OnAccount>,
    set_off: SetOff,
}

/// Payments with money on account, by customer, each with its day and what is left.
type OnAccount = HashMap<CustomerId, Vec<(CreditId, Date, Money)>>;

impl Payments {
    /// Writes one document as judged; returns its key in the book. What was paid on it is allocated by
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
                self.pay_new(write, draft, &invoice, id)?;
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
            (Verdict::Change { id, .. }, DocumentKind::Invoice) => {
                let id = InvoiceId(*id);
                let before = write.invoice(id)?;
                let after = updated(&before.invoice, draft, terms);
                change(write, &before, &after, today)?;
                self.pay(write, draft, &after, id)?;
                Some(Brought::Invoice(id))
            }
            (Verdict::Same, DocumentKind::Invoice) => {
                let id = write.invoice_by_number(&draft.number)?;
                if let Some(id) = id {
                    self.pay(write, draft, &write.plain_invoice(id)?, id)?;
                }
                id.map(Brought::Invoice)
            }
            // What a list set off from it is allocated together with the invoice it paid.
            (Verdict::Same | Verdict::Change { .. }, DocumentKind::CreditNote) => {
                credit_note(write, &draft.number)?.map(Brought::CreditNote)
            }
            (Verdict::Left | Verdict::Known(_), _) => None,
        })
    }

    /// Allocates what was paid.
    pub fn settle(&mut self, write: &mut Write<'_>) -> Result<(), Failure> {
        let bore = accrual::plans::running(write, None)?;
        write.allocate_many(&std::mem::take(&mut self.allocations))?;
        for id in std::mem::take(&mut self.restated) {
            implied::restate(write, id, None)?;
        }
        accrual::plans::claim_paid(write, &bore)
    }

    /// Adds what the file says was paid on an invoice that it brings.
    fn pay_new(
        &mut self,
        write: &mut Write<'_>,
        draft: &InvoiceDraft,
        invoice: &Invoice,
        id: InvoiceId,
    ) -> Result<(), Failure> {
        let known = self.known.unwrap_or(draft.issued);
        let Some(said) = said(draft, known, true).filter(|said| said.paid > 0) else {
            return Ok(());
        };
        write.say_paid(id, &said)?;
        let set_off = self.set_off(invoice, id, said.paid.min(invoice.gross.minor));
        let rest = said.paid - set_off;
        let is_on_account = self.use_on_account(write, invoice, id, rest, known)?;
        if set_off > 0 {
            self.restated.push(id);
        }
        if set_off > 0 || is_on_account {
            return Ok(());
        }
        let language = write.company()?.language;
        for (credit, part) in implied::of_new(invoice, &said, language) {
            let payment = write.insert_implied(&credit, id, &part)?;
            self.allocate(
                invoice,
                id,
                payment,
                credit.dated,
                part.amount.min(invoice.gross.minor),
            );
        }
        Ok(())
    }

    /// Stores what the file says was paid on an invoice already in the book, if it is news.
    fn pay(
        &mut self,
        write: &mut Write<'_>,
        draft: &InvoiceDraft,
        invoice: &Invoice,
        id: InvoiceId,
    ) -> Result<(), Failure> {
        let known = self.known.unwrap_or(draft.issued);
        let Some(said) = said(draft, known, false) else {
            return Ok(());
        };
        match implied::news(write, id, &said)? {
            News::Nothing => return Ok(()),
            News::Paid(more) => {
                let open = write.invoice(id)?.open.minor;
                let rest = more - self.set_off(invoice, id, more.min(open));
                self.use_on_account(write, invoice, id, rest, known)?;
            }
            News::Known | News::Open(_) | News::Contradicts(_) => {}
        }
        write.say_paid(id, &said)?;
        self.restated.push(id);
        Ok(())
    }

    /// Allocates what the list set off from credit notes; returns how much.
    fn set_off(&mut self, invoice: &Invoice, id: InvoiceId, amount: i64) -> i64 {
        let whose = (invoice.customer, invoice.gross.currency);
        let parts = self.set_off.take(whose, amount);
        for part in &parts {
            self.allocate(invoice, id, part.credit, part.dated, part.amount);
        }
        parts.iter().map(|part| part.amount).sum()
    }

    /// Uses money on account of exactly this amount, since it is what the list means, and nothing is implied.
    fn use_on_account(
        &mut self,
        write: &Write<'_>,
        invoice: &Invoice,
        id: InvoiceId,
        amount: i64,
        known: Date,
    ) -> Result<bool, Failure> {
        if self.on_account.is_none() {
            let mut theirs = OnAccount::new();
            for (payment, customer, dated, rest) in write.payments_on_account()? {
                theirs
                    .entry(customer)
                    .or_default()
                    .push((payment, dated, rest));
            }
            self.on_account = Some(theirs);
        }
        let wanted = Money::new(amount, invoice.gross.currency);
        let theirs = self.on_account.as_mut();
        let theirs = theirs.and_then(|all| all.get_mut(&invoice.customer));
        let Some(theirs) = theirs.filter(|_| amount <= invoice.gross.minor) else {
            return Ok(false);
        };
        let fits = |(_, dated, rest): &(CreditId, Date, Money)| *dated <= known && *rest == wanted;
        let Some(at) = theirs.iter().position(fits) else {
            return Ok(false);
        };
        let (payment, dated, _) = theirs.remove(at);
        self.allocate(invoice, id, payment, dated, amount);
        Ok(true)
    }

    fn allocate(
        &mut self,
        invoice: &Invoice,
        id: InvoiceId,
        payment: CreditId,
        dated: Date,
        amount: i64,
    ) {
        self.allocations.push(NewAllocation {
            invoice: id,
            from: AllocationSource::Credit(payment),
            effective: effective_date(dated, invoice.issued),
            amount,
            reason: String::new(),
        });
    }
}
