//! The aging report as of any day, computed from what was open then (rules A1–A6, L2).

use std::collections::BTreeMap;

use owed_receivables::aging::{AgedAmounts, Aging, Basis, Buckets, days_overdue};
use owed_receivables::{Currency, CustomerId, Date, MoneyError};
use rusqlite::types::Type;

use crate::invoices::open;
use crate::payments::credits;
use crate::sql::{self, Currencies};
use crate::{BookReader, Result};

/// A request for the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgingQuery {
    pub as_of: Date,
    pub basis: Basis,
    pub buckets: Buckets,
}

impl BookReader {
    pub fn aging(&self, query: &AgingQuery) -> Result<Aging> {
        let day = sql::day(query.as_of);
        let today = self.is_today(day)?;
        let mut aging = Aging::new(query.as_of, query.buckets.clone());
        let planned = match query.basis {
            Basis::Due => self.instalments(query.as_of)?,
            Basis::Issue => BTreeMap::new(),
        };
        let (open, settled_since) = open::open_on(day, today);
        for source in [Some(open), settled_since].into_iter().flatten() {
            let source = open::without(source, planned.keys());
            self.fold(&source, day, query.basis, &mut aging)?;
        }
        for (invoice, parts) in &planned {
            let its = self.plain_invoice(*invoice)?;
            let parts = parts
                .iter()
                .map(|part| (days_overdue(query.as_of, part.due), part.open));
            aging
                .add_parts(its.customer, its.gross.currency, parts, its.disputed)
                .map_err(overflow)?;
        }
        self.fold_on_account(&credits::on_account(day, today), &mut aging)?;
        Ok(aging)
    }

    fn fold(&self, source: &str, day: i64, basis: Basis, aging: &mut Aging) -> Result<()> {
        let reference = match basis {
            Basis::Due => "due",
            Basis::Issue => "issued",
        };
        let mut statement = self.db.prepare(&format!(
            "SELECT customer_id, currency, {reference}, balance, disputed FROM ({source})"
        ))?;
        let buckets = aging.buckets.clone();
        let mut currencies = Currencies::default();
        let mut group: Option<(CustomerId, Currency, AgedAmounts)> = None;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let balance: i64 = row.get(3)?;
            if balance == 0 {
                continue;
            }
            let customer = CustomerId(row.get(0)?);
            let code = row.get_ref(1)?.as_str().map_err(unreadable)?;
            let index = buckets.index(day - row.get::<_, i64>(2)?);
            let disputed = row.get(4)?;
            match &mut group {
                Some((its, currency, sums)) if *its == customer && currency.code() == code => {
                    sums.add_item(index, balance, disputed)
                }
                _ => {
                    let mut sums = AgedAmounts::empty(&buckets);
                    let added = sums.add_item(index, balance, disputed);
                    let next = (customer, currencies.read(code)?, sums);
                    match group.replace(next) {
                        Some((its, currency, sums)) => {
                            added.and_then(|()| aging.add_row(its, currency, &sums))
                        }
                        None => added,
                    }
                }
            }
            .map_err(overflow)?;
        }
        match group {
            Some((its, currency, sums)) => {
                Ok(aging.add_row(its, currency, &sums).map_err(overflow)?)
            }
            None => Ok(()),
        }
    }

    fn fold_on_account(&self, source: &str, aging: &mut Aging) -> Result<()> {
        let mut statement = self.db.prepare(&format!(
            "SELECT customer_id, currency, rest FROM ({source})"
        ))?;
        let mut currencies = Currencies::default();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let currency = currencies.read(row.get_ref(1)?.as_str().map_err(unreadable)?)?;
            aging
                .add_on_account(CustomerId(row.get(0)?), currency, row.get(2)?)
                .map_err(overflow)?;
        }
        Ok(())
    }
}

fn overflow(error: MoneyError) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(3, Type::Integer, Box::new(error))
}

fn unreadable(error: rusqlite::types::FromSqlError) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(1, Type::Text, Box::new(error))
}
