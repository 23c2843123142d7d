use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use super::{Cell, Sheet};
use crate::failure::{Code, Failure};
use owed_texts::text;

/// Returns a workbook with one sheet: real dates and numbers, a frozen heading, and all text kept as text.
pub fn bytes(sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    build(sheet).map_err(|error| {
        Failure::new(
            Code::Internal,
            text!(
                "error-export-table",
                format = "XLSX",
                why = error.to_string()
            ),
        )
    })
}

const HEAD_ROW: u32 = 3;

fn build(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let bold = Format::new().set_bold();
    page.write_string_with_format(
        0,
        0,
        &sheet.title,
        &Format::new().set_bold().set_font_size(14),
    )?;
    page.write_string(1, 0, &sheet.subtitle)?;
    for (at, column) in (0u16..).zip(&sheet.columns) {
        let head = if column.number {
            bold.clone().set_align(FormatAlign::Right)
        } else {
            bold.clone()
        };
        page.write_string_with_format(HEAD_ROW, at, &column.head, &head)?;
    }
    let rows = sheet
        .rows
        .iter()
        .map(|row| (row, false))
        .chain(sheet.totals.iter().map(|row| (row, true)));
    for (at, (row, total)) in (HEAD_ROW + 1..).zip(rows) {
        let base = if total { bold.clone() } else { Format::new() };
        for (column, cell) in (0u16..).zip(row) {
            match cell {
                Cell::Text(text) => page.write_string_with_format(at, column, text, &base)?,
                Cell::Date(date) => page.write_datetime_with_format(
                    at,
                    column,
                    date,
                    &base.clone().set_num_format("yyyy-mm-dd"),
                )?,
                Cell::Count(count) => page.write_with_format(at, column, *count, &base)?,
                Cell::Money(money) => {
                    let decimals = money.currency.exponent() as usize;
                    let form = if decimals == 0 {
                        "#,##0".to_owned()
                    } else {
                        format!("#,##0.{}", "0".repeat(decimals))
                    };
                    // The format stores numbers as binary fractions; what it displays is exact to 15 digits.
                    let number: f64 = money.number().parse().unwrap_or_default();
                    page.write_number_with_format(
                        at,
                        column,
                        number,
                        &base.clone().set_num_format(form),
                    )?
                }
            };
        }
    }
    page.set_freeze_panes(HEAD_ROW + 1, 0)?;
    page.autofit();
    book.save_to_buffer()
}
