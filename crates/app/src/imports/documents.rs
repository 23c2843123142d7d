//! What an invoice or credit note of a list says, and under which terms.

use owed_import::{Drafts, InvoiceDraft};
use owed_receivables::{CreditId, Customer, Date, DiscountTerms, PaidAsOf};
use owed_store::{BookReader, Company};

use super::verdict::Place;
use crate::failure::Failure;

pub(super) fn credit_note_key(number: &str) -> String {
    format!("credit note {number}")
}

/// Returns the credit note with a number.
pub fn credit_note(book: &BookReader, number: &str) -> Result<Option<CreditId>, Failure> {
    Ok(book.credit_by_key(&credit_note_key(number))?)
}

/// A customer's usual terms: days to pay and early-payment discount.
#[derive(Clone, Copy)]
pub struct Usual {
    pub days: u32,
    pub discount: DiscountTerms,
}

impl Usual {
    pub fn new(customer: &Customer, company: &Company) -> Self {
        Self {
            days: customer.terms_days.unwrap_or(company.terms_days),
            discount: customer.discount.unwrap_or(company.discount),
        }
    }
}

pub(super) fn due_date(draft: &InvoiceDraft, terms: Usual) -> Date {
    draft
        .due
        .unwrap_or_else(|| draft.issued + chrono::Days::new(u64::from(terms.days)))
}

pub(super) fn terms(
    book: &BookReader,
    drafts: &Drafts,
    places: &[Place],
) -> Result<Vec<Usual>, Failure> {
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
            Ok(Usual::new(own, &company))
        })
        .collect()
}

/// Returns what the file says was paid on an invoice.
pub(super) fn paid(draft: &InvoiceDraft) -> i64 {
    draft.paid.iter().map(|paid| paid.amount.minor).sum()
}

/// Returns the total that a file of the day `known` says was paid on an invoice, if it says so.
pub(super) fn said(draft: &InvoiceDraft, known: Date, first: bool) -> Option<PaidAsOf> {
    draft.tells_paid.then(|| PaidAsOf {
        known,
        paid: paid(draft),
        dated: draft.paid.last().and_then(|paid| paid.date),
        first,
    })
}
