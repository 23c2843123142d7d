//! The rows of a text, each with its line number.

use csv::{ReaderBuilder, StringRecord};

use crate::dialect::Dialect;

/// A cursor over the rows of a text. Blank lines are passed over and counted.
pub(crate) struct Records<'t> {
    text: &'t str,
    dialect: Dialect,
    reader: csv::Reader<&'t [u8]>,
    record: StringRecord,
    start: usize,
}

impl<'t> Records<'t> {
    pub fn new(text: &'t str, dialect: Dialect) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(dialect.separator)
            .quote(dialect.quote)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(64 * 1024)
            .from_reader(text.as_bytes());
        Self {
            text,
            dialect,
            reader,
            record: StringRecord::new(),
            start: 0,
        }
    }

    /// The next row and the number of the line that it begins in.
    pub fn next(&mut self) -> Option<(u64, &StringRecord)> {
        // Reading fails only for bytes that are not UTF-8, and a str has none.
        if !self.reader.read_record(&mut self.record).unwrap_or(false) {
            return None;
        }
        let position = self.record.position()?;
        let mut line = position.line();
        self.start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        // The position is that of the line ends before the row, which are not counted yet.
        for byte in self.text.as_bytes().get(self.start..)? {
            match byte {
                b'\n' => line += 1,
                b'\r' => {}
                _ => break,
            }
            self.start += 1;
        }
        Some((line, &self.record))
    }

    /// Passes over all rows up to and including the one that begins in `line`.
    pub fn skip_to(&mut self, line: u64) {
        while self.next().is_some_and(|(at, _)| at < line) {}
    }

    /// Whether the last row read ends inside a quoted cell: then a line put after it becomes part of it.
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
