//! How it is found what a file is: the bytes opened, presets recognised, columns mapped, signs told.

use std::collections::BTreeMap;

use owed_receivables::key::Key;

use crate::container::sniff;
use crate::detection::columns::Mapped;
use crate::detection::signs::Signs;
use crate::detection::values::Values;
use crate::detection::{ColumnMapping, Detection, Finding, Why, ages, kind, mapping, movements};
use crate::error::ImportError;
use crate::field::{Field, Kind};
use crate::overrides::Overrides;
use crate::presets;
use crate::problem::shortened;
use crate::rows::dialect;
use crate::rows::header::{self, Header};
use crate::rows::layout::{Layout, Rows};
use crate::rows::records::{Dialect, MOST_COLUMNS};
use crate::text::comparable::normal_with_accents;
use crate::text::currencies::{self, Sign};
use crate::text::encoding::{self, Decoded};
use crate::vocabulary::header_name::{HeaderName, LONGEST_NAME};

/// Rows whose cells are looked at for what columns hold.
const SAMPLE: usize = 200;
const SAMPLES_SHOWN: usize = 3;
const LONGEST_SAMPLE: usize = 60;

/// Looks at a file and says what it takes it for, as far as `overrides` does not say already. Reads the file's first
/// rows, and as many more as it takes to know the order of day and month and the decimal sign.
pub fn detect(bytes: &[u8], overrides: &Overrides) -> Result<Detection, ImportError> {
    let decoded = open(bytes, overrides.encoding.as_deref())?;
    let text = &*decoded.text;
    let mut borne = presets::recognise(text, overrides)?;
    let bears = borne.iter().map(|found| found.preset).collect();
    let is_it = |found: &presets::Found| match &overrides.preset {
        Some(id) => found.preset.id == id,
        None => true,
    };
    let found = borne.iter().position(is_it);
    let (preset, dialect, mut header) = match found.map(|at| borne.swap_remove(at)) {
        Some(found) => (Some(found.preset), found.dialect, found.header),
        None => {
            let dialect = dialect::detect(text, overrides.separator)?;
            (
                None,
                dialect,
                find_header(text, dialect, overrides.header_row)?,
            )
        }
    };
    let fingerprint = fingerprint(dialect.separator, &header.cells);
    let names = |header: &Header| -> Vec<HeaderName> {
        let names = header.cells.iter().map(|cell| HeaderName::new(cell));
        names.collect()
    };
    let (kind, doubt) = match (overrides.kind, preset) {
        (Some(kind), _) => (kind, None),
        (None, Some(preset)) => (preset.kind, None),
        (None, None) => {
            let mut rows = Rows::below(text, dialect, header.row, &header.cells, Layout::Plain);
            let sample = sample(&mut rows);
            kind::detect(&header, &names(&header), &Values::new(&sample))
        }
    };
    let layout = match preset {
        Some(preset) => preset.layout,
        None if kind == Kind::Invoices => layout_of(text, dialect, &header),
        None => Layout::Plain,
    };
    let added = layout.added_columns().iter().map(|name| (*name).to_owned());
    header.cells.extend(added);
    let names = names(&header);
    let rows = || Rows::below(text, dialect, header.row, &header.cells, layout);
    let sample = sample(&mut rows());
    let why_chosen = if overrides.remembered {
        Why::Remembered
    } else {
        Why::Chosen
    };
    if let Some(column) = overrides
        .columns
        .keys()
        .copied()
        .find(|column| *column >= names.len())
    {
        return Err(ImportError::NoSuchColumn {
            column,
            count: names.len(),
        });
    }
    let mut known: BTreeMap<usize, Mapped> = BTreeMap::new();
    known.extend(
        layout_fields(layout, &header.cells)
            .map(|(column, field)| (column, (Some(field), Why::ByPreset))),
    );
    let mut of_preset = preset
        .map(|preset| preset.fields(&header.cells))
        .unwrap_or_default();
    if layout == Layout::Aging {
        of_preset.extend(ages::fields(&header.cells));
    }
    for (column, field) in of_preset {
        known.entry(column).or_insert((field, Why::ByPreset));
    }
    let chosen = overrides.columns.iter();
    known.extend(chosen.map(|(column, field)| (*column, (*field, why_chosen))));
    let mapped = mapping::map(kind, &names, &sample, &known);
    let columns: Vec<_> = mapped
        .into_iter()
        .enumerate()
        .map(|(index, (field, why))| ColumnMapping {
            index,
            header: header.cells[index].trim().to_owned(),
            field,
            samples: samples(&sample, index),
            why,
        })
        .collect();
    let unsigned = match (kind, preset) {
        (Kind::Statement, None) => movements::unsigned(&columns, &Values::new(&sample)),
        _ => None,
    };
    let signs = Signs::read(&mut rows(), dialect.separator, &columns, &sample);
    let usual = preset.and_then(|preset| preset.currency?.parse().ok());
    let in_title = || header::currency(&header.titles);
    let sign = signs.decimal();
    let date_order = signs.date_order();
    let currency_in_header = columns
        .iter()
        .filter(|column| column.field.is_some_and(Field::is_amount))
        .find_map(|column| names[column.index].currency);
    let sign_in_header = currency_in_header.or_else(in_title);
    let currency = overrides
        .currency
        .or_else(|| sign_in_header.and_then(Sign::stands_for))
        .or(usual);
    let is_of_money = |column: &&ColumnMapping| {
        let is_one = |field: Field| field.is_amount() || field == Field::Currency;
        column.field.is_some_and(is_one)
    };
    let of_money = columns.iter().filter(is_of_money);
    let cells = of_money.flat_map(|column| sample.iter().filter_map(|row| row.get(column.index)));
    let named_by_amounts = currencies::only_one(cells.map(String::as_str));
    let three = sign.takes_two_decimals && currency.is_some_and(|one| one.exponent() > 2);
    let decimal = match three {
        true => sign.of_thousandths,
        false => sign.found,
    };
    let said = overrides
        .decimal
        .or_else(|| preset?.decimal.filter(|_| decimal == Finding::Ambiguous));
    Ok(Detection {
        preset,
        bears,
        layout,
        encoding: decoded.encoding.to_owned(),
        doubts_encoding: decoded.doubtful,
        separator: char::from(dialect.separator),
        quote: char::from(dialect.quote),
        header_row: header.row,
        decimal: said.map_or(decimal, Finding::Known),
        takes_two_decimals: said.is_none() && sign.takes_two_decimals && !three,
        date_order: overrides
            .date_order
            .or_else(|| preset?.dates.filter(|_| date_order == Finding::Ambiguous))
            .map_or(date_order, Finding::Known),
        kind,
        doubt,
        columns,
        unsigned,
        currency,
        sign_in_header,
        named_by_amounts,
        fingerprint,
    })
}

/// The file as text, or what keeps it from being one.
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

/// Where no column is a customer's and names stand alone above rows, those are the customers.
fn layout_of(text: &str, dialect: Dialect, header: &Header) -> Layout {
    let names = || header.cells.iter().map(|cell| HeaderName::new(cell));
    let names_customers = names().any(|name| kind::may_name_customers(&name));
    let lists_documents = names().any(|name| kind::is_document_number(&name));
    if header.row == 0 || names_customers || !lists_documents {
        return Layout::Plain;
    }
    let mut rows = Rows::below(text, dialect, header.row, &header.cells, Layout::Plain);
    let sample = sample(&mut rows);
    let is_alone =
        |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
    match sample.first().is_some_and(is_alone) && sample.iter().any(|row| !is_alone(row)) {
        true => Layout::Grouped,
        false => Layout::Plain,
    }
}

/// What the columns mean that a layout adds.
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
