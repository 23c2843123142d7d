//! Direct debits: the debited account, and the hold until the debit is over.

use chrono::Days;
use owed_import::EInvoice;
use owed_receivables::hold::DEBIT_DAYS;
use owed_receivables::{CustomerId, InvoiceId};
use owed_store::Write;
use owed_texts::{key, text};

use crate::failure::Failure;
use crate::imports::tally::Tally;
use crate::payers;

/// Notes the debited account as one that the customer pays from.
pub(super) fn debited(
    write: &mut Write<'_>,
    invoice: &EInvoice,
    (customer, id): (CustomerId, InvoiceId),
    tally: &mut Tally,
) -> Result<(), Failure> {
    for account in &invoice.debited {
        match payers::account_key(account) {
            Ok(key) => write.insert_customer_account(customer, &key, Some(id))?,
            Err(_) => tally.note(invoice.row, account, key!("import-note-debited-account")),
        }
    }
    Ok(())
}

/// Puts reminders on hold while the direct debit of an invoice is under way (rule R3).
pub(super) fn await_debit(
    write: &mut Write<'_>,
    invoice: &EInvoice,
    id: InvoiceId,
) -> Result<(), Failure> {
    let known = write.invoice(id)?;
    let Some(mandate) = &invoice.direct_debit else {
        return Ok(());
    };
    if known.open.minor > 0 {
        let until = known.invoice.due + Days::new(DEBIT_DAYS);
        let reason = match mandate.as_str() {
            "" => text!("import-kept-debit"),
            mandate => text!("import-kept-debit-mandate", mandate),
        };
        let reason = reason.text(write.company()?.language);
        write.await_debit(id, known.invoice.issued, until, &reason)?;
    }
    Ok(())
}
