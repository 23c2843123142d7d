//! The rows of a text, each with its line number.

use csv::StringRecord;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// The two characters that split a text into cells; both ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub separator: u8,
    pub quote: u8,
}

/// The most columns of a table.
pub(crate) const MOST_COLUMNS: usize = 1_000;

/// One cell more than are read, so that an excess is noticed.
const MOST_CELLS: usize = MOST_COLUMNS + 1;
/// Room for the ends of this many more, which are discarded together.
const SPARE: usize = 4096;

/// A cursor over the rows of a text. Blank lines are skipped and counted. However many cells a row has, it takes memory only
/// for those that are read (rule F6).
pub(crate) struct Records<'t> {
    text: &'t str,
    dialect: Dialect,
    reader: Reader,
    /// Where the next row begins.
    next: usize,
    /// Where the last row began.
    start: usize,
    cells: Cells,
    record: StringRecord,
}

/// The cells of a row as the reader returns them: consecutive, with the position of each end.
struct Cells {
    text: Vec<u8>,
    filled: usize,
    ends: Vec<usize>,
    count: usize,
}

impl<'t> Records<'t> {
    pub fn new(text: &'t str, dialect: Dialect) -> Self {
        Self {
            text,
            dialect,
            reader: ReaderBuilder::new()
                .delimiter(dialect.separator)
                .quote(dialect.quote)
                .build(),
            next: 0,
            start: 0,
            cells: Cells {
                text: vec![0; 1024],
                filled: 0,
                ends: vec![0; MOST_CELLS + SPARE],
                count: 0,
            },
            record: StringRecord::new(),
        }
    }

    /// Returns the next row and the number of the line on which it begins.
    pub fn next(&mut self) -> Option<(u64, &StringRecord)> {
        let bytes = self.text.as_bytes();
        let (mut line, mut start) = (self.reader.line(), self.next);
        self.cells.clear();
        loop {
            let (result, read) = self.cells.read(&mut self.reader, &bytes[self.next..]);
            self.next += read;
            match result {
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
                ReadRecordResult::OutputFull => self.cells.grow(),
                ReadRecordResult::OutputEndsFull => self.cells.forget_spare(),
                // Called once more with nothing to read, it returns the row that the text ends in.
                ReadRecordResult::InputEmpty => {}
            }
        }
        self.cells.copy_to(&mut self.record);
        // Line ends before the row belong to no row.
        for byte in &bytes[start..] {
            match byte {
                b'\n' => line += 1,
                b'\r' => {}
                _ => break,
            }
            start += 1;
        }
        self.start = start;
        Some((line, &self.record))
    }

    /// Skips all rows up to and including the one that begins on `line`.
    pub fn skip_to(&mut self, line: u64) {
        while self.next().is_some_and(|(at, _)| at < line) {}
    }

    /// Says whether the last row read ends inside a quoted cell: a line appended to it would become part of it.
    pub fn ends_in_quotes(&self) -> bool {
        let row = &self.text[self.start.min(self.text.len())..];
        if !row.as_bytes().contains(&self.dialect.quote) {
            return false;
        }
        let probe = format!("{row}\n|\n");
        let mut rows = Records::new(&probe, self.dialect);
        rows.next();
        rows.next().is_none()
    }
}

impl Cells {
    fn clear(&mut self) {
        (self.filled, self.count) = (0, 0);
    }

    fn read(&mut self, reader: &mut Reader, bytes: &[u8]) -> (ReadRecordResult, usize) {
        let (result, read, written, ended) = reader.read_record(
            bytes,
            &mut self.text[self.filled..],
            &mut self.ends[self.count..],
        );
        self.filled += written;
        self.count += ended;
        (result, read)
    }

    fn grow(&mut self) {
        self.text.resize(2 * self.text.len(), 0);
    }

    fn forget_spare(&mut self) {
        self.count = MOST_CELLS;
    }

    fn copy_to(&self, record: &mut StringRecord) {
        record.clear();
        let mut from = 0;
        for end in &self.ends[..self.count.min(MOST_CELLS)] {
            // Split at ASCII characters, text stays valid.
            let cell = str::from_utf8(&self.text[from..*end]).unwrap_or_default();
            record.push_field(without_formula(cell));
            from = *end;
        }
    }
}

/// Returns the text of a cell such as `="0012"`, which programs write so that a spreadsheet keeps the zeros.
fn without_formula(cell: &str) -> &str {
    let Some(inside) = cell.trim_start().strip_prefix("=\"") else {
        return cell;
    };
    let inside = inside.trim_end().strip_suffix('"');
    inside.filter(|text| !text.contains('"')).unwrap_or(cell)
}
