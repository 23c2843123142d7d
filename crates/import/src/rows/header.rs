//! Headers: their names made comparable, and the row that they stand in (rule F4).

use owed_receivables::matching;

use crate::rows::dialect::{self, Dialect};
use crate::rows::records::Records;
use crate::text::amounts;
use crate::text::currencies::{self, Sign};
use crate::text::dates;
use crate::vocabulary::marks::{self, Mark};
use crate::vocabulary::synonyms;

/// A header's text made comparable: “*Invoice-Date” and “invoice_date” are the same, “Betrag (EUR)” is “Betrag” with a
/// currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeaderName {
    /// Letters and digits only, in lower case, umlauts written out.
    pub full: String,
    /// The same without brackets and currency, where it has any.
    pub short: Option<String>,
    /// The same without words of tax, where it has any: “Betrag inkl. MwSt” is “Betrag”.
    pub untaxed: Option<String>,
    /// Its words, each made comparable.
    pub words: Vec<String>,
    /// What it says of tax in the amount.
    pub tax: Option<Tax>,
    pub currency: Option<Sign>,
}

/// What the name of an amount says of tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tax {
    Without,
    With,
    /// It is the tax's rate, no amount.
    Rate,
}

/// No name of a column is longer, and a hostile one stays cheap.
pub(crate) const LONGEST_NAME: usize = 200;

impl HeaderName {
    pub fn new(header: &str) -> Self {
        let header = &header[..header.floor_char_boundary(LONGEST_NAME)];
        let full = normal(header);
        let (mut rest, mut currency) = (String::new(), None);
        for part in
            header.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '/'))
        {
            match currencies::named(part) {
                Some(found) if currency.is_none() => currency = Some(found),
                _ => {
                    rest.push_str(part);
                    rest.push(' ');
                }
            }
        }
        let rest = rest.trim();
        let unbracketed = header.split(['(', '[']).next().unwrap_or_default().trim();
        let short = match currency {
            Some(_) => normal(rest.strip_suffix(" in").unwrap_or(rest)),
            None => normal(unbracketed),
        };
        let words = words(header);
        let tax = tax(&words, header);
        Self {
            short: (short != full && !short.is_empty()).then_some(short),
            untaxed: tax.and_then(|_| without_tax(&words)),
            words,
            tax,
            full,
            currency,
        }
    }
}

/// The words of a header, also of one that is written together: “totalValue” is two.
fn words(header: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut last = ' ';
    for c in header.chars() {
        if !c.is_alphanumeric() || c.is_uppercase() && last.is_lowercase() {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| c.is_alphanumeric()) {
            part.push(c);
        }
        last = c;
    }
    let words = parts.iter().map(|part| normal(part));
    words.filter(|word| !word.is_empty()).collect()
}

fn tax(words: &[String], header: &str) -> Option<Tax> {
    let marks: Vec<Mark> = words
        .iter()
        .flat_map(|word| marks::of(word))
        .copied()
        .collect();
    let is = |mark| marks.contains(&mark);
    let of_tax = is(Mark::Tax);
    match () {
        () if header.contains('%') || of_tax && is(Mark::Rate) => Some(Tax::Rate),
        () if is(Mark::Net) || of_tax && is(Mark::Without) => Some(Tax::Without),
        () if is(Mark::Gross) || of_tax && is(Mark::With) => Some(Tax::With),
        () => None,
    }
}

fn without_tax(words: &[String]) -> Option<String> {
    const MARKS: &[Mark] = &[Mark::Net, Mark::Without, Mark::Gross, Mark::With, Mark::Tax];
    const BETWEEN: &[&str] = &["of", "de", "der", "the"];
    let speaks_of_tax = |word: &&String| {
        let marks = marks::of(word);
        MARKS.iter().any(|mark| marks.contains(mark)) || BETWEEN.contains(&word.as_str())
    };
    let rest: String = words
        .iter()
        .filter(|word| !speaks_of_tax(word))
        .map(String::as_str)
        .collect();
    (!rest.is_empty()).then_some(rest)
}

/// Letters and digits in lower case without accents; ä becomes ae, so that both ways of writing German meet.
pub(crate) fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'º' => out.push('o'),
            'ª' => out.push('a'),
            '#' => out.push('#'),
            _ if c.is_ascii_alphanumeric() => out.push(c),
            _ if c.is_alphanumeric() => {
                let folded = matching::fold(c.encode_utf8(&mut [0; 4]));
                out.push_str(&folded.to_lowercase());
            }
            _ => {}
        }
    }
    out
}

/// The same with accents, as mappings are remembered by it.
pub(crate) fn normal_with_accents(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            _ if c == '#' || c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    out
}

/// Where the header is, and what stands above it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Header {
    /// The line; 0 where the file has no header.
    pub row: u64,
    pub cells: Vec<String>,
    pub titles: Vec<String>,
}

/// The currency that a title names: “Currency: GBP”, “All amounts in AED”.
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

/// How far down a header is looked for.
const ROWS_LOOKED_AT: usize = 40;

/// Finds the header: the row with the most known names, else the first row as wide as the table without a value in it.
/// `None` where the text has no rows.
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
                .take(dialect::MOST_COLUMNS + 1)
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

/// How many of the cells are names of columns. What cannot be one is not looked up: this is asked of many rows.
pub(crate) fn known_names<'c>(cells: impl Iterator<Item = &'c str>) -> usize {
    cells
        .filter(|cell| {
            (1..=80).contains(&cell.len()) && !cell.starts_with(|c: char| c.is_ascii_digit())
        })
        .filter(|cell| synonyms::is_known(&HeaderName::new(cell)))
        .count()
}

fn best(rows: &[(u64, Vec<String>)]) -> Option<usize> {
    let known = |cells: &[String]| known_names(cells.iter().map(String::as_str));
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
