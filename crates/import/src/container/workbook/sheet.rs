//! One sheet's cells, as text.

use std::cmp::Reverse;

use crate::error::ImportError;
use crate::rows::records::MOST_COLUMNS;
use crate::vocabulary::synonyms;

/// The limit of a sheet's text: this many times the workbook's size, plus this much for a small one.
const MOST_TIMES: usize = 10;
const SMALL: usize = 4 << 20;
/// How far down the header is searched.
const HEADER_ROWS: usize = 60;

/// The filled cells of a sheet, row by row.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Its position in the workbook.
    index: usize,
    /// The remaining limit of text.
    most: usize,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    /// The text of all cells, one after the other.
    text: String,
    /// The number of its last row, and the number of columns of its widest row.
    last: usize,
    width: usize,
}

#[derive(Debug)]
struct Row {
    /// 0 for the first.
    number: u32,
    /// Where its cells begin.
    cells: usize,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    column: usize,
    /// Where its text ends.
    end: usize,
}

impl Sheet {
    /// Creates an empty sheet at a position in a workbook of this size.
    pub fn new(index: usize, bytes: usize) -> Self {
        Self {
            index,
            most: SMALL + MOST_TIMES * bytes,
            ..Self::default()
        }
    }

    /// Adds a cell; those of a row are consecutive.
    ///
    /// # Errors
    /// The sheet would exceed its limit, however little the file needs to repeat its content.
    pub fn add(&mut self, row: u32, column: u32, text: &str) -> Result<(), ImportError> {
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
        if self.rows.last().is_none_or(|last| last.number != row) {
            self.rows.push(Row {
                number: row,
                cells: self.cells.len(),
            });
        }
        self.last = self.last.max(row as usize);
        self.width = self.width.max(column + 1);
        if self.size() + text.len() > self.most {
            return Err(ImportError::SheetTooLarge);
        }
        self.text.push_str(text);
        let end = self.text.len();
        self.cells.push(Cell { column, end });
        Ok(())
    }

    /// Returns its size as text of rows of equal width, including missing cells.
    fn size(&self) -> usize {
        self.text.len() + self.cells.len() + self.last + self.rows.len() * self.width
    }

    /// Yields the columns and texts of a row's cells.
    fn cells(&self, row: usize) -> impl Iterator<Item = (usize, &str)> {
        let begin = self.rows[row].cells;
        let end = self
            .rows
            .get(row + 1)
            .map_or(self.cells.len(), |next| next.cells);
        let mut from = match begin {
            0 => 0,
            _ => self.cells[begin - 1].end,
        };
        self.cells[begin..end].iter().map(move |cell| {
            let text = &self.text[from..cell.end];
            from = cell.end;
            (cell.column, text)
        })
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns how likely it is to be the sheet to read: known headers, then content, then position.
    pub fn likelihood(&self) -> (usize, usize, Reverse<usize>) {
        let first = 0..self.rows.len().min(HEADER_ROWS);
        let known = first.map(|row| synonyms::known_names(self.cells(row).map(|(_, text)| text)));
        (
            known.max().unwrap_or(0),
            self.cells.len(),
            Reverse(self.index),
        )
    }

    /// Returns every row from the sheet's first on a separate line, all of equal width.
    pub fn text(&self) -> String {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by_key(|row| self.rows[*row].number);
        let (mut text, mut line) = (String::with_capacity(self.size()), 0);
        for row in order {
            while line < self.rows[row].number {
                text.push('\n');
                line += 1;
            }
            let mut cells: Vec<_> = self.cells(row).collect();
            cells.sort_by_key(|(column, _)| *column);
            let mut at = 0;
            for (column, cell) in cells {
                while at < column {
                    text.push('\t');
                    at += 1;
                }
                push(&mut text, cell);
            }
            text.extend(std::iter::repeat_n('\t', self.width - 1 - at));
            text.push('\n');
            line += 1;
        }
        text
    }
}

/// Appends a cell on one line; quotes are doubled inside quotes.
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
