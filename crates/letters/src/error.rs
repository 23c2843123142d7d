//! What can go wrong on the way from facts to a file.

use owed_receivables::{Money, MoneyError};

/// What happened, and where; [`LettersError::hint`] says what to do.
#[derive(Debug, thiserror::Error)]
pub enum LettersError {
    #[error("the text {template}, line {line}: {message}")]
    Template {
        template: String,
        line: usize,
        message: String,
    },
    /// A part of one letter's text that a person wrote: `subject`, `opening`, `request` or `closing`.
    #[error("the {part} as edited, line {line}: {message}")]
    Edited {
        part: &'static str,
        line: usize,
        message: String,
    },
    #[error("the text {template} has no section “[{section}]”")]
    MissingSection {
        template: String,
        section: &'static str,
    },
    #[error("the logo cannot be read: {0}")]
    Logo(String),
    #[error("the logo has live text, which looks different on every machine")]
    LiveText,
    #[error("the items of this letter add up to more than can be kept exactly: {0}")]
    Money(#[from] MoneyError),
    #[error("a reminder needs at least one item")]
    NothingToRemind,
    #[error(
        "the letter claims {claimed} of new interest, and its calculation comes to {calculated}"
    )]
    InterestDiffers { claimed: Money, calculated: Money },
    #[error("an agreement is in one currency only")]
    OneCurrency,
    #[error("the instalments come to {paid}, and {owed} is owed")]
    InstalmentsDiffer { owed: Money, paid: Money },
    #[error("row {row} of the report has {found} cells, and the report has {expected} columns")]
    RowShape {
        row: usize,
        found: usize,
        expected: usize,
    },
    #[error("the font {font} cannot be cut down for the file: {message}")]
    Subset { font: &'static str, message: String },
    #[error("file {number} cannot be put after the others: {message}")]
    NotPdf { number: usize, message: String },
    #[error("the PDF writer gave no {0}, so the letter was not made")]
    Writer(&'static str),
    #[error("the file could not be written: {0}")]
    Io(#[from] std::io::Error),
}

impl LettersError {
    /// What to do about it, in a sentence, where something can be done.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::MissingSection { .. } => Some("Add it, or use the text that comes with Owed."),
            Self::Logo(_) => Some("Use a PNG, JPEG or SVG file."),
            Self::LiveText => Some("Convert the SVG file's text to paths."),
            Self::InterestDiffers { .. } => Some("Make the claim again from the calculation."),
            Self::OneCurrency => Some("Make one for each."),
            Self::InstalmentsDiffer { .. } => Some("Correct the last one."),
            Self::NotPdf { .. } => Some("Leave it out, or save it as PDF again."),
            Self::Money(error) => return error.hint(),
            Self::Template { .. }
            | Self::Edited { .. }
            | Self::NothingToRemind
            | Self::RowShape { .. }
            | Self::Subset { .. }
            | Self::Writer(_)
            | Self::Io(_) => None,
        };
        hint.map(str::to_owned)
    }
}
