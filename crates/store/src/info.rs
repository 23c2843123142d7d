use owed_receivables::Date;

use crate::journal::SAMPLE_MADE;
use crate::sql::Columns;
use crate::{Book, BookReader, Result, VERSION};

/// An overview of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BookInfo {
    pub version: i64,
    pub customers: u64,
    pub invoices: u64,
    pub open_invoices: u64,
    pub credits: u64,
    pub letters: u64,
    pub messages: u64,
    pub first_issued: Option<Date>,
    pub last_issued: Option<Date>,
    /// The newest day for which payments are known (rule R8).
    pub payments_known_to: Option<Date>,
    /// Whether it is the sample company without any changes that still stand.
    pub sample: bool,
}

/// SQL for the newest day, up to a given one, for which payments are known.
fn payments_known_to(day: &str) -> String {
    format!(
        "nullif(max(
           coalesce((SELECT dated FROM credit c WHERE kind = 'payment' AND dated <= {day}
                     AND (NOT EXISTS (SELECT 1 FROM payment_source s WHERE s.credit_id = c.id AND s.kind = 'implied')
                          OR EXISTS (SELECT 1 FROM payment_source s WHERE s.credit_id = c.id AND s.kind <> 'implied'))
                     ORDER BY dated DESC LIMIT 1), -1000000),
           coalesce((SELECT max(booked) FROM bank_entry WHERE booked <= {day}), -1000000),
           coalesce((SELECT max(last_day) FROM bank_statement WHERE last_day <= {day}), -1000000)), -1000000)"
    )
}

impl BookReader {
    pub fn info(&self) -> Result<BookInfo> {
        let info = self
            .db
            .prepare_cached(&format!(
                "SELECT (SELECT count(*) FROM customer), (SELECT count(*) FROM invoice),
                        (SELECT count(*) FROM invoice WHERE open > 0), (SELECT count(*) FROM credit),
                        (SELECT count(*) FROM letter), (SELECT count(*) FROM message),
                        (SELECT min(issued) FROM invoice), (SELECT max(issued) FROM invoice),
                        {},
                        sample AND NOT EXISTS (SELECT 1 FROM journal
                                               WHERE command <> ?1 AND undoes IS NULL AND redoes IS NULL AND undone_by IS NULL)
                 FROM book",
                payments_known_to(&i64::MAX.to_string())
            ))?
            .query_row([SAMPLE_MADE], |row| {
                let mut row = Columns::new(row);
                let mut count = || Ok::<_, rusqlite::Error>(row.get::<i64>()?.unsigned_abs());
                Ok(BookInfo {
                    version: VERSION,
                    customers: count()?,
                    invoices: count()?,
                    open_invoices: count()?,
                    credits: count()?,
                    letters: count()?,
                    messages: count()?,
                    first_issued: row.optional_date()?,
                    last_issued: row.optional_date()?,
                    payments_known_to: row.optional_date()?,
                    sample: row.get()?,
                })
            })?;
        Ok(info)
    }

    /// Returns the newest day, up to a given one, for which payments are known (rule R8): the day of a payment or of a
    /// bank's report. What a list of invoices states as paid concerns those invoices alone.
    pub fn payments_known_to(&self, as_of: Date) -> Result<Option<Date>> {
        Ok(self
            .db
            .prepare_cached(&format!("SELECT {}", payments_known_to("?1")))?
            .query_row([crate::sql::day(as_of)], |row| {
                Columns::new(row).optional_date()
            })?)
    }
}

impl Book {
    /// Marks the book as the sample company.
    pub fn set_sample(&mut self, sample: bool) -> Result<()> {
        self.db.execute("UPDATE book SET sample = ?", [sample])?;
        Ok(())
    }
}
