//! A book: opening, creating and maintaining its file.

pub(crate) mod connection;
mod file;
pub(crate) mod folding;
mod header;
mod kept_open;
mod log;
pub(crate) mod migrate;
mod refusals;
pub(crate) mod stamp;

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags, Transaction, TransactionBehavior};

use crate::{Result, StoreError};
use connection::{close, connect, copy, prepare, write_ahead};

/// An open book. Several programs may hold it at once: readers never wait; writers wait for each other for a few
/// seconds, then fail with [`StoreError::Busy`].
pub struct Book {
    pub(crate) reader: BookReader,
    path: PathBuf,
    backup: Option<PathBuf>,
}

/// All queries on a book, on its own or within a [`Write`](crate::Write).
pub struct BookReader {
    pub(crate) db: Connection,
}

impl Deref for Book {
    type Target = BookReader;

    fn deref(&self) -> &BookReader {
        &self.reader
    }
}

impl Book {
    /// How long to wait for another program's write by default.
    pub const WAIT: Duration = Duration::from_secs(5);

    /// Creates a book at `path`; an existing file is kept unless it is empty.
    pub fn create(path: &Path) -> Result<Self> {
        Self::create_filled(path, |_| Ok(()))
    }

    fn create_filled(path: &Path, fill: impl FnOnce(&BookReader) -> Result<()>) -> Result<Self> {
        let path = file::whole_path(path)?;
        if file::holds_something(&path) {
            return Err(match Self::open(&path) {
                Ok(_) => StoreError::Exists { path },
                Err(error) => error,
            });
        }
        if path.exists() {
            return Self::make_at(&path, fill);
        }
        // Created under another name first, so that a program killed here leaves nothing that looks like a book.
        let made = file::beside(&path)?;
        let Self { reader, .. } = Self::make_at(made.path(), fill)?;
        close(reader.db)?;
        file::put(made, &path)?;
        Self::open(&path)
    }

    fn make_at(path: &Path, fill: impl FnOnce(&BookReader) -> Result<()>) -> Result<Self> {
        let mut db = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        write_ahead(&db)?;
        migrate::create(&mut db)?;
        let book = Self::new(db, path, None);
        fill(&book.reader)?;
        Ok(book)
    }

    /// Creates a book in memory, to try something on.
    pub fn nowhere() -> Result<Self> {
        let mut db = Connection::open_in_memory()?;
        prepare(&db)?;
        migrate::create(&mut db)?;
        Ok(Self::new(db, Path::new(""), None))
    }

    /// Opens a book for reading and writing, after migrating one of an older version.
    pub fn open(path: &Path) -> Result<Self> {
        let path = file::whole_path(path)?;
        file::look_at(&path)?;
        let mut db = open_book(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if db.is_readonly(MAIN_DB)? {
            migrate::must_be_current(&db, &path)?;
            return Ok(Self::new(db, &path, None));
        }
        let backup = migrate::migrate(&mut db, &path)?;
        write_ahead(&db)?;
        let book = Self::new(db, &path, backup);
        // Any obstacle here need not keep anyone from the book: the mark stays until the sweep succeeds.
        let _ = book.sweep_if_needed();
        Ok(book)
    }

    /// Opens a book for reading; writes fail with [`StoreError::ReadOnly`].
    pub fn open_read_only(path: &Path) -> Result<Self> {
        let path = file::whole_path(path)?;
        file::look_at(&path)?;
        let db = open_book(&path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        migrate::must_be_current(&db, &path)?;
        Ok(Self::new(db, &path, None))
    }

    /// Opens the book at `path`, or makes a new one with what `fill` writes into it.
    pub(crate) fn open_or_fill(
        path: &Path,
        fill: impl FnOnce(&BookReader) -> Result<()>,
    ) -> Result<Self> {
        if file::holds_something(&file::whole_path(path)?) {
            return Self::open(path);
        }
        match Self::create_filled(path, fill) {
            // Another program was faster.
            Err(StoreError::Exists { .. }) => Self::open(path),
            made => made,
        }
    }

    fn new(db: Connection, path: &Path, backup: Option<PathBuf>) -> Self {
        Self {
            reader: BookReader { db },
            path: path.to_owned(),
            backup,
        }
    }

    /// The book's path, with links resolved.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The backup made before the book was migrated, if opening it did so.
    pub fn backup_of_older_version(&self) -> Option<&Path> {
        self.backup.as_deref()
    }

    /// Sets how long a write waits for another program's before it fails with [`StoreError::Busy`].
    pub fn wait_for_others(&self, at_most: Duration) -> Result<()> {
        Ok(self.db.busy_timeout(at_most)?)
    }

    /// Copies the book's current state to a new file while others keep working with it.
    pub fn backup_to(&self, path: &Path) -> Result<()> {
        copy(&self.db, &file::whole_path(path)?)
    }

    /// Runs several queries on one consistent state, whatever others write meanwhile.
    pub fn snapshot<T, E: From<StoreError>>(
        &mut self,
        read: impl FnOnce(&BookReader) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let _moment = Transaction::new_unchecked(&self.reader.db, TransactionBehavior::Deferred)
            .map_err(StoreError::from)?;
        read(&self.reader)
    }
}

fn application_id(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "application_id", |row| row.get(0))
}

fn open_book(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let opened = match known(path, flags) {
        // A folder without write access has no room for the log's index; without a log none is needed.
        Err(error) if has_no_room(&error) && !file::has_log(path) => known(
            Path::new(&immutable(path)),
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
        ),
        opened => opened,
    };
    match opened {
        Ok((db, migrate::APPLICATION_ID)) => Ok(db),
        Err(error) if error.sqlite_error_code() != Some(ErrorCode::NotADatabase) => {
            Err(error.into())
        }
        _ => Err(StoreError::NotABook {
            path: path.to_owned(),
        }),
    }
}

/// Returns a connection, and the application ID in the file's header.
fn known(path: &Path, flags: OpenFlags) -> rusqlite::Result<(Connection, i64)> {
    let db = connect(path, flags)?;
    let id = application_id(&db)?;
    Ok((db, id))
}

fn has_no_room(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly)
    )
}

fn immutable(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = path
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    format!("file:{path}?immutable=1")
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn a_cached_statement_is_not_made_anew_for_another_value() {
        let folder = tempfile::tempdir().unwrap();
        let book = Book::create(&folder.path().join("a.owed")).unwrap();
        let mut statement = book
            .db
            .prepare_cached(
                "SELECT c.number FROM credit c JOIN customer u ON u.id = c.customer_id WHERE c.id = ?",
            )
            .unwrap();
        for id in 1..=3 {
            assert!(!statement.exists([id]).unwrap());
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
    }
}
