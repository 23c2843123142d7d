//! Detects what a file is: opens the bytes, recognises presets, maps columns, determines signs.

use std::collections::BTreeMap;

use owed_receivables::Currency;
use owed_receivables::key::Key;

use crate::container::sniff;
use crate::detection::columns::Mapped;
use crate::detection::signs::Signs;
use crate::detection::values::Values;
use crate::detection::{
    ColumnMapping, ColumnWhy, Detection, Doubt, Finding, ages, kind, mapping, movements,
};
use crate::error::ImportError;
use crate::field::{Field, Kind};
use crate::overrides::Overrides;
use crate::presets::{self, Preset};
use crate::problem::shortened;
use crate::rows::dialect;
use crate::rows::header::{self, Header};
use crate::rows::layout::{Layout, Rows};
use crate::rows::records::{Dialect, MOST_COLUMNS};
use crate::text::amounts::DecimalMark;
use crate::text::comparable::normal_with_accents;
use crate::text::currencies::{self, Sign};
use crate::text::dates::DateOrder;
use crate::text::encoding::{self, Decoded};
use crate::vocabulary::header_name::{HeaderName, LONGEST_NAME};

/// The number of rows sampled for the content of columns.
const SAMPLE: usize = 200;
const SAMPLES_SHOWN: usize = 3;
const LONGEST_SAMPLE: usize = 60;

/// Examines a file and says what it is, as far as `overrides` leaves that open. Reads the file's first rows, and as many
/// more as are needed for the order of day and month and the decimal sign.
pub fn detect(bytes: &[u8], overrides: &Overrides) -> Result<Detection, ImportError> {
    let decoded = open(bytes, overrides.encoding.as_deref())?;
    let mut table = Table::find(&decoded.text, overrides)?;
    let fingerprint = fingerprint(table.dialect.separator, &table.header.cells);
    let (kind, doubt) = table.kind(overrides);
    let layout = table.layout(kind);
    let added = layout.added_columns().iter().map(|name| (*name).to_owned());
    table.header.cells.extend(added);
    let names = table.names();
    let sample = sample(&mut table.rows(layout));
    let known = table.known_columns(layout, overrides)?;
    let columns = columns(
        &table.header,
        mapping::map(kind, &names, &sample, &known),
        &sample,
    );
    let unsigned = match (kind, table.preset) {
        (Kind::Statement, None) => {
            movements::unsigned(&columns, &Values::new(&sample, columns.len()))
        }
        _ => None,
    };
    let signs = Signs::read(
        &mut table.rows(layout),
        table.dialect.separator,
        &columns,
        &sample,
    );
    let sign_in_header = table.sign_of_money(&columns, &names);
    let currency = overrides
        .currency
        .or_else(|| sign_in_header.and_then(Sign::stands_for))
        .or_else(|| table.preset?.currency?.parse().ok());
    let (decimal, takes_two_decimals) = decimal(&signs, currency, table.preset, overrides);
    Ok(Detection {
        preset: table.preset,
        bears: table.bears,
        layout,
        encoding: decoded.encoding.to_owned(),
        doubts_encoding: decoded.doubtful,
        separator: char::from(table.dialect.separator),
        quote: char::from(table.dialect.quote),
        header_row: table.header.row,
        decimal,
        takes_two_decimals,
        date_order: date_order(&signs, table.preset, overrides),
        kind,
        doubt,
        named_by_amounts: named_by_amounts(&columns, &sample),
        columns,
        unsigned,
        currency,
        sign_in_header,
        fingerprint,
    })
}

/// How a text is split into cells, where its header is, and whose export it is.
struct Table<'t> {
    text: &'t str,
    preset: Option<&'static Preset>,
    /// Every preset whose marks the text has, strongest first.
    bears: Vec<&'static Preset>,
    dialect: Dialect,
    header: Header,
}

impl<'t> Table<'t> {
    fn find(text: &'t str, overrides: &Overrides) -> Result<Self, ImportError> {
        let mut borne = presets::recognise(text, overrides)?;
        let bears = borne.iter().map(|found| found.preset).collect();
        let is_it = |found: &presets::Found| match &overrides.preset {
            Some(id) => found.preset.id == id,
            None => true,
        };
        let (preset, dialect, header) = match borne.iter().position(is_it) {
            Some(at) => {
                let found = borne.swap_remove(at);
                (Some(found.preset), found.dialect, found.header)
            }
            None => {
                let dialect = dialect::detect(text, overrides.separator)?;
                let header = find_header(text, dialect, overrides.header_row)?;
                (None, dialect, header)
            }
        };
        Ok(Self {
            text,
            preset,
            bears,
            dialect,
            header,
        })
    }

    fn names(&self) -> Vec<HeaderName> {
        let cells = self.header.cells.iter();
        cells.map(|cell| HeaderName::new(cell)).collect()
    }

    fn rows(&self, layout: Layout) -> Rows<'t> {
        let Header { row, cells, .. } = &self.header;
        Rows::below(self.text, self.dialect, *row, cells, layout)
    }

    fn kind(&self, overrides: &Overrides) -> (Kind, Option<Doubt>) {
        match (overrides.kind, self.preset) {
            (Some(kind), _) => (kind, None),
            (None, Some(preset)) => (preset.kind, None),
            (None, None) => {
                let sample = sample(&mut self.rows(Layout::Plain));
                let names = self.names();
                kind::detect(&self.header, &names, &Values::new(&sample, names.len()))
            }
        }
    }

    fn layout(&self, kind: Kind) -> Layout {
        match self.preset {
            Some(preset) => preset.layout,
            None if kind == Kind::Invoices && self.is_grouped() => Layout::Grouped,
            None => Layout::Plain,
        }
    }

    /// Says whether no column holds customers and names alone in rows head the others, so that those are the customers.
    fn is_grouped(&self) -> bool {
        let names = self.names();
        if self.header.row == 0
            || names.iter().any(kind::may_name_customers)
            || !names.iter().any(kind::is_document_number)
        {
            return false;
        }
        let sample = sample(&mut self.rows(Layout::Plain));
        let is_alone =
            |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
        sample.first().is_some_and(is_alone) && sample.iter().any(|row| !is_alone(row))
    }

    /// Returns what is known about columns before their names and cells are examined: from a person, else from the preset,
    /// else from the layout.
    fn known_columns(
        &self,
        layout: Layout,
        overrides: &Overrides,
    ) -> Result<BTreeMap<usize, Mapped>, ImportError> {
        let cells = &self.header.cells;
        let beyond = |column: &&usize| **column >= cells.len();
        if let Some(column) = overrides.columns.keys().find(beyond) {
            return Err(ImportError::NoSuchColumn {
                column: *column,
                count: cells.len(),
            });
        }
        let chosen = match overrides.remembered {
            true => ColumnWhy::Remembered,
            false => ColumnWhy::Chosen,
        };
        let by_person = overrides.columns.iter();
        let mut known: BTreeMap<usize, Mapped> = by_person
            .map(|(column, field)| (*column, (*field, chosen)))
            .collect();
        let by_layout = layout_fields(layout, cells).map(|(column, field)| (column, Some(field)));
        let by_preset = self.preset.map(|preset| preset.fields(cells));
        let by_age = (layout == Layout::Aging).then(|| ages::fields(cells));
        for (column, field) in by_layout
            .chain(by_preset.unwrap_or_default())
            .chain(by_age.unwrap_or_default())
        {
            known.entry(column).or_insert((field, ColumnWhy::ByPreset));
        }
        Ok(known)
    }

    /// Returns the currency sign in an amount's header, else in a title.
    fn sign_of_money(&self, columns: &[ColumnMapping], names: &[HeaderName]) -> Option<Sign> {
        columns
            .iter()
            .filter(|column| column.field.is_some_and(Field::is_amount))
            .find_map(|column| names[column.index].currency)
            .or_else(|| header::currency(&self.header.titles))
    }
}

fn columns(header: &Header, mapped: Vec<Mapped>, sample: &[Vec<String>]) -> Vec<ColumnMapping> {
    mapped
        .into_iter()
        .enumerate()
        .map(|(index, (field, why))| ColumnMapping {
            index,
            header: header.cells[index].trim().to_owned(),
            field,
            samples: samples(sample, index),
            why,
        })
        .collect()
}

/// Returns the only currency named by the amounts themselves.
fn named_by_amounts(columns: &[ColumnMapping], sample: &[Vec<String>]) -> Option<Currency> {
    let is_of_money = |column: &&ColumnMapping| {
        let is_one = |field: Field| field.is_amount() || field == Field::Currency;
        column.field.is_some_and(is_one)
    };
    let of_money = columns.iter().filter(is_of_money);
    let cells = of_money.flat_map(|column| sample.iter().filter_map(|row| row.get(column.index)));
    currencies::only_one(cells.map(String::as_str))
}

/// Returns the decimal sign, and whether it rests on money being written with two decimals. A preset's own counts if the
/// cells leave it open.
fn decimal(
    signs: &Signs,
    currency: Option<Currency>,
    preset: Option<&Preset>,
    overrides: &Overrides,
) -> (Finding<DecimalMark>, bool) {
    let sign = signs.decimal();
    let has_three = currency.is_some_and(|currency| currency.exponent() > 2);
    let (found, takes_two) = match sign.takes_two_decimals && has_three {
        true => (sign.of_thousandths, false),
        false => (sign.found, sign.takes_two_decimals),
    };
    let said = overrides
        .decimal
        .or_else(|| preset?.decimal.filter(|_| found == Finding::Ambiguous));
    match said {
        Some(mark) => (Finding::Known(mark), false),
        None => (found, takes_two),
    }
}

fn date_order(signs: &Signs, preset: Option<&Preset>, overrides: &Overrides) -> Finding<DateOrder> {
    let found = signs.date_order();
    overrides
        .date_order
        .or_else(|| preset?.dates.filter(|_| found == Finding::Ambiguous))
        .map_or(found, Finding::Known)
}

/// Decodes the file as text, or says what prevents that.
pub(crate) fn open<'b>(
    bytes: &'b [u8],
    encoding: Option<&str>,
) -> Result<Decoded<'b>, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    if let Some(name) = sniff::foreign_type(bytes) {
        return Err(ImportError::WrongType(name));
    }
    let decoded = encoding::decode(bytes, encoding)?;
    encoding::without_nul(&decoded.text)?;
    if decoded.text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    Ok(decoded)
}

fn find_header(text: &str, dialect: Dialect, chosen: Option<u64>) -> Result<Header, ImportError> {
    let header = header::find(text, dialect, chosen).ok_or(match chosen {
        Some(row) => ImportError::NoSuchHeader(row),
        None => ImportError::Empty,
    })?;
    if header.cells.len() > MOST_COLUMNS {
        return Err(ImportError::TooManyColumns {
            row: header.row,
            columns: header.cells.len(),
            limit: MOST_COLUMNS,
            separator: char::from(dialect.separator),
        });
    }
    Ok(header)
}

/// Returns the meanings of columns added by a layout.
fn layout_fields(layout: Layout, header: &[String]) -> impl Iterator<Item = (usize, Field)> {
    let fields: &[Field] = match layout {
        Layout::Plain | Layout::Aging => &[],
        Layout::Grouped => &[Field::CustomerName],
        Layout::Postings => &[
            Field::CustomerNumber,
            Field::InvoiceDate,
            Field::Debit,
            Field::Credit,
        ],
    };
    let first = header.len() - fields.len();
    fields
        .iter()
        .enumerate()
        .map(move |(at, field)| (first + at, *field))
}

fn sample(records: &mut Rows) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    while rows.len() < SAMPLE
        && let Some((_, record)) = records.next()
    {
        let cells: Vec<_> = record
            .iter()
            .take(MOST_COLUMNS)
            .map(|cell| shortened(cell, 200))
            .collect();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(cells);
        }
    }
    rows
}

fn samples(sample: &[Vec<String>], index: usize) -> Vec<String> {
    sample
        .iter()
        .filter_map(|row| row.get(index))
        .filter(|cell| !cell.trim().is_empty())
        .take(SAMPLES_SHOWN)
        .map(|cell| shortened(cell, LONGEST_SAMPLE))
        .collect()
}

fn fingerprint(separator: u8, header: &[String]) -> String {
    header
        .iter()
        .map(|cell| {
            let named = &cell[..cell.floor_char_boundary(LONGEST_NAME)];
            normal_with_accents(named)
        })
        .fold(
            Key::default().part(&char::from(separator).to_string()),
            |key, name| key.part(&name),
        )
        .hex()
}
