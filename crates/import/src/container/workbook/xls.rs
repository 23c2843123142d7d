//! XLS, the workbook of Excel before 2007. It is read only after its size was checked, since its sheets are laid out in
//! full.

use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible, Xls, XlsError};

use super::sheet::Sheet;
use super::{MOST_SHEETS, figures};
use crate::error::ImportError;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => ImportError::LockedWorkbook,
        _ => ImportError::DamagedWorkbook,
    })?;
    let visible = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible
        .map(|sheet| sheet.name.clone())
        .take(MOST_SHEETS)
        .collect();
    let mut sheets = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let Ok(range) = workbook.worksheet_range(name) else {
            continue;
        };
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut sheet = Sheet::new(index, bytes.len());
        for (row, column, value) in range.used_cells() {
            let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            sheet.add(
                first_row + place(row),
                first_column + place(column),
                &text(value),
            )?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn text(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => figures::number(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(value) => value.to_string(),
        Data::DateTime(value) => figures::date(value),
        Data::Error(_) | Data::Empty => String::new(),
    }
}
