//! Workbooks as text: the likeliest sheet's rows, cells parted by tabs, so that the reader of tables reads them as it
//! reads an export (rule F4).

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

/// Most sheets of a workbook that are looked at.
const MOST_SHEETS: usize = 50;

/// What kind of workbook the file is, if it is one.
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

/// The file as the reader of tables takes it: the rows of a workbook as text, and any other file as it is. A row's line
/// is the row's number in the sheet.
///
/// # Errors
/// Where a workbook is damaged, locked, or larger than is reasonable.
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
