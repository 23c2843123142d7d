//! The book's events in the order of their days, for the accounts.

use owed_receivables::posting::Event;
use owed_receivables::{CustomerId, Date, Money};
use rusqlite::Row;

use crate::sql::{self, Columns};
use crate::{Reading, Result};

/// (rank within the day, occasion, day, customer, payer, document, settles, currency, amount, and the currency and amount
/// that the bank booked where it is another). A payment or credit note falls into the parts that settled invoices and
/// the rest; one that came in another currency stays whole. What a bank kept is the company's cost.
const EVENTS: &str = "
WITH part AS MATERIALIZED (
  SELECT a.credit_id, i.number AS settles, sum(a.amount) AS amount
  FROM credit c JOIN allocation a ON a.credit_id = c.id JOIN invoice i ON i.id = a.invoice_id
  WHERE c.came IS NULL AND c.dated BETWEEN ?1 AND ?2 GROUP BY a.credit_id, a.invoice_id HAVING sum(a.amount) <> 0
)
SELECT * FROM (
SELECT 1 AS rank, 'invoice' AS occasion, issued AS day, id, customer_id, NULL AS payer, number, NULL AS settles, currency,
       gross AS amount, NULL AS came_currency, NULL AS came
FROM invoice WHERE issued BETWEEN ?1 AND ?2
UNION ALL
SELECT 2, c.kind, c.dated, c.id, c.customer_id, NULL, c.number, part.settles, c.currency, part.amount, NULL, NULL
FROM part JOIN credit c ON c.id = part.credit_id
UNION ALL
SELECT 2, kind, dated, id, customer_id, NULL, number, NULL, currency, rest, came_currency, came
FROM (SELECT *, amount - coalesce((SELECT sum(part.amount) FROM part WHERE part.credit_id = credit.id), 0) AS rest
      FROM credit WHERE dated BETWEEN ?1 AND ?2)
WHERE rest <> 0
UNION ALL
SELECT 3, iif(a.credit_id IS NULL, a.kind, 'transfer'), a.effective, a.id, i.customer_id, c.customer_id, i.number, i.number,
       i.currency, a.amount, NULL, NULL
FROM allocation a JOIN invoice i ON i.id = a.invoice_id LEFT JOIN credit c ON c.id = a.credit_id
WHERE a.effective BETWEEN ?1 AND ?2 AND c.customer_id IS NOT i.customer_id
UNION ALL
SELECT 4, 'claim', a.effective, a.id, c.customer_id, NULL, m.kind, NULL, m.currency, a.amount, NULL, NULL
FROM claim_allocation a JOIN claim m ON m.id = a.claim_id JOIN credit c ON c.id = a.credit_id
WHERE m.takes_back IS NULL AND a.effective BETWEEN ?1 AND ?2
UNION ALL
SELECT 4, c.kind, a.effective, a.id, c.customer_id, NULL, c.number, NULL, m.currency, -a.amount, c.came_currency,
       iif(a.amount > 0, -c.came, c.came)
FROM claim_allocation a JOIN claim m ON m.id = a.claim_id JOIN credit c ON c.id = m.takes_back
WHERE a.credit_id = c.id AND a.effective BETWEEN ?1 AND ?2
UNION ALL
SELECT 4, 'refund', p.effective, p.id, r.customer_id, NULL, r.number, NULL, r.currency, p.amount, NULL, NULL
FROM refund_part p JOIN refund r ON r.id = p.refund_id WHERE p.effective BETWEEN ?1 AND ?2
UNION ALL
SELECT 5, 'bank_charge', dated, id, customer_id, NULL, number, NULL, currency, charges, NULL, NULL
FROM credit WHERE charges > 0 AND dated BETWEEN ?1 AND ?2
UNION ALL
SELECT 5, 'bank_charge', a.effective, a.id, c.customer_id, NULL, c.number, NULL, c.currency,
       iif(a.amount > 0, -c.charges, c.charges), NULL, NULL
FROM claim_allocation a JOIN claim m ON m.id = a.claim_id JOIN credit c ON c.id = m.takes_back
WHERE c.charges > 0 AND a.credit_id = c.id AND a.effective BETWEEN ?1 AND ?2
) ORDER BY day, rank, id, settles IS NULL, settles";

impl Reading {
    /// Every event that moves an account, from a day to another, both included.
    pub fn posting_events(&self, from: Date, to: Date) -> Result<Vec<Event>> {
        let mut statement = self.db.prepare(EVENTS)?;
        let rows = statement.query_map([sql::day(from), sql::day(to)], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The first day on which something is posted; `None` where the book is empty.
    pub fn first_posting(&self) -> Result<Option<Date>> {
        let day: Option<i64> = self.db.query_row(
            "SELECT min(day) FROM (SELECT min(issued) AS day FROM invoice UNION ALL SELECT min(dated) FROM credit)",
            [],
            |row| row.get(0),
        )?;
        Ok(day.and_then(sql::date))
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Event> {
    let mut row = Columns::of(row);
    let _rank: i64 = row.get()?;
    let occasion = row.parsed()?;
    let on = row.date()?;
    let _id: i64 = row.get()?;
    Ok(Event {
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
