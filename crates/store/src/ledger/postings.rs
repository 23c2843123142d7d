//! The book's events in order of their days, for the accounts.

use owed_receivables::posting::PostingEvent;
use owed_receivables::{CustomerId, Date, Money};
use rusqlite::Row;

use crate::sql::{self, Columns};
use crate::{BookReader, Result};

/// (rank within the day, occasion, day, key, customer, payer, document, settles, currency, amount, and the currency and
/// amount that the bank booked if in another currency). A payment or credit note is split into the parts that settled
/// invoices and the rest; one that came in another currency stays whole. Amounts deducted by a bank, and its fees for
/// returned debits, are the company's costs.
///
/// A payment that was taken back keeps its parts: they were posted, and may have been exported. The reversing rows have
/// the reason that its claim was settled with, and form the parts of the reversing posting.
const EVENTS: &str = "
WITH returned AS MATERIALIZED (
  SELECT a.id, m.takes_back AS credit_id, a.effective AS day, a.amount,
         coalesce((SELECT o.reason FROM claim_allocation o WHERE o.id = a.reverses), a.reason) AS reason,
         EXISTS (SELECT 1 FROM claim_allocation r WHERE r.reverses = a.id) AS undone
  FROM claim m JOIN claim_allocation a ON a.claim_id = m.id AND a.credit_id = m.takes_back
  WHERE m.takes_back IS NOT NULL
), part AS MATERIALIZED (
  SELECT a.credit_id, i.number AS settles, sum(a.amount) AS amount
  FROM credit c JOIN allocation a ON a.credit_id = c.id JOIN invoice i ON i.id = a.invoice_id
  WHERE c.dated BETWEEN ?1 AND ?2 AND NOT (a.reverses IS NOT NULL AND EXISTS (
    SELECT 1 FROM returned r WHERE r.credit_id = c.id AND r.reason = a.reason AND r.amount > 0 AND NOT r.undone))
  GROUP BY a.credit_id, a.invoice_id HAVING sum(a.amount) <> 0
), back AS MATERIALIZED (
  SELECT r.id, i.number AS settles, sum(iif(r.amount > 0, a.amount, -a.amount)) AS amount
  FROM returned r JOIN allocation a ON a.credit_id = r.credit_id AND a.reason = r.reason JOIN invoice i ON i.id = a.invoice_id
  WHERE a.reverses IS NOT NULL AND r.day BETWEEN ?1 AND ?2 GROUP BY r.id, a.invoice_id
), charge AS (
  SELECT m.*, NOT (e.state = 'matched' AND m.id = (
           SELECT max(o.id) FROM claim o WHERE o.entry_id = m.entry_id AND o.takes_back IS NULL)) AS undone,
         (SELECT min(c.number) FROM bank_link l JOIN credit c ON c.id = l.credit_id WHERE l.entry_id = e.id) AS paid_by,
         (SELECT min(i.number) FROM bank_link l JOIN allocation a ON a.credit_id = l.credit_id
            JOIN invoice i ON i.id = a.invoice_id WHERE l.entry_id = e.id) AS settles
  FROM claim m JOIN bank_entry e ON e.id = m.entry_id WHERE m.takes_back IS NULL
)
SELECT * FROM (
SELECT 1 AS rank, 'invoice' AS occasion, issued AS day, id, customer_id, NULL AS payer, number, NULL AS settles, currency,
       gross AS amount, NULL AS came_currency, NULL AS came
FROM invoice WHERE issued BETWEEN ?1 AND ?2
UNION ALL
SELECT 2, c.kind, c.dated, c.id, c.customer_id, NULL, c.number, part.settles, c.currency, part.amount, NULL, NULL
FROM part JOIN credit c ON c.id = part.credit_id WHERE c.came IS NULL
UNION ALL
SELECT 2, kind, dated, id, customer_id, NULL, number,
       iif(came IS NULL, NULL, (SELECT min(settles) FROM part WHERE part.credit_id = credits.id)), currency, rest,
       came_currency, came
FROM (SELECT *, amount - iif(came IS NULL, coalesce((SELECT sum(part.amount) FROM part WHERE part.credit_id = credit.id), 0), 0)
             AS rest
      FROM credit WHERE dated BETWEEN ?1 AND ?2) credits
WHERE rest <> 0
UNION ALL
SELECT 3, iif(a.credit_id IS NULL, a.kind, 'transfer'), a.effective, a.id, i.customer_id, c.customer_id, i.number, i.number,
       i.currency, a.amount, NULL, NULL
FROM allocation a JOIN invoice i ON i.id = a.invoice_id LEFT JOIN credit c ON c.id = a.credit_id
WHERE a.effective BETWEEN ?1 AND ?2 AND c.customer_id IS NOT i.customer_id
UNION ALL
SELECT 4, 'claim', a.effective, a.id, c.customer_id, NULL, m.kind, i.number, m.currency, a.amount, NULL, NULL
FROM claim_allocation a JOIN claim m ON m.id = a.claim_id JOIN credit c ON c.id = a.credit_id
  LEFT JOIN invoice i ON i.id = m.invoice_id
WHERE m.takes_back IS NULL AND a.effective BETWEEN ?1 AND ?2
UNION ALL
SELECT 4, c.kind, r.day, c.id, c.customer_id, NULL, c.number, back.settles, c.currency, back.amount, NULL, NULL
FROM returned r JOIN credit c ON c.id = r.credit_id JOIN back ON back.id = r.id
WHERE c.came IS NULL AND r.day BETWEEN ?1 AND ?2
UNION ALL
SELECT 4, kind, day, id, customer_id, NULL, number,
       iif(came IS NULL, NULL, (SELECT min(settles) FROM back WHERE back.id = returned_id)), currency, rest, came_currency,
       iif(rest < 0, -came, came)
FROM (SELECT c.*, r.id AS returned_id, r.day,
             -r.amount - iif(c.came IS NULL, coalesce((SELECT sum(back.amount) FROM back WHERE back.id = r.id), 0), 0) AS rest
      FROM returned r JOIN credit c ON c.id = r.credit_id WHERE r.day BETWEEN ?1 AND ?2)
WHERE rest <> 0
UNION ALL
SELECT 4, 'refund', p.effective, p.id, r.customer_id, NULL, r.number, NULL, r.currency, p.amount, NULL, NULL
FROM refund_part p JOIN refund r ON r.id = p.refund_id WHERE p.effective BETWEEN ?1 AND ?2
UNION ALL
SELECT 5, 'bank_charge', dated, id, customer_id, NULL, number,
       (SELECT min(settles) FROM part WHERE part.credit_id = credit.id), currency, charges, NULL, NULL
FROM credit WHERE charges > 0 AND dated BETWEEN ?1 AND ?2
UNION ALL
SELECT 5, 'bank_charge', r.day, c.id, c.customer_id, NULL, c.number,
       (SELECT min(settles) FROM back WHERE back.id = r.id), c.currency, iif(r.amount > 0, -c.charges, c.charges), NULL, NULL
FROM returned r JOIN credit c ON c.id = r.credit_id WHERE c.charges > 0 AND r.day BETWEEN ?1 AND ?2
UNION ALL
SELECT 5, 'bank_charge', dated, id, customer_id, NULL, coalesce(paid_by, ''), settles, currency, amount, NULL, NULL
FROM charge WHERE dated BETWEEN ?1 AND ?2
UNION ALL
SELECT 5, 'bank_charge', day, id, customer_id, NULL, coalesce(paid_by, ''), settles, currency, -amount, NULL, NULL
FROM (SELECT charge.*, coalesce((SELECT max(a.effective) FROM claim_allocation a
                                 WHERE a.claim_id = charge.id AND a.credit_id IS NULL), dated) AS day
      FROM charge WHERE undone)
WHERE day BETWEEN ?1 AND ?2
) ORDER BY day, rank, id, settles IS NULL, settles";

impl BookReader {
    /// Returns every event that affects an account between two days, inclusive.
    pub fn posting_events(&self, from: Date, to: Date) -> Result<Vec<PostingEvent>> {
        let mut statement = self.db.prepare(EVENTS)?;
        let rows = statement.query_map([sql::day(from), sql::day(to)], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the first day with a posting; `None` if the book is empty.
    pub fn first_posting(&self) -> Result<Option<Date>> {
        let day: Option<i64> = self.db.query_row(
            "SELECT min(day) FROM (SELECT min(issued) AS day FROM invoice UNION ALL SELECT min(dated) FROM credit)",
            [],
            |row| row.get(0),
        )?;
        Ok(day.and_then(sql::date))
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<PostingEvent> {
    let mut row = Columns::new(row);
    let _rank: i64 = row.get()?;
    let occasion = row.parsed()?;
    let on = row.date()?;
    Ok(PostingEvent {
        key: row.get()?,
        on,
        occasion,
        customer: CustomerId(row.get()?),
        payer: row.get::<Option<i64>>()?.map(CustomerId),
        document: row.get()?,
        settles: row.get()?,
        amount: row.money::<1>()?[0],
        came: match row.optional_parsed()? {
            Some(currency) => Some(Money::new(row.get()?, currency)),
            None => None,
        },
    })
}
