//! Invoices cancelled in the program that issued them: never owed, and thus credited rather than written off (rule P5).

use owed_receivables::{Credit, CreditKind, Date, InvoiceId};

use crate::{AllocationSource, BookReader, NewAllocation, Result, Write, sql};

/// SQL for whether invoice `i` was cancelled by a day and has not become owed again.
pub(crate) fn cancelled(day: i64) -> String {
    format!(
        "(SELECT coalesce(sum(a.amount), 0) FROM credit n INDEXED BY credit_cancels JOIN allocation a ON a.credit_id = n.id
          WHERE n.cancels = i.id AND a.invoice_id = i.id AND a.effective <= {day}) > 0"
    )
}

impl Write<'_> {
    /// Credits what is open of an invoice with a credit note of the same number, from the day `on`.
    pub fn cancel_invoice(&mut self, id: InvoiceId, on: Date, reason: &str) -> Result<()> {
        let known = self.invoice(id)?;
        let credit = Credit {
            customer: known.invoice.customer,
            kind: CreditKind::CreditNote,
            number: known.invoice.number,
            dated: on,
            amount: known.open,
            note: reason.to_owned(),
        };
        let credit = self.insert_bare_credit(&credit, None)?;
        self.db
            .prepare_cached("UPDATE credit SET cancels = ? WHERE id = ?")?
            .execute([id.0, credit.0])?;
        self.allocate(&NewAllocation {
            invoice: id,
            from: AllocationSource::Credit(credit),
            effective: on,
            amount: known.open.minor,
            reason: reason.to_owned(),
        })?;
        Ok(())
    }
}

impl BookReader {
    /// Says whether an invoice was cancelled by a day and has not become owed again.
    pub fn is_cancelled(&self, invoice: InvoiceId, as_of: Date) -> Result<bool> {
        let cancelled = cancelled(sql::day(as_of));
        Ok(self
            .db
            .prepare_cached(&format!(
                "SELECT 1 FROM invoice i WHERE id = ? AND {cancelled}"
            ))?
            .exists([invoice.0])?)
    }
}
