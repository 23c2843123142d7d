//! The cells of a row by their meaning, each with its problem where it cannot be read.

use csv::StringRecord;
use owed_receivables::{Currency, Date, Money, MoneyError};
use rust_decimal::Decimal;

use crate::amounts::{self, Amount, DecimalMark};
use crate::currencies::{self, Sign};
use crate::dates::{self, DateOrder};
use crate::detection::{Detection, Finding};
use crate::field::{Field, Kind};
use crate::header::{HeaderName, normal};
use crate::problem::{Code, Problems};
use crate::reading::{Defaults, Skipped};
use crate::status::Status;
use crate::synonyms;
use crate::totals;

/// Reads cells and keeps what is wrong with them. One row at a time: [`Cells::begin`], then the cells, then
/// [`Cells::is_bad`].
pub(crate) struct Cells<'d> {
    detection: &'d Detection,
    /// The columns of each field, by the field's number.
    columns: Vec<Vec<usize>>,
    pub order: DateOrder,
    mark: DecimalMark,
    default: Option<Currency>,
    pub problems: Problems,
    pub skipped: Vec<Skipped>,
    /// The last currency cell and what it means: columns repeat themselves.
    last_currency: (String, Option<Currency>),
    row: u64,
    bad: bool,
    sign: Option<Sign>,
    without_currency: bool,
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
        // Of several columns for one field, the best name is asked first.
        for field in Field::ALL.iter().copied().filter(|field| field.is_shared()) {
            columns[field as usize].sort_by_cached_key(|index: &usize| {
                let name = HeaderName::new(&detection.columns[*index].header);
                synonyms::rank(detection.kind, &name, field)
            });
        }
        let known = |finding| match finding {
            Finding::Known(order) => order,
            // Any order reads a file that leaves it open; what it reads is thrown away and the order asked.
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
            problems: Problems::default(),
            skipped: Vec::new(),
            last_currency: (String::new(), None),
            row: 0,
            bad: false,
            sign: None,
            without_currency: false,
            short_rows: 0,
            last_is_short: false,
        }
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

    /// A column's own header.
    pub fn header_of(&self, column: usize) -> &'d str {
        self.detection
            .columns
            .get(column)
            .map_or("", |column| column.header.as_str())
    }

    /// Whether a header, of a column that is read or not, contains one of the words.
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

    /// Whether the last row, and no other, has fewer cells than the header: the file was cut off inside it.
    pub fn ends_inside_a_row(&self) -> bool {
        self.short_rows == 1 && self.last_is_short
    }

    /// The row's cells can be read from now on. False for a row without a value, which is passed over.
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
            let message = format!(
                "the row has {} cells, the header {width}; put a cell that holds the separator into quotes",
                record.len()
            );
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

    pub fn skip(&mut self, reason: impl Into<String>) {
        self.skipped.push(Skipped {
            row: self.row,
            reason: reason.into(),
        });
    }

    /// The first filled cell of the field, without spaces around it; empty where there is none.
    pub fn text<'r>(&self, record: &'r StringRecord, field: Field) -> &'r str {
        self.columns[field as usize]
            .iter()
            .filter_map(|index| record.get(*index))
            .map(str::trim)
            .find(|cell| !cell.is_empty())
            .unwrap_or("")
    }

    /// Why a row without its needed cell is no row of the list: a sum, a heading, the header once more.
    pub fn reason_to_pass(&self, record: &StringRecord) -> Option<&'static str> {
        if totals::is_total(record) {
            return Some("a line of totals");
        }
        totals::heading(record).map(|_| "a heading")
    }

    /// Whether the row repeats the header.
    pub fn is_header(&self, record: &StringRecord, field: Field) -> bool {
        let header = self.header(field);
        !header.is_empty() && self.text(record, field) == header
    }

    pub fn date(&mut self, record: &StringRecord, field: Field) -> Option<Date> {
        let text = self.text(record, field);
        if text.is_empty() || is_nothing(text) {
            return None;
        }
        let date = dates::parse(text, self.order);
        if date.is_none() {
            let message = format!(
                "not a date; expected {} or 2026-12-31",
                self.order.example()
            );
            self.problem(Code::BadDate, field, text, message);
        }
        date
    }

    /// An amount as the cell has it. In lists of what is owed, “Dr” behind it is owed by the customer and “Cr” to the customer.
    fn parse(&self, text: &str) -> Option<Amount> {
        let side = |word: &str| {
            let at = text.len().checked_sub(word.len())?;
            let ends = text.get(at..)?.eq_ignore_ascii_case(word);
            text.get(..at)
                .filter(|_| ends && self.detection.kind != Kind::Statement)
        };
        match (side("dr"), side("cr")) {
            (Some(rest), _) => amounts::parse(rest, self.mark),
            (None, Some(rest)) => {
                let amount = amounts::parse(rest, self.mark)?;
                Some(Amount {
                    value: -amount.value,
                    ..amount
                })
            }
            (None, None) => amounts::parse(text, self.mark),
        }
    }

    /// The number in an amount's cell, where it is one; nothing is noted.
    pub fn glance(&self, record: &StringRecord, field: Field) -> Option<Decimal> {
        let amount = self.parse(self.text(record, field))?;
        Some(amount.value)
    }

    /// The number in the cell of a column, for columns that share a field.
    pub fn amount_in(&mut self, record: &StringRecord, column: usize) -> Option<Decimal> {
        let text = record.get(column).map(str::trim).unwrap_or_default();
        if text.is_empty() || is_nothing(text) {
            return None;
        }
        let amount = self.parse(text);
        if let Some(sign) = amount.as_ref().and_then(|amount| amount.sign) {
            self.sign = Some(sign);
        }
        if amount.is_none() {
            let message = format!(
                "not an amount; expected one such as {}",
                self.mark.example()
            );
            let header = self
                .detection
                .columns
                .get(column)
                .map_or("", |column| column.header.as_str());
            self.problems
                .cell(Code::BadAmount, self.row, header, text, message);
            self.bad = true;
        }
        amount.map(|amount| amount.value)
    }

    /// The columns of a field, in the file's order.
    pub fn columns(&self, field: Field) -> impl Iterator<Item = usize> {
        let columns = self.detection.columns.iter();
        columns
            .filter(move |column| column.field == Some(field))
            .map(|column| column.index)
    }

    /// Every filled cell of the field, in the file's order.
    pub fn texts<'r>(&self, record: &'r StringRecord, field: Field) -> Vec<&'r str> {
        let cells = self.columns(field).filter_map(|column| record.get(column));
        cells
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect()
    }

    /// What a status says, in the program's own words first.
    pub fn status(&self, record: &StringRecord) -> Status {
        let text = self.text(record, Field::Status);
        let own = self.detection.preset.and_then(|preset| preset.status(text));
        own.unwrap_or_else(|| Status::of(text))
    }

    /// The number in an amount's cell, its currency sign kept for [`Cells::currency`].
    pub fn amount(&mut self, record: &StringRecord, field: Field) -> Option<Decimal> {
        let text = self.text(record, field);
        if text.is_empty() || is_nothing(text) {
            return None;
        }
        let Some(amount) = self.parse(text) else {
            let message = format!(
                "not an amount; expected one such as {}",
                self.mark.example()
            );
            self.problem(Code::BadAmount, field, text, message);
            return None;
        };
        match (self.sign, amount.sign) {
            (Some(Sign::Is(a)), Some(Sign::Is(b))) if a != b => {
                let message = format!("the row's other amounts are in {a}");
                self.problem(Code::BadCurrency, field, text, message);
            }
            (_, Some(sign)) => self.sign = Some(sign),
            (_, None) => {}
        }
        Some(amount.value)
    }

    /// The row's currency: its column's, else what was chosen, else what its amounts say, else the company's. A sign
    /// that says something else is a problem. Call after the row's amounts were read.
    pub fn currency(&mut self, record: &StringRecord) -> Option<Currency> {
        let named = match self.named_currency(record) {
            Ok(named) => named,
            Err(()) => return None,
        };
        let currency = named
            .or(self.detection.currency)
            .or_else(|| self.sign.and_then(Sign::usual))
            .or(self.default);
        match (currency, self.sign) {
            (Some(currency), Some(sign)) if !sign.allows(currency) => {
                let message = format!("the amount's currency sign is not that of {currency}");
                let column = if named.is_some() {
                    self.header(Field::Currency)
                } else {
                    ""
                };
                self.problems.cell(
                    Code::BadCurrency,
                    self.row,
                    column,
                    currency.code(),
                    message,
                );
                self.bad = true;
                None
            }
            (None, _) => {
                self.without_currency = true;
                self.bad = true;
                None
            }
            _ => currency,
        }
    }

    /// The row's currency where one is known; amounts without any are hundredths. For statements, whose account may tell.
    pub fn currency_if_known(&mut self, record: &StringRecord) -> Result<Option<Currency>, ()> {
        let named = self.named_currency(record)?;
        Ok(named
            .or(self.detection.currency)
            .or_else(|| self.sign.and_then(Sign::usual))
            .or(self.default))
    }

    /// What the currency column says, if there is one and it is filled.
    pub fn named_currency(&mut self, record: &StringRecord) -> Result<Option<Currency>, ()> {
        let text = self.text(record, Field::Currency);
        if text.is_empty() {
            return Ok(None);
        }
        if text != self.last_currency.0 {
            self.last_currency = (text.to_owned(), currencies::named(text));
        }
        match self.last_currency.1 {
            Some(currency) => Ok(Some(currency)),
            None => {
                self.problem(
                    Code::BadCurrency,
                    Field::Currency,
                    text,
                    "not a currency; expected a code such as EUR",
                );
                Err(())
            }
        }
    }

    /// The exact amount of money; a fraction of a cent is a problem at the cell.
    pub fn money(
        &mut self,
        record: &StringRecord,
        field: Field,
        value: Option<Decimal>,
        currency: Currency,
    ) -> Option<i64> {
        match Money::from_decimal(value?, currency) {
            Ok(money) => Some(money.minor),
            Err(error) => {
                let text = self.text(record, field).to_owned();
                self.bad_money(field, &text, &error);
                None
            }
        }
    }

    pub fn bad_money(&mut self, field: Field, text: &str, error: &MoneyError) {
        self.problem(Code::BadAmount, field, text, error.to_string());
    }

    pub fn missing(&mut self, field: Field) {
        let message = format!("the {} is missing", field.label());
        self.problem(Code::MissingValue, field, "", message);
    }

    pub fn problem(&mut self, code: Code, field: Field, value: &str, message: impl Into<String>) {
        self.problems
            .cell(code, self.row, self.header(field), value, message);
        self.bad = true;
    }

    /// Closes the reading: the questions that concern the whole file.
    pub fn finish(&mut self) {
        if self.without_currency {
            let message = "no amount in the file names its currency: say which it is";
            self.problems.file(Code::NoCurrency, None, "", message);
        }
        self.problems.in_row_order();
    }
}

/// What programs write into a cell that has no value.
fn is_nothing(text: &str) -> bool {
    matches!(
        text,
        "-" | "–" | "—" | "n/a" | "N/A" | "NULL" | "null" | "0000-00-00" | "00.00.0000"
    )
}
