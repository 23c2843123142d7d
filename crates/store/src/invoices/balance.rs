//! What of an invoice is open on a day.

/// What of invoice `i` is open on a day (rule L1). Only what an allocation has touched by then needs a look at them.
pub(crate) fn balance(day: i64) -> String {
    format!(
        "iif(i.touched <= {day}, i.gross - (SELECT coalesce(sum(a.amount), 0) FROM allocation a INDEXED BY allocation_invoice
                                            WHERE a.invoice_id = i.id AND a.effective <= {day}), i.gross)"
    )
}
