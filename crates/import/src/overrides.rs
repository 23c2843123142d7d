//! What a person, or an earlier file of the same shape, says of a file (rule F4).

use std::collections::BTreeMap;

use owed_receivables::Currency;
use serde::{Deserialize, Serialize};

use crate::field::{Field, Kind};
use crate::text::amounts::DecimalMark;
use crate::text::dates::DateOrder;

/// What a person, or an earlier file of the same shape, says about a file; what is not said is detected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overrides {
    pub kind: Option<Kind>,
    /// The preset's id; empty: none.
    pub preset: Option<String>,
    pub encoding: Option<String>,
    pub separator: Option<char>,
    pub decimal: Option<DecimalMark>,
    pub date_order: Option<DateOrder>,
    /// The header's line, 1 for the first; 0: there is none.
    pub header_row: Option<u64>,
    /// Fields by the column's index; `None`: do not read it.
    pub columns: BTreeMap<usize, Option<Field>>,
    /// For rows that name no currency of their own.
    pub currency: Option<Currency>,
    /// Whether this was remembered, and is shown as such.
    pub remembered: bool,
}

impl Overrides {
    /// These, and where they are silent, the older ones.
    pub fn over(self, older: &Self) -> Self {
        let mut columns = older.columns.clone();
        columns.extend(self.columns);
        Self {
            kind: self.kind.or(older.kind),
            preset: self.preset.or_else(|| older.preset.clone()),
            encoding: self.encoding.or_else(|| older.encoding.clone()),
            separator: self.separator.or(older.separator),
            decimal: self.decimal.or(older.decimal),
            date_order: self.date_order.or(older.date_order),
            header_row: self.header_row.or(older.header_row),
            columns,
            currency: self.currency.or(older.currency),
            remembered: self.remembered,
        }
    }
}
