//! The one error type of the interface.

use std::collections::BTreeMap;

use owed_receivables::words;
use owed_texts::{Arg, Language, Message};
use serde::Serialize;
use ts_rs::TS;

use owed_texts::sentence::closed;

words! {
    /// What a caller may need to distinguish; the rest is in the message.
    pub enum Code: "word-failure-code" {
        /// No book is open.
        NoBook,
        /// The request is wrong: a bad value in `field`.
        Invalid,
        /// The requested item is not in the book.
        NotFound,
        /// A business rule forbids it.
        Refused,
        /// The file is not a book, is damaged, or comes from a newer Owed.
        BadBook,
        /// The file or the disk cannot be read or written.
        Io,
        /// A file to import cannot be read.
        BadFile,
        /// The mail server or the account refused.
        Mail,
        /// A password is needed and none is stored.
        PasswordNeeded,
        /// The user cancelled; nothing was changed.
        Cancelled,
        /// A bug in the program.
        Internal,
    }
}

/// What went wrong, where, and what to do next, not yet in any language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    pub code: Code,
    pub message: Message,
    /// What to do about it, if the message's own hint does not say so.
    pub hint: Option<Box<Message>>,
    /// The wrong field of the request.
    pub field: Option<String>,
}

/// A failure in words, as sent to the caller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "Failure")]
pub struct Told {
    pub code: Code,
    pub message: String,
    /// What to do about it, if anything.
    pub hint: Option<String>,
    /// The wrong field of the request.
    pub field: Option<String>,
    /// The message's key in the catalogue of texts, the same in every language.
    pub key: String,
    /// The message's parameters by name.
    #[ts(type = "Record<string, unknown>")]
    pub args: BTreeMap<String, Arg>,
}

impl Failure {
    pub fn new(code: Code, message: impl Into<Message>) -> Self {
        Self {
            code,
            message: message.into(),
            hint: None,
            field: None,
        }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<Message>) -> Self {
        self.hint = Some(Box::new(hint.into()));
        self
    }

    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Returns the failure in `language`.
    pub fn told(&self, language: Language) -> Told {
        let named = self.message.framed().unwrap_or(&self.message);
        Told {
            code: self.code,
            message: self.message.text(language),
            hint: match &self.hint {
                Some(hint) => Some(hint.text(language)),
                None => self.message.hint(language),
            },
            field: self.field.clone(),
            key: named.key().to_owned(),
            args: named
                .args()
                .map(|(name, arg)| (name.to_owned(), arg.clone()))
                .collect(),
        }
    }

    /// Like [`Told::in_full`].
    pub fn in_full(&self, language: Language) -> String {
        self.told(language).in_full()
    }

    /// Says whether it concerns only the record being processed, so that the others can continue (rule R15), rather
    /// than the book, the disk or the program.
    pub fn is_about_one(&self) -> bool {
        matches!(
            self.code,
            Code::Invalid | Code::NotFound | Code::Refused | Code::Mail
        )
    }

    /// Creates a failure for a bug in the program, in the words of the library that reported it.
    pub fn internal(error: impl std::fmt::Display) -> Self {
        Self::new(Code::Internal, Message::plain(error))
    }

    /// Creates a failure for a wrong value in the request.
    pub fn invalid(field: &str, message: impl Into<Message>) -> Self {
        Self::new(Code::Invalid, message).field(field)
    }
}

impl Told {
    /// Returns what went wrong and what to do as one text, where there is room for only one.
    pub fn in_full(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{} {hint}", closed(self.message.clone())),
            None => self.message.clone(),
        }
    }
}
