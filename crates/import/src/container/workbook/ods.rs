//! ODS, the OpenDocument spreadsheet. Repeated cells are repeated only if they have content.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::MOST_SHEETS;
use super::sheet::Sheet;
use crate::error::ImportError;
use crate::tree::{self, Element};

/// A cell or row repeated more often fills the sheet to its edge, without content.
const MOST_REPEATS: u32 = 1_000;
/// The most blanks written out for one element.
const MOST_BLANKS: usize = 10;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportError::DamagedWorkbook)?;
    let mut content = Vec::new();
    let mut file = archive
        .by_name("content.xml")
        .map_err(|_| ImportError::DamagedWorkbook)?;
    file.read_to_end(&mut content)
        .map_err(|_| ImportError::LockedWorkbook)?;
    let decoded = tree::xml_text(&content, None).map_err(|_| ImportError::LockedWorkbook)?;
    let tree = tree::parse_xml(&decoded.text)?;
    let tables = tree
        .root()
        .at("body/spreadsheet")
        .into_iter()
        .flat_map(|sheet| sheet.all("table"));
    tables
        .take(MOST_SHEETS)
        .enumerate()
        .map(|(index, table)| sheet(Sheet::new(index, bytes.len()), table))
        .collect()
}

fn sheet(mut sheet: Sheet, table: Element<'_>) -> Result<Sheet, ImportError> {
    let mut row = 0_u32;
    // Rows may be in groups and header rows.
    for line in table
        .and_descendants()
        .filter(|found| found.name() == "table-row")
    {
        let repeats = repeats(line, "number-rows-repeated");
        let cells = cells(line);
        if !cells.is_empty() {
            for at in 0..repeats.min(MOST_REPEATS) {
                for cell in &cells {
                    cell.add_to(&mut sheet, row.saturating_add(at))?;
                }
            }
        }
        row = row.saturating_add(repeats);
    }
    Ok(sheet)
}

/// A cell with its content, and how often it is repeated side by side.
struct Cell {
    column: u32,
    repeats: u32,
    text: String,
}

impl Cell {
    fn add_to(&self, sheet: &mut Sheet, row: u32) -> Result<(), ImportError> {
        for at in 0..self.repeats {
            sheet.add(row, self.column.saturating_add(at), &self.text)?;
        }
        Ok(())
    }
}

fn cells(line: Element<'_>) -> Vec<Cell> {
    let (mut cells, mut column) = (Vec::new(), 0_u32);
    for cell in line
        .children()
        .filter(|child| matches!(child.name(), "table-cell" | "covered-table-cell"))
    {
        let repeats = repeats(cell, "number-columns-repeated");
        let text = text(cell);
        if !text.is_empty() {
            cells.push(Cell {
                column,
                repeats: repeats.min(MOST_REPEATS),
                text,
            });
        }
        column = column.saturating_add(repeats);
    }
    cells
}

fn repeats(element: Element<'_>, attribute: &str) -> u32 {
    element.attribute(attribute).parse().unwrap_or(1)
}

/// Returns the stored value; words as they are shown.
fn text(cell: Element<'_>) -> String {
    let value = match &*cell.attribute("value-type") {
        "float" | "currency" | "percentage" => {
            return cell
                .attribute("value")
                .parse()
                .map(super::figures::number)
                .unwrap_or_default();
        }
        "date" => cell.attribute("date-value").replace('T', " "),
        "boolean" => cell.attribute("boolean-value").into_owned(),
        _ => String::new(),
    };
    if !value.is_empty() {
        return value;
    }
    cell.all("p").map(line).collect::<Vec<_>>().join(" ")
}

/// Returns the text of a paragraph, including parts with a style or a link. Blanks, tabs and line ends are elements.
fn line(paragraph: Element<'_>) -> String {
    let mut line = String::new();
    for (text, element) in paragraph.mixed() {
        line.push_str(text);
        let Some(element) = element else { continue };
        let blanks = match element.name() {
            "s" => element.attribute("c").parse().unwrap_or(1).min(MOST_BLANKS),
            "tab" | "line-break" => 1,
            _ => 0,
        };
        line.extend(std::iter::repeat_n(' ', blanks));
    }
    line
}
