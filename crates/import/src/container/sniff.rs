//! What a file seems to be if it is not text (rule F6).

use owed_texts::{PlainKey, key};

/// The first bytes of other kinds of file.
const BEGINNINGS: &[(&[u8], PlainKey)] = &[
    (b"%PDF", key!("file-type-pdf")),
    (b"\xD0\xCF\x11\xE0", key!("file-type-office")),
    (b"\x89PNG", key!("file-type-png")),
    (b"\xFF\xD8\xFF", key!("file-type-jpeg")),
    (b"GIF8", key!("file-type-gif")),
    (b"\x1F\x8B", key!("file-type-gzip")),
    (b"7z\xBC\xAF\x27\x1C", key!("file-type-7zip")),
    (b"Rar!", key!("file-type-rar")),
    (b"BZh", key!("file-type-bzip2")),
    (b"\xFD7zXZ", key!("file-type-xz")),
    (b"SQLite format 3\0", key!("file-type-sqlite")),
    (b"{\\rtf", key!("file-type-rtf")),
    (b"\x7FELF", key!("file-type-program")),
    (b"MZ\x90", key!("file-type-program")),
    (b"PAR1", key!("file-type-parquet")),
    (b"<?xml", key!("file-type-xml")),
    (b"<!DOCTYPE", key!("file-type-web-page")),
    (b"<!doctype", key!("file-type-web-page")),
    (b"<html", key!("file-type-web-page")),
    (b"<HTML", key!("file-type-web-page")),
];

/// Returns the name of the file type, if the bytes are clearly not a table of text.
pub(crate) fn foreign_type(bytes: &[u8]) -> Option<PlainKey> {
    if is_zip(bytes) {
        return Some(zip_type(bytes));
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    BEGINNINGS
        .iter()
        .find(|(beginning, _)| text.trim_ascii_start().starts_with(beginning))
        .map(|(_, name)| *name)
}

pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Determines the type of a ZIP file: names of its files are uncompressed.
fn zip_type(bytes: &[u8]) -> PlainKey {
    let holds = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if holds(b"xl/workbook") || holds(b"xl/worksheets") {
        key!("file-type-xlsx")
    } else if holds(b"word/document") {
        key!("file-type-docx")
    } else if holds(b"opendocument.spreadsheet") {
        key!("file-type-ods")
    } else {
        key!("file-type-zip")
    }
}
