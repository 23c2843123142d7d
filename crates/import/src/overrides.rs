//! Corrections to a file's interpretation, from a person or an earlier file with the same layout (rule F4).

use std::collections::BTreeMap;

use owed_receivables::Currency;
use serde::{Deserialize, Serialize};

use crate::field::{Field, Kind};
use crate::text::amounts::DecimalMark;
use crate::text::dates::DateOrder;

/// Corrections from a person, or from an earlier file with the same layout; everything else is detected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overrides {
    pub kind: Option<Kind>,
    /// The preset's id; empty means none.
    pub preset: Option<String>,
    pub encoding: Option<String>,
    pub separator: Option<char>,
    pub decimal: Option<DecimalMark>,
    pub date_order: Option<DateOrder>,
    /// The header's line, counted from 1; 0 means there is none.
    pub header_row: Option<u64>,
    /// Fields by the column's index; `None` means not read.
    pub columns: BTreeMap<usize, Option<Field>>,
    /// For rows without a currency.
    pub currency: Option<Currency>,
    /// Whether this was remembered, and is shown as such.
    pub remembered: bool,
}

impl Overrides {
    /// Combines these with older ones, which fill the gaps.
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
