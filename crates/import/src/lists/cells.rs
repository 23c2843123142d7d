//! The cells of a row by their meaning, each with its problem if it is unreadable.

mod money;

use csv::StringRecord;
use owed_receivables::{Currency, Date, Language};
use owed_texts::{Message, PlainKey, key, text};

use crate::detection::{Detection, Finding};
use crate::field::{Field, Kind};
use crate::figures::Place;
use crate::problem::{Code, Problems};
use crate::rows::layout::Skipped;
use crate::rows::total_lines;
use crate::text::amounts::DecimalMark;
use crate::text::comparable::normal;
use crate::text::currencies::Sign;
use crate::text::dates::{self, DateOrder};
use crate::vocabulary::document::DocumentWord;
use crate::vocabulary::header_name::HeaderName;
use crate::vocabulary::status::Status;
use crate::vocabulary::synonyms;

/// Values that the book supplies if the file omits them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Defaults {
    /// The company's currency, for amounts that name none.
    pub currency: Option<Currency>,
    /// The company's language, for notes that reading adds to an invoice.
    pub language: Language,
}

/// Reads cells and collects their problems. One row at a time: [`Cells::begin`], then the cells, then [`Cells::is_bad`].
pub(crate) struct Cells<'d> {
    detection: &'d Detection,
    /// The columns of each field, by the field's number.
    columns: Vec<Vec<usize>>,
    pub order: DateOrder,
    mark: DecimalMark,
    default: Option<Currency>,
    pub language: Language,
    pub problems: Problems,
    pub skipped: Vec<Skipped>,
    /// The last currency cell and its meaning, since columns repeat values.
    last_currency: (String, Option<Sign>),
    row: u64,
    bad: bool,
    sign: Option<Sign>,
    without_currency: bool,
    /// A sign whose currency nothing shows.
    unclear: Option<Sign>,
    short_rows: u64,
    last_is_short: bool,
}

impl<'d> Cells<'d> {
    pub fn new(detection: &'d Detection, defaults: &Defaults) -> Self {
        let mut columns = vec![Vec::new(); Field::ALL.len()];
        for column in &detection.columns {
            if let Some(field) = column.field {
                columns[field as usize].push(column.index);
            }
        }
        // If several columns share a field, the best name is tried first.
        for field in Field::ALL.iter().copied().filter(|field| field.is_shared()) {
            columns[field as usize].sort_by_cached_key(|index: &usize| {
                let name = HeaderName::new(&detection.columns[*index].header);
                synonyms::rank(detection.kind, &name, field)
            });
        }
        let known = |finding| match finding {
            Finding::Known(order) => order,
            // Any order reads a file that leaves it open; the result is discarded and the order asked about.
            Finding::Ambiguous => DateOrder::Dmy,
        };
        Self {
            detection,
            columns,
            order: known(detection.date_order),
            mark: match detection.decimal {
                Finding::Known(mark) => mark,
                Finding::Ambiguous => DecimalMark::Point,
            },
            default: defaults.currency,
            language: defaults.language,
            problems: Problems::default(),
            skipped: Vec::new(),
            last_currency: (String::new(), None),
            row: 0,
            bad: false,
            sign: None,
            without_currency: false,
            unclear: None,
            short_rows: 0,
            last_is_short: false,
        }
    }

    /// Returns what the file is a list of.
    pub fn kind(&self) -> Kind {
        self.detection.kind
    }

    pub fn has(&self, field: Field) -> bool {
        !self.columns[field as usize].is_empty()
    }

    pub fn header(&self, field: Field) -> &'d str {
        self.columns[field as usize]
            .first()
            .and_then(|index| self.detection.columns.get(*index))
            .map_or("", |column| column.header.as_str())
    }

    /// Returns a column's own header.
    pub fn header_of(&self, column: usize) -> &'d str {
        self.detection
            .columns
            .get(column)
            .map_or("", |column| column.header.as_str())
    }

    /// Says whether any header, even of an unread column, contains one of the words.
    pub fn any_header_has(&self, words: &[&str]) -> bool {
        let names = self
            .detection
            .columns
            .iter()
            .map(|column| normal(&column.header));
        names
            .into_iter()
            .any(|name| words.iter().any(|word| name.contains(word)))
    }

    /// Says whether only the last row has fewer cells than the header: the file was cut off inside it.
    pub fn ends_inside_a_row(&self) -> bool {
        self.short_rows == 1 && self.last_is_short
    }

    /// Begins a row, whose cells can then be read. Returns false for a row without a value, which is skipped.
    pub fn begin(&mut self, row: u64, record: &StringRecord) -> bool {
        (self.row, self.bad, self.sign) = (row, false, None);
        let width = self.detection.columns.len();
        self.last_is_short = record.len() < width;
        self.short_rows += u64::from(self.last_is_short);
        if record.len() > width
            && record
                .iter()
                .skip(width)
                .any(|cell| !cell.trim().is_empty())
        {
            let value = record
                .iter()
                .skip(width)
                .take(5)
                .collect::<Vec<_>>()
                .join(" ");
            let message = text!("problem-extra-cells", cells = record.len(), width);
            self.problems
                .cell(Code::ExtraCells, row, "", &value, message);
            self.bad = true;
        }
        record
            .as_slice()
            .bytes()
            .any(|byte| !byte.is_ascii_whitespace())
    }

    pub fn row(&self) -> u64 {
        self.row
    }

    pub fn is_bad(&self) -> bool {
        self.bad
    }

    pub fn skip(&mut self, reason: impl Into<Message>) {
        self.skipped.push(Skipped {
            row: self.row,
            reason: reason.into(),
        });
    }

    /// Returns the first filled cell of the field, trimmed; empty if there is none.
    pub fn text<'r>(&self, record: &'r StringRecord, field: Field) -> &'r str {
        self.columns[field as usize]
            .iter()
            .filter_map(|index| record.get(*index))
            .map(plain)
            .find(|cell| !cell.is_empty())
            .unwrap_or("")
    }

    /// Returns why a row without its required cell does not belong to the list: a sum, a heading, a repeated header.
    pub fn reason_to_pass(&self, record: &StringRecord) -> Option<PlainKey> {
        if total_lines::is_total(record) || self.is_sum(record) {
            return Some(key!("skip-totals"));
        }
        total_lines::heading(record).map(|_| key!("skip-heading"))
    }

    /// Says whether the row is a line of totals, in whichever column its word is: it names no document, no customer and no
    /// day.
    pub fn is_sum(&self, record: &StringRecord) -> bool {
        let of_a_row = [
            Field::InvoiceNumber,
            Field::CustomerName,
            Field::CustomerNumber,
            Field::InvoiceDate,
            Field::DueDate,
            Field::PaymentDate,
            Field::BookedDate,
        ];
        let is_bare = |field: Field| {
            let text = self.text(record, field);
            text.is_empty() || total_lines::is_word(text)
        };
        of_a_row.into_iter().all(is_bare) && total_lines::has_word(record)
    }

    /// Says whether the row repeats the header.
    pub fn is_header(&self, record: &StringRecord, field: Field) -> bool {
        let header = self.header(field);
        !header.is_empty() && self.text(record, field) == header
    }

    pub fn date(&mut self, record: &StringRecord, field: Field) -> Option<Date> {
        let text = self.text(record, field);
        if text.is_empty() || is_nothing(text) {
            return None;
        }
        let date = dates::parse(text, self.order).or_else(|| self.end_of_february(field, text));
        if date.is_none() {
            let message = text!("problem-not-a-date-either", example = self.order.example());
            self.problem(Code::BadDate, field, text, message);
        }
        date
    }

    /// Returns the date that a bank means by a nonexistent value day in February.
    fn end_of_february(&mut self, field: Field, text: &str) -> Option<Date> {
        let is_of_bank = matches!(field, Field::ValueDate | Field::BookedDate);
        let date = dates::of_february(text, self.order).filter(|_| is_of_bank)?;
        let (row, column) = (self.row, self.header(field));
        self.problems.no_such_day(text, date, Place { row, column });
        Some(date)
    }

    /// Yields the columns of a field, in the file's order.
    pub fn columns(&self, field: Field) -> impl Iterator<Item = usize> {
        let columns = self.detection.columns.iter();
        columns
            .filter(move |column| column.field == Some(field))
            .map(|column| column.index)
    }

    /// Returns every filled cell of the field, in the file's order.
    pub fn texts<'r>(&self, record: &'r StringRecord, field: Field) -> Vec<&'r str> {
        let cells = self.columns(field).filter_map(|column| record.get(column));
        cells.map(plain).filter(|cell| !cell.is_empty()).collect()
    }

    /// Returns the meaning of a status, by the program's own words first; `None` if it does not say what is owed.
    pub fn status(&mut self, record: &StringRecord) -> Option<Status> {
        let text = self.text(record, Field::Status);
        let own = self.detection.preset.and_then(|preset| preset.status(text));
        let message = match own.or_else(|| Status::from_text(text)) {
            Some(Status::PutOff) => text!("problem-status-put-off", status = text),
            None => text!("problem-status-unknown", status = text),
            known => return known,
        };
        self.problem(Code::UnknownStatus, Field::Status, text, message);
        None
    }

    /// Returns what the row is; `None` if its word does not say so.
    pub fn document(&mut self, record: &StringRecord) -> Option<DocumentWord> {
        let text = self.text(record, Field::DocumentType);
        let document = DocumentWord::from_text(text);
        if document.is_none() {
            let message = text!("problem-document-unknown", document = text);
            self.problem(Code::UnknownDocument, Field::DocumentType, text, message);
        }
        document
    }

    pub fn missing(&mut self, field: Field) {
        let message = text!("problem-missing", field = field.label());
        self.problem(Code::MissingValue, field, "", message);
    }

    pub fn problem(&mut self, code: Code, field: Field, value: &str, message: impl Into<Message>) {
        self.problems
            .cell(code, self.row, self.header(field), value, message);
        self.bad = true;
    }

    /// Finishes the reading: asks the questions that concern the whole file.
    pub fn finish(&mut self) {
        if let Some(sign) = self.unclear {
            self.problems.doubtful_sign(sign);
        } else if self.without_currency {
            let message = key!("problem-no-currency");
            self.problems.file(Code::NoCurrency, None, "", message);
        }
        self.problems.in_row_order();
    }
}

/// Returns a cell trimmed, and without the apostrophe that keeps a spreadsheet from calculating it (rule F7).
fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    let formula = [
        '=', '+', '-', '@', '\t', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ];
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(formula) => rest.trim_start(),
        _ => cell,
    }
}

/// Recognises programs' placeholders for a missing value.
fn is_nothing(text: &str) -> bool {
    matches!(
        text,
        "-" | "–" | "—" | "n/a" | "N/A" | "NULL" | "null" | "0000-00-00" | "00.00.0000"
    )
}
