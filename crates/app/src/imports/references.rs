//! References from an electronic invoice to other documents, and its several due dates.

use std::collections::BTreeMap;

use owed_import::EInvoice;
use owed_receivables::credit::{effective_date, spread};
use owed_receivables::{CreditId, Date, Instalment, InvoiceId, PaymentPlan};
use owed_store::{AllocationSource, InvoiceDetail, NewAllocation, Write};
use owed_texts::text;

use crate::failure::Failure;
use crate::matching;

/// Allocates a credit note to the invoice that it names. If it names several, only if it covers them all: otherwise the
/// division is unknown, and it stays on account (rule L2).
pub fn refer(
    write: &mut Write<'_>,
    document: &EInvoice,
    id: CreditId,
    today: Date,
) -> Result<(), Failure> {
    let credit = write.credit(id)?;
    let mut named = Vec::new();
    for number in document.preceding() {
        if let Some(invoice) = write.invoice_by_number(number)? {
            let invoice = write.invoice(invoice)?;
            let fits = invoice.invoice.customer == credit.customer
                && invoice.open.currency == credit.on_account.currency
                && named
                    .iter()
                    .all(|known: &InvoiceDetail| known.id != invoice.id);
            if fits && invoice.open.minor > 0 {
                named.push(invoice);
            }
        }
    }
    let open: i64 = named.iter().map(|invoice| invoice.open.minor).sum();
    if named.len() > 1 && open > credit.on_account.minor {
        return Ok(());
    }
    let before = write.newest_allocation()?;
    allocate(write, id, &named)?;
    let numbers: Vec<String> = named
        .into_iter()
        .map(|invoice| invoice.invoice.number)
        .collect();
    matching::named_by_its_document(write, id, before, &numbers, today)
}

/// Gives each invoice in turn what is left of the credit, up to its open amount.
pub fn allocate(
    write: &mut Write<'_>,
    id: CreditId,
    invoices: &[InvoiceDetail],
) -> Result<(), Failure> {
    let credit = write.credit(id)?;
    let parts = spread(
        credit.on_account.minor,
        invoices.iter().map(|invoice| invoice.open.minor),
    );
    let allocations: Vec<_> = invoices
        .iter()
        .zip(parts)
        .filter(|(_, part)| *part > 0)
        .map(|(invoice, amount)| NewAllocation {
            invoice: invoice.id,
            from: AllocationSource::Credit(id),
            effective: effective_date(credit.dated, invoice.invoice.issued),
            amount,
            reason: String::new(),
        })
        .collect();
    write.allocate_many(&allocations)?;
    Ok(())
}

/// Stores the due dates of an invoice payable in parts (rule A5), if it states how much is due when.
pub fn instalments(
    write: &mut Write<'_>,
    document: &EInvoice,
    id: InvoiceId,
) -> Result<(), Failure> {
    let invoice = write.invoice(id)?;
    let mut parts = BTreeMap::new();
    for part in &document.due {
        let Some(amount) = part.amount.filter(|amount| amount.minor > 0) else {
            return Ok(());
        };
        *parts.entry(part.date).or_insert(0_i64) += amount.minor;
    }
    if parts.len() < 2 || parts.values().sum::<i64>() != invoice.open.minor {
        return Ok(());
    }
    write.insert_plan(&PaymentPlan {
        customer: invoice.invoice.customer,
        currency: invoice.open.currency,
        agreed: invoice.invoice.issued,
        items: vec![(id, invoice.open.minor)],
        instalments: parts
            .into_iter()
            .map(|(due, amount)| Instalment { due, amount })
            .collect(),
        interest: None,
        ended: None,
        note: text!("import-kept-due-dates", number = invoice.invoice.number)
            .text(write.company()?.language),
    })?;
    Ok(())
}
