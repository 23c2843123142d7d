//! Why a file cannot be read at all. What is wrong with single cells is a [`crate::Problem`].

/// A file that is no table of text, or one too unlike it to find rows in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    #[error("the file is empty")]
    Empty,
    #[error("this is not a CSV file: it looks like {0}. Export the list as CSV and import that")]
    WrongType(&'static str),
    #[error(
        "this is not a CSV file: line {row} holds a NUL byte, which text never does. Export the list again, as CSV"
    )]
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
    #[error("“{0}” is not an encoding; use a name such as UTF-8, UTF-16LE or windows-1252")]
    UnknownEncoding(String),
    #[error("{0:?} cannot separate cells; use a comma, a semicolon, a tab or a bar")]
    BadSeparator(char),
    #[error("the file has no line {0} that could be the header")]
    NoSuchHeader(u64),
    #[error("the file has no column {column}: it has {count}")]
    NoSuchColumn { column: usize, count: usize },
}
