//! Reference rates that the user added to the built-in ones (rule I3).

use owed_receivables::Date;
use owed_receivables::interest::{Rate, Series, plain_percent};
use rusqlite::params;

use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, Result, StoreError, Write};

impl Write<'_> {
    /// Stores a rate, replacing one for the same half-year.
    pub fn set_rate(&mut self, rate: &Rate) -> Result<()> {
        let values = params![
            rate.series.name(),
            sql::day(rate.half_year.first_day()),
            plain_percent(rate.percent),
            rate.source,
        ];
        let changed = self.edit(|reader| {
            Ok(reader.db.execute(
                "UPDATE rate SET rate = ?3, source = ?4 WHERE series = ?1 AND since = ?2",
                values,
            )?)
        })?;
        if changed == 0 {
            self.db.execute(
                "INSERT INTO rate (series, since, rate, source) VALUES (?1, ?2, ?3, ?4)",
                values,
            )?;
            self.added(Relation::Rate);
        }
        Ok(())
    }

    /// Removes the user's rate for the half-year from `since`.
    pub fn remove_rate(&mut self, series: Series, since: Date) -> Result<()> {
        let removed = self.edit(|reader| {
            Ok(reader.db.execute(
                "DELETE FROM rate WHERE series = ? AND since = ?",
                params![series.name(), sql::day(since)],
            )?)
        })?;
        match removed {
            0 => Err(StoreError::NoAddedRate {
                series: series.name(),
                since,
            }),
            _ => Ok(()),
        }
    }
}

impl BookReader {
    /// Returns the user's rates by series, the oldest first.
    pub fn rates(&self) -> Result<Vec<Rate>> {
        let mut statement = self.db.prepare_cached(
            "SELECT series, since, rate, source FROM rate ORDER BY series, since",
        )?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            let (series, since) = (row.parsed()?, row.date()?);
            let (percent, source) = (row.parsed()?, row.get::<String>()?);
            Ok(Rate::new(series, since, percent, &source, false))
        })?;
        rows.map(|rate| {
            rate?.map_err(|error| StoreError::Damaged {
                detail: error.to_string(),
            })
        })
        .collect()
    }
}
