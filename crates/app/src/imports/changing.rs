//! Changes an invoice of the book to what a file says now.

use owed_receivables::{Date, Invoice};
use owed_store::{InvoiceDetail, Write};
use owed_texts::key;

use crate::failure::Failure;

/// Applies the changes. A later due date counts from `today`: what was overdue on a past day stays so (rule A3), and a
/// letter that names the old date stays unchanged (rule L3).
pub fn change(
    write: &mut Write<'_>,
    before: &InvoiceDetail,
    after: &Invoice,
    today: Date,
) -> Result<(), Failure> {
    let is = &before.invoice;
    let same_debt = (after.gross, after.issued) == (is.gross, is.issued);
    let put_off = same_debt && after.due > is.due;
    if put_off {
        let reason = key!("import-kept-as-listed").text(write.company()?.language);
        write.put_off(before.id, after.due, today, &reason)?;
    }
    let changed = Invoice {
        due: if put_off { after.due } else { is.due },
        ..is.clone()
    } != *after;
    if changed {
        write.update_invoice(before.id, after, today)?;
    }
    Ok(())
}
