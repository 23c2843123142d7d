//! Connections to a book's file, all set up the same way.

use std::path::Path;

use rusqlite::backup::NO_PROGRESS;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::{Book, file, folding, stamp};
use crate::{Result, StoreError};

/// KiB of the book's pages that a connection caches. Larger sorts use a temporary file without a name.
pub(crate) const CACHE: u32 = 65_536;

pub(super) fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let db = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    prepare(&db)?;
    Ok(db)
}

pub(super) fn prepare(db: &Connection) -> rusqlite::Result<()> {
    db.busy_timeout(Book::WAIT)?;
    db.set_prepared_statement_cache_capacity(128);
    folding::register(db)?;
    // Plans must not depend on bound values; otherwise SQLite re-prepares most cached statements for each of them.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // FULL, since a message must be on disk as "sending" before its first byte goes out (rule S1).
    db.execute_batch(&format!(
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = FILE; PRAGMA threads = 1; PRAGMA cache_size = -{CACHE};"
    ))
}

/// Switches to write-ahead logging, so that one program can write while others read.
pub(super) fn write_ahead(db: &Connection) -> Result<()> {
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
        .map_err(StoreError::from)
}

/// Closes the only connection to a file, which moves all of the log into the file.
pub(super) fn close(db: Connection) -> Result<()> {
    db.close().map_err(|(_, error)| error.into())
}

/// Copies a book to an unused path; the copy appears whole or not at all.
pub(crate) fn copy(db: &Connection, path: &Path) -> Result<()> {
    if path.exists() {
        return Err(StoreError::Exists {
            path: path.to_owned(),
        });
    }
    let made = file::beside(path)?;
    db.backup(MAIN_DB, made.path(), NO_PROGRESS)?;
    let copy = connect(made.path(), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    stamp::part(&copy)?;
    close(copy)?;
    file::put(made, path)
}
