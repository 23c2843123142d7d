//! Reads a whole file according to its detection.

use owed_receivables::Date;
use owed_texts::{key, text};
use serde::Serialize;

use crate::bank;
use crate::bank::statement::Statement;
use crate::detection::{ColumnMapping, ColumnWhy, Detection, Finding, detect, questions};
use crate::draft::Drafts;
use crate::error::ImportError;
use crate::field::{Field, Kind};
use crate::lists::cells::{Cells, Defaults};
use crate::lists::{Count, aging_summary, customers, invoices, ledger, payments};
use crate::problem::{Code, Problems};
use crate::rows::layout::{self, Layout, Rows, Skipped, Watch};
use crate::vocabulary::header_name::HeaderName;
use crate::vocabulary::marks::Mark;

/// A column with content that is not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unused {
    pub column: String,
    /// The first values in it.
    pub samples: Vec<String>,
    /// Whether it is part of a customer's address, which is then incomplete.
    pub is_address: bool,
}

/// The content of a table: a list, or movements of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableContents {
    pub kind: Kind,
    /// The file's day according to a title.
    pub as_of: Option<Date>,
    /// The number of invoices, customers or payments in the file, whether or not they became drafts.
    pub read: u64,
    /// The number of rows with a value below the header; more than `read` if an invoice has several.
    pub lines: u64,
    pub drafts: Drafts,
    /// For [`Kind::Statement`], which gives no drafts.
    pub statements: Vec<Statement>,
    pub skipped: Vec<Skipped>,
    /// The columns that were not read.
    pub unused: Vec<Unused>,
    pub problems: Problems,
}

/// Reads the file to its end (rule F1). Documents with a problem are left out of the drafts; if a problem concerns the whole
/// file ([`Problems::concern_the_file`]) there are none.
pub fn read(
    bytes: &[u8],
    detection: &Detection,
    defaults: &Defaults,
) -> Result<TableContents, ImportError> {
    read_watched(bytes, detection, defaults, &|_| true)
}

/// Does the same while a watch follows the number of rows read.
///
/// # Errors
/// As [`read`], and [`ImportError::Stopped`] if the watch said so.
pub fn read_watched(
    bytes: &[u8],
    detection: &Detection,
    defaults: &Defaults,
    watch: Watch<'_>,
) -> Result<TableContents, ImportError> {
    let decoded = detect::open(bytes, Some(&detection.encoding))?;
    let (text, dialect, header) = (&*decoded.text, detection.dialect(), detection.header_row);
    let columns: Vec<String> = detection
        .columns
        .iter()
        .map(|column| column.header.clone())
        .collect();
    let mut records = Rows::below(text, dialect, header, &columns, detection.layout).watched(watch);
    let titles = layout::titles(text, dialect, header);
    let mut cells = Cells::new(detection, defaults);
    let as_of = layout::as_of(&titles, cells.order);
    let mut statements = Vec::new();
    let (mut drafts, count) = match detection.kind {
        _ if questions::of_columns(detection, &mut cells.problems) => {
            (Drafts::default(), Count::default())
        }
        Kind::Customers => {
            let (customers, count) = customers::read(&mut records, &mut cells);
            (
                Drafts {
                    customers: customers.list,
                    ..Drafts::default()
                },
                count,
            )
        }
        Kind::Payments => payments::read(&mut records, &mut cells),
        Kind::Statement => {
            let (found, count) =
                bank::sheet::read(&mut records, &mut cells, &titles, detection.preset);
            statements = found;
            (Drafts::default(), count)
        }
        Kind::Invoices if detection.layout == Layout::Aging => {
            aging_summary::read(&mut records, &mut cells, &titles)
        }
        Kind::Invoices if cells.has(Field::Debit) && cells.has(Field::Credit) => {
            ledger::read(&mut records, &mut cells)
        }
        Kind::Invoices => invoices::read(&mut records, &mut cells),
    };
    if records.is_stopped() {
        return Err(ImportError::Stopped);
    }
    let in_quotes = records.ends_in_quotes();
    let in_row = count.lines > 1 && cells.ends_inside_a_row() && !decoded.text.ends_with('\n');
    cells.skipped.append(&mut records.passed);
    cells.finish();
    let mut problems = cells.problems;
    if in_quotes || in_row {
        let message = if in_quotes {
            key!("problem-cut-off-cell")
        } else {
            key!("problem-cut-off-row")
        };
        problems.file(Code::CutOff, None, "", message);
    }
    if decoded.lossy {
        let message = text!("problem-undecodable", encoding = &detection.encoding);
        problems.file(Code::Undecodable, None, "", message);
    }
    ask(detection, defaults, &mut problems);
    if problems.concern_the_file() {
        drafts = Drafts::default();
        statements = Vec::new();
    }
    Ok(TableContents {
        kind: detection.kind,
        as_of,
        read: count.documents,
        lines: count.lines,
        drafts,
        statements,
        skipped: cells.skipped,
        unused: unused(detection),
        problems,
    })
}

/// Asks what only a person can know.
fn ask(detection: &Detection, defaults: &Defaults, problems: &mut Problems) {
    let of = |wanted: fn(Field) -> bool| {
        let column = detection
            .columns
            .iter()
            .find(|column| column.field.is_some_and(wanted) && !column.samples.is_empty());
        column.map_or((None, ""), |column| {
            (Some(column.header.clone()), column.samples[0].as_str())
        })
    };
    if detection.doubts_encoding {
        problems.doubtful_encoding(&detection.encoding);
    }
    let default = detection.currency.or(defaults.currency);
    let thousandths = default.is_some_and(|currency| currency.exponent() > 2)
        && !detection
            .columns
            .iter()
            .any(|column| column.field == Some(Field::Currency));
    if detection.decimal == Finding::Ambiguous || detection.takes_two_decimals && thousandths {
        let (column, value) = of(Field::is_amount);
        let message = key!("problem-ambiguous-decimals");
        problems.file(Code::AmbiguousDecimals, column, value, message);
    }
    if detection.date_order == Finding::Ambiguous {
        let (column, value) = of(Field::is_date);
        let message = key!("problem-ambiguous-dates");
        problems.file(Code::AmbiguousDates, column, value, message);
    }
}

fn unused(detection: &Detection) -> Vec<Unused> {
    let of_customers = matches!(detection.kind, Kind::Customers | Kind::Invoices);
    let is_left = |column: &&ColumnMapping| {
        column.field.is_none()
            && !column.samples.is_empty()
            && !matches!(column.why, ColumnWhy::Chosen | ColumnWhy::Remembered)
    };
    let left = detection.columns.iter().filter(is_left);
    left.map(|column| {
        let name = HeaderName::new(&column.header);
        Unused {
            column: column.header.clone(),
            samples: column.samples.clone(),
            is_address: of_customers && Mark::Address.is_in(&name) && !Mark::Delivery.is_in(&name),
        }
    })
    .collect()
}
