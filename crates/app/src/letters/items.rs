//! Open invoices and claims as listed on papers.

use owed_letters::{OpenClaim, OpenItem, Origin};
use owed_receivables::Money;
use owed_store::{ClaimRow, InvoiceRow};

/// Returns an invoice as listed on papers without levels; all of it is asked for.
pub(crate) fn open_item(row: InvoiceRow) -> OpenItem {
    let currency = row.gross.currency;
    let paid = row.gross.minor - row.balance.minor - row.written_off.minor;
    OpenItem {
        number: row.number,
        issued: row.issued,
        due: row.due,
        days_overdue: row.days_overdue,
        gross: row.gross,
        paid: Money::new(paid, currency),
        written_off: row.written_off,
        later: Money::zero(currency),
        instalments: None,
        open: row.balance,
        disputed: row.disputed,
        in_dispute: None,
        level: 0,
        reminded: Vec::new(),
    }
}

/// Returns a claim of an earlier letter as listed on papers.
pub(crate) fn open_claim(row: &ClaimRow) -> OpenClaim {
    OpenClaim {
        kind: row.kind,
        invoice: row.invoice_number.clone(),
        origin: match row.letter {
            Some(_) => Origin::Letter(row.dated),
            None => Origin::Charged(row.dated),
        },
        open: row.open,
        text: (!row.note.is_empty()).then(|| row.note.clone()),
    }
}
