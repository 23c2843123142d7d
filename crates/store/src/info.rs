use owed_receivables::Date;

use crate::sql::Columns;
use crate::{Book, Reading, Result, VERSION};

/// What a book holds.
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
    /// The date of the newest payment or credit note known (rule R8).
    pub payments_known_to: Option<Date>,
    /// Whether it is the sample company.
    pub sample: bool,
}

impl Reading {
    pub fn info(&self) -> Result<BookInfo> {
        let info = self
            .db
            .prepare_cached(
                "SELECT (SELECT count(*) FROM customer), (SELECT count(*) FROM invoice),
                        (SELECT count(*) FROM invoice WHERE open > 0), (SELECT count(*) FROM credit),
                        (SELECT count(*) FROM letter), (SELECT count(*) FROM message),
                        (SELECT min(issued) FROM invoice), (SELECT max(issued) FROM invoice),
                        (SELECT max(dated) FROM credit), sample
                 FROM book",
            )?
            .query_row([], |row| {
                let mut row = Columns::of(row);
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

    /// The date of the newest payment or credit note known by a day (rule R8).
    pub fn payments_known_to(&self, as_of: Date) -> Result<Option<Date>> {
        Ok(self
            .db
            .prepare_cached("SELECT max(dated) FROM credit WHERE dated <= ?")?
            .query_row([crate::sql::day(as_of)], |row| {
                Columns::of(row).optional_date()
            })?)
    }
}

impl Book {
    /// Marks the book as the sample company, to be thrown away.
    pub fn set_sample(&mut self, sample: bool) -> Result<()> {
        self.db.execute("UPDATE book SET sample = ?", [sample])?;
        Ok(())
    }
}
