//! Recognises the preset of a file, if it has one.

use std::collections::HashSet;

use super::{Cell, Preset};
use crate::error::ImportError;
use crate::overrides::Overrides;
use crate::rows::dialect;
use crate::rows::header::Header;
use crate::rows::records::{Dialect, MOST_COLUMNS, Records};
use crate::text::comparable::normal;
use crate::text::iban::is_iban;
use crate::text::{amounts, currencies, dates};

/// A preset, with the file's dialect and header position.
pub(crate) struct Found {
    pub preset: &'static Preset,
    pub dialect: Dialect,
    pub header: Header,
}

/// How far down a header is searched, and how many rows must be alike if there is none.
const ROWS_LOOKED_AT: usize = 40;

/// A row at the beginning of the file.
struct Row {
    line: u64,
    cells: Vec<String>,
    /// The names of its cells, by which a header is recognised.
    names: HashSet<String>,
}

/// Returns the presets whose marks the file has, the one with the most columns first, regardless of any choice among them.
///
/// # Errors
/// The chosen separator is not possible.
pub(crate) fn recognise(text: &str, chosen: &Overrides) -> Result<Vec<Found>, ImportError> {
    let of_kind = |preset: &&Preset| chosen.kind.is_none_or(|kind| kind == preset.kind);
    let presets: Vec<&'static Preset> = Preset::all().filter(of_kind).collect();
    let mut borne: Vec<(usize, Found)> = Vec::new();
    for dialect in dialect::candidates(text, chosen.separator)? {
        let rows = beginning(text, dialect);
        for preset in &presets {
            let known = borne.iter().position(|(_, one)| one.preset.id == preset.id);
            let Some((strength, header)) = mark(preset, &rows, chosen.header_row) else {
                continue;
            };
            let found = Found {
                preset,
                dialect,
                header,
            };
            match known {
                None => borne.push((strength, found)),
                Some(at) if strength > borne[at].0 => borne[at] = (strength, found),
                Some(_) => {}
            }
        }
    }
    borne.sort_by_key(|(strength, _)| std::cmp::Reverse(*strength));
    Ok(borne.into_iter().map(|(_, found)| found).collect())
}

fn beginning(text: &str, dialect: Dialect) -> Vec<Row> {
    let mut records = Records::new(text, dialect);
    let mut rows = Vec::new();
    while rows.len() < ROWS_LOOKED_AT
        && let Some((line, record)) = records.next()
    {
        let cells: Vec<String> = record
            .iter()
            .take(MOST_COLUMNS)
            .map(|cell| cell[..cell.floor_char_boundary(200)].to_owned())
            .collect();
        let names = cells.iter().map(|cell| normal(cell)).collect();
        rows.push(Row { line, cells, names });
    }
    rows
}

/// Returns how strongly the rows match the preset, and the resulting header.
fn mark(preset: &Preset, rows: &[Row], header_row: Option<u64>) -> Option<(usize, Header)> {
    if !preset.cells.is_empty() {
        let wanted = header_row.is_none_or(|row| row == 0);
        return (wanted && all_rows_hold(preset.cells, rows)).then(|| {
            let cells = (1..=preset.cells.len())
                .map(|number| format!("Column {number}"))
                .collect();
            let header = Header {
                row: 0,
                cells,
                titles: Vec::new(),
            };
            (1, header)
        });
    }
    let at = rows.iter().enumerate().position(|(at, row)| {
        let wanted = header_row.is_none_or(|wanted| {
            let last = if preset.two_row_header { at + 1 } else { at };
            rows.get(last).is_some_and(|row| row.line == wanted)
        });
        wanted && has_columns(preset, row, rows.get(at + 1)) && has_title(preset, &rows[..at])
    })?;
    let titles = rows[..at].iter().flat_map(|row| row.cells.iter());
    let titles = titles
        .filter(|cell| !cell.trim().is_empty())
        .cloned()
        .collect();
    let (row, cells) = match (preset.two_row_header, rows.get(at + 1)) {
        (true, Some(second)) => (second.line, together(&rows[at], second)),
        _ => (rows[at].line, rows[at].cells.clone()),
    };
    let strength = 2 + preset.columns.len() * 2 + usize::from(!preset.title.is_empty());
    Some((strength, Header { row, cells, titles }))
}

fn has_columns(preset: &Preset, row: &Row, next: Option<&Row>) -> bool {
    let all_in = |names: &HashSet<String>| {
        preset
            .columns
            .iter()
            .all(|column| names.contains(&normal(column)))
    };
    match (preset.two_row_header, next) {
        (true, Some(next)) => all_in(
            &together(row, next)
                .iter()
                .map(|cell| normal(cell))
                .collect(),
        ),
        (true, None) => false,
        (false, _) => all_in(&row.names),
    }
}

fn has_title(preset: &Preset, above: &[Row]) -> bool {
    let title = normal(preset.title);
    title.is_empty()
        || above
            .iter()
            .flat_map(|row| &row.names)
            .any(|name| name.contains(&title))
}

/// Combines a header of two rows, column by column.
fn together(first: &Row, second: &Row) -> Vec<String> {
    let width = first.cells.len().max(second.cells.len());
    let cell = |row: &Row, place: usize| {
        row.cells
            .get(place)
            .map_or("", |cell| cell.trim())
            .to_owned()
    };
    (0..width)
        .map(|place| {
            let both = format!("{} {}", cell(first, place), cell(second, place));
            both.trim().to_owned()
        })
        .collect()
}

fn all_rows_hold(cells: &[Cell], rows: &[Row]) -> bool {
    !rows.is_empty()
        && rows.iter().all(|row| {
            row.cells.len() == cells.len()
                && row
                    .cells
                    .iter()
                    .zip(cells)
                    .all(|(text, cell)| cell.fits(text.trim()))
        })
}

impl Cell {
    fn fits(self, text: &str) -> bool {
        match self {
            Self::Date => dates::evidence(text) != dates::Evidence::NotADate,
            Self::Amount => amounts::evidence(text) != amounts::Evidence::NotAnAmount,
            Self::Currency => text.len() == 3 && currencies::named(text).is_some(),
            Self::Iban => is_iban(text),
            Self::Is(expected) => text == expected,
            Self::Anything => true,
        }
    }
}
