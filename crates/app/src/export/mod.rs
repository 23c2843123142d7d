//! Export of tables as CSV, XLSX and PDF.

mod csv;
mod pdf;
mod xlsx;

use std::io::Write;
use std::path::Path;

use owed_receivables::{Date, Language, Money};

use crate::failure::{Code, Failure};
use crate::places;
use crate::wire::TableFormat;
use owed_texts::text;

/// A table to export: headings, rows and totals.
pub struct Sheet {
    pub title: String,
    pub subtitle: String,
    /// The company whose table it is.
    pub author: String,
    pub dated: Date,
    pub language: Language,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    pub totals: Vec<Vec<Cell>>,
}

pub struct Column {
    pub head: String,
    /// Its share of a page's spare width; 0 keeps it narrow.
    pub weight: u8,
    pub number: bool,
}

pub enum Cell {
    Text(String),
    Date(Date),
    Count(i64),
    Money(Money),
}

impl Sheet {
    /// Writes the table; the file appears whole or not at all.
    ///
    /// # Errors
    /// [`Code::Io`] if the file cannot be written.
    pub fn write(&self, format: TableFormat, path: &Path) -> Result<(), Failure> {
        let bytes = match format {
            TableFormat::Csv => csv::bytes(self)?,
            TableFormat::Xlsx => xlsx::bytes(self)?,
            TableFormat::Pdf => pdf::bytes(self)?,
        };
        write_whole(path, &bytes)
    }
}

/// Writes a file atomically: a temporary file beside it is renamed, so that a crash leaves the old file or the new one.
///
/// # Errors
/// [`Code::Io`] with the path and the system's reason.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: std::io::Error| unwritable(path, &error);
    let mut file = beside(path)?;
    file.write_all(bytes).map_err(failed)?;
    put(file, path)
}

/// Writes a file that the book can produce again, without waiting for the disk: for thousands of letters that would
/// take longer than making them.
///
/// # Errors
/// [`Code::Io`] with the path and the system's reason.
pub fn write_copy(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut file = beside(path)?;
    file.write_all(bytes)
        .and_then(|()| Ok(file.persist(path).map(drop)?))
        .map_err(|error| unwritable(path, &error))
}

/// Creates a temporary file, for the owner only, in the target's folder.
///
/// # Errors
/// [`Code::Io`] if the folder cannot be created or written.
pub fn beside(path: &Path) -> Result<tempfile::NamedTempFile, Failure> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    places::make_folder(folder)
        .and_then(|()| {
            tempfile::Builder::new()
                .prefix(".owed-")
                .tempfile_in(folder)
        })
        .map_err(|error| unwritable(path, &error))
}

/// Moves a finished file to its place once it is on the disk.
///
/// # Errors
/// [`Code::Io`] with the path and the system's reason.
pub fn put(file: tempfile::NamedTempFile, path: &Path) -> Result<(), Failure> {
    file.as_file()
        .sync_all()
        .and_then(|()| Ok(file.persist(path).map(drop)?))
        .map_err(|error| unwritable(path, &error))
}

/// Returns the failure for a path that cannot be written.
pub fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        Code::Io,
        text!(
            "error-export-unwritable",
            path = path.display().to_string(),
            why = error.to_string()
        ),
    )
}

/// Characters with which a spreadsheet begins a formula; some accept the full-width forms too.
const FORMULA: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// Prefixes an apostrophe to text that a spreadsheet would take for a formula (rule F7).
pub(crate) fn inert(text: &str) -> String {
    if text.starts_with(FORMULA) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use owed_receivables::Currency;

    fn sheet() -> Sheet {
        Sheet {
            title: "Aging".to_owned(),
            subtitle: "As of 2026-03-02".to_owned(),
            author: "Company".to_owned(),
            dated: Date::from_ymd_opt(2026, 3, 2).unwrap(),
            language: Language::En,
            columns: ["Name", "Due", "Days", "Total"]
                .map(|head| Column {
                    head: head.to_owned(),
                    weight: 1,
                    number: head == "Total" || head == "Days",
                })
                .into(),
            rows: vec![vec![
                Cell::Text("=HYPERLINK(\"x\")".to_owned()),
                Cell::Date(Date::from_ymd_opt(2026, 3, 2).unwrap()),
                Cell::Count(-3),
                Cell::Money(Money::new(-123_450, Currency::EUR)),
            ]],
            totals: vec![],
        }
    }

    #[test]
    fn f7_text_that_looks_like_a_formula_stays_text() {
        let text = String::from_utf8(csv::bytes(&sheet()).unwrap()).unwrap();
        assert_eq!(
            text,
            "\u{feff}Name,Due,Days,Total\r\n\"'=HYPERLINK(\"\"x\"\")\",2026-03-02,-3,-1234.50\r\n"
        );
        assert_eq!(inert("@me"), "'@me");
        assert_eq!(inert("＝1+1"), "'＝1+1");
        assert_eq!(inert("plain"), "plain");
    }

    #[test]
    fn each_format_gives_a_file_of_its_kind() {
        assert!(xlsx::bytes(&sheet()).unwrap().starts_with(b"PK"));
        assert!(pdf::bytes(&sheet()).unwrap().starts_with(b"%PDF-"));
    }

    #[cfg(unix)]
    #[test]
    fn files_and_folders_are_the_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("letters/2026");
        write_whole(&folder.join("a.csv"), b"a").unwrap();
        write_copy(&folder.join("b.csv"), b"b").unwrap();
        for (name, wanted) in [
            ("letters", 0o700),
            ("letters/2026", 0o700),
            ("letters/2026/a.csv", 0o600),
            ("letters/2026/b.csv", 0o600),
        ] {
            let mode = std::fs::metadata(place.path().join(name))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, wanted, "{name}");
        }
    }

    #[test]
    fn a_place_that_cannot_be_written_is_named() {
        let failure = write_whole(Path::new("/proc/nowhere/a.csv"), b"x").unwrap_err();
        assert_eq!(failure.code, Code::Io);
        assert!(
            failure.message.to_string().contains("/proc/nowhere/a.csv"),
            "{}",
            failure.message
        );
    }
}
