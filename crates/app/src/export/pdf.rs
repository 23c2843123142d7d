use owed_letters::report::{self, Report, ReportRow, RowKind};
use owed_letters::{Align, Paper, Press, Typesetter};

use super::{Cell, Sheet};
use crate::failure::Failure;

/// Returns pages with repeated headings, the totals at the end, and numbers in the format of the sheet's language.
pub fn bytes(sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    let row = |cells: &Vec<Cell>, kind| ReportRow {
        cells: cells.iter().map(|cell| text(sheet, cell)).collect(),
        kind,
    };
    let normal = sheet.rows.iter().map(|cells| row(cells, RowKind::Normal));
    let totals = sheet.totals.iter().map(|cells| row(cells, RowKind::Total));
    let document = report::compose(
        &Report {
            title: sheet.title.clone(),
            subtitle: sheet.subtitle.clone(),
            author: sheet.author.clone(),
            columns: sheet
                .columns
                .iter()
                .map(|column| report::ReportColumn {
                    head: column.head.clone(),
                    align: if column.number {
                        Align::Right
                    } else {
                        Align::Left
                    },
                    weight: f32::from(column.weight),
                })
                .collect(),
            rows: normal.chain(totals).collect(),
            paper: Paper::A4,
            language: sheet.language,
            dated: sheet.dated,
        },
        &mut Typesetter::new(),
    )?;
    Ok(Press::default().file(&document)?)
}

fn text(sheet: &Sheet, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Date(date) => sheet.language.date(*date),
        Cell::Count(count) => count.to_string(),
        Cell::Money(money) => sheet.language.number(*money),
    }
}
