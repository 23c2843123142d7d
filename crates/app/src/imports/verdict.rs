//! What becomes of each document of a file.

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
    /// A payment that the book knew from elsewhere, in words from where; what this file adds is kept with it.
    Known(String),
    Same,
    /// Not imported: it is a problem, or the reason stands among the skipped.
    Left,
}

/// What becomes of all documents: a verdict for each draft, in the order of the file.
#[derive(Default)]
pub struct Judged {
    /// The language of who reads it.
    pub language: Language,
    pub verdicts: Vec<Verdict>,
    /// Where each draft's customer stands in the book; parallel to the file's customers.
    pub customers: Vec<Place>,
    pub problems: Vec<Problem>,
    pub skipped: Vec<String>,
    /// What is odd and keeps nothing out.
    pub notes: Vec<Problem>,
    /// What becomes of each document of which nothing is owed; parallel to those of the file.
    pub ended: Vec<Verdict>,
    /// What became of the payments on account of a list of invoices.
    pub on_account: Vec<Verdict>,
    /// How each payment comes in; of other files empty.
    pub plans: Vec<Plan>,
}

/// Where a customer of the file stands in the book.
#[derive(Clone, Copy)]
pub enum Place {
    Known(owed_receivables::CustomerId),
    New,
    /// The file names it by a name that several customers have.
    Ambiguous,
}

impl Judged {
    pub fn in_language(language: Language) -> Self {
        Self {
            language,
            ..Self::default()
        }
    }

    /// What changes of a document.
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

    /// Asks whether a payment is one that the book has, and leaves it out until a person says so.
    pub fn question(&mut self, row: u64, value: &str, message: impl Into<Message>) -> Verdict {
        self.problem(row, value, message);
        if let Some(problem) = self.problems.last_mut() {
            problem.settled_by = Some(SettledBy::SamePayments);
        }
        Verdict::Left
    }

    /// Notes what a person should know; it keeps nothing out.
    pub fn note(&mut self, row: u64, value: &str, message: impl Into<Message>) {
        self.notes.push(Problem {
            row: u32::try_from(row).ok(),
            value: value.to_owned(),
            message: message.into().text(self.language),
            ..Problem::default()
        });
    }

    /// Leaves a document out for a reason that is no problem.
    pub fn skip(&mut self, reason: impl Into<Message>) -> Verdict {
        self.skipped.push(reason.into().text(self.language));
        Verdict::Left
    }
}
