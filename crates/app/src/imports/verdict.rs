//! The verdict on each document of a file.

use owed_texts::{Language, Message};

use super::plan::Plan;
use super::{Problem, SettledBy};

/// What becomes of one document.
pub enum Verdict {
    Create,
    /// What changes, in words.
    Change {
        id: i64,
        changes: Vec<String>,
    },
    /// A payment that the book has from elsewhere, with its origin in words; what this file adds is stored with it.
    Known(String),
    Same,
    /// Not imported: it is a problem, or its reason is among the skipped.
    Left,
}

/// The verdicts on all documents, in the order of the file.
#[derive(Default)]
pub struct Judged {
    /// The reader's language.
    pub language: Language,
    pub verdicts: Vec<Verdict>,
    /// The place of each customer in the book; parallel to the file's customers.
    pub customers: Vec<Place>,
    pub problems: Vec<Problem>,
    pub skipped: Vec<String>,
    /// Oddities that do not prevent the import.
    pub notes: Vec<Problem>,
    /// The verdicts on documents on which nothing is owed; parallel to the file's.
    pub ended: Vec<Verdict>,
    /// The verdicts on the payments on account of an invoice list.
    pub on_account: Vec<Verdict>,
    /// How each payment is imported; empty for other files.
    pub plans: Vec<Plan>,
}

/// The place of a file's customer in the book.
#[derive(Clone, Copy)]
pub enum Place {
    Known(owed_receivables::CustomerId),
    New,
    /// The file uses a name that several customers have.
    Ambiguous,
}

impl Judged {
    pub fn in_language(language: Language) -> Self {
        Self {
            language,
            ..Self::default()
        }
    }

    /// Returns the verdict on a changed document.
    pub fn change(&self, id: i64, changes: Vec<Message>) -> Verdict {
        let changes = changes.iter().map(|change| change.text(self.language));
        Verdict::Change {
            id,
            changes: changes.collect(),
        }
    }

    /// Notes a problem and leaves its document out.
    pub fn problem(&mut self, row: u64, value: &str, message: impl Into<Message>) -> Verdict {
        self.problems.push(Problem {
            row: u32::try_from(row).ok(),
            value: value.to_owned(),
            message: message.into().text(self.language),
            ..Problem::default()
        });
        Verdict::Left
    }

    /// Asks whether a payment is one in the book, and leaves it out until a person answers.
    pub fn question(&mut self, row: u64, value: &str, message: impl Into<Message>) -> Verdict {
        self.problem(row, value, message);
        if let Some(problem) = self.problems.last_mut() {
            problem.settled_by = Some(SettledBy::SamePayments);
        }
        Verdict::Left
    }

    /// Notes something that a person should know; it does not prevent the import.
    pub fn note(&mut self, row: u64, value: &str, message: impl Into<Message>) {
        self.notes.push(Problem {
            row: u32::try_from(row).ok(),
            value: value.to_owned(),
            message: message.into().text(self.language),
            ..Problem::default()
        });
    }

    /// Leaves a document out for a reason that is not a problem.
    pub fn skip(&mut self, reason: impl Into<Message>) -> Verdict {
        self.skipped.push(reason.into().text(self.language));
        Verdict::Left
    }
}
