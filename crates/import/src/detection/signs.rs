//! The order of dates and the decimal sign, determined from the whole file (rule F4).

use owed_receivables::Currency;

use crate::detection::{ColumnMapping, Finding};
use crate::field::Field;
use crate::rows::layout::Rows;
use crate::text::amounts::{self, DecimalMark};
use crate::text::dates::{self, DateOrder};

/// Rows after which a question that the file has answered, or never raised, is closed.
const ENOUGH: u64 = 5_000;
/// One cell in this many may contradict the rest: it is then the mistake, and a problem when it is read.
const EXCEPTIONS: u64 = 20;

/// Counts of the evidence in cells.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    orders: [u64; 3],
    either_order: u64,
    /// Whether some date has equal day and month, which shows no order but needs one to be read.
    day_is_month: bool,
    marks: [u64; 2],
    either_mark: [u64; 2],
    whole: u64,
    separator: u8,
    /// Cells that name a currency with three decimals.
    thousandths: u64,
    /// Cells that name another currency.
    other_currencies: u64,
}

/// What the amounts of a file show about the decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DecimalSign {
    pub found: Finding<DecimalMark>,
    /// It rests on money being written with two decimals: for `12.345` in a currency with three it proves nothing.
    pub takes_two_decimals: bool,
    /// Its value if all amounts are in a currency with three decimals.
    pub of_thousandths: Finding<DecimalMark>,
}

const ORDERS: [DateOrder; 3] = [DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd];
const MARKS: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];

impl Signs {
    /// Reads the file's dates and amounts until both questions are answered, if necessary to its end. A column of dates that
    /// is not imported counts as well: a program writes one form.
    pub fn read(
        records: &mut Rows,
        separator: u8,
        columns: &[ColumnMapping],
        sample: &[Vec<String>],
    ) -> Self {
        let with = |wanted: fn(Field) -> bool| -> Vec<usize> {
            columns
                .iter()
                .filter(|column| column.field.is_some_and(wanted))
                .map(|column| column.index)
                .collect()
        };
        let mut dates = with(Field::is_date);
        dates.extend(
            columns
                .iter()
                .filter(|column| column.field.is_none() && holds_dates(sample, column.index))
                .map(|column| column.index),
        );
        // Unit prices may have more decimals than money; they count only if nothing else does.
        let mut amounts = with(|field| field.is_amount() && field != Field::UnitPrice);
        if amounts.is_empty() {
            amounts = with(Field::is_amount);
        }
        let currencies = with(|field| field == Field::Currency);
        let mut signs = Self {
            separator,
            ..Self::default()
        };
        let mut rows = 0;
        while let Some((_, record)) = records.next() {
            dates
                .iter()
                .filter_map(|index| record.get(*index))
                .for_each(|cell| signs.add_date(cell));
            amounts
                .iter()
                .filter_map(|index| record.get(*index))
                .for_each(|cell| signs.add_amount(cell));
            currencies
                .iter()
                .filter_map(|index| record.get(*index))
                .for_each(|cell| signs.add_currency(cell));
            rows += 1;
            if rows >= ENOUGH && signs.are_plain() {
                break;
            }
        }
        signs
    }

    fn add_date(&mut self, cell: &str) {
        match dates::evidence(cell) {
            dates::Evidence::Only(order) => {
                for (count, one) in self.orders.iter_mut().zip(ORDERS) {
                    *count += u64::from(one == order);
                }
            }
            dates::Evidence::Either => self.either_order += 1,
            dates::Evidence::DayIsMonth => self.day_is_month = true,
            dates::Evidence::Any | dates::Evidence::NotADate => {}
        }
    }

    fn add_amount(&mut self, cell: &str) {
        let add = |counts: &mut [u64; 2], mark| {
            for (count, one) in counts.iter_mut().zip(MARKS) {
                *count += u64::from(one == mark);
            }
        };
        match amounts::evidence(cell) {
            amounts::Evidence::Only(mark) => add(&mut self.marks, mark),
            amounts::Evidence::Either(mark) => add(&mut self.either_mark, mark),
            amounts::Evidence::Whole => {
                self.whole += u64::from(cell.bytes().any(|byte| matches!(byte, b'1'..=b'9')))
            }
            amounts::Evidence::NotAnAmount => {}
        }
    }

    fn add_currency(&mut self, cell: &str) {
        match cell.trim().parse::<Currency>() {
            Ok(currency) if currency.exponent() > 2 => self.thousandths += 1,
            Ok(_) => self.other_currencies += 1,
            Err(_) => {}
        }
    }

    fn are_plain(&self) -> bool {
        let answered =
            |counts: &[u64], open: u64| open == 0 || counts.iter().any(|count| *count > 0);
        answered(&self.orders, self.either_order)
            && answered(&self.marks, self.either_mark.iter().sum())
    }

    /// Only days over 12 decide. A due date before its invoice date under one order proves nothing: such invoices exist.
    pub fn date_order(&self) -> Finding<DateOrder> {
        match (clear_winner(&self.orders), self.either_order) {
            (Some(Some(at)), _) => Finding::Known(ORDERS[at]),
            (Some(None), 0) if self.day_is_month => Finding::Known(DateOrder::Dmy),
            (Some(None), 0) => Finding::Known(DateOrder::Ymd),
            _ => Finding::Ambiguous,
        }
    }

    /// `1,500` alone is ambiguous. It is one and a half thousand if other amounts have no separator at all (with three
    /// decimals they would), or if the separator of cells suggests the same country.
    pub fn decimal(&self) -> DecimalSign {
        let of_thousandths = self.of_thousandths();
        let sure = |mark| (Finding::Known(mark), false);
        let (found, takes_two_decimals) = match (clear_winner(&self.marks), self.either_mark) {
            (Some(Some(at)), _) => sure(MARKS[at]),
            (Some(None), [0, 0]) => sure(DecimalMark::Point),
            (Some(None), _) if self.thousandths > 0 => (of_thousandths, false),
            (Some(None), [0, _]) if self.whole > 0 || self.separator == b',' => {
                (Finding::Known(DecimalMark::Point), true)
            }
            (Some(None), [_, 0]) if self.whole > 0 || self.separator == b';' => {
                (Finding::Known(DecimalMark::Comma), true)
            }
            _ => (Finding::Ambiguous, false),
        };
        DecimalSign {
            found,
            takes_two_decimals,
            of_thousandths,
        }
    }

    /// A program writes as many decimals as the currency has. So if each amount has three digits after one sign, and each
    /// currency three decimals, that is the decimal sign.
    fn of_thousandths(&self) -> Finding<DecimalMark> {
        match self.either_mark {
            _ if self.whole > 0 || self.other_currencies > 0 => Finding::Ambiguous,
            [_, 0] => Finding::Known(DecimalMark::Point),
            [0, _] => Finding::Known(DecimalMark::Comma),
            _ => Finding::Ambiguous,
        }
    }
}

/// Returns `Some(Some(index))` of the count to which the others are exceptions, `Some(None)` if all are zero, `None` if they
/// disagree.
fn clear_winner(counts: &[u64]) -> Option<Option<usize>> {
    let all: u64 = counts.iter().sum();
    if all == 0 {
        return Some(None);
    }
    let (at, most) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    ((all - most) * EXCEPTIONS <= all).then_some(Some(at))
}

fn holds_dates(sample: &[Vec<String>], index: usize) -> bool {
    let mut cells = sample
        .iter()
        .filter_map(|row| row.get(index))
        .filter(|cell| !cell.trim().is_empty())
        .peekable();
    cells.peek().is_some()
        && cells.all(|cell| {
            cell.contains(['/', '.', '-']) && dates::evidence(cell) != dates::Evidence::NotADate
        })
}
