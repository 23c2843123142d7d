//! What lowered an invoice, and how to lower one without a payment.

use owed_receivables::{AllocationKind, InvoiceId, Language, words};
use owed_store::{AllocationRow as Stored, AllocationSource, NewAllocation};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::{Amount, Nothing, iso};
use crate::{journal, typed};

#[derive(Debug, Clone, Serialize, TS)]
pub struct AllocationRow {
    pub id: i64,
    pub kind: AllocationKind,
    pub on: String,
    pub amount: Amount,
    pub text: String,
    pub credit_id: Option<i64>,
    /// Whether it can be undone.
    pub can_release: bool,
}

words! {
    /// A reduction of an invoice without a payment.
    pub enum Reduction: "word-reduction" {
        WriteOff,
        Discount,
    }
}

/// Writes off all or part of what is open on an invoice (rule P5), or deducts a discount.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Reduce {
    pub invoice_id: i64,
    pub kind: Reduction,
    /// As typed; empty means all that is open.
    pub amount: String,
    /// Empty means today.
    pub on: String,
    pub reason: String,
}

pub(super) fn allocation_row(row: &Stored, language: Language) -> AllocationRow {
    let what = match (row.kind, row.credit_number.as_str()) {
        (AllocationKind::Payment, "") => text!("customers-payment"),
        (AllocationKind::Payment, number) => text!("customers-payment-number", number),
        (AllocationKind::CreditNote, _) if row.cancels => text!("common-cancelled"),
        (AllocationKind::CreditNote, "") => text!("customers-credit-note"),
        (AllocationKind::CreditNote, number) => text!("customers-credit-note-number", number),
        (AllocationKind::Discount, _) => text!("common-discount"),
        (AllocationKind::WriteOff, _) => text!("invoices-written-off"),
    };
    let what = if row.reverses.is_some() {
        text!("invoices-said-undone", allocation = what)
    } else {
        what
    };
    let what = what.text(language);
    AllocationRow {
        id: row.id.0,
        kind: row.kind,
        on: iso(row.effective),
        amount: Amount::new(row.amount, language),
        text: if row.reason.is_empty() {
            what
        } else {
            format!("{what} ({})", row.reason)
        },
        credit_id: row.credit.map(|id| id.0),
        can_release: row.reverses.is_none() && !row.reversed,
    }
}

/// Writes off all or part of what is open (rule P5), or deducts a discount (rule P4).
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Refused`] if nothing, or less, is open.
pub fn reduce(cx: &Context<'_>, request: Reduce) -> Result<Nothing, Failure> {
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Failure::invalid(
            "reason",
            text!("error-invoices-no-reduce-reason"),
        ));
    }
    let effective = typed::date_or("on", &request.on, cx.app.today())?;
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "invoices.reduce"), |write| {
        let detail = write.invoice(InvoiceId(request.invoice_id))?;
        let number = &detail.invoice.number;
        if detail.open.is_zero() {
            return Err(Failure::new(
                Code::Refused,
                text!("error-invoices-nothing-open", number),
            ));
        }
        let amount = match request.amount.trim() {
            "" => detail.open,
            text => typed::amount("amount", text, detail.open.currency)?,
        };
        let (from, said) = match request.kind {
            Reduction::WriteOff => (
                AllocationSource::WriteOff,
                text!("journal-invoice-written-off", amount, number),
            ),
            Reduction::Discount => (
                AllocationSource::Discount,
                text!("journal-invoice-discounted", amount, number),
            ),
        };
        write.summarize(said);
        Ok(write.allocate(&NewAllocation {
            invoice: detail.id,
            from,
            effective,
            amount: amount.minor,
            reason,
        })?)
    })?;
    Ok(Nothing {})
}
