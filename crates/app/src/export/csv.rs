use super::{Cell, Sheet, inert};
use crate::failure::{Code, Failure};
use owed_texts::text;

/// Returns UTF-8 with a byte order mark, so that spreadsheets display every name; decimal points, ISO dates.
pub fn bytes(sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let failed = |error: csv::Error| {
        Failure::new(
            Code::Internal,
            text!(
                "error-export-table",
                format = "CSV",
                why = error.to_string()
            ),
        )
    };
    writer
        .write_record(sheet.columns.iter().map(|column| inert(&column.head)))
        .map_err(failed)?;
    for row in sheet.rows.iter().chain(&sheet.totals) {
        writer.write_record(row.iter().map(text)).map_err(failed)?;
    }
    writer.into_inner().map_err(Failure::internal)
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => inert(text),
        Cell::Date(date) => crate::wire::iso(*date),
        Cell::Count(count) => count.to_string(),
        Cell::Money(money) => money.number(),
    }
}
