//! A sender's log of its current message, in a file beside the book.
//!
//! The book says that a message is being sent; how far it got must be on disk even while another program holds the book
//! for a long write. A sender records here, each before it continues: that it claimed the message, that the message's
//! end goes out now, and the outcome. Whoever finds the message still marked as sending reads its progress here, and
//! has to ask a person only if the end went out and no answer is known (rule S2).

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use owed_receivables::Date;
use serde_json::{Value, json};

use crate::{MessageRow, Millis, Outcome, StoreError, sql};

/// How far the last attempt at a message got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Progress {
    /// The file does not say.
    Untold,
    /// It was claimed; its end had not gone out.
    Taken,
    /// Its end went out, or was about to.
    Ending,
    Ended(Ended),
}

/// How an attempt ended, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ended {
    pub outcome: Outcome,
    pub at: Millis,
    pub today: Date,
}

#[derive(Debug)]
pub(crate) struct SendingLog {
    path: PathBuf,
    file: Option<File>,
}

impl SendingLog {
    /// Returns the log of a book, whatever link it was opened through.
    pub fn beside(book: &Path) -> Self {
        let book = fs::canonicalize(book).unwrap_or_else(|_| book.to_owned());
        let mut name = OsString::from(book);
        name.push("-sent");
        Self {
            path: name.into(),
            file: None,
        }
    }

    /// Records that a message was claimed, replacing earlier records.
    pub fn taken(&mut self, message: &MessageRow) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        self.file = Some(options.open(&self.path)?);
        self.append(&json!({
            "message": message.message.message_id,
            "attempt": message.attempts,
        }))
    }

    /// Records that the end of the message goes out now.
    pub fn ending(&mut self) -> io::Result<()> {
        self.append(&json!({ "ending": true }))
    }

    pub fn ended(&mut self, ended: &Ended) -> io::Result<()> {
        self.append(&to_json(ended))
    }

    /// Clears the log: the book knows the message's outcome.
    pub fn clear(&mut self) {
        self.file = None;
        // If it stays, it is about a message that is no longer being sent, and says nothing about any other.
        let _ = fs::remove_file(&self.path);
    }

    /// Returns the progress of the last attempt at a message that the book marks as sending.
    pub fn progress(&self, message: &MessageRow) -> Progress {
        let text = fs::read_to_string(&self.path).unwrap_or_default();
        let mut lines = text.lines();
        let head = lines
            .next()
            .and_then(|line| serde_json::from_str::<Value>(line).ok());
        let is_its = head.is_some_and(|head| {
            head["message"] == message.message.message_id.as_str()
                && head["attempt"] == message.attempts
        });
        if !is_its {
            return Progress::Untold;
        }
        match lines.last() {
            None => Progress::Taken,
            // A truncated line leaves open how far it got.
            Some(line) => serde_json::from_str(line)
                .ok()
                .and_then(|line| from_json(&line))
                .map_or(Progress::Ending, Progress::Ended),
        }
    }

    /// Returns the error for a log that cannot be written.
    pub fn failure(&self, source: io::Error) -> StoreError {
        StoreError::File {
            path: self.path.clone(),
            source,
        }
    }

    fn append(&mut self, line: &Value) -> io::Result<()> {
        let Some(file) = &mut self.file else {
            return Err(io::Error::other("no message is in hand"));
        };
        file.write_all(format!("{line}\n").as_bytes())?;
        file.sync_all()
    }
}

fn to_json(ended: &Ended) -> Value {
    let (state, text, next_attempt) = match &ended.outcome {
        Outcome::Sent { response } => ("sent", response, None),
        Outcome::Retry {
            error,
            next_attempt,
        } => ("retry", error, Some(next_attempt)),
        Outcome::Failed { error } => ("failed", error, None),
        Outcome::Unknown { error } => ("unknown", error, None),
    };
    json!({
        "ended": state,
        "text": text,
        "next_attempt": next_attempt,
        "at": ended.at,
        "today": sql::day(ended.today),
    })
}

fn from_json(line: &Value) -> Option<Ended> {
    let text = line["text"].as_str()?.to_owned();
    let outcome = match line["ended"].as_str()? {
        "sent" => Outcome::Sent { response: text },
        "retry" => Outcome::Retry {
            error: text,
            next_attempt: line["next_attempt"].as_i64()?,
        },
        "failed" => Outcome::Failed { error: text },
        "unknown" => Outcome::Unknown { error: text },
        _ => return None,
    };
    Some(Ended {
        outcome,
        at: line["at"].as_i64()?,
        today: sql::date(line["today"].as_i64()?)?,
    })
}
