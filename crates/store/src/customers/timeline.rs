//! A customer's history, newest first.

use owed_receivables::{CustomerId, Date, Money, words};
use owed_texts::Message;
use rusqlite::Row;

use crate::journal::summary;
use crate::sql::Columns;
use crate::{BookReader, Millis, Page, PageRequest, Result};

/// An event in a customer's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerEvent {
    pub kind: EventKind,
    /// The day it counts from.
    pub day: Date,
    /// The moment, if known: for messages and edits.
    pub at: Option<Millis>,
    /// The key of its subject: an invoice, a credit, an allocation, a letter, a message, a journal entry, an agreement,
    /// a call.
    pub id: i64,
    /// The number of the invoice or credit, or the subject of the message; empty for an agreement about the whole
    /// customer.
    pub title: String,
    /// What an edit changed.
    pub edit: Option<Message>,
    pub amount: Option<Money>,
    /// The reference, reason, tone, state or recipient.
    pub detail: String,
}

words! {
    pub enum EventKind: "word-event-kind" {
        Invoice,
        Payment,
        CreditNote,
        /// An invoice cancelled in the program that issued it: its title, and what was open of it.
        Cancellation,
        /// A payment or credit note allocated to an invoice.
        Allocation,
        /// What a bank deducted from a payment.
        BankCharge,
        /// What the bank booked for a payment in another currency.
        Came,
        /// A payment that the bank returned, or that was matched by mistake; negative if that was undone.
        Returned,
        /// Money paid back to the customer (rule L7); negative if that was undone.
        Refund,
        Discount,
        WriteOff,
        /// A fee, interest, compensation or charge that counts from this day.
        Claim,
        /// A payment or credit note allocated to a claim.
        ClaimAllocation,
        Waiver,
        Letter,
        Message,
        Edit,
        /// Its detail is the last day, then the note.
        Promise,
        PromiseWithdrawn,
        /// Its amount is the disputed part; `None` for the whole invoice.
        Dispute,
        DisputeClosed,
        /// A deferred due date: its detail is the old day, the new one, then the reason.
        PutOff,
        /// Its detail is the last day, or `-` if it has none, then the reason.
        Hold,
        HoldLifted,
        /// Its title is the number of instalments.
        Plan,
        PlanEnded,
        /// Its detail is the kind of collector, then who it is.
        Handover,
        HandoverEnded,
        /// Its title is the outcome; its detail is the day to call again or `-`, then the note.
        Call,
    }
}

/// The parts of the timeline: (rank within the day, kind, day, at, id, title, currency, amount, detail).
const EVENTS: &str = "
SELECT 1 AS rank, 'invoice' AS kind, issued AS day, NULL AS at, id, number AS title, currency, gross AS amount,
       reference AS detail
FROM invoice WHERE customer_id = ?1
UNION ALL
SELECT 2, iif(cancels IS NULL, kind, 'cancellation'), dated, NULL, id, number, currency, amount, note
FROM credit WHERE customer_id = ?1
UNION ALL
SELECT 3, iif(a.credit_id IS NULL, a.kind, 'allocation'), a.effective, NULL, a.id, i.number, i.currency, a.amount, a.reason
FROM allocation a JOIN invoice i ON i.id = a.invoice_id LEFT JOIN credit c ON c.id = a.credit_id
WHERE i.customer_id = ?1 AND NOT (c.cancels IS i.id AND a.amount > 0)
UNION ALL
SELECT 3, 'bank_charge', dated, NULL, id, number, currency, charges, '' FROM credit WHERE customer_id = ?1 AND charges > 0
UNION ALL
SELECT 3, 'came', dated, NULL, id, number, came_currency, came, '' FROM credit WHERE customer_id = ?1 AND came IS NOT NULL
UNION ALL
SELECT 3, iif(a.credit_id IS NULL, 'waiver', 'claim_allocation'), a.effective, NULL, a.id, m.kind, m.currency, a.amount, a.reason
FROM claim_allocation a JOIN claim m ON m.id = a.claim_id WHERE m.customer_id = ?1 AND m.takes_back IS NULL
UNION ALL
SELECT 4, 'returned', a.effective, NULL, a.id, c.number, c.currency, a.amount, a.reason
FROM credit c JOIN claim m ON m.takes_back = c.id JOIN claim_allocation a ON a.claim_id = m.id AND a.credit_id = c.id
WHERE c.customer_id = ?1
UNION ALL
SELECT 4, 'refund', p.effective, NULL, r.id, r.number, r.currency, sum(p.amount), iif(p.amount > 0, r.note, p.reason)
FROM refund r JOIN refund_part p ON p.refund_id = r.id WHERE r.customer_id = ?1 GROUP BY r.id, p.effective, p.amount > 0
UNION ALL
SELECT 5, 'claim', counts_from, NULL, id, kind, currency, amount, note
FROM claim_day WHERE customer_id = ?1 AND counts_from IS NOT NULL AND takes_back IS NULL
UNION ALL
SELECT 4, 'letter', dated, NULL, id, batch, NULL, NULL, iif(kind = 'reminder', tone, kind) ||
       coalesce((SELECT '; despite: ' || against || ' Reason: ' || reason FROM letter_despite WHERE letter_id = letter.id), '')
FROM letter WHERE customer_id = ?1
UNION ALL
SELECT 5, 'message', floor_day, at, id, subject, NULL, NULL, state || ' ' || recipient
FROM (SELECT *, coalesce(sent_at, created_at) AS at, coalesce(sent_at, created_at) / 86400000 AS floor_day
      FROM message WHERE customer_id = ?1)
UNION ALL
SELECT 6, 'edit', j.at / 86400000, j.at, j.id, j.summary, NULL, NULL, j.who
FROM journal_customer e JOIN journal j ON j.id = e.journal WHERE e.customer = ?1 AND j.undone_by IS NULL
UNION ALL
SELECT 7, 'promise', p.made, NULL, p.id, coalesce(i.number, ''), p.currency, p.amount,
       date(p.until * 86400, 'unixepoch') || ' ' || p.note
FROM promise p LEFT JOIN invoice i ON i.id = p.invoice_id WHERE p.customer_id = ?1
UNION ALL
SELECT 8, 'promise_withdrawn', p.withdrawn, NULL, p.id, coalesce(i.number, ''), p.currency, p.amount, ''
FROM promise p LEFT JOIN invoice i ON i.id = p.invoice_id WHERE p.customer_id = ?1 AND p.withdrawn IS NOT NULL
UNION ALL
SELECT 7, 'dispute', d.opened, NULL, d.id, i.number, iif(d.amount IS NULL, NULL, i.currency), d.amount, d.reason
FROM invoice i JOIN dispute d ON d.invoice_id = i.id WHERE i.customer_id = ?1
UNION ALL
SELECT 8, 'dispute_closed', d.closed, NULL, d.id, i.number, NULL, NULL, d.outcome
FROM invoice i JOIN dispute d ON d.invoice_id = i.id WHERE i.customer_id = ?1 AND d.closed IS NOT NULL
UNION ALL
SELECT 7, 'put_off', p.since, NULL, p.id, i.number, NULL, NULL,
       date(p.was * 86400, 'unixepoch') || ' ' || date(p.until * 86400, 'unixepoch') || ' ' || p.reason
FROM invoice i JOIN put_off p ON p.invoice_id = i.id WHERE i.customer_id = ?1
UNION ALL
SELECT 7, 'hold', h.since, NULL, h.id, coalesce(i.number, ''), NULL, NULL,
       coalesce(date(h.until * 86400, 'unixepoch'), '-') || ' ' || h.reason
FROM hold h LEFT JOIN invoice i ON i.id = h.invoice_id WHERE h.customer_id = ?1
UNION ALL
SELECT 8, 'hold_lifted', h.lifted, NULL, h.id, coalesce(i.number, ''), NULL, NULL, ''
FROM hold h LEFT JOIN invoice i ON i.id = h.invoice_id WHERE h.customer_id = ?1 AND h.lifted IS NOT NULL
UNION ALL
SELECT 7, 'plan', agreed, NULL, id, (SELECT CAST(count(*) AS TEXT) FROM plan_instalment WHERE plan_id = plan.id), currency,
       (SELECT sum(amount) FROM plan_item WHERE plan_id = plan.id), note
FROM plan WHERE customer_id = ?1
UNION ALL
SELECT 8, 'plan_ended', ended, NULL, id, '', NULL, NULL, '' FROM plan WHERE customer_id = ?1 AND ended IS NOT NULL
UNION ALL
SELECT 7, 'handover', h.dated, NULL, h.id, coalesce(i.number, ''), NULL, NULL, h.kind || ' ' || h.whom
FROM handover h LEFT JOIN invoice i ON i.id = h.invoice_id WHERE h.customer_id = ?1
UNION ALL
SELECT 8, 'handover_ended', h.ended, NULL, h.id, coalesce(i.number, ''), NULL, NULL, h.kind || ' ' || h.whom
FROM handover h LEFT JOIN invoice i ON i.id = h.invoice_id WHERE h.customer_id = ?1 AND h.ended IS NOT NULL
UNION ALL
SELECT 6, 'call', dated, NULL, id, outcome, NULL, NULL,
       coalesce(date(again_on * 86400, 'unixepoch'), '-') || ' ' || iif(person = '', note, person || iif(note = '', '', ': ') || note)
FROM call WHERE customer_id = ?1";

impl BookReader {
    pub fn timeline(&self, customer: CustomerId, page: PageRequest) -> Result<Page<CustomerEvent>> {
        let rows = self
            .db
            .prepare_cached(&format!(
                "SELECT kind, day, at, id, title, detail, currency, amount FROM ({EVENTS})
                 ORDER BY day DESC, rank DESC, at DESC, id DESC{}",
                page.sql()
            ))?
            .query_map([customer.0], read)?
            .collect::<rusqlite::Result<_>>()?;
        let total: i64 = self
            .db
            .prepare_cached(&format!("SELECT count(*) FROM ({EVENTS})"))?
            .query_row([customer.0], |row| row.get(0))?;
        Ok(Page {
            rows,
            total: total.unsigned_abs(),
            sums: Vec::new(),
        })
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<CustomerEvent> {
    let mut row = Columns::new(row);
    let kind = row.parsed()?;
    let (day, at, id, title) = (row.date()?, row.get()?, row.get()?, row.get()?);
    let (title, edit) = match kind {
        EventKind::Edit => (String::new(), Some(summary::read(title))),
        _ => (title, None),
    };
    Ok(CustomerEvent {
        kind,
        day,
        at,
        id,
        title,
        edit,
        detail: row.get()?,
        amount: match row.optional_parsed()? {
            Some(currency) => Some(Money::new(row.get()?, currency)),
            None => None,
        },
    })
}
