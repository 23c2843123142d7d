//! Why a file cannot be read at all. What is wrong with single cells is a [`crate::Problem`].

use owed_texts::{Arg, Message, PlainKey, errors, text};

/// A file that is not a table of text, or too unlike one to find rows in. Its message continues “the file cannot be read:”;
/// its hint says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    Empty,
    WrongType(PlainKey),
    NulByte {
        row: u64,
    },
    TooManyColumns {
        row: u64,
        columns: usize,
        limit: usize,
        separator: char,
    },
    UnknownEncoding(String),
    BadSeparator(char),
    CutOff,
    Malformed {
        row: u64,
        what: Arg,
    },
    Entities {
        row: u64,
    },
    TooLarge,
    UnknownFormat,
    UnknownXml(String),
    NoStatement,
    NoMovements,
    NoInvoice,
    NoVCard,
    DamagedPdf,
    PdfTooLarge {
        streams: usize,
        megabytes: usize,
    },
    LockedPdf,
    NoInvoiceInPdf,
    EmptyEnvelope,
    DamagedWorkbook,
    LockedWorkbook,
    TooManyCells {
        limit: usize,
    },
    SheetTooLarge,
    NothingRead(Box<Message>),
    DamagedArchive,
    UnsupportedArchive(&'static str),
    ArchiveTooLarge,
    TooManyFiles {
        count: usize,
        limit: usize,
    },
    NestedArchive,
    NothingInArchive(Box<Message>),
    NoSuchHeader(u64),
    NoSuchColumn {
        column: usize,
        count: usize,
    },
    Stopped,
}

impl ImportError {
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => text!("error-file-empty"),
            Self::WrongType(kind) => text!("error-file-wrong-type", type = *kind),
            Self::NulByte { row } => text!("error-file-nul-byte", row = row.to_string()),
            Self::TooManyColumns {
                row,
                columns,
                limit,
                separator,
            } => text!(
                "error-file-columns",
                row = row.to_string(),
                columns,
                limit,
                separator = format!("{separator:?}")
            ),
            Self::UnknownEncoding(said) => text!("error-file-encoding", said),
            Self::BadSeparator(sign) => {
                text!("error-file-separator", sign = format!("{sign:?}"))
            }
            Self::CutOff => text!("error-file-cut-off"),
            Self::Malformed { row, what } => {
                text!("error-file-malformed", row = row.to_string(), what)
            }
            Self::Entities { row } => text!("error-file-entities", row = row.to_string()),
            Self::TooLarge => text!("error-file-too-large"),
            Self::UnknownFormat => text!("error-file-unknown-format"),
            Self::UnknownXml(name) => text!("error-file-unknown-xml", name),
            Self::NoStatement => text!("error-file-no-statement"),
            Self::NoMovements => text!("error-file-no-movements"),
            Self::NoInvoice => text!("error-file-no-invoice"),
            Self::NoVCard => text!("error-file-no-vcard"),
            Self::DamagedPdf => text!("error-file-damaged-pdf"),
            Self::PdfTooLarge { streams, megabytes } => {
                text!("error-file-pdf-too-large", streams, megabytes)
            }
            Self::LockedPdf => text!("error-file-locked-pdf"),
            Self::NoInvoiceInPdf => text!("error-file-no-invoice-in-pdf"),
            Self::EmptyEnvelope => text!("error-file-empty-envelope"),
            Self::DamagedWorkbook => text!("error-file-damaged-workbook"),
            Self::LockedWorkbook => text!("error-file-locked-workbook"),
            Self::TooManyCells { limit } => text!("error-file-cells", limit),
            Self::SheetTooLarge => text!("error-file-sheet-too-large"),
            Self::NothingRead(why) => text!("error-file-nothing-read", why = &**why),
            Self::DamagedArchive => text!("error-file-damaged-archive"),
            Self::UnsupportedArchive(why) => {
                text!("error-file-unsupported-archive", why = *why)
            }
            Self::ArchiveTooLarge => text!("error-file-archive-too-large"),
            Self::TooManyFiles { count, limit } => {
                text!("error-file-too-many-files", count, limit)
            }
            Self::NestedArchive => text!("error-file-nested-archive"),
            Self::NothingInArchive(why) => {
                text!("error-file-nothing-in-archive", why = &**why)
            }
            Self::NoSuchHeader(line) => {
                text!("error-file-no-such-header", line = line.to_string())
            }
            Self::NoSuchColumn { column, count } => {
                text!("error-file-no-such-column", column, count)
            }
            Self::Stopped => text!("error-file-stopped"),
        }
    }
}

errors!(ImportError);
