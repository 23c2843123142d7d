//! The one error that crosses the wire.

use std::collections::BTreeMap;

use owed_receivables::words;
use owed_texts::{Arg, Language, Message};
use serde::Serialize;
use ts_rs::TS;

use owed_texts::sentence::closed;

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

/// What went wrong, where, and what to do next, in no language yet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    pub code: Code,
    pub message: Message,
    /// What to do about it, where the message's own hint does not say it.
    pub hint: Option<Box<Message>>,
    /// The field of the request that is wrong.
    pub field: Option<String>,
}

/// A failure in words, as it crosses the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "Failure")]
pub struct Told {
    pub code: Code,
    pub message: String,
    /// What to do about it, where something can be done.
    pub hint: Option<String>,
    /// The field of the request that is wrong.
    pub field: Option<String>,
    /// The message's key in the catalogue of texts, which does not change with the language.
    pub key: String,
    /// The message's parameters by their names.
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

    /// What it says in `language`.
    pub fn told(&self, language: Language) -> Told {
        let args = self.message.args();
        Told {
            code: self.code,
            message: self.message.text(language),
            hint: match &self.hint {
                Some(hint) => Some(hint.text(language)),
                None => self.message.hint(language),
            },
            field: self.field.clone(),
            key: self.message.key().to_owned(),
            args: args
                .map(|(name, arg)| (name.to_owned(), arg.clone()))
                .collect(),
        }
    }

    /// As [`Told::in_full`].
    pub fn in_full(&self, language: Language) -> String {
        self.told(language).in_full()
    }

    /// Whether it says something of the one record that was worked on, so that others may go on (rule R15), and nothing of
    /// the book, the disk or the program.
    pub fn is_about_one(&self) -> bool {
        matches!(
            self.code,
            Code::Invalid | Code::NotFound | Code::Refused | Code::Mail
        )
    }

    /// A fault of the program, in the words of the library that met it.
    pub fn internal(error: impl std::fmt::Display) -> Self {
        Self::new(Code::Internal, Message::plain(error))
    }

    /// A value of the request that is wrong.
    pub fn invalid(field: &str, message: impl Into<Message>) -> Self {
        Self::new(Code::Invalid, message).field(field)
    }
}

impl Told {
    /// What went wrong and what to do, as one text, for places that have room for one.
    pub fn in_full(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{} {hint}", closed(self.message.clone())),
            None => self.message.clone(),
        }
    }
}
