//! How the rows of a table belong together, and the rows according to their layout.

use csv::StringRecord;
use owed_receivables::Date;
use owed_texts::{Arg, Message, key, text};
use serde::Serialize;

use crate::rows::postings::Postings;
use crate::rows::records::{Dialect, Records};
use crate::rows::total_lines;

/// How the rows of a table belong together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Each row is complete in itself.
    #[default]
    Plain,
    /// A customer's name is alone on a line above that customer's rows.
    Grouped,
    /// Each row is a customer, each column an age.
    Aging,
    /// Each row is a posting from one account to another (DATEV).
    Postings,
}

// The names of added columns, the same in every language, since answers about a file may name them.
const ABOVE: &str = "(name above the rows)";
const DEBTOR: &str = "(debtor)";
const DATE: &str = "(date)";
const DEBIT: &str = "(debit)";
const CREDIT: &str = "(credit)";

impl Layout {
    /// Returns the columns that the layout adds after those of the file.
    pub(crate) fn added_columns(self) -> &'static [&'static str] {
        match self {
            Self::Plain | Self::Aging => &[],
            Self::Grouped => &[ABOVE],
            Self::Postings => &[DEBTOR, DATE, DEBIT, CREDIT],
        }
    }
}

/// Returns a column's heading for people: its own, or if a layout added the column, a text of the catalogue.
pub fn heading(header: &str) -> Arg {
    match header {
        ABOVE => key!("import-column-above").into(),
        DEBTOR => key!("import-column-debtor").into(),
        DATE => key!("import-column-date").into(),
        DEBIT => key!("import-column-debit").into(),
        CREDIT => key!("import-column-credit").into(),
        own => own.into(),
    }
}

/// A row or document that is not a problem but is not imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skipped {
    pub row: u64,
    pub reason: Message,
}

/// Called from time to time with the number of rows read; says whether to continue.
pub type Watch<'w> = &'w dyn Fn(u64) -> bool;

/// The number of rows between two calls of the watch.
const BETWEEN: u64 = 2048;

/// A cursor over the rows of a table below its header, each with the cells that its layout adds.
pub(crate) struct Rows<'t> {
    records: Records<'t>,
    /// The number of the file's own columns.
    width: usize,
    adding: Adding,
    row: StringRecord,
    /// Rows that do not belong to the list.
    pub passed: Vec<Skipped>,
    watch: Option<Watch<'t>>,
    count: u64,
    stopped: bool,
}

enum Adding {
    Nothing,
    Name(String),
    Posting(Postings),
}

impl<'t> Rows<'t> {
    /// Returns the rows below `header` of a table with these columns, including those that the layout adds.
    pub fn below(
        text: &'t str,
        dialect: Dialect,
        header: u64,
        columns: &[String],
        layout: Layout,
    ) -> Self {
        let added = layout.added_columns().len();
        let width = columns.len().saturating_sub(added);
        let mut records = Records::new(text, dialect);
        let adding = match layout {
            Layout::Plain | Layout::Aging => Adding::Nothing,
            Layout::Grouped => Adding::Name(String::new()),
            Layout::Postings => Adding::Posting(Postings::new(text, &columns[..width])),
        };
        if header > 0 {
            records.skip_to(header);
        }
        Self {
            records,
            width,
            adding,
            row: StringRecord::new(),
            passed: Vec::new(),
            watch: None,
            count: 0,
            stopped: false,
        }
    }

    /// Returns the same rows, watched.
    pub fn watched(self, watch: Watch<'t>) -> Self {
        Self {
            watch: Some(watch),
            ..self
        }
    }

    /// Says whether the watch stopped the reading.
    pub fn is_stopped(&self) -> bool {
        self.stopped
    }

    /// Returns the next row and the number of the line on which it begins.
    pub fn next(&mut self) -> Option<(u64, &StringRecord)> {
        if let Some(watch) = self.watch
            && self.count > 0
            && self.count.is_multiple_of(BETWEEN)
        {
            self.stopped = !watch(self.count);
        }
        self.count += 1;
        if self.stopped {
            return None;
        }
        loop {
            let (line, record) = match &self.adding {
                Adding::Nothing => return self.records.next(),
                _ => self.records.next()?,
            };
            let cells = record.iter().take(self.width);
            match &mut self.adding {
                Adding::Nothing => {}
                Adding::Name(name) => {
                    self.row = record.clone();
                    match (total_lines::heading(record), total_lines::is_total(record)) {
                        (_, true) => name.clear(),
                        (Some(heading), _) => heading.clone_into(name),
                        (None, false) => {
                            self.row = cells.collect();
                            pad(&mut self.row, self.width);
                            self.row.push_field(name);
                        }
                    }
                }
                Adding::Posting(postings) => {
                    let Some(added) = postings.of_debtor(record) else {
                        if record.iter().any(|cell| !cell.trim().is_empty()) {
                            let reason = text!("skip-no-debtor");
                            self.passed.push(Skipped { row: line, reason });
                        }
                        continue;
                    };
                    self.row = cells.collect();
                    pad(&mut self.row, self.width);
                    added.iter().for_each(|cell| self.row.push_field(cell));
                }
            }
            return Some((line, &self.row));
        }
    }

    /// Says whether the last row read ends inside a quoted cell.
    pub fn ends_in_quotes(&self) -> bool {
        self.records.ends_in_quotes()
    }
}

fn pad(row: &mut StringRecord, width: usize) {
    while row.len() < width {
        row.push_field("");
    }
}

/// Returns the cells above a table's header, if it has one.
pub(crate) fn titles(text: &str, dialect: Dialect, header: u64) -> Vec<String> {
    let mut records = Records::new(text, dialect);
    let mut titles = Vec::new();
    while titles.len() < 500
        && let Some((line, record)) = records.next()
        && line < header
    {
        let filled = record.iter().filter(|cell| !cell.trim().is_empty());
        titles.extend(filled.map(|cell| crate::problem::shortened(cell.trim(), 200)));
    }
    titles
}

/// Returns a report's day: “As of March 31, 2026”, “As at 31 March 2026”, “Stand: 31.03.2026”.
pub(crate) fn as_of(titles: &[String], order: crate::text::dates::DateOrder) -> Option<Date> {
    const WORDS: &[&str] = &["as of", "as at", "stand", "per", "stichtag"];
    titles.iter().find_map(|title| {
        let lower = title.to_lowercase();
        let word = WORDS.iter().find(|word| {
            lower
                .strip_prefix(**word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        })?;
        let rest = title.get(word.len()..)?.trim_matches([' ', ':']);
        crate::text::dates::parse(rest, order)
    })
}

#[cfg(test)]
mod tests {
    use owed_texts::Language;

    use super::*;

    #[test]
    fn an_added_column_has_a_heading_in_every_language_and_english_names_it() {
        let added = [Layout::Grouped, Layout::Postings].map(Layout::added_columns);
        for name in added.concat() {
            assert_eq!(heading(name).text(Language::En), name);
            assert_ne!(heading(name).text(Language::De), name);
        }
        assert_eq!(heading("Debitor").text(Language::En), "Debitor");
    }
}
