//! Why a file cannot be read at all. What is wrong with single cells is a [`crate::Problem`].

use std::borrow::Cow;

/// A file that is no table of text, or one too unlike it to find rows in. Its words go on from “the file cannot be read:”;
/// [`ImportError::hint`] says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    #[error("the file is empty")]
    Empty,
    #[error("this is not a CSV file: it looks like {0}")]
    WrongType(&'static str),
    #[error("line {row} contains binary data")]
    NulByte { row: u64 },
    #[error("line {row} has {columns} columns, and at most {limit} are read")]
    TooManyColumns {
        row: u64,
        columns: usize,
        limit: usize,
        separator: char,
    },
    #[error("“{0}” is not an encoding")]
    UnknownEncoding(String),
    #[error("{0:?} cannot separate cells")]
    BadSeparator(char),
    #[error("the file is cut off: it ends before what it began is complete")]
    CutOff,
    #[error("line {row} is not well-formed: {what}")]
    Malformed { row: u64, what: String },
    #[error(
        "line {row} declares entities, which no invoice or statement needs and which can be a trap"
    )]
    Entities { row: u64 },
    #[error("the file is larger than 4 GB")]
    TooLarge,
    #[error("its format is not known: it is not an e-invoice, a bank statement or a table")]
    UnknownFormat,
    #[error("it is XML of a kind that Owed does not read: its first element is “{0}”")]
    UnknownXml(String),
    #[error("it contains no bank statement")]
    NoStatement,
    #[error("it has the columns of a bank statement, but no transactions")]
    NoMovements,
    #[error("it contains no invoice")]
    NoInvoice,
    #[error("the PDF is damaged or cut off")]
    DamagedPdf,
    #[error("the PDF has {streams} parts in {megabytes} MB, more than any invoice")]
    PdfTooLarge { streams: usize, megabytes: usize },
    #[error("the PDF is locked with a password")]
    LockedPdf,
    #[error("this PDF has no e-invoice inside")]
    NoInvoiceInPdf,
    #[error("the signed envelope holds nothing, or is cut off")]
    EmptyEnvelope,
    #[error("the workbook is damaged or cut off")]
    DamagedWorkbook,
    #[error("the workbook is locked with a password")]
    LockedWorkbook,
    #[error("a sheet spans more than {limit} cells, and no more are read")]
    TooManyCells { limit: usize },
    #[error("a sheet comes to far more than the workbook's size")]
    SheetTooLarge,
    #[error("nothing in it can be read: {0}")]
    NothingRead(String),
    #[error("the archive is damaged or cut off")]
    DamagedArchive,
    #[error("the archive cannot be opened: {0}")]
    UnsupportedArchive(&'static str),
    #[error("the archive unpacks to more than is reasonable")]
    ArchiveTooLarge,
    #[error("the archive holds {count} files, and at most {limit} are read")]
    TooManyFiles { count: usize, limit: usize },
    #[error("it is an archive inside an archive")]
    NestedArchive,
    #[error("none of the archive's files can be read: {0}")]
    NothingInArchive(String),
    #[error("the file has no line {0} that could be the header")]
    NoSuchHeader(u64),
    #[error("the file has no column {column}: it has {count}")]
    NoSuchColumn { column: usize, count: usize },
    #[error("reading it was stopped")]
    Stopped,
}

impl ImportError {
    /// What to do about it, in a sentence, where something can be done.
    pub fn hint(&self) -> Option<Cow<'static, str>> {
        let hint = match self {
            Self::WrongType(_) => "Export the list as CSV and import that.",
            Self::NulByte { .. } | Self::Malformed { .. } => "Export the file again.",
            Self::TooManyColumns { separator, .. } => {
                return Some(format!("Check that {separator:?} is the right separator.").into());
            }
            Self::UnknownEncoding(_) => {
                "Use a name such as UTF-8, windows-1252, cp850 or macintosh."
            }
            Self::BadSeparator(_) => "Use a comma, a semicolon, a tab or a bar.",
            Self::CutOff => "Fetch or export it again.",
            Self::TooLarge => "Export a shorter period.",
            Self::DamagedPdf | Self::EmptyEnvelope | Self::DamagedArchive => "Fetch it again.",
            Self::PdfTooLarge { .. } => "Ask the sender for the invoice alone.",
            Self::LockedPdf | Self::LockedWorkbook => "Save it without a password.",
            Self::NoInvoiceInPdf => "Ask the sender for an e-invoice, or add the invoice by hand.",
            Self::DamagedWorkbook => "Save it again.",
            Self::TooManyCells { .. } | Self::SheetTooLarge => {
                "Save what is needed in a sheet of its own."
            }
            Self::UnsupportedArchive(_) => "Unpack it and read its files.",
            Self::ArchiveTooLarge => "Unpack it yourself if you trust it.",
            Self::NestedArchive => "Unpack the outer one.",
            Self::Empty
            | Self::Entities { .. }
            | Self::UnknownFormat
            | Self::UnknownXml(_)
            | Self::NoStatement
            | Self::NoMovements
            | Self::NoInvoice
            | Self::NothingRead(_)
            | Self::TooManyFiles { .. }
            | Self::NothingInArchive(_)
            | Self::NoSuchHeader(_)
            | Self::NoSuchColumn { .. }
            | Self::Stopped => return None,
        };
        Some(hint.into())
    }
}
