//! Checks whether the totals of a list equal the sums of the rows above them (rule F5).

use std::collections::HashMap;

use csv::StringRecord;
use owed_receivables::{Currency, Money};
use owed_texts::{Arg, text};

use crate::field::Field;
use crate::lists::cells::Cells;
use crate::problem::Code;
use crate::rows::total_lines::{filled, heading, is_total, is_word};
use crate::text::comparable::normal;

/// Sums in minor units: as the rows show them, and as they are owed (without drafts and cancelled invoices, and less credit
/// notes). Programs print either.
type Sums = [[i128; 2]; 2];

/// One row's contribution.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Part {
    pub shown: i64,
    pub owed: i64,
}

/// The sums of the rows so far. A total may cover all rows, those since the last heading or total, or those since the
/// heading that it names.
pub(crate) struct Totals {
    fields: [Option<Field>; 2],
    all: Sums,
    since: Sums,
    /// Whether the list continued after the last heading or total.
    goes_on: bool,
    headings: HashMap<String, Sums>,
    currency: Option<Currency>,
    /// Some row cannot be added, so that nothing can be compared with a total.
    unsure: bool,
}

impl Totals {
    /// Creates totals of these columns.
    pub fn new(fields: [Option<Field>; 2]) -> Self {
        Self {
            fields,
            all: Sums::default(),
            since: Sums::default(),
            goes_on: false,
            headings: HashMap::new(),
            currency: None,
            unsure: false,
        }
    }

    /// Adds a row of the list, one part per column.
    pub fn add(&mut self, currency: Currency, parts: [Part; 2]) {
        self.unsure |= self.currency.is_some_and(|own| own != currency);
        (self.currency, self.goes_on) = (Some(currency), true);
        for (sums, part) in self.all.iter_mut().zip(parts) {
            sums[0] += i128::from(part.shown);
            sums[1] += i128::from(part.owed);
        }
    }

    /// Adds a payment among the rows, which reduces the debt.
    pub fn add_payment(&mut self, cells: &mut Cells, record: &StringRecord) {
        let Ok(Some(currency)) = cells.currency_if_known(record) else {
            return self.lose_a_row();
        };
        let parts = self.fields.map(|field| {
            let shown = field
                .and_then(|field| cells.glance(record, field))
                .unwrap_or_default();
            let minor = |value| Money::from_decimal(value, currency).map_or(0, |money| money.minor);
            Part {
                shown: minor(shown),
                owed: minor(-shown.abs()),
            }
        });
        self.add(currency, parts);
    }

    /// Notes an unreadable row, which belongs to the totals nevertheless.
    pub fn lose_a_row(&mut self) {
        self.unsure = true;
    }

    /// Handles a row outside the list: remembers a heading, and compares a total with the rows above it.
    pub fn pass(&mut self, cells: &mut Cells, record: &StringRecord) {
        if is_total(record) || cells.is_sum(record) {
            self.check(cells, record);
            (self.since, self.goes_on) = (self.all, false);
        } else if let Some(heading) = heading(record) {
            self.headings.insert(normal(heading), self.all);
            (self.since, self.goes_on) = (self.all, false);
        }
    }

    fn check(&self, cells: &mut Cells, record: &StringRecord) {
        let Some(currency) = self.currency.filter(|_| !self.unsure) else {
            return;
        };
        let name = filled(record).find(|cell| is_word(cell));
        let name = name.map(normal).unwrap_or_default();
        let named = name
            .strip_prefix("total")
            .map(|rest| rest.strip_prefix("for").unwrap_or(rest));
        let heading = named.and_then(|named| self.headings.get(named));
        for (at, field) in self.fields.iter().enumerate() {
            let Some(field) = *field else { continue };
            let Some(stated) = cells.glance(record, field) else {
                continue;
            };
            let Ok(stated) = Money::from_decimal(stated, currency) else {
                continue;
            };
            let since = self.goes_on.then_some(&self.since);
            let begins = [heading, since, Some(&Sums::default())].map(|begin| begin.copied());
            let is_sum = |begin: &Sums| {
                (0..2).any(|how| self.all[at][how] - begin[at][how] == i128::from(stated.minor))
            };
            if begins.iter().flatten().any(is_sum) {
                continue;
            }
            let begin = begins
                .iter()
                .flatten()
                .next()
                .map_or(0, |begin| begin[at][0]);
            let sum = self.all[at][0] - begin;
            let sum = i64::try_from(sum).map_or_else(
                |_| Arg::from(sum.to_string()),
                |sum| Money::new(sum, currency).plain().into(),
            );
            let message = text!("problem-totals", sum, stated = stated.plain());
            let value = cells.text(record, field).to_owned();
            cells.problem(Code::Contradiction, field, &value, message);
        }
    }
}
