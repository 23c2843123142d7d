//! The format of a file, determined by its content; its name does not matter (rule F4).

use owed_receivables::words;

use crate::bank::{mt940, ofx, qif};
use crate::container::workbook::{self, Workbook};
use crate::container::{cms, pdf, sniff};
use crate::text::encoding;

words! {
    /// A readable format.
    pub enum FileFormat: "word-file-format" {
        UblInvoice = "ubl-invoice",
        UblCreditNote = "ubl-credit-note",
        /// UN/CEFACT Cross Industry Invoice.
        Cii,
        FatturaPa = "fatturapa",
        /// A PDF with a CII invoice attached: Factur-X or ZUGFeRD.
        PdfCii = "pdf-cii",
        /// A PDF with a UBL invoice attached.
        PdfUbl = "pdf-ubl",
        /// An ISO 20022 report on an account.
        Camt052 = "camt.052",
        /// An ISO 20022 statement.
        Camt053 = "camt.053",
        /// An ISO 20022 notice about debits and credits.
        Camt054 = "camt.054",
        Mt940,
        Mt942,
        Ofx,
        Qif,
        /// Text split into cells.
        Csv,
        Xlsx,
        Xls,
        Ods,
        /// An archive whose files are of different formats.
        Zip,
    }
}

/// How a file must be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Zip,
    Workbook(Workbook),
    Xml,
    Pdf,
    /// A signed envelope around something else.
    Signed,
    Ofx,
    Mt940,
    Qif,
    /// A table of text, or unknown content.
    Table,
}

/// How much of a file is examined.
const START: usize = 8 * 1024;

pub(crate) fn shape(bytes: &[u8]) -> Shape {
    if let Some(kind) = workbook::kind(bytes) {
        return Shape::Workbook(kind);
    }
    if sniff::is_zip(bytes) {
        return Shape::Zip;
    }
    if pdf::is_pdf(bytes) {
        return Shape::Pdf;
    }
    if cms::envelope_begins(bytes) {
        return Shape::Signed;
    }
    let start = &bytes[..bytes.len().min(START)];
    let Ok(decoded) = encoding::decode(start, None) else {
        return Shape::Table;
    };
    let text = decoded.text.trim_start();
    match text {
        _ if ofx::looks_like(text) => Shape::Ofx,
        _ if text.starts_with('<') => Shape::Xml,
        _ if qif::looks_like(text) => Shape::Qif,
        _ if mt940::looks_like(text) => Shape::Mt940,
        _ => Shape::Table,
    }
}

/// Returns the format of a file read as a table: a workbook, or text unknown to other readers.
pub fn table_format(bytes: &[u8]) -> Option<FileFormat> {
    match shape(bytes) {
        Shape::Workbook(Workbook::Xlsx) => Some(FileFormat::Xlsx),
        Shape::Workbook(Workbook::Xls) => Some(FileFormat::Xls),
        Shape::Workbook(Workbook::Ods) => Some(FileFormat::Ods),
        Shape::Table => Some(FileFormat::Csv),
        _ => None,
    }
}

/// Returns the media type under which a file is stored.
pub fn media_type(bytes: &[u8]) -> &'static str {
    match shape(bytes) {
        Shape::Xml => "application/xml",
        Shape::Pdf => "application/pdf",
        Shape::Signed => "application/pkcs7-mime",
        Shape::Zip => "application/zip",
        Shape::Ofx | Shape::Mt940 | Shape::Qif | Shape::Table => "text/plain",
        Shape::Workbook(_) => "application/octet-stream",
    }
}
