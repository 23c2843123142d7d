//! Problems with a cell, a row or the file, for the person who can fix them (rule F1).

use std::collections::BTreeMap;

use owed_receivables::Currency;
use owed_texts::{Arg, Message, text};
use serde::Serialize;

use crate::error::ImportError;
use crate::field::{Field, Kind};
use crate::text::currencies::Sign;

/// The kind of problem; faces match on this and never on the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Day and month cannot be distinguished anywhere in the file (rule F4).
    AmbiguousDates,
    /// `1,500` may have a thousands separator or three decimals.
    AmbiguousDecimals,
    /// Nothing names what the list is of (rule F4).
    UnknownKind,
    /// Column meanings were inferred from cells alone.
    GuessedColumns,
    /// No column was recognised for something that every row needs.
    MissingColumn,
    /// No amount of a statement has a sign, and the column that may say which ones left the account is not understood.
    UnknownSigns,
    /// No currency is named anywhere.
    NoCurrency,
    /// Some bytes are invalid in the encoding.
    Undecodable,
    /// The apparent encoding of the file makes no words of it.
    AmbiguousEncoding,
    MissingValue,
    BadDate,
    BadAmount,
    BadCurrency,
    BadCountry,
    /// A word for the state of an invoice or a payment that does not say what is owed.
    UnknownStatus,
    /// An unknown word for a document type.
    UnknownDocument,
    /// Payment terms that are not understood.
    UnknownTerms,
    /// Amounts or dates that cannot all be true (rule F5).
    Contradiction,
    /// An impossible value that was read as what it must mean; it keeps nothing out.
    ReadAs,
    /// Rows of one invoice that contradict each other.
    RowsDisagree,
    /// One invoice number for two customers (rule L4).
    NumberOfAnother,
    /// More cells than the header has columns.
    ExtraCells,
    /// The file ends inside a quoted cell or inside a row.
    CutOff,
    /// A file of an archive could not be read.
    Unreadable,
}

/// A problem. Rows with a problem are left out of the drafts; a problem without a row concerns the whole file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The line of the file, counted from 1 as in an editor.
    pub row: Option<u64>,
    /// The column's header as in the file.
    pub column: Option<String>,
    /// The cell as in the file, shortened if long.
    pub value: String,
    /// What was expected, and what to do.
    pub message: Message,
    pub code: Code,
    /// The guess, for a question that has one.
    pub proposal: Option<Box<Proposal>>,
}

/// The presumed interpretation of a file; as [`Overrides`](crate::Overrides) it is the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Proposal {
    pub kind: Option<Kind>,
    pub currency: Option<Currency>,
    /// Fields by the column's index; `None` means not read.
    pub columns: BTreeMap<usize, Option<Field>>,
}

/// The problems of a file, in the order found. Beyond [`Problems::LIMIT`] they are only counted, so that a hostile file
/// stays cheap (rule F6).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Problems {
    pub list: Vec<Problem>,
    /// The total number.
    pub count: u64,
}

impl Problems {
    pub const LIMIT: usize = 10_000;
    const LONGEST_VALUE: usize = 120;

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Says whether one of them concerns the whole file, so that leaving rows out cannot help.
    pub fn concern_the_file(&self) -> bool {
        self.list.iter().any(|problem| problem.row.is_none())
    }

    pub(crate) fn cell(
        &mut self,
        code: Code,
        row: u64,
        column: &str,
        value: &str,
        message: impl Into<Message>,
    ) {
        self.push(Problem {
            row: Some(row),
            column: Some(column.to_owned()),
            value: shortened(value, Self::LONGEST_VALUE),
            message: message.into(),
            code,
            proposal: None,
        });
    }

    /// Adds a problem of the whole file at the front: those must be solved first.
    pub(crate) fn file(
        &mut self,
        code: Code,
        column: Option<String>,
        value: &str,
        message: impl Into<Message>,
    ) {
        self.first(Problem {
            row: None,
            column,
            value: shortened(value, Self::LONGEST_VALUE),
            message: message.into(),
            code,
            proposal: None,
        });
    }

    /// Asks about the whole file, with a guess.
    pub(crate) fn ask(&mut self, code: Code, message: Message, proposal: Proposal) {
        self.first(Problem {
            row: None,
            column: None,
            value: String::new(),
            message,
            code,
            proposal: Some(Box::new(proposal)),
        });
    }

    fn first(&mut self, problem: Problem) {
        self.count += 1;
        self.list.insert(0, problem);
    }

    /// Asks for the currency of a sign that several share.
    pub(crate) fn doubtful_sign(&mut self, sign: Sign) {
        const NAMED: usize = 4;
        let codes = sign.codes();
        let (few, more) = codes.split_at(codes.len().min(NAMED));
        let few = few.join(", ");
        let message = match more.is_empty() {
            true => text!("problem-sign-several", codes = few),
            false => text!("problem-sign-many", codes = few),
        };
        let proposal = Proposal {
            currency: codes.first().and_then(|code| code.parse().ok()),
            ..Proposal::default()
        };
        self.ask(Code::NoCurrency, message, proposal);
    }

    /// Asks for the encoding of a file that was read in this one.
    pub(crate) fn doubtful_encoding(&mut self, read_in: &str) {
        let message = text!("problem-encoding-doubtful", encoding = read_in);
        self.file(Code::AmbiguousEncoding, None, read_in, message);
    }

    /// Adds the problems of a file in an archive; each message names the file.
    pub(crate) fn take(&mut self, file: &str, others: Self) {
        let unlisted = others.count - others.list.len() as u64;
        for mut problem in others.list {
            problem.message = text!("problem-in-file", file, problem = problem.message);
            self.push(problem);
        }
        self.count += unlisted;
    }

    /// Adds a file of an archive that could not be read at all.
    pub(crate) fn unreadable(&mut self, file: &str, error: &ImportError) {
        let said = error.message();
        let message = match error.hint() {
            Some(_) => text!(
                "problem-file-unreadable",
                file,
                error = &said,
                hint = Arg::hint_of(&said)
            ),
            None => text!("problem-in-file", file, problem = said),
        };
        self.push(Problem {
            row: None,
            column: None,
            value: shortened(file, Self::LONGEST_VALUE),
            message,
            code: Code::Unreadable,
            proposal: None,
        });
    }

    pub(crate) fn in_row_order(&mut self) {
        self.list.sort_by_key(|problem| problem.row);
    }

    fn push(&mut self, problem: Problem) {
        self.count += 1;
        if self.list.len() < Self::LIMIT {
            self.list.push(problem);
        }
    }
}

pub(crate) fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
