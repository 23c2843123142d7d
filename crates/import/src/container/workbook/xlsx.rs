//! XLSX, cell by cell: a sheet's dimensions are never trusted.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};

use super::sheet::Sheet;
use super::{MOST_SHEETS, figures, shared_strings};
use crate::error::ImportError;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    shared_strings::check(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
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
        // Charts have no cells.
        let Ok(mut cells) = workbook.worksheet_cells_reader(name) else {
            continue;
        };
        let mut sheet = Sheet::new(index, bytes.len());
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            let (row, column) = cell.get_position();
            sheet.add(row, column, &text(cell.get_value()))?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => figures::number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(value) => figures::date(value),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn damaged(error: XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportError::LockedWorkbook,
        _ => ImportError::DamagedWorkbook,
    }
}
