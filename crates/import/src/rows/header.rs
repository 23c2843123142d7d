//! Finds the header row of a table (rule F4).

use crate::rows::dialect;
use crate::rows::records::{Dialect, MOST_COLUMNS, Records};
use crate::text::currencies::Sign;
use crate::text::{amounts, dates};
use crate::vocabulary::synonyms;

/// The position of the header, and the cells above it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Header {
    /// The line; 0 if the file has no header.
    pub row: u64,
    pub cells: Vec<String>,
    pub titles: Vec<String>,
}

/// Returns the currency named by a title: “Currency: GBP”, “All amounts in AED”.
pub(crate) fn currency(titles: &[String]) -> Option<Sign> {
    const WORDS: &[&str] = &["currency", "amounts in", "währung", "beträge in"];
    titles
        .iter()
        .filter(|title| {
            let title = title.to_lowercase();
            WORDS.iter().any(|word| title.contains(word))
        })
        .flat_map(|title| title.split(|c: char| !c.is_ascii_alphanumeric()))
        .filter(|word| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()))
        .find_map(|word| word.parse().ok().map(Sign::Is))
}

/// How far down a header is searched.
const ROWS_LOOKED_AT: usize = 40;

/// Finds the header: the row with the most known names, else the first row as wide as the table without a value in it.
/// `None` if the text has no rows.
pub(crate) fn find(text: &str, dialect: Dialect, chosen: Option<u64>) -> Option<Header> {
    let mut records = Records::new(text, dialect);
    let mut rows: Vec<(u64, Vec<String>)> = Vec::new();
    while let Some((line, record)) = records.next() {
        let wanted = chosen.is_some_and(|row| row > 0);
        if !wanted && rows.len() == ROWS_LOOKED_AT || wanted && chosen < Some(line) {
            break;
        }
        rows.push((
            line,
            record
                .iter()
                .take(MOST_COLUMNS + 1)
                .map(str::to_owned)
                .collect(),
        ));
    }
    let at = match chosen {
        Some(0) => None,
        Some(row) => Some(rows.iter().position(|(line, _)| *line == row)?),
        None => best(&rows),
    };
    if rows.is_empty() {
        return None;
    }
    let titles = rows[..at.unwrap_or(0)]
        .iter()
        .flat_map(|(_, cells)| cells.iter())
        .filter(|cell| !cell.trim().is_empty())
        .cloned()
        .collect();
    Some(match at {
        Some(at) => {
            let (row, cells) = rows.swap_remove(at);
            Header { row, cells, titles }
        }
        None => {
            let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
            let cells = (1..=width)
                .map(|number| format!("Column {number}"))
                .collect();
            Header {
                row: 0,
                cells,
                titles,
            }
        }
    })
}

fn best(rows: &[(u64, Vec<String>)]) -> Option<usize> {
    let known = |cells: &[String]| synonyms::known_names(cells.iter().map(String::as_str));
    let scores: Vec<_> = rows.iter().map(|(_, cells)| known(cells)).collect();
    let most = scores.iter().copied().max().unwrap_or(0);
    if most >= 2 {
        return scores.iter().position(|score| *score == most);
    }
    let widths: Vec<_> = rows.iter().map(|(_, cells)| cells.len()).collect();
    let width = dialect::mode(&widths);
    let first = rows.iter().position(|(_, cells)| cells.len() == width)?;
    let filled = |cell: &&String| !cell.trim().is_empty();
    let is_value = |cell: &String| {
        dates::evidence(cell) != dates::Evidence::NotADate
            || amounts::evidence(cell) != amounts::Evidence::NotAnAmount
            || cell.contains('@')
    };
    (!rows[first].1.iter().filter(filled).any(is_value)).then_some(first)
}
