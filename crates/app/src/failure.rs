//! The one error that crosses the wire.

use owed_receivables::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::sentence::closed;

words! {
    /// What a face may need to tell apart; everything else is in the words.
    pub enum Code: "word-failure-code" {
        /// No book is open.
        NoBook,
        /// The request itself makes no sense: a wrong value in `field`.
        Invalid,
        /// What was asked for is not in the book.
        NotFound,
        /// The rule of the trade forbids it.
        Refused,
        /// The file is not a book, is damaged, or comes from a newer Owed.
        BadBook,
        /// The file or the disk cannot be read or written.
        Io,
        /// A file to import cannot be read.
        BadFile,
        /// The mail server or the account refuses.
        Mail,
        /// A password is needed and none is stored.
        PasswordNeeded,
        /// The user cancelled; nothing was changed.
        Cancelled,
        /// A fault of the program.
        Internal,
    }
}

/// What went wrong, where, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    pub code: Code,
    pub message: String,
    /// What to do about it, where something can be done.
    pub hint: Option<String>,
    /// The field of the request that is wrong.
    pub field: Option<String>,
}

impl Failure {
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            hint: None,
            field: None,
        }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// What went wrong and what to do, as one text, for places that have room for one.
    pub fn in_full(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{} {hint}", closed(self.message.clone())),
            None => self.message.clone(),
        }
    }

    /// Whether it says something of the one record that was worked on, so that others may go on (rule R15), and nothing of
    /// the book, the disk or the program.
    pub fn is_about_one(&self) -> bool {
        matches!(
            self.code,
            Code::Invalid | Code::NotFound | Code::Refused | Code::Mail
        )
    }

    /// A value of the request that is wrong.
    pub fn invalid(field: &str, message: impl Into<String>) -> Self {
        Self::new(Code::Invalid, message).field(field)
    }
}
