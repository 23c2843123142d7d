//! Rows of the watched folder's files that a person must decide on. Like what was seen in the folder, they are not
//! journaled.

use rusqlite::{Row, params};

use crate::sql::Columns;
use crate::{Book, BookReader, Hash, Millis, Result};

/// A row that was not imported with the rest of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedQuestion {
    /// The last file with the question, by its path inside the folder.
    pub name: String,
    pub row: Option<u32>,
    /// The cell in question; for an invoice, its number.
    pub value: String,
    pub message: String,
    pub seen_at: Millis,
}

impl WatchedQuestion {
    /// Identifies the question, whichever file raises it.
    pub fn hash(&self) -> Hash {
        Hash::digest(format!("{}\u{1f}{}", self.value, self.message).as_bytes())
    }
}

impl Book {
    /// Records a question; one that a person has settled stays settled.
    pub fn ask_of_watched(&mut self, question: &WatchedQuestion) -> Result<()> {
        self.db.execute(
            "INSERT INTO watched_question (sha256, name, row, value, message, seen_at, settled) VALUES (?, ?, ?, ?, ?, ?, 0)
             ON CONFLICT (sha256) DO UPDATE SET (name, row, seen_at) = (excluded.name, excluded.row, excluded.seen_at)",
            params![
                question.hash().as_str(),
                question.name,
                question.row,
                question.value,
                question.message,
                question.seen_at
            ],
        )?;
        Ok(())
    }

    /// Deletes a file's questions: its new contents raise those that remain.
    pub fn forget_questions_of(&mut self, name: &str) -> Result<()> {
        self.db.execute(
            "DELETE FROM watched_question WHERE name = ? AND settled = 0",
            [name],
        )?;
        Ok(())
    }

    /// Settles a question for good; returns whether it existed.
    pub fn settle_watched(&mut self, hash: &Hash) -> Result<bool> {
        let settled = self.db.execute(
            "UPDATE watched_question SET settled = 1 WHERE sha256 = ?",
            [hash.as_str()],
        )?;
        Ok(settled > 0)
    }
}

impl BookReader {
    /// Returns the unsettled questions, the latest first.
    pub fn watched_questions(&self) -> Result<Vec<WatchedQuestion>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT name, row, value, message, seen_at FROM watched_question WHERE NOT settled
                 ORDER BY seen_at DESC, name, row",
            )?
            .query_map([], read)?
            .collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<WatchedQuestion> {
    let mut row = Columns::new(row);
    Ok(WatchedQuestion {
        name: row.get()?,
        row: row.get()?,
        value: row.get()?,
        message: row.get()?,
        seen_at: row.get()?,
    })
}
