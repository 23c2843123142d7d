//! What lowered an invoice, and what lowers it without a payment.

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
    /// Whether it can be taken back.
    pub can_release: bool,
}

words! {
    /// What lowers an invoice without a payment.
    pub enum Reduction: "word-reduction" {
        WriteOff,
        Discount,
    }
}

/// Gives up what is open of an invoice, or a part of it (rule P5), or takes a discount off.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Reduce {
    pub invoice_id: i64,
    pub kind: Reduction,
    /// As typed; empty: all that is open.
    pub amount: String,
    /// Empty: today.
    pub on: String,
    pub reason: String,
}

pub(super) fn shown(row: &Stored, language: Language) -> AllocationRow {
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

/// Writes off what is open, or a part (rule P5), or takes a discount off (rule P4).
///
/// # Errors
/// [`Code::Invalid`] on the field that cannot be right; [`Code::Refused`] where nothing, or less, is open.
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
