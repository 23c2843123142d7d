//! The file of a book, before SQLite touches it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::book::header::Header;
use crate::book::log;
use crate::{Result, StoreError};

/// Returns the canonical path of a file, with links resolved, so that all programs that open it find the same log and
/// the same lock. It is absolute, so SQLite cannot mistake it for a special name such as `:memory:` or `file:…`.
pub(crate) fn whole_path(path: &Path) -> Result<PathBuf> {
    let in_file = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    match fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let absolute = std::path::absolute(path).map_err(in_file)?;
            let (Some(folder), Some(name)) = (absolute.parent(), absolute.file_name()) else {
                return Err(in_file(error));
            };
            // A missing folder is reported by whoever creates the file.
            let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
            Ok(folder.join(name))
        }
        found => found.map_err(in_file),
    }
}

/// Rejects a file that is not a book, is only part of one, or has a log that is not its own.
pub(crate) fn look_at(path: &Path) -> Result<()> {
    let path = || path.to_owned();
    let in_file = |source| StoreError::File {
        path: path(),
        source,
    };
    let found = match fs::metadata(path()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(StoreError::Missing { path: path() });
        }
        found => found.map_err(in_file)?,
    };
    if found.len() == 0 {
        return Err(StoreError::Unfinished { path: path() });
    }
    if has_other_names(&found) {
        return Err(StoreError::SeveralNames { path: path() });
    }
    let Some(header) = Header::read(&path()).map_err(in_file)? else {
        return Err(StoreError::NotABook { path: path() });
    };
    let expected = header.page_size * header.pages;
    if found.len() < expected && !has_log(&path()) {
        return Err(StoreError::Damaged {
            detail: format!("{} bytes of {expected} are there", found.len()),
        });
    }
    log::must_belong(&path())?;
    if is_unfinished(&path()) {
        return Err(StoreError::Unfinished { path: path() });
    }
    Ok(())
}

/// With several names, SQLite would keep a log beside each, unaware of the others.
fn has_other_names(file: &fs::Metadata) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::MetadataExt::nlink(file) > 1;
    #[cfg(not(unix))]
    {
        let _ = file;
        false
    }
}

/// Says whether a write-ahead log lies beside the book; it may hold pages that the file lacks.
pub(crate) fn has_log(path: &Path) -> bool {
    fs::metadata(log::beside(path)).is_ok_and(|log| log.len() > 0)
}

/// Says whether the file exists and holds more than an interrupted creation left.
pub(crate) fn holds_something(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| file.len() > 0) && !is_unfinished(path)
}

/// Says whether creating the book stopped before its first commit: an SQLite file with nothing in it.
fn is_unfinished(path: &Path) -> bool {
    let named = Header::read(path)
        .is_ok_and(|header| header.is_none_or(|header| header.application_id != 0));
    !named
        && Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).is_ok_and(|db| {
            db.query_row(
            "SELECT (SELECT count(*) FROM sqlite_schema) + (SELECT * FROM pragma_application_id)",
            [],
            |row| row.get::<_, i64>(0),
        )
        .is_ok_and(|found| found == 0)
        })
}

/// Moves a complete file into place and syncs it; an existing file is kept.
pub(crate) fn put(file: tempfile::NamedTempFile, path: &Path) -> Result<()> {
    let in_file = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    file.as_file().sync_all().map_err(in_file)?;
    file.persist_noclobber(path)
        .map_err(|failed| match failed.error.kind() {
            io::ErrorKind::AlreadyExists => StoreError::Exists {
                path: path.to_owned(),
            },
            _ => in_file(failed.error),
        })?;
    sync_folder_of(path);
    Ok(())
}

/// Creates a temporary file in the same folder, accessible to the owner only.
pub(crate) fn beside(path: &Path) -> Result<tempfile::NamedTempFile> {
    let folder = path.parent().unwrap_or(path);
    tempfile::Builder::new()
        .prefix(".owed-")
        .tempfile_in(folder)
        .map_err(|source| StoreError::File {
            path: path.to_owned(),
            source,
        })
}

/// A new name is only on disk once its folder is synced. Where folders cannot be synced, the system does it itself.
fn sync_folder_of(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}
