//! What a file seems to be when it is no text (rule F6).

/// The first bytes that other kinds of file begin with.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF document"),
    (b"\xD0\xCF\x11\xE0", "an old Excel or Word file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xFD7zXZ", "an xz archive"),
    (b"SQLite format 3\0", "an SQLite database or an Owed book"),
    (b"{\\rtf", "a rich text document"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"PAR1", "a Parquet file"),
    (b"<?xml", "an XML file"),
    (b"<!DOCTYPE", "a web page"),
    (b"<!doctype", "a web page"),
    (b"<html", "a web page"),
    (b"<HTML", "a web page"),
];

/// The name of the file type, where the bytes are clearly not a table of text.
pub(crate) fn foreign_type(bytes: &[u8]) -> Option<&'static str> {
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

/// Names of files inside an archive lie uncompressed in it.
fn zip_type(bytes: &[u8]) -> &'static str {
    let holds = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if holds(b"xl/workbook") || holds(b"xl/worksheets") {
        "an Excel workbook (XLSX)"
    } else if holds(b"word/document") {
        "a Word document (DOCX)"
    } else if holds(b"opendocument.spreadsheet") {
        "an OpenDocument spreadsheet"
    } else {
        "a ZIP archive"
    }
}
