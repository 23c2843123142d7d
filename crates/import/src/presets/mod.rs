//! The layouts of known programs' and banks' exports. A preset describes one export: how it is recognised, what its columns
//! mean if their names mislead or are unclear, and its peculiarities. It is data only; the readers act on it.
//!
//! A preset is a starting point that a person can correct: [`crate::Overrides`] take precedence over it, and what the file itself
//! shows (an order of dates, a decimal sign) takes precedence over the program's habits.

mod banks_at_ch;
mod banks_de;
mod banks_uk;
mod banks_us;
mod german;
mod invoicing;
mod payment_services;
mod quickbooks;
mod recognition;
mod suites;
mod xero;

use serde::{Serialize, Serializer};

use crate::field::{Field, Kind};
use crate::rows::layout::Layout;
use crate::text::amounts::DecimalMark;
use crate::text::comparable::normal;
use crate::text::dates::DateOrder;
use crate::vocabulary::status::Status;

pub(crate) use recognition::{Found, recognise};

/// One export of one program or bank.
#[derive(Debug, PartialEq)]
pub struct Preset {
    /// The id under which it is remembered: `quickbooks-online-aging-detail`.
    pub id: &'static str,
    /// Its name for people.
    pub name: &'static str,
    pub kind: Kind,
    /// Required part of a title above the header; if empty, any title or none.
    pub title: &'static str,
    /// Columns of this export's header, in any order among others.
    pub columns: &'static [&'static str],
    /// For an export without a header: the content of its cells, in every row.
    pub cells: &'static [Cell],
    /// The header has two rows, to be combined column by column.
    pub(crate) two_row_header: bool,
    /// The meanings of columns whose names are not clear; `None` means not read. For a statement these are all.
    pub(crate) fields: &'static [(&'static str, Option<Field>)],
    pub(crate) layout: Layout,
    /// The order of dates if the file leaves it open.
    pub(crate) dates: Option<DateOrder>,
    /// The decimal sign if the file leaves it open.
    pub(crate) decimal: Option<DecimalMark>,
    /// The currency of rows that name none.
    pub(crate) currency: Option<&'static str>,
    /// Statuses with an unusual meaning in this program.
    pub(crate) statuses: &'static [(&'static str, Status)],
    /// The fee is charged on top of the amount, so that both move the account.
    pub(crate) fee_on_top: bool,
    /// Its peculiarities and how they are handled, for people.
    pub quirks: &'static str,
    /// The source for its layout.
    pub source: &'static str,
    pub seen: Seen,
}

/// How well an export's layout is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// From a file with rows.
    File,
    /// From a description of its columns only.
    HeaderOnly,
}

/// The content of a cell in an export without a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    Date,
    Amount,
    Currency,
    Iban,
    /// Exactly this.
    Is(&'static str),
    Anything,
}

impl Preset {
    /// The defaults of a preset: a list of invoices, one row per document or line.
    const INVOICES: Self = Self {
        id: "",
        name: "",
        kind: Kind::Invoices,
        title: "",
        columns: &[],
        cells: &[],
        two_row_header: false,
        fields: &[],
        layout: Layout::Plain,
        dates: None,
        decimal: None,
        currency: None,
        statuses: &[],
        fee_on_top: false,
        quirks: "",
        source: "",
        seen: Seen::HeaderOnly,
    };

    const STATEMENT: Self = Self {
        kind: Kind::Statement,
        ..Self::INVOICES
    };

    /// A bank statement with dates like 31.12.2026 and amounts like 1.234,50.
    const GERMAN_STATEMENT: Self = Self {
        dates: Some(DateOrder::Dmy),
        decimal: Some(DecimalMark::Comma),
        currency: Some("EUR"),
        ..Self::STATEMENT
    };

    /// Yields every preset, in the order in which they are tried.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        [
            quickbooks::ALL,
            xero::ALL,
            invoicing::ALL,
            suites::ALL,
            german::ALL,
            banks_de::ALL,
            banks_at_ch::ALL,
            banks_uk::ALL,
            banks_us::ALL,
            payment_services::ALL,
        ]
        .into_iter()
        .flatten()
    }

    /// Returns the preset of this id.
    pub fn of_id(id: &str) -> Option<&'static Self> {
        Self::all().find(|preset| preset.id == id)
    }

    /// Returns the meaning of a status in this program.
    pub(crate) fn status(&self, text: &str) -> Option<Status> {
        let word = normal(text);
        let own = self.statuses.iter().find(|(own, _)| normal(own) == word);
        own.map(|(_, status)| *status)
    }

    /// Returns the field of each column that the preset knows, by the column's position.
    pub(crate) fn fields(&self, header: &[String]) -> Vec<(usize, Option<Field>)> {
        let names: Vec<String> = header.iter().map(|cell| normal(cell)).collect();
        let mut places: Vec<(usize, Option<Field>)> = Vec::new();
        for (column, field) in self.fields {
            let name = normal(column);
            let free = |place: usize| places.iter().all(|(taken, _)| *taken != place);
            let found = (0..names.len()).find(|place| names[*place] == name && free(*place));
            places.extend(found.map(|place| (place, *field)));
        }
        if self.kind == Kind::Statement {
            let unread: Vec<_> = (0..names.len())
                .filter(|place| places.iter().all(|(taken, _)| taken != place))
                .collect();
            places.extend(unread.into_iter().map(|place| (place, None)));
        }
        places
    }
}

impl Serialize for Preset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overrides::Overrides;

    /// Returns a file with only the preset's title and header.
    fn header_of(preset: &Preset) -> String {
        let quoted = |cells: &[&str]| -> String {
            let cells: Vec<_> = cells.iter().map(|cell| format!("\"{cell}\"")).collect();
            cells.join(";")
        };
        format!("\"{}\"\n{}\n", preset.title, quoted(preset.columns))
    }

    #[test]
    fn f4_every_preset_knows_its_own_header_and_no_other_takes_it() {
        for preset in
            Preset::all().filter(|preset| preset.cells.is_empty() && !preset.two_row_header)
        {
            let found = recognise(&header_of(preset), &Overrides::default()).unwrap();
            let found = found.first().map(|found| found.preset.id);
            assert_eq!(found, Some(preset.id));
        }
    }

    #[test]
    fn presets_are_told_apart_by_id_and_say_where_they_come_from() {
        let mut ids: Vec<_> = Preset::all().map(|preset| preset.id).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
        for preset in Preset::all() {
            let id = preset.id;
            assert!(!preset.name.is_empty() && !preset.source.is_empty(), "{id}");
            assert!(preset.columns.len() >= 3 || preset.cells.len() >= 3, "{id}");
            let currency = preset
                .currency
                .map(str::parse::<owed_receivables::Currency>);
            assert!(!matches!(currency, Some(Err(_))), "{id}");
        }
    }

    #[test]
    fn what_a_preset_says_of_a_column_is_of_a_column_it_can_have() {
        for preset in Preset::all().filter(|preset| preset.kind == Kind::Statement) {
            let named: Vec<_> = preset
                .fields
                .iter()
                .filter_map(|(_, field)| *field)
                .collect();
            let has = |fields: &[Field]| fields.iter().any(|field| named.contains(field));
            assert!(has(&[Field::BookedDate, Field::ValueDate]), "{}", preset.id);
            assert!(
                has(&[Field::EntryAmount, Field::Net, Field::Credit]),
                "{}",
                preset.id
            );
        }
    }
}
