//! Takes back allocations, and payments that never came.

use owed_receivables::{CreditId, CreditKind, InvoiceId};
use owed_store::AllocationId;
use owed_texts::text;
use serde::Deserialize;
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::Nothing;
use crate::{journal, matching};

/// Reverses an allocation; both lines stay in the history (rule L3).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Release {
    pub allocation_id: i64,
    pub reason: String,
}

/// Reverses the uses of a credit for some invoices or all. Both lines stay in the history (rule L3).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReleaseFrom {
    pub credit_id: i64,
    /// `null` means every invoice that it was used for.
    #[serde(default)]
    pub invoice_ids: Option<Vec<i64>>,
    pub reason: String,
}

/// Takes back a payment that never came.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeBack {
    pub credit_id: i64,
    pub reason: String,
}

/// Reverses an allocation; the money is on account again.
///
/// # Errors
/// [`Code::Refused`] if it is already reversed.
pub fn release(cx: &Context<'_>, request: Release) -> Result<Nothing, Failure> {
    let reason = given(&request.reason)?;
    let mut book = cx.app.book()?;
    let today = cx.app.today();
    book.write(
        journal::entry(
            cx,
            "credits.release",
            text!("journal-allocation-undone", reason),
        ),
        |write| write.deallocate(AllocationId(request.allocation_id), today, reason),
    )?;
    Ok(Nothing {})
}

fn given(reason: &str) -> Result<&str, Failure> {
    match reason.trim() {
        "" => Err(Failure::invalid("reason", text!("error-no-undo-reason"))),
        reason => Ok(reason),
    }
}

/// Reverses the uses of a credit; the money is on account again from today.
///
/// # Errors
/// [`Code::Refused`] if it was not used for one of the invoices.
pub fn release_from(cx: &Context<'_>, request: ReleaseFrom) -> Result<Nothing, Failure> {
    let reason = given(&request.reason)?;
    let today = cx.app.today();
    let mut book = cx.app.book()?;
    let entry = journal::entry(
        cx,
        "credits.release",
        text!("journal-allocation-undone", reason),
    );
    book.write(entry, |write| {
        let mut used = write.allocations_of_credit(CreditId(request.credit_id))?;
        used.retain(|row| row.reverses.is_none() && !row.reversed);
        let wanted: Vec<InvoiceId> = match &request.invoice_ids {
            Some(named) => named.iter().copied().map(InvoiceId).collect(),
            None => {
                let mut all: Vec<_> = used.iter().map(|row| row.invoice).collect();
                all.dedup();
                all
            }
        };
        if wanted.is_empty() {
            return Err(Failure::new(Code::Refused, text!("error-credits-not-used")));
        }
        for invoice in wanted {
            let parts: Vec<_> = used.iter().filter(|row| row.invoice == invoice).collect();
            if parts.is_empty() {
                let number = write.plain_invoice(invoice)?.number;
                let message = text!("error-credits-not-used-for", number);
                return Err(Failure::new(Code::Refused, message));
            }
            for part in parts {
                write.deallocate(part.id, today.max(part.effective), reason)?;
            }
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Takes back a payment that never came, such as a mistyped one. If a letter that counts it left the house, or a list
/// reported it, it is reversed and stays in the history (rule L3); otherwise it is removed.
///
/// # Errors
/// [`Code::Refused`] if it is a credit note, came with a bank entry, or already went back.
pub fn take_back(cx: &Context<'_>, request: TakeBack) -> Result<Nothing, Failure> {
    let reason = given(&request.reason)?;
    let id = CreditId(request.credit_id);
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "credits.take_back"), |write| {
        let credit = write.credit(id)?;
        let language = write.company()?.language;
        let (kind, amount) = (credit.kind.title(), credit.amount);
        write.summarize(text!("journal-credit-undone", kind, amount, reason));
        matching::must_not_be_gone(write, id)?;
        if let Some(link) = write.links_of_credit(id)?.first() {
            let entry = link.entry.0.to_string();
            return Err(Failure::new(
                Code::Refused,
                text!("error-credits-of-entry", entry),
            ));
        }
        if credit.kind == CreditKind::CreditNote {
            return Err(Failure::new(
                Code::Refused,
                text!("error-credits-credit-note"),
            ));
        }
        let stays = write.letter_left_since(credit.customer, credit.dated)?
            || write.went_back_once(id)?
            || write.is_listed(id)?;
        if stays {
            matching::reverse(
                write,
                id,
                None,
                credit.dated,
                &text!("bank-taken-back", reason).text(language),
            )
        } else {
            Ok(write.remove_payment(id)?)
        }
    })?;
    Ok(Nothing {})
}
