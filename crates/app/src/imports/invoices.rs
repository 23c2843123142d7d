//! Invoices and credit notes of a file against those of the book.

use std::collections::HashSet;

use owed_import::{DocumentKind, Drafts, InvoiceDraft};
use owed_receivables::{
    Credit, CreditId, CreditKind, Customer, CustomerId, Date, DiscountTerms, Invoice, InvoiceId,
    Money,
};
use owed_store::{AllocationSource, Company, NewAllocation, NewCredit, Reading, Write};

use super::customers::{ensure, places};
use super::verdict::{Judged, Place, Verdict};
use crate::agreements::plan_interest;
use crate::discounts;
use crate::failure::Failure;
use crate::wire::iso;

/// The key of the payment that an invoice file implies by saying how much of an invoice is paid.
fn paid_key(number: &str, paid: i64) -> String {
    format!("{}{paid}", paid_keys(number))
}

/// What the keys of all such payments of an invoice begin with. The separator stands in no number.
pub fn paid_keys(number: &str) -> String {
    format!("paid\u{1f}{number}\u{1f}")
}

fn credit_note_key(number: &str) -> String {
    format!("credit note {number}")
}

/// The credit note of a number.
pub fn credit_note(book: &Reading, number: &str) -> Result<Option<CreditId>, Failure> {
    Ok(book.credit_by_key(&credit_note_key(number))?)
}

/// What a customer is usually given: days to pay, and what may be taken off for paying early.
#[derive(Clone, Copy)]
pub struct Usual {
    pub days: u32,
    pub discount: DiscountTerms,
}

impl Usual {
    pub fn of(customer: &Customer, company: &Company) -> Self {
        Self {
            days: customer.terms_days.unwrap_or(company.terms_days),
            discount: customer.discount.unwrap_or(company.discount),
        }
    }
}

fn due_date(draft: &InvoiceDraft, terms: Usual) -> Date {
    draft
        .due
        .unwrap_or_else(|| draft.issued + chrono::Days::new(u64::from(terms.days)))
}

fn terms(book: &Reading, drafts: &Drafts, places: &[Place]) -> Result<Vec<Usual>, Failure> {
    let company = book.company()?;
    drafts
        .customers
        .iter()
        .zip(places)
        .map(|(draft, place)| {
            let own = match place {
                Place::Known(id) => &book.customer(*id)?,
                Place::New | Place::Ambiguous => &draft.customer,
            };
            Ok(Usual::of(own, &company))
        })
        .collect()
}

/// What the file says was paid of an invoice.
fn paid(draft: &InvoiceDraft) -> i64 {
    draft.paid.iter().map(|paid| paid.amount.minor).sum()
}

pub fn judge(book: &Reading, drafts: &Drafts) -> Result<Judged, Failure> {
    let mut judged = Judged {
        customers: places(book, &drafts.customers)?,
        ..Judged::default()
    };
    let terms = terms(book, drafts, &judged.customers)?;
    let info = book.info()?;
    let empty = info.invoices == 0 && info.credits == 0;
    judged.verdicts.reserve(drafts.invoices.len());
    for draft in &drafts.invoices {
        let place = judged.customers[draft.customer];
        let verdict = match (place, draft.kind) {
            (Place::Ambiguous, _) => judged.problem(
                draft.row,
                &drafts.customers[draft.customer].customer.name,
                "several customers in the book have this name; give the row their customer number",
            ),
            (_, DocumentKind::Invoice) if empty => Verdict::Create,
            (place, DocumentKind::Invoice) => {
                judge_invoice(book, draft, place, terms[draft.customer], &mut judged)?
            }
            (place, DocumentKind::CreditNote) => {
                judge_credit_note(book, draft, place, &mut judged)?
            }
        };
        judged.verdicts.push(verdict);
    }
    Ok(judged)
}

pub fn judge_invoice(
    book: &Reading,
    draft: &InvoiceDraft,
    place: Place,
    terms: Usual,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    let Some(id) = book.invoice_by_number(&draft.number)? else {
        return Ok(Verdict::Create);
    };
    let known = book.invoice(id)?;
    let same_customer =
        matches!(place, Place::Known(customer) if customer == known.invoice.customer);
    if !same_customer {
        let message = format!(
            "invoice {} is in the book for {}; an invoice number stands once in a book, so correct the number or the customer",
            draft.number, known.customer_name
        );
        return Ok(judged.problem(draft.row, &draft.number, message));
    }
    let after = updated(&known.invoice, draft, terms);
    let mut changes = changes(&known.invoice, &after);
    if after.gross.currency == known.invoice.gross.currency {
        let allocated = known.invoice.gross.minor - known.open.minor;
        let missing = paid(draft) - allocated;
        let implied = book
            .credit_by_key(&paid_key(&draft.number, paid(draft)))?
            .is_some();
        if missing > 0 && !implied {
            changes.push(format!(
                "paid: {}",
                Money::new(missing, after.gross.currency)
            ));
        }
        if after.gross.minor < allocated {
            let message = format!(
                "invoice {} would be less than what was paid of it; write a credit note instead",
                draft.number
            );
            return Ok(judged.problem(draft.row, &draft.number, message));
        }
    }
    let figures = (after.gross, after.issued, after.due)
        != (known.invoice.gross, known.invoice.issued, known.invoice.due);
    if figures && known.in_letter {
        let message = format!(
            "invoice {} stands in a letter, so its dates and its amount stay; write a credit note instead",
            draft.number
        );
        return Ok(judged.problem(draft.row, &draft.number, message));
    }
    Ok(if changes.is_empty() {
        Verdict::Same
    } else {
        Verdict::Change { id: id.0, changes }
    })
}

pub fn judge_credit_note(
    book: &Reading,
    draft: &InvoiceDraft,
    place: Place,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    if draft.gross.minor <= paid(draft) {
        return Ok(judged.skip(format!("credit note {} is used up", draft.number)));
    }
    let Some(id) = book.credit_by_key(&credit_note_key(&draft.number))? else {
        return Ok(Verdict::Create);
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
    if known.amount.currency != draft.gross.currency || known.amount.minor != draft.gross.minor {
        let message = format!(
            "credit note {} is in the book with {}; a credit note is not changed, write another one",
            draft.number, known.amount
        );
        return Ok(judged.problem(draft.row, &draft.number, message));
    }
    Ok(Verdict::Same)
}

/// The invoice with what the file says; where it says nothing, as before.
fn updated(before: &Invoice, draft: &InvoiceDraft, terms: Usual) -> Invoice {
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
            discounts::word(before.discount),
            discounts::word(after.discount),
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
    payments.settle(write)
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
                if after != before.invoice {
                    write.update_invoice(id, &after, today)?;
                }
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
