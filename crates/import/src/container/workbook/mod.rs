//! Workbooks as text: the rows of the likeliest sheet, with cells separated by tabs, so that the table reader reads them
//! like an export (rule F4).

mod figures;
mod ods;
mod shared_strings;
mod sheet;
mod xls;
mod xls_size;
mod xlsx;

use std::borrow::Cow;
use std::io::Cursor;

use zip::ZipArchive;

use crate::container::{archive, sniff};
use crate::error::ImportError;
use sheet::Sheet;

/// A kind of workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Workbook {
    Xlsx,
    Xls,
    Ods,
}

/// The most sheets of a workbook that are considered.
const MOST_SHEETS: usize = 50;

/// Returns the kind of workbook, if the file is one.
pub(crate) fn kind(bytes: &[u8]) -> Option<Workbook> {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Some(Workbook::Xls);
    }
    if !sniff::is_zip(bytes) {
        return None;
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    match (
        has("xl/workbook.xml"),
        has("content.xml") && has("mimetype"),
    ) {
        (true, _) => Some(Workbook::Xlsx),
        (_, true) => Some(Workbook::Ods),
        _ => None,
    }
}

/// Returns the file as the table reader expects it: the rows of a workbook as text, and any other file unchanged. A row's
/// line is its number in the sheet.
///
/// # Errors
/// A workbook is damaged, locked, or too large.
pub fn as_table(bytes: Vec<u8>) -> Result<Vec<u8>, ImportError> {
    Ok(match rows(&bytes)? {
        Cow::Owned(rows) => rows,
        Cow::Borrowed(_) => bytes,
    })
}

pub(crate) fn rows(bytes: &[u8]) -> Result<Cow<'_, [u8]>, ImportError> {
    let Some(kind) = kind(bytes) else {
        return Ok(Cow::Borrowed(bytes));
    };
    let sheets = match kind {
        Workbook::Xlsx => {
            archive::check(bytes)?;
            xlsx::read(bytes)?
        }
        Workbook::Ods => {
            archive::check(bytes)?;
            ods::read(bytes)?
        }
        Workbook::Xls => {
            xls_size::check(bytes)?;
            xls::read(bytes)?
        }
    };
    let best = sheets.into_iter().max_by_key(Sheet::likelihood);
    let best = best
        .filter(|sheet| !sheet.is_empty())
        .ok_or(ImportError::Empty)?;
    Ok(Cow::Owned(best.text().into_bytes()))
}
