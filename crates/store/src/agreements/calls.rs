//! Telephone calls.

use owed_receivables::{Call, CustomerId, Date};
use rusqlite::{Row, params};

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, CallId, Result, Whose, Write};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRow {
    pub id: CallId,
    pub call: Call,
}

impl Write<'_> {
    pub fn insert_call(&mut self, call: &Call) -> Result<CallId> {
        self.db
            .prepare_cached(
                "INSERT INTO call (customer_id, dated, outcome, person, note, again_on) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                call.customer.0,
                sql::day(call.dated),
                call.outcome.name(),
                call.person,
                call.note,
                call.again_on.map(sql::day),
            ])?;
        Ok(CallId(self.added(Relation::Call)))
    }
}

impl BookReader {
    /// Returns the calls since a day, in the order they were recorded.
    pub fn calls<'w>(&self, whose: impl Into<Whose<'w>>, since: Date) -> Result<Vec<CallRow>> {
        self.agreed(
            "SELECT t.id, t.customer_id, t.dated, t.outcome, t.person, t.note, t.again_on
             FROM (SELECT * FROM call WHERE dated >= ?) t",
            whose.into(),
            &[&sql::day(since)],
            read,
        )
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<CallRow> {
    let mut row = Columns::new(row);
    Ok(CallRow {
        id: CallId(row.get()?),
        call: Call {
            customer: CustomerId(row.get()?),
            dated: row.date()?,
            outcome: row.parsed()?,
            person: row.get()?,
            note: row.get()?,
            again_on: row.optional_date()?,
        },
    })
}
