//! The columns that give an invoice's amount, and the others that must agree with it.

use csv::StringRecord;
use owed_receivables::{Currency, Money};
use owed_texts::{Message, text};
use rust_decimal::Decimal;

use crate::field::Field;
use crate::lists::cells::Cells;
use crate::text::side::Side;
use crate::vocabulary::header_name::HeaderName;
use crate::vocabulary::synonyms;

/// The source of a row's amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
    /// The invoice's amount, repeated on each of its rows.
    Invoice(Field),
    /// The row's own amount; the invoice is their sum.
    Line(Field),
    /// A name that programs use for both: the rows decide.
    Either(Field),
}

impl Basis {
    pub fn from_cells(cells: &Cells) -> Self {
        if cells.has(Field::Total) {
            let name = HeaderName::new(cells.header(Field::Total));
            match synonyms::is_of_invoice_or_line(&name) {
                true => Self::Either(Field::Total),
                false => Self::Invoice(Field::Total),
            }
        } else if cells.has(Field::LineTotal) {
            Self::Line(Field::LineTotal)
        } else if cells.has(Field::Net) {
            Self::Line(Field::Net)
        } else if cells.has(Field::Debit) {
            Self::Either(Field::Debit)
        } else if cells.has(Field::UnitPrice) {
            Self::Line(Field::UnitPrice)
        } else {
            Self::Invoice(Field::Open)
        }
    }

    pub fn field(self) -> Field {
        match self {
            Self::Invoice(field) | Self::Line(field) | Self::Either(field) => field,
        }
    }
}

/// Other values in the file that must agree with the invoice's amount (rule F5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    Nothing,
    /// The amounts of the lines add up to the invoice's.
    Lines,
    /// Net and tax add up to the invoice's amount, if it has one row.
    NetAndTax,
}

impl Check {
    /// Lines are compared with the total only if no tax or discount can come between them.
    pub fn from_cells(cells: &Cells, basis: Basis) -> Self {
        let between = [
            "tax", "vat", "gst", "steuer", "mwst", "discount", "rabatt", "shipping", "versand",
            "adjust",
        ];
        if basis.field() != Field::Total {
            Self::Nothing
        } else if cells.has(Field::Net) && cells.has(Field::Tax) {
            Self::NetAndTax
        } else if cells.has(Field::LineTotal)
            && !cells.has(Field::Tax)
            && !cells.any_header_has(&between)
        {
            Self::Lines
        } else {
            Self::Nothing
        }
    }

    /// Returns the row's part of the sum that must equal the invoice's amount; `None` if the row has none.
    pub fn part(self, cells: &mut Cells, record: &StringRecord, currency: Currency) -> Option<i64> {
        let mut minor = |field| {
            let value = cells.amount(record, field);
            cells.money(record, field, value, currency)
        };
        match self {
            Self::Nothing => None,
            Self::Lines => minor(Field::LineTotal),
            Self::NetAndTax => minor(Field::Net)?.checked_add(minor(Field::Tax)?),
        }
    }

    /// Returns the column to blame and why, if the parts do not add up to `gross`.
    pub fn failure(self, parts: Option<i64>, rows: u32, gross: Money) -> Option<(Field, Message)> {
        let parts = Money::new(parts?, gross.currency);
        let differs = parts.minor.saturating_abs() != gross.minor.saturating_abs();
        let of_lines = match self {
            Self::Lines => true,
            Self::NetAndTax if rows == 1 => false,
            _ => return None,
        };
        let told = || {
            let (parts, gross) = (parts.plain(), gross.plain());
            match of_lines {
                true => (Field::LineTotal, text!("problem-lines-sum", parts, gross)),
                false => (Field::Net, text!("problem-net-and-tax-sum", parts, gross)),
            }
        };
        differs.then(told)
    }
}

/// Returns the row's amount; owed to the customer if the row says credit.
pub(crate) fn amount(cells: &mut Cells, record: &StringRecord, basis: Basis) -> Option<Decimal> {
    let value = cells.amount(record, basis.field())?;
    let mut and = |field| cells.amount(record, field);
    let value = match basis.field() {
        Field::Net => value.checked_add(and(Field::Tax).unwrap_or_default())?,
        Field::UnitPrice => {
            let quantity = and(Field::Quantity).unwrap_or(Decimal::ONE);
            let off = and(Field::Discount).unwrap_or_default();
            let left = (Decimal::ONE_HUNDRED.checked_sub(off)?) / Decimal::ONE_HUNDRED;
            let price = value.checked_mul(quantity)?.checked_mul(left)?;
            price.checked_add(and(Field::Tax).unwrap_or_default())?
        }
        _ => value,
    };
    match Side::from_text(cells.text(record, Field::Side)) {
        Some(Side::Credit) => Some(-value),
        Some(Side::Debit) | None => Some(value),
    }
}

/// Makes an amount exact: a stated one must be, a computed one is rounded, each row once (rule M3).
pub(crate) fn exact(
    cells: &mut Cells,
    record: &StringRecord,
    basis: Basis,
    value: Decimal,
    currency: Currency,
) -> Option<i64> {
    let money = match basis.field() {
        Field::UnitPrice => Money::rounded(value, currency),
        _ => Money::from_decimal(value, currency),
    };
    match money {
        Ok(money) => Some(money.minor),
        Err(error) => {
            let text = cells.text(record, basis.field());
            cells.bad_money(basis.field(), text, &error);
            None
        }
    }
}
