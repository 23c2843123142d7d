//! An electronic invoice as the draft that a list would give.

use owed_import::{DocumentKind, EInvoice, InvoiceDraft, Meaning, PaidDraft};
use owed_receivables::discount::{Off, Tier};
use owed_receivables::{Date, DiscountTerms, Money};
use owed_texts::{Language, PlainKey, text};
use rust_decimal::Decimal;

/// Why a document gives no draft.
pub(super) enum Undrafted {
    /// It asks for nothing.
    Nothing(PlainKey),
    /// Only a person can tell what it asks for.
    Unclear(PlainKey),
}

/// Returns the document as a list's draft.
pub(super) fn draft(
    invoice: &EInvoice,
    issued: Date,
    language: Language,
) -> Result<InvoiceDraft, Undrafted> {
    let (kind, gross, paid) = match invoice.meaning() {
        Meaning::Invoice { gross, paid } => (DocumentKind::Invoice, gross, paid),
        Meaning::Credit(amount) => (
            DocumentKind::CreditNote,
            amount,
            Money::zero(amount.currency),
        ),
        Meaning::Nothing(why) => return Err(Undrafted::Nothing(why)),
        Meaning::Unclear(why) => return Err(Undrafted::Unclear(why)),
    };
    let order = invoice
        .references
        .iter()
        .find(|reference| reference.kind == owed_import::ReferenceKind::Order);
    let reference = match (&invoice.payment_reference, order) {
        (given, Some(order)) if given.is_empty() => &order.number,
        (given, _) => given,
    };
    Ok(InvoiceDraft {
        row: invoice.row,
        customer: 0,
        kind,
        number: invoice.number.clone(),
        issued,
        // The last of several days: if the amounts of the parts are unknown, nobody is reminded too early.
        due: invoice.due.iter().map(|due| due.date).max(),
        gross,
        paid: (paid.minor > 0)
            .then_some(PaidDraft {
                date: Some(issued),
                amount: paid,
            })
            .into_iter()
            .collect(),
        tells_paid: paid.minor > 0,
        discount: discount(invoice, issued),
        disputed: None,
        reference: reference.clone(),
        note: about(invoice, kind, language),
    })
}

/// Returns the note of a credit note: the invoices that it names, which may be imported later.
fn about(invoice: &EInvoice, kind: DocumentKind, language: Language) -> String {
    let numbers: Vec<&str> = invoice.preceding().collect();
    if kind == DocumentKind::CreditNote && !numbers.is_empty() {
        text!("import-kept-for-invoices", numbers = numbers.join(", ")).text(language)
    } else {
        String::new()
    }
}

/// Returns the early-payment discount, if the document gives it in figures. Terms that the book cannot represent, such
/// as three tiers or a discount on part of the amount, are only in the stored file.
fn discount(invoice: &EInvoice, issued: Date) -> Option<DiscountTerms> {
    let tiers: Option<Vec<Tier>> = invoice
        .discounts
        .iter()
        .map(|discount| {
            let days = match (discount.days, discount.until) {
                (Some(days), _) => days,
                (None, Some(until)) => u32::try_from((until - issued).num_days()).ok()?,
                (None, None) => return None,
            };
            if discount.basis.is_some_and(|of| of != invoice.payable) {
                return None;
            }
            let off = match (discount.percent.parse::<Decimal>(), discount.amount) {
                (Ok(percent), _) => Off::Percent(percent),
                (Err(_), amount) => Off::Amount(amount?.to_decimal()),
            };
            Some(Tier { off, days })
        })
        .collect();
    let mut tiers = tiers?;
    // Some documents give the same terms in words and in figures.
    tiers.dedup();
    let terms = DiscountTerms::new(&tiers).ok()?;
    (!terms.is_none()).then_some(terms)
}
