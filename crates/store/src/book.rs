use std::fs::{self, File};
use std::io::Read;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::NO_PROGRESS;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags, Transaction, TransactionBehavior};

use crate::{Result, StoreError, folding, migrate};

/// An open book. Several programs may hold one at once: readers never wait, writers wait for each other for a few
/// seconds and then give up with [`StoreError::Busy`].
pub struct Book {
    pub(crate) reading: Reading,
    path: PathBuf,
    backup: Option<PathBuf>,
}

/// Everything that can be read from a book, alone or in the middle of a [`Write`](crate::Write).
pub struct Reading {
    pub(crate) db: Connection,
}

impl Deref for Book {
    type Target = Reading;

    fn deref(&self) -> &Reading {
        &self.reading
    }
}

impl Book {
    /// Makes a new book at `path`; a file that is there already is left alone unless it is empty.
    pub fn create(path: &Path) -> Result<Self> {
        if fs::metadata(path).is_ok_and(|file| file.len() > 0) && !is_unfinished(path) {
            return Err(match Self::open(path) {
                Ok(_) => StoreError::Exists {
                    path: path.to_owned(),
                },
                Err(error) => error,
            });
        }
        let mut db = connect(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        write_ahead(&db)?;
        migrate::create(&mut db)?;
        Ok(Self::of(db, path, None))
    }

    /// Opens a book to read and write, after bringing one of an older version up to date.
    pub fn open(path: &Path) -> Result<Self> {
        look_at(path)?;
        let mut db = open_book(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if db.is_readonly(MAIN_DB)? {
            migrate::must_be_current(&db, path)?;
            return Ok(Self::of(db, path, None));
        }
        let backup = migrate::migrate(&mut db, path)?;
        write_ahead(&db)?;
        Ok(Self::of(db, path, backup))
    }

    /// Opens a book that nothing will be written to; a write fails with [`StoreError::ReadOnly`].
    pub fn open_read_only(path: &Path) -> Result<Self> {
        look_at(path)?;
        let db = open_book(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        migrate::must_be_current(&db, path)?;
        Ok(Self::of(db, path, None))
    }

    pub fn open_or_create(path: &Path) -> Result<Self> {
        if fs::metadata(path).is_ok_and(|file| file.len() > 0) && !is_unfinished(path) {
            Self::open(path)
        } else {
            Self::create(path)
        }
    }

    fn of(db: Connection, path: &Path, backup: Option<PathBuf>) -> Self {
        Self {
            reading: Reading { db },
            path: path.to_owned(),
            backup,
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The copy that was made before the book was brought up to date, when opening it did so.
    pub fn backup_of_older_version(&self) -> Option<&Path> {
        self.backup.as_deref()
    }

    /// Copies the book as it is now to a new file, while others go on working with it.
    pub fn backup_to(&self, path: &Path) -> Result<()> {
        if path.exists() {
            return Err(StoreError::Exists {
                path: path.to_owned(),
            });
        }
        Ok(self.db.backup(MAIN_DB, path, NO_PROGRESS)?)
    }

    /// Reads several things of one and the same moment, whatever others write meanwhile.
    pub fn snapshot<T, E: From<StoreError>>(
        &mut self,
        read: impl FnOnce(&Reading) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let _moment = Transaction::new_unchecked(&self.reading.db, TransactionBehavior::Deferred)
            .map_err(StoreError::from)?;
        read(&self.reading)
    }
}

/// Refuses what is no book, or only part of one, before SQLite touches it.
fn look_at(path: &Path) -> Result<()> {
    let in_file = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    if !path.exists() {
        return Err(StoreError::Missing {
            path: path.to_owned(),
        });
    }
    let mut header = [0; 100];
    let mut file = File::open(path).map_err(in_file)?;
    let length = file.metadata().map_err(in_file)?.len();
    if file.read_exact(&mut header).is_err() || !header.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::NotABook {
            path: path.to_owned(),
        });
    }
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u32::from_be_bytes([header[28], header[29], header[30], header[31]]);
    let expected = page_size * u64::from(pages);
    if length < expected && !has_log(path) {
        return Err(StoreError::Damaged {
            detail: format!("{length} bytes of {expected} are there"),
        });
    }
    Ok(())
}

/// Whether a write-ahead log lies beside the book; it may hold pages that the file lacks.
fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

/// Whether the making of a book stopped before its first commit: an SQLite file with nothing in it.
fn is_unfinished(path: &Path) -> bool {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).is_ok_and(|db| {
        application_id(&db).is_ok_and(|id| id == 0)
            && db
                .query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
                    row.get::<_, i64>(0)
                })
                .is_ok_and(|objects| objects == 0)
    })
}

fn application_id(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "application_id", |row| row.get(0))
}

fn open_book(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let opened = match known(path, flags) {
        // A folder that cannot be written to has no room for the log's index; without a log none is needed.
        Err(error) if has_no_room(&error) && !has_log(path) => known(
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

/// A connection, and what kind of file the file says it is.
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

fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let db = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.busy_timeout(Duration::from_secs(5))?;
    db.set_prepared_statement_cache_capacity(128);
    folding::register(&db)?;
    // A plan must not depend on the values that are bound: else SQLite makes most cached statements anew with each of them.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // Full: a message must be on the disk as "sending" before its first byte goes out (rule S1).
    db.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;",
    )?;
    Ok(db)
}

/// Lets one program write while others read.
fn write_ahead(db: &Connection) -> Result<()> {
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
        .map_err(StoreError::from)
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
