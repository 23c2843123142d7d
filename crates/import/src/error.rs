//! Why a file cannot be read at all. What is wrong with single cells is a [`crate::Problem`].

/// A file that is no table of text, or one too unlike it to find rows in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    #[error("the file is empty")]
    Empty,
    #[error("this is not a CSV file: it looks like {0}. Export the list as CSV and import that")]
    WrongType(&'static str),
    #[error("line {row} holds a NUL byte, which text never does. Export the file again")]
    NulByte { row: u64 },
    #[error(
        "line {row} has {columns} columns; at most {limit} are read. Is {separator:?} the right separator?"
    )]
    TooManyColumns {
        row: u64,
        columns: usize,
        limit: usize,
        separator: char,
    },
    #[error("“{0}” is not an encoding; use a name such as UTF-8, windows-1252, cp850 or macintosh")]
    UnknownEncoding(String),
    #[error("{0:?} cannot separate cells; use a comma, a semicolon, a tab or a bar")]
    BadSeparator(char),
    #[error(
        "the file is cut off: it ends before what it began is complete. Fetch or export it again"
    )]
    CutOff,
    #[error("line {row} is not well-formed: {what}. Export the file again")]
    Malformed { row: u64, what: String },
    #[error(
        "line {row} declares entities, which no invoice and no statement needs and which can be a trap; the file is not read"
    )]
    Entities { row: u64 },
    #[error("the file is larger than 4 GB; export a shorter period")]
    TooLarge,
    #[error("its format is not known: it is no e-invoice, no bank statement and no table")]
    UnknownFormat,
    #[error("it is XML of a kind that is not read: its first element is “{0}”")]
    UnknownXml(String),
    #[error("there is no account statement in it")]
    NoStatement,
    #[error("it has the columns of an account statement, but no movements")]
    NoMovements,
    #[error("there is no invoice in it")]
    NoInvoice,
    #[error("the PDF is damaged or cut off; fetch it again")]
    DamagedPdf,
    #[error(
        "the PDF has {streams} parts in {megabytes} MB, more than any invoice; ask the sender for the invoice alone"
    )]
    PdfTooLarge { streams: usize, megabytes: usize },
    #[error("the PDF is locked with a password; save it without one")]
    LockedPdf,
    #[error(
        "no invoice is attached to this PDF: it is for people to read only. Ask the sender for an e-invoice, or add it by hand"
    )]
    NoInvoiceInPdf,
    #[error("the signed envelope holds nothing, or is cut off; fetch it again")]
    EmptyEnvelope,
    #[error("the workbook is damaged or cut off; save it again")]
    DamagedWorkbook,
    #[error("the workbook is locked with a password; save it without one")]
    LockedWorkbook,
    #[error(
        "a sheet spans more cells than are read, which are {limit} at most; save what is needed in a sheet of its own"
    )]
    TooManyCells { limit: usize },
    #[error(
        "a sheet comes to far more than the workbook's size; save what is needed in a sheet of its own"
    )]
    SheetTooLarge,
    #[error("nothing in it can be read: {0}")]
    NothingRead(String),
    #[error("the archive is damaged or cut off; fetch it again")]
    DamagedArchive,
    #[error("the archive cannot be opened: {0}. Unpack it and read its files")]
    UnsupportedArchive(&'static str),
    #[error("the archive unpacks to more than is reasonable; unpack it yourself if you trust it")]
    ArchiveTooLarge,
    #[error("the archive holds {count} files; at most {limit} are read")]
    TooManyFiles { count: usize, limit: usize },
    #[error("it is an archive inside an archive; unpack the outer one")]
    NestedArchive,
    #[error("none of the archive's files can be read: {0}")]
    NothingInArchive(String),
    #[error("the file has no line {0} that could be the header")]
    NoSuchHeader(u64),
    #[error("the file has no column {column}: it has {count}")]
    NoSuchColumn { column: usize, count: usize },
    #[error("the reading was stopped")]
    Stopped,
}
