//! How domain values are stored in SQL: days since 1970-01-01, minor units, codes.

use std::str::FromStr;

use chrono::Datelike;
use owed_receivables::{Currency, Date, Money};
use rusqlite::Row;
use rusqlite::types::{FromSql, Type};

/// Days from 0001-01-01 to 1970-01-01, in chrono's numbering.
const EPOCH: i32 = 719_163;

pub(crate) fn day(date: Date) -> i64 {
    i64::from(date.num_days_from_ce() - EPOCH)
}

pub(crate) fn date(day: i64) -> Option<Date> {
    let day = i32::try_from(day).ok()?.checked_add(EPOCH)?;
    Date::from_num_days_from_ce_opt(day)
}

/// Inserts a row; each value is next to its column.
///
/// Returns what [`rusqlite::Statement::execute`] returns.
macro_rules! insert {
    ($db:expr, $table:ident { $first:ident: $value:expr $(, $column:ident: $next:expr)* $(,)? }) => {
        $db.prepare_cached(concat!(
            "INSERT INTO ", stringify!($table), " (", stringify!($first), $(", ", stringify!($column),)*
            ") VALUES (?", $($crate::sql::mark!($column),)* ")"
        ))?
        .execute(rusqlite::params![$value $(, $next)*])
    };
}

/// Inserts or overwrites the only row of a table, which has the key 1.
macro_rules! put {
    ($db:expr, $table:ident { $first:ident: $value:expr $(, $column:ident: $next:expr)* $(,)? }) => {
        $db.prepare_cached(concat!(
            "INSERT INTO ", stringify!($table), " (id, ", stringify!($first), $(", ", stringify!($column),)*
            ") VALUES (1, ?", $($crate::sql::mark!($column),)*
            ") ON CONFLICT (id) DO UPDATE SET ", stringify!($first), " = excluded.", stringify!($first)
            $(, ", ", stringify!($column), " = excluded.", stringify!($column))*
        ))?
        .execute(rusqlite::params![$value $(, $next)*])
    };
}

/// Updates columns of the row with a key.
macro_rules! update {
    ($db:expr, $table:ident[$id:expr] { $first:ident: $value:expr $(, $column:ident: $next:expr)* $(,)? }) => {
        $db.prepare_cached(concat!(
            "UPDATE ", stringify!($table), " SET ", stringify!($first), " = ?"
            $(, ", ", stringify!($column), " = ?")*, " WHERE id = ?"
        ))?
        .execute(rusqlite::params![$value $(, $next)*, $id])
    };
}

/// Expands to another parameter of a list, whatever its column.
macro_rules! mark {
    ($column:ident) => {
        ", ?"
    };
}

pub(crate) use {insert, mark, put, update};

/// Reads a row from left to right, so that a `select` list and its reader have the same order.
pub(crate) struct Columns<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
}

impl<'r, 's> Columns<'r, 's> {
    pub(crate) fn new(row: &'r Row<'s>) -> Self {
        Self { row, next: 0 }
    }

    pub(crate) fn get<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        let at = self.next;
        self.next += 1;
        self.row.get(at)
    }

    pub(crate) fn date(&mut self) -> rusqlite::Result<Date> {
        let at = self.next;
        date(self.get()?).ok_or_else(|| self.unreadable(at, "a day out of range"))
    }

    pub(crate) fn optional_date(&mut self) -> rusqlite::Result<Option<Date>> {
        let at = self.next;
        self.get::<Option<i64>>()?
            .map(|day| date(day).ok_or_else(|| self.unreadable(at, "a day out of range")))
            .transpose()
    }

    /// Reads a name that its type can parse: a currency, a state, a kind.
    pub(crate) fn parsed<T: FromStr>(&mut self) -> rusqlite::Result<T> {
        let at = self.next;
        let text: String = self.get()?;
        text.parse()
            .map_err(|_| self.unreadable(at, &format!("“{text}” is not known here")))
    }

    pub(crate) fn optional_parsed<T: FromStr>(&mut self) -> rusqlite::Result<Option<T>> {
        let at = self.next;
        self.get::<Option<String>>()?
            .map(|text| {
                text.parse()
                    .map_err(|_| self.unreadable(at, &format!("“{text}” is not known here")))
            })
            .transpose()
    }

    /// Reads a currency and the amounts in it that follow.
    pub(crate) fn money<const N: usize>(&mut self) -> rusqlite::Result<[Money; N]> {
        let currency: Currency = self.parsed()?;
        let mut amounts = [Money::zero(currency); N];
        for amount in &mut amounts {
            amount.minor = self.get()?;
        }
        Ok(amounts)
    }

    fn unreadable(&self, at: usize, what: &str) -> rusqlite::Error {
        rusqlite::Error::FromSqlConversionFailure(at, Type::Text, what.to_owned().into())
    }
}

/// Parses the currency codes of a long result, most of which repeat the previous one.
#[derive(Default)]
pub(crate) struct Currencies(Vec<Currency>);

impl Currencies {
    pub(crate) fn read(&mut self, code: &str) -> rusqlite::Result<Currency> {
        if let Some(known) = self.0.iter().find(|known| known.code() == code) {
            return Ok(*known);
        }
        let currency = code.parse().map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
        })?;
        self.0.push(currency);
        Ok(currency)
    }
}

/// The classes of the lifetime indexes as SQL rows (class, days): in class k, every lifetime is below 2^k days.
pub(crate) fn spans() -> String {
    let classes: Vec<_> = (0..12)
        .chain([24])
        .map(|class| format!("({class}, {})", 1_i64 << class))
        .collect();
    classes.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m4_days_count_from_1970() {
        for (text, days) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-03-01", 11_017),
        ] {
            let written: Date = text.parse().unwrap();
            assert_eq!(day(written), days);
            assert_eq!(date(days), Some(written));
        }
        assert_eq!(date(i64::MAX), None);
    }
}
