//! SQL for what is open: on any day, for some customers, by due date.

use owed_receivables::InvoiceId;

use crate::Whose;
use crate::invoices::balance::balance;
use crate::invoices::instalments::Planned;
use crate::invoices::put_offs;
use crate::sql;

/// The days from issue to settlement by powers of two; the text of the index `invoice_settled`.
const LIFETIME: &str = "(CASE WHEN settled - issued < 1 THEN 0 WHEN settled - issued < 2 THEN 1 WHEN settled - issued < 4 THEN 2
   WHEN settled - issued < 8 THEN 3 WHEN settled - issued < 16 THEN 4 WHEN settled - issued < 32 THEN 5
   WHEN settled - issued < 64 THEN 6 WHEN settled - issued < 128 THEN 7 WHEN settled - issued < 256 THEN 8
   WHEN settled - issued < 512 THEN 9 WHEN settled - issued < 1024 THEN 10 WHEN settled - issued < 2048 THEN 11
   ELSE 24 END)";

/// Two `select`s of (id, customer_id, currency, issued, due, gross, balance, disputed, number) that together give what
/// is open on a day. The first is sorted by customer and currency; the second gives what was settled since, and is
/// absent for today.
pub(crate) fn open_on(day: i64, today: bool) -> (String, Option<String>) {
    if today {
        let open = "SELECT id, customer_id, currency, issued, due, gross, open AS balance, disputed, number \
                    FROM invoice i INDEXED BY invoice_open WHERE open > 0";
        return (open.to_owned(), None);
    }
    let (balance, due) = (balance(day), put_offs::due(day));
    let columns = format!(
        "id, customer_id, currency, issued, {due} AS due, gross, {balance} AS balance, disputed, number"
    );
    (
        format!("SELECT {columns} FROM invoice i INDEXED BY invoice_open WHERE open > 0 AND issued <= {day}"),
        Some(format!(
            "SELECT {columns} FROM (VALUES {spans}) span CROSS JOIN invoice i INDEXED BY invoice_settled
             WHERE {LIFETIME} = span.column1 AND settled IS NOT NULL AND issued > {day} - span.column2
               AND issued <= {day} AND settled > {day}",
            spans = sql::spans()
        )),
    )
}

/// The `select`s of [`open_on`] for some customers; for a past day, a single one that reads all of their invoices.
pub(crate) fn open_of(whose: Whose<'_>, day: i64, today: bool) -> (String, Option<String>) {
    let (open, settled_since) = open_on(day, today);
    match whose.condition("customer_id") {
        None => (open, settled_since),
        Some(theirs) if today => (format!("{open} AND {theirs}"), None),
        Some(theirs) => {
            let (balance, due) = (balance(day), put_offs::due(day));
            let all = format!(
                "SELECT id, customer_id, currency, issued, {due} AS due, gross, {balance} AS balance, disputed, number
                 FROM invoice i INDEXED BY invoice_customer
                 WHERE {theirs} AND issued <= {day} AND (settled IS NULL OR settled > {day})"
            );
            (all, None)
        }
    }
}

/// The `select` without the given invoices.
pub(crate) fn without<'i>(source: String, invoices: impl Iterator<Item = &'i InvoiceId>) -> String {
    let ids: Vec<String> = invoices.map(|id| id.0.to_string()).collect();
    if ids.is_empty() {
        return source;
    }
    format!(
        "SELECT * FROM ({source}) WHERE id NOT IN ({})",
        ids.join(", ")
    )
}

/// A `select` of (customer_id, currency, due, open, item) of what is open now by due date: an invoice, or an instalment
/// of one (rule A5). `item` is 1 exactly once per invoice.
pub(crate) fn open_by_due(planned: &Planned) -> String {
    let plain = "SELECT customer_id, currency, due, open, 1 AS item FROM invoice INDEXED BY invoice_open WHERE open > 0";
    let parts: Vec<String> = planned
        .iter()
        .flat_map(|(invoice, parts)| {
            let parts = parts.iter().enumerate();
            parts.map(|(at, part)| {
                format!(
                    "({}, {}, {}, {})",
                    invoice.0,
                    sql::day(part.due),
                    part.open,
                    u8::from(at == 0)
                )
            })
        })
        .collect();
    if parts.is_empty() {
        return plain.to_owned();
    }
    let ids: Vec<String> = planned.keys().map(|id| id.0.to_string()).collect();
    format!(
        "{plain} AND id NOT IN ({}) UNION ALL
         SELECT i.customer_id, i.currency, part.column2, part.column3, part.column4
         FROM (VALUES {}) part JOIN invoice i ON i.id = part.column1",
        ids.join(", "),
        parts.join(", ")
    )
}
