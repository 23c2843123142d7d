//! What can go wrong on the way from facts to a file.

/// Every message says what happened, where, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum LettersError {
    #[error("the text {template}, line {line}: {message}")]
    Template {
        template: String,
        line: usize,
        message: String,
    },
    #[error(
        "the text {template} has no section “[{section}]”; add it, or take the text that comes with Owed"
    )]
    MissingSection {
        template: String,
        section: &'static str,
    },
    #[error("the logo cannot be read: {0}; use a PNG, JPEG or SVG file")]
    Logo(String),
    #[error("the items of this letter add up to more than can be kept exactly: {0}")]
    Money(#[from] owed_receivables::MoneyError),
    #[error("a reminder needs at least one item")]
    NothingToRemind,
    #[error(
        "the letter claims {claimed} of new interest, and its calculation comes to {calculated}; make the claim anew from the \
         calculation"
    )]
    InterestDiffers {
        claimed: owed_receivables::Money,
        calculated: owed_receivables::Money,
    },
    #[error("an agreement is about one currency; make one for each")]
    OneCurrency,
    #[error("the instalments come to {paid}, and {owed} is owed; correct the last one")]
    InstalmentsDiffer {
        owed: owed_receivables::Money,
        paid: owed_receivables::Money,
    },
    #[error("row {row} of the report has {found} cells, and the report has {expected} columns")]
    RowShape {
        row: usize,
        found: usize,
        expected: usize,
    },
    #[error("the font {font} cannot be cut down for the file: {message}")]
    Subset { font: &'static str, message: String },
    #[error(
        "file {number} cannot be put behind the others: {message}; leave it out, or save it anew as PDF"
    )]
    NotPdf { number: usize, message: String },
    #[error("the PDF writer gave no {0}; the letter was not made")]
    Writer(&'static str),
    #[error("the file could not be written: {0}")]
    Io(#[from] std::io::Error),
}
