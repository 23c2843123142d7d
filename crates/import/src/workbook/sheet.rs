//! One sheet's cells, as text.

use std::cmp::Reverse;

use crate::dialect::MOST_COLUMNS;
use crate::error::ImportError;
use crate::header;

/// Most cells of a sheet that are kept.
const MOST_CELLS: usize = 5_000_000;
/// How far down the header is looked for.
const HEADER_ROWS: usize = 60;

/// The filled cells of a sheet, row by row.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Its place in the workbook.
    index: usize,
    /// The row's number, 0 for the first, and the column and text of each cell.
    rows: Vec<(u32, Vec<(usize, String)>)>,
    cells: usize,
}

impl Sheet {
    pub fn new(index: usize) -> Self {
        Self {
            index,
            ..Self::default()
        }
    }

    /// Adds a cell; those of a row follow one another.
    pub fn add(&mut self, row: u32, column: u32, text: String) -> Result<(), ImportError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let column = column as usize;
        if column >= MOST_COLUMNS {
            let row = u64::from(row) + 1;
            return Err(ImportError::TooManyColumns {
                row,
                columns: column + 1,
                limit: MOST_COLUMNS,
                separator: '\t',
            });
        }
        self.cells += 1;
        if self.cells > MOST_CELLS {
            return Err(ImportError::TooManyCells { limit: MOST_CELLS });
        }
        match self.rows.last_mut() {
            Some((last, cells)) if *last == row => cells.push((column, text)),
            _ => self.rows.push((row, vec![(column, text)])),
        }
        Ok(())
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The more, the likelier it is the sheet to read: known headers, then content, then its place.
    pub fn likelihood(&self) -> (usize, usize, Reverse<usize>) {
        let first = self.rows.iter().take(HEADER_ROWS);
        let known = first
            .map(|(_, cells)| header::known_names(cells.iter().map(|(_, text)| text.as_str())));
        (known.max().unwrap_or(0), self.cells, Reverse(self.index))
    }

    /// Every row from the sheet's first on a line of its own, all of one width.
    pub fn text(mut self) -> String {
        self.rows.sort_by_key(|(row, _)| *row);
        let cells = self.rows.iter().flat_map(|(_, cells)| cells);
        let width = cells.map(|(column, _)| column + 1).max().unwrap_or(0);
        let (mut text, mut line) = (String::new(), 0);
        for (row, mut cells) in self.rows {
            while line < row {
                text.push('\n');
                line += 1;
            }
            cells.sort_by_key(|(column, _)| *column);
            let mut at = 0;
            for (column, cell) in cells {
                while at < column {
                    text.push('\t');
                    at += 1;
                }
                push(&mut text, &cell);
            }
            text.extend(std::iter::repeat_n('\t', width - 1 - at));
            text.push('\n');
            line += 1;
        }
        text
    }
}

/// A cell on one line; quotes are doubled inside quotes.
fn push(text: &mut String, cell: &str) {
    let cell = cell.trim().replace(['\t', '\n', '\r'], " ");
    if cell.contains('"') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&cell);
    }
}
