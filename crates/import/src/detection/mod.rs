//! What a file is taken for, shown and correctable (rule F4).

pub(crate) mod kind;
pub(crate) mod mapping;
pub(crate) mod movements;
pub(crate) mod questions;
pub(crate) mod signs;
pub(crate) mod taxes;
pub(crate) mod values;

use std::collections::BTreeMap;

use owed_receivables::{Currency, words};
use serde::{Deserialize, Serialize};

use crate::container::sniff;
use crate::detection::signs::Signs;
use crate::detection::values::Values;
use crate::detection::{kind, mapping, movements};
use crate::error::ImportError;
use crate::field::{Field, Kind};
use crate::lists::aging_summary;
use crate::presets::{self, Preset};
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
use owed_receivables::key::Key;

/// Something that the file either shows or leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding<T> {
    Known(T),
    /// Both ways of reading fit every row: only a person knows.
    Ambiguous,
}

words! {
    /// Why a column has its field.
    pub enum Why as ColumnWhy: "gives no column its field" {
        ByName = "name",
        ByContent = "content",
        /// The rows prove it: net and tax make the gross amount.
        ByRows = "rows",
        /// Known of exports of this program or bank.
        ByPreset = "preset",
        /// As for an earlier file of this shape.
        Remembered,
        Chosen,
    }
}

/// Why it is not sure what a file is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Neither a title nor the columns' names say so: the kind is a guess from what the cells hold.
    Guessed,
    /// It is a list of these, of which nothing is owed: “quotes”.
    Unowed(&'static str),
}

/// One column and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnMapping {
    /// 0 for the first.
    pub index: usize,
    pub header: String,
    /// `None`: not read.
    pub field: Option<Field>,
    /// The first values in it.
    pub samples: Vec<String>,
    pub why: Why,
}

/// What a file is taken for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Detection {
    /// The program or bank whose export it is, where that is known.
    pub preset: Option<&'static Preset>,
    /// All whose marks the file bears, the strongest first: what a person may choose among.
    pub bears: Vec<&'static Preset>,
    pub layout: Layout,
    /// The encoding's name as the web's standard has it: `UTF-8`, `windows-1252`.
    pub encoding: String,
    /// It is the best of several that are doubtful.
    pub(crate) doubts_encoding: bool,
    pub separator: char,
    pub quote: char,
    /// The header's line, 1 for the first; 0 where the file has none.
    pub header_row: u64,
    pub decimal: Finding<DecimalMark>,
    /// The decimal sign was told from how money with two decimals is written.
    pub(crate) takes_two_decimals: bool,
    pub date_order: Finding<DateOrder>,
    pub kind: Kind,
    /// What is not sure of the kind, and asked.
    pub doubt: Option<Doubt>,
    pub columns: Vec<ColumnMapping>,
    /// The column of a statement that may say which amounts left the account, where none has a sign.
    pub(crate) unsigned: Option<usize>,
    /// The currency of rows that name none, where it was chosen or stands in an amount's header.
    pub currency: Option<Currency>,
    /// The sign in an amount's header or in a title, where several currencies share it.
    #[serde(skip)]
    pub(crate) sign_in_header: Option<Sign>,
    /// The one currency that amounts name by their own sign or code.
    #[serde(skip)]
    pub(crate) named_by_amounts: Option<Currency>,
    /// The same for every file with these headers: the key that overrides are remembered under.
    pub fingerprint: String,
}

impl Detection {
    /// The first column with this field.
    pub fn column(&self, field: Field) -> Option<&ColumnMapping> {
        self.columns
            .iter()
            .find(|column| column.field == Some(field))
    }

    pub(crate) fn dialect(&self) -> Dialect {
        // Both come from `dialect::detect`, which gives ASCII only; a stored one that does not is read as a usual file.
        let ascii = |c: char, usual| u8::try_from(c).ok().filter(u8::is_ascii).unwrap_or(usual);
        Dialect {
            separator: ascii(self.separator, b','),
            quote: ascii(self.quote, b'"'),
        }
    }
}

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
    let mut known: BTreeMap<usize, mapping::Mapped> = BTreeMap::new();
    known.extend(
        layout_fields(layout, &header.cells)
            .map(|(column, field)| (column, (Some(field), Why::ByPreset))),
    );
    let mut of_preset = preset
        .map(|preset| preset.fields(&header.cells))
        .unwrap_or_default();
    if layout == Layout::Aging {
        of_preset.extend(aging_summary::fields(&header.cells));
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
            .map(|cell| crate::problem::shortened(cell, 200))
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
        .map(|cell| crate::problem::shortened(cell, LONGEST_SAMPLE))
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
