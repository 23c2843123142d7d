//! A table with a title as PDF pages: the aging report and similar ones.

use owed_receivables::{Date, Language};

use crate::document::Document;
use crate::error::LettersError;
use crate::layout::Paper;
use crate::layout::table::{self, Align, Table, TableRow, TableRowKind};
use crate::part::Part;
use crate::plain::{MARGIN, Plain};
use crate::text::Typesetter;

/// A column of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportColumn {
    pub head: String,
    pub align: Align,
    /// Its share of the remaining room, relative to the others; 0 keeps it as narrow as its cells.
    pub weight: f32,
}

/// The relation of a row to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    Normal,
    /// Heads the rows below it and stays with the first of them.
    Group,
    /// Adds up the rows above it and stays with the last of them (rule D3).
    Total,
}

/// One printable cell per column. In groups and totals a cell extends over empty ones to its right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    pub cells: Vec<String>,
    pub kind: RowKind,
}

/// The content of a report; amounts, dates and words are already in its language.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub title: String,
    pub subtitle: String,
    /// The report's author.
    pub author: String,
    pub columns: Vec<ReportColumn>,
    pub rows: Vec<ReportRow>,
    pub paper: Paper,
    pub language: Language,
    pub dated: Date,
}

/// Lays out a report; in landscape if its columns are too wide for portrait.
pub fn compose(report: &Report, setter: &mut Typesetter) -> Result<Document, LettersError> {
    for (index, row) in report.rows.iter().enumerate() {
        if row.cells.len() != report.columns.len() {
            return Err(LettersError::RowShape {
                row: index + 1,
                found: row.cells.len(),
                expected: report.columns.len(),
            });
        }
    }
    let columns: Vec<table::TableColumn> = report
        .columns
        .iter()
        .map(|column| table::TableColumn {
            head: column.head.clone(),
            align: column.align,
            weight: column.weight,
        })
        .collect();
    let rows: Vec<TableRow> = report.rows.iter().map(row).collect();
    let table = Table { columns, rows };
    let (width, height) = report.paper.size();
    let gaps = table::GAP * table.columns.len().saturating_sub(1) as f32;
    let upright = table.natural_width(setter) + gaps <= width - 2.0 * MARGIN;
    let size = if upright {
        (width, height)
    } else {
        (height, width)
    };
    let mut parts = vec![Part::Title(report.title.clone())];
    if !report.subtitle.is_empty() {
        parts.push(Part::Note(report.subtitle.clone()));
    }
    if !table.rows.is_empty() {
        parts.push(Part::Table(table));
    }
    let paper = Plain {
        title: &report.title,
        author: &report.author,
        language: report.language,
        dated: report.dated,
        size,
    };
    Ok(paper.compose(&parts, setter))
}

fn row(row: &ReportRow) -> TableRow {
    TableRow {
        cells: row.cells.clone(),
        kind: match row.kind {
            RowKind::Normal => TableRowKind::Normal,
            RowKind::Group => TableRowKind::Group,
            RowKind::Total => TableRowKind::Total,
        },
    }
}
