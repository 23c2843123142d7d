//! The rules that a sound book keeps, each as a query of what breaks it.

use owed_texts::{Message, text};
use rusqlite::Row;
use rusqlite::types::ValueRef;

/// Describes the problem in a row.
type Say = fn(&Row<'_>) -> rusqlite::Result<Message>;

/// Each query returns one row per problem.
pub(super) const RULES: &[(&str, &str, Say)] = &[
    (
        "reference",
        "SELECT coalesce(rowid, '?'), \"table\", parent FROM pragma_foreign_key_check",
        |row| Ok(text!("check-reference", row = at(row, 0)?, table = at(row, 1)?, parent = at(row, 2)?)),
    ),
    (
        "allocation_customer",
        "SELECT a.id, i.number
         FROM allocation a JOIN credit c ON c.id = a.credit_id JOIN invoice i ON i.id = a.invoice_id
         WHERE c.customer_id <> i.customer_id",
        |row| Ok(text!("check-allocation-customer", id = at(row, 0)?, number = at(row, 1)?)),
    ),
    (
        "allocation_currency",
        "SELECT a.id, c.currency, i.number, i.currency
         FROM allocation a JOIN credit c ON c.id = a.credit_id JOIN invoice i ON i.id = a.invoice_id
         WHERE c.currency <> i.currency",
        |row| Ok(text!("check-allocation-currency", id = at(row, 0)?, taken = at(row, 1)?, number = at(row, 2)?, currency = at(row, 3)?)),
    ),
    (
        "allocation_kind",
        "SELECT a.id, a.kind, c.kind
         FROM allocation a JOIN credit c ON c.id = a.credit_id WHERE a.kind <> c.kind",
        |row| Ok(text!("check-allocation-kind", id = at(row, 0)?, kind = at(row, 1)?, source = at(row, 2)?)),
    ),
    (
        "allocation_too_early",
        "SELECT a.id, i.number
         FROM allocation a JOIN invoice i ON i.id = a.invoice_id LEFT JOIN credit c ON c.id = a.credit_id
         WHERE a.effective < i.issued OR a.effective < c.dated",
        |row| Ok(text!("check-allocation-early", id = at(row, 0)?, number = at(row, 1)?)),
    ),
    (
        "reversal",
        "SELECT r.id, a.id
         FROM allocation r JOIN allocation a ON a.id = r.reverses
         WHERE r.amount <> -a.amount OR r.invoice_id <> a.invoice_id OR r.credit_id IS NOT a.credit_id
            OR r.effective < a.effective",
        |row| Ok(text!("check-reversal", id = at(row, 0)?, reversed = at(row, 1)?)),
    ),
    (
        "claim_allocation",
        "SELECT a.id, m.id
         FROM claim_allocation a JOIN claim m ON m.id = a.claim_id LEFT JOIN credit c ON c.id = a.credit_id
         WHERE c.customer_id <> m.customer_id OR c.currency <> m.currency OR a.effective < m.dated OR a.effective < c.dated",
        |row| Ok(text!("check-claim-allocation", id = at(row, 0)?, claim = at(row, 1)?)),
    ),
    (
        "claim_reversal",
        "SELECT r.id, a.id
         FROM claim_allocation r JOIN claim_allocation a ON a.id = r.reverses
         WHERE r.amount <> -a.amount OR r.claim_id <> a.claim_id OR r.credit_id IS NOT a.credit_id
            OR r.effective < a.effective",
        |row| Ok(text!("check-claim-reversal", id = at(row, 0)?, reversed = at(row, 1)?)),
    ),
    (
        "claim_customer",
        "SELECT m.id
         FROM claim m LEFT JOIN invoice i ON i.id = m.invoice_id LEFT JOIN letter l ON l.id = m.letter_id
         WHERE i.customer_id <> m.customer_id OR l.customer_id <> m.customer_id OR i.currency <> m.currency",
        |row| Ok(text!("check-claim-customer", id = at(row, 0)?)),
    ),
    (
        "letter_customer",
        "SELECT l.id, i.number
         FROM letter_item t JOIN letter l ON l.id = t.letter_id JOIN invoice i ON i.id = t.invoice_id
         WHERE i.customer_id <> l.customer_id",
        |row| Ok(text!("check-letter-customer", id = at(row, 0)?, number = at(row, 1)?)),
    ),
    (
        "message_customer",
        "SELECT m.id
         FROM message m JOIN letter l ON l.id = m.letter_id WHERE m.customer_id <> l.customer_id",
        |row| Ok(text!("check-message-customer", id = at(row, 0)?)),
    ),
    (
        "message_sent",
        "SELECT id, state, sent_at IS NULL
         FROM message WHERE (state = 'sent') <> (sent_at IS NOT NULL)",
        |row| Ok({
            let (id, state) = (at(row, 0)?, at(row, 1)?);
            match row.get(2)? {
                true => text!("check-message-no-time", id, state),
                false => text!("check-message-time", id, state),
            }
        }),
    ),
    (
        "disputed",
        "SELECT number, disputed
         FROM invoice WHERE disputed <> EXISTS (SELECT 1 FROM dispute WHERE invoice_id = invoice.id AND closed IS NULL)",
        |row| Ok({
            let number = at(row, 0)?;
            match row.get(1)? {
                true => text!("check-disputed", number),
                false => text!("check-not-disputed", number),
            }
        }),
    ),
    (
        "agreement_customer",
        "SELECT t.what, t.id, i.number
         FROM (SELECT 'promise' AS what, id, customer_id, invoice_id FROM promise
               UNION ALL SELECT 'hold', id, customer_id, invoice_id FROM hold
               UNION ALL SELECT 'handover', id, customer_id, invoice_id FROM handover
               UNION ALL SELECT 'plan', p.id, p.customer_id, m.invoice_id FROM plan p JOIN plan_item m ON m.plan_id = p.id) t
         JOIN invoice i ON i.id = t.invoice_id WHERE i.customer_id <> t.customer_id",
        |row| Ok(text!("check-agreement-customer", agreement = agreement(row)?, number = at(row, 2)?)),
    ),
    (
        "agreement_currency",
        "SELECT t.what, t.id, t.currency, i.number, i.currency
         FROM (SELECT 'promise' AS what, id, currency, invoice_id FROM promise
               UNION ALL SELECT 'plan', p.id, p.currency, m.invoice_id FROM plan p JOIN plan_item m ON m.plan_id = p.id) t
         JOIN invoice i ON i.id = t.invoice_id WHERE i.currency <> t.currency",
        |row| Ok(text!("check-agreement-currency", agreement = agreement(row)?, own = at(row, 2)?, number = at(row, 3)?, currency = at(row, 4)?)),
    ),
    (
        "plan_total",
        "SELECT id, parts, items
         FROM (SELECT id, (SELECT coalesce(sum(amount), 0) FROM plan_instalment WHERE plan_id = plan.id) AS parts,
                      (SELECT coalesce(sum(amount), 0) FROM plan_item WHERE plan_id = plan.id) AS items FROM plan)
         WHERE parts <> items OR items = 0",
        |row| Ok(text!("check-plan-total", id = at(row, 0)?, parts = at(row, 1)?, items = at(row, 2)?)),
    ),
    (
        "plan_twice",
        "SELECT i.number, p.id, q.id
         FROM plan_item m JOIN plan p ON p.id = m.plan_id JOIN plan_item n ON n.invoice_id = m.invoice_id
         JOIN plan q ON q.id = n.plan_id AND q.id > p.id JOIN invoice i ON i.id = m.invoice_id
         WHERE coalesce(p.ended, q.agreed + 1) > q.agreed AND coalesce(q.ended, p.agreed + 1) > p.agreed",
        |row| Ok(text!("check-plan-twice", number = at(row, 0)?, one = at(row, 1)?, other = at(row, 2)?)),
    ),
    (
        "agreement_end",
        "SELECT what, id
         FROM (SELECT 'promise' AS what, id, made AS begins, withdrawn AS ends FROM promise
               UNION ALL SELECT 'hold', id, since, lifted FROM hold
               UNION ALL SELECT 'plan', id, agreed, ended FROM plan
               UNION ALL SELECT 'handover', id, dated, ended FROM handover)
         WHERE ends < begins",
        |row| Ok(text!("check-agreement-end", agreement = agreement(row)?)),
    ),
    (
        "bank_statement",
        "SELECT s.id, e.id
         FROM bank_statement_entry l JOIN bank_statement s ON s.id = l.statement_id JOIN bank_entry e ON e.id = l.entry_id
         JOIN bank_account a ON a.id = e.account_id JOIN bank_account b ON b.id = s.account_id
         WHERE a.id <> b.id AND (a.currency <> b.currency OR (a.number <> '' AND b.number <> ''))",
        |row| Ok(text!("check-bank-statement", id = at(row, 0)?, entry = at(row, 1)?)),
    ),
    (
        "bank_parts",
        "SELECT w.id, sum(p.amount), w.amount
         FROM bank_entry p JOIN bank_entry w ON w.id = p.parent_id GROUP BY w.id
         HAVING sum(p.amount) <> w.amount OR count(*) FILTER (WHERE p.currency <> w.currency) > 0",
        |row| Ok(text!("check-bank-parts", id = at(row, 0)?, parts = at(row, 1)?, whole = at(row, 2)?)),
    ),
    (
        "bank_matched",
        "SELECT id, state
         FROM bank_entry WHERE state <> 'matched' AND EXISTS (SELECT 1 FROM bank_link WHERE entry_id = bank_entry.id)",
        |row| Ok(text!("check-bank-matched", id = at(row, 0)?, state = at(row, 1)?)),
    ),
    (
        "refund",
        "SELECT r.id, NULL, NULL
         FROM refund_part p JOIN refund r ON r.id = p.refund_id JOIN credit c ON c.id = p.credit_id
         WHERE c.customer_id <> r.customer_id OR c.currency <> r.currency OR p.effective < c.dated OR p.effective < r.dated
         UNION ALL
         SELECT r.id, r.amount, coalesce(sum(p.amount), 0)
         FROM refund r LEFT JOIN refund_part p ON p.refund_id = r.id AND p.reverses IS NULL
         GROUP BY r.id HAVING coalesce(sum(p.amount), 0) <> r.amount",
        |row| {
            let id = at(row, 0)?;
            Ok(match row.get::<_, Option<i64>>(1)? {
                None => text!("check-refund", id),
                Some(_) => text!("check-refund-amount", id, amount = at(row, 1)?, taken = at(row, 2)?),
            })
        },
    ),
    (
        "bank_matched_twice",
        "SELECT entry_id, count(*)
         FROM bank_match WHERE taken_back IS NULL GROUP BY entry_id HAVING count(*) > 1",
        |row| Ok(text!("check-bank-matched-twice", id = at(row, 0)?, times = at(row, 1)?)),
    ),
    (
        "payment_source",
        "SELECT id
         FROM credit WHERE kind = 'payment'
           AND NOT EXISTS (SELECT 1 FROM payment_source WHERE credit_id = credit.id)
           AND NOT EXISTS (SELECT 1 FROM bank_link WHERE credit_id = credit.id AND amount > 0)
           AND NOT EXISTS (SELECT 1 FROM claim WHERE takes_back = credit.id)",
        |row| Ok(text!("check-payment-source", id = at(row, 0)?)),
    ),
    (
        "payment_told",
        "SELECT c.id, c.amount, sum(s.amount), 0
         FROM payment_source s JOIN credit c ON c.id = s.credit_id
         GROUP BY c.id, s.kind
         HAVING sum(s.amount) > c.amount OR s.kind <> 'row' AND count(*) > 1 OR c.kind <> 'payment'
         UNION ALL
         SELECT c.id, c.amount, sum(s.amount), 1
         FROM payment_source s JOIN credit c ON c.id = s.credit_id
         WHERE NOT EXISTS (SELECT 1 FROM bank_link WHERE credit_id = c.id)
         GROUP BY c.id HAVING sum(s.amount) < c.amount",
        |row| {
            let (id, amount, told) = (at(row, 0)?, at(row, 1)?, at(row, 2)?);
            Ok(match row.get(3)? {
                false => text!("check-payment-told", id, amount, told),
                true => text!("check-payment-told-less", id, amount, told),
            })
        },
    ),
    (
        "payment_implied",
        "SELECT i.number, sum(s.amount), p.paid
         FROM payment_source s JOIN invoice i ON i.id = s.invoice_id
         JOIN paid_as_of p ON p.invoice_id = i.id
           AND p.known = (SELECT max(known) FROM paid_as_of WHERE invoice_id = i.id)
         WHERE s.ended IS NULL GROUP BY i.id
         HAVING sum(s.amount) > p.paid",
        |row| Ok(text!("check-payment-implied", number = at(row, 0)?, implied = at(row, 1)?, paid = at(row, 2)?)),
    ),
    (
        "bank_link",
        "SELECT e.id, sum(l.amount), e.amount
         FROM bank_link l JOIN bank_entry e ON e.id = l.entry_id JOIN credit c ON c.id = l.credit_id
         WHERE e.amount > 0 AND c.came IS NULL GROUP BY e.id HAVING sum(l.amount) <> e.amount",
        |row| Ok(text!("check-bank-link", id = at(row, 0)?, payments = at(row, 1)?, entry = at(row, 2)?)),
    ),
    (
        "horizon",
        "SELECT horizon FROM book
         WHERE horizon < (SELECT coalesce(max(issued), horizon) FROM invoice)
            OR horizon < (SELECT coalesce(max(dated), horizon) FROM credit)
            OR horizon < (SELECT coalesce(max(effective), horizon) FROM allocation)
            OR horizon < (SELECT coalesce(max(effective), horizon) FROM claim_allocation)
            OR horizon < (SELECT coalesce(max(effective), horizon) FROM refund_part)",
        |row| Ok(text!("check-horizon", day = at(row, 0)?)),
    ),
    (
        "currency",
        "SELECT number, 1 FROM invoice WHERE length(currency) <> 3
         UNION ALL SELECT id, 0 FROM credit WHERE length(currency) <> 3",
        |row| {
            let id = at(row, 0)?;
            Ok(match row.get(1)? {
                true => text!("check-no-currency", of = text!("check-invoice", number = id)),
                false => text!("check-no-currency", of = text!("check-credit", id)),
            })
        },
    ),
];

/// Returns a row's stored value as text.
fn at(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    Ok(match row.get_ref(at)? {
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Null => String::new(),
        text => text.as_str()?.to_owned(),
    })
}

/// Names the agreement whose kind and key are in the first two columns.
fn agreement(row: &Row<'_>) -> rusqlite::Result<Message> {
    Ok(text!(
        "check-agreement",
        kind = at(row, 0)?,
        id = at(row, 1)?
    ))
}
