//! Early-payment discounts (rule P4): booked if a payment took them in time, reported if late.

use std::collections::HashMap;

use owed_receivables::discount::{DiscountError, Offer, Taken, late_discount, taken};
use owed_receivables::{Date, DiscountTerms, Invoice, InvoiceId, Language, Money};
use owed_store::{
    AllocationId, AllocationSource, BookReader, Discounted, DiscountsOf, NewAllocation, Write,
};
use owed_texts::{Arg, PlainKey, key, text};
use serde::Serialize;
use ts_rs::TS;

use crate::failure::Failure;
use crate::wire::{Amount, iso};

const NONE: PlainKey = key!("common-no-discount");

/// The discount offered on an invoice, and whether it was taken too late.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoiceDiscount {
    /// As typed: `3% 7 days, 2% 14 days`; empty if none.
    pub terms: String,
    pub offers: Vec<DiscountOffer>,
    /// “EUR 20.00 is open: it looks like a discount taken 5 days late.”; `null` if none was taken late.
    pub late: Option<String>,
}

/// A discount of this much through that day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DiscountOffer {
    pub until: String,
    pub amount: Amount,
    /// Whether the day has passed.
    pub over: bool,
}

/// Judges the discount of an invoice from its payments.
fn judge(its: &Discounted, grace_days: u32) -> Result<Option<Taken>, Failure> {
    if its.discounted.minor > 0 {
        return Ok(None);
    }
    let offers = its
        .terms
        .offers(its.issued, its.gross.minus(its.credited)?)?;
    Ok(taken(&offers, grace_days, its.paid, its.open))
}

/// Books a discount that an allocation took in time, in the payment's journal entry, on the day of the last of its
/// payments, which may be entered in another order.
pub(crate) fn take(
    write: &mut Write<'_>,
    payment: AllocationId,
    invoice: InvoiceId,
    effective: Date,
) -> Result<(), Failure> {
    for its in write.discounted(DiscountsOf::Invoice(invoice), Date::MAX)? {
        let grace = write.company()?.discount_grace_days;
        if let Some(Taken::InTime { amount, until }) = judge(&its, grace)? {
            let reason = text!("invoices-discount-in-time", until = iso(until));
            let reason = reason.text(write.company()?.language);
            write.allocate(&NewAllocation {
                invoice,
                from: AllocationSource::TakenWith(payment),
                effective: effective.max(its.paid),
                amount: amount.minor,
                reason,
            })?;
        }
    }
    Ok(())
}

/// Returns discounts taken too late, by invoice: the open amount and the days late.
pub(crate) fn late(
    book: &BookReader,
    of: DiscountsOf<'_>,
    as_of: Date,
) -> Result<HashMap<InvoiceId, (Money, i64)>, Failure> {
    let grace = book.company()?.discount_grace_days;
    let mut late = HashMap::new();
    for its in book.discounted(of, as_of)? {
        if let Some(Taken::Late { amount, days }) = judge(&its, grace)? {
            late.insert(its.invoice, (amount, days));
        }
    }
    Ok(late)
}

/// Returns the discount as an invoice's page displays it.
pub(crate) fn invoice_discount(
    book: &BookReader,
    id: InvoiceId,
    invoice: &Invoice,
    today: Date,
    language: Language,
) -> Result<InvoiceDiscount, Failure> {
    let late = late(book, DiscountsOf::Invoice(id), today)?;
    let offers = invoice.discount.offers(invoice.issued, invoice.gross)?;
    Ok(InvoiceDiscount {
        terms: invoice.discount.to_string(),
        offers: offers
            .iter()
            .map(|Offer { until, amount }| DiscountOffer {
                until: iso(*until),
                amount: Amount::new(*amount, language),
                over: *until < today,
            })
            .collect(),
        late: late
            .get(&id)
            .map(|(amount, days)| late_discount(*amount, *days).text(language)),
    })
}

/// Parses terms as people type them: `2% 10 days`, `2/10 net 30`, `14 Tage 2 % Skonto`; for none, what [`word`] returns
/// in any language.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) on `field`.
pub(crate) fn typed(field: &str, text: &str) -> Result<DiscountTerms, Failure> {
    let text = text.trim();
    let says_none = |language| NONE.text(language).eq_ignore_ascii_case(text);
    if text == "0" || Language::ALL.into_iter().any(says_none) {
        return Ok(DiscountTerms::NONE);
    }
    text.parse().or_else(|error: DiscountError| {
        owed_import::discount_in_words(text).ok_or_else(|| {
            Failure::invalid(
                field,
                text!("plain", text = Arg::sentence_of(&error.message())),
            )
            .hint(text!("error-discount-typed"))
        })
    })
}

/// Returns terms as a field displays them, where an empty field would mean something else.
pub(crate) fn word(terms: DiscountTerms) -> Arg {
    if terms.is_none() {
        NONE.into()
    } else {
        terms.to_string().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn that_there_is_none_is_understood_in_every_language() {
        for language in Language::ALL {
            let said = word(DiscountTerms::NONE).text(language);
            assert_eq!(typed("discount", &said), Ok(DiscountTerms::NONE));
        }
    }
}
