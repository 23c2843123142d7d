//! The open balance of an invoice on a day.

/// SQL for the open balance of invoice `i` on a day (rule L1). Only invoices touched by then need a look at
/// allocations.
pub(crate) fn balance(day: i64) -> String {
    format!(
        "iif(i.touched <= {day}, i.gross - (SELECT coalesce(sum(a.amount), 0) FROM allocation a INDEXED BY allocation_invoice
                                            WHERE a.invoice_id = i.id AND a.effective <= {day}), i.gross)"
    )
}
