//! The watched folder, whose new files are imported, and what was seen in it. Not journaled: an import that was undone
//! must not come back by itself a minute later.

use std::collections::HashMap;

use owed_receivables::words;
use rusqlite::{OptionalExtension, Row, params};

use crate::sql::Columns;
use crate::{Book, BookReader, Hash, Millis, Result};

words! {
    /// The outcome for a file of the watched folder.
    pub enum WatchedOutcome: "word-watched-outcome" {
        Imported,
        /// The book already had everything in it.
        NothingNew,
        /// It was not imported; the detail says why.
        Problem,
        /// A person chose to ignore it.
        Ignored,
    }
}

/// A file seen in the watched folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedFile {
    /// Of its contents: a renamed file is the same.
    pub hash: Hash,
    /// Its path inside the folder.
    pub name: String,
    pub seen_at: Millis,
    pub outcome: WatchedOutcome,
    pub detail: String,
}

/// How a file of the watched folder last looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedLook {
    /// Its path inside the folder.
    pub name: String,
    /// In bytes.
    pub size: i64,
    /// Its modification time in the file system: nanoseconds since 1970.
    pub modified: i64,
    /// When it first looked like this.
    pub since: Millis,
    /// Whether its outcome was recorded.
    pub read: bool,
}

const FILE: &str = "SELECT sha256, name, seen_at, outcome, detail FROM watched_file";

impl Book {
    /// Sets the folder to watch; an empty path turns watching off.
    pub fn watch_folder(&mut self, path: &str) -> Result<()> {
        self.db.execute(
            "INSERT INTO watched_folder (id, path) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET path = ?1",
            [path],
        )?;
        Ok(())
    }

    /// Records a file's outcome, replacing an earlier one. Problems of the file's older contents no longer matter.
    pub fn note_watched_file(&mut self, file: &WatchedFile) -> Result<()> {
        self.db.execute(
            "UPDATE watched_file SET outcome = 'ignored' WHERE name = ? AND sha256 <> ? AND outcome = 'problem'",
            [&file.name, file.hash.as_str()],
        )?;
        self.db.execute(
            "INSERT INTO watched_file (sha256, name, seen_at, outcome, detail) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (sha256) DO UPDATE SET (name, seen_at, outcome, detail)
               = (excluded.name, excluded.seen_at, excluded.outcome, excluded.detail)",
            params![
                file.hash.as_str(),
                file.name,
                file.seen_at,
                file.outcome.to_string(),
                file.detail
            ],
        )?;
        Ok(())
    }
}

impl Book {
    /// Records how a file looks, replacing how it looked before.
    pub fn note_watched_look(&mut self, look: &WatchedLook) -> Result<()> {
        self.db
            .prepare_cached(
                "INSERT INTO watched_look (name, size, modified, since, read) VALUES (?, ?, ?, ?, ?)
                 ON CONFLICT (name) DO UPDATE SET (size, modified, since, read)
                   = (excluded.size, excluded.modified, excluded.since, excluded.read)",
            )?
            .execute(params![
                look.name,
                look.size,
                look.modified,
                look.since,
                look.read
            ])?;
        Ok(())
    }
}

impl BookReader {
    /// Returns the watched folder, or an empty path.
    pub fn watched_folder(&self) -> Result<String> {
        let path = self
            .db
            .query_row("SELECT path FROM watched_folder", [], |row| row.get(0))
            .optional()?;
        Ok(path.unwrap_or_default())
    }

    pub fn watched_file(&self, hash: &Hash) -> Result<Option<WatchedFile>> {
        Ok(self
            .db
            .prepare_cached(&format!("{FILE} WHERE sha256 = ?"))?
            .query_row([hash.as_str()], read)
            .optional()?)
    }

    /// Returns how the folder's files last looked, by their paths inside it.
    pub fn watched_looks(&self) -> Result<HashMap<String, WatchedLook>> {
        Ok(self
            .db
            .prepare_cached("SELECT name, size, modified, since, read FROM watched_look")?
            .query_map([], |row| {
                let mut row = Columns::new(row);
                let look = WatchedLook {
                    name: row.get()?,
                    size: row.get()?,
                    modified: row.get()?,
                    since: row.get()?,
                    read: row.get()?,
                };
                Ok((look.name.clone(), look))
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the files with this outcome, the latest first.
    pub fn watched_files(&self, outcome: WatchedOutcome) -> Result<Vec<WatchedFile>> {
        Ok(self
            .db
            .prepare_cached(&format!(
                "{FILE} WHERE outcome = ? ORDER BY seen_at DESC, sha256"
            ))?
            .query_map([outcome.to_string()], read)?
            .collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<WatchedFile> {
    let mut row = Columns::new(row);
    Ok(WatchedFile {
        hash: Hash::from_hex(row.get::<String>()?),
        name: row.get()?,
        seen_at: row.get()?,
        outcome: row.parsed()?,
        detail: row.get()?,
    })
}
