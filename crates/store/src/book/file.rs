//! The file of a book, before SQLite touches it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::book::header::Header;
use crate::book::log;
use crate::{Result, StoreError};

/// The one path of a file, through links, so that every program that opens it finds the same log and the same lock. It
/// is absolute, so SQLite takes no name for one of its own, like `:memory:` or `file:…`.
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
            // A folder that is not there is for whoever makes the file to complain of.
            let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
            Ok(folder.join(name))
        }
        found => found.map_err(in_file),
    }
}

/// Refuses what is no book, or only part of one, or has a log that is not its own.
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

/// SQLite would keep a log beside each of the names, and the two would not know of each other.
fn has_other_names(file: &fs::Metadata) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::MetadataExt::nlink(file) > 1;
    #[cfg(not(unix))]
    {
        let _ = file;
        false
    }
}

/// Whether a write-ahead log lies beside the book; it may hold pages that the file lacks.
pub(crate) fn has_log(path: &Path) -> bool {
    fs::metadata(log::beside(path)).is_ok_and(|log| log.len() > 0)
}

/// Whether there is a file, and more in it than the beginning of a making that was cut short.
pub(crate) fn holds_something(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| file.len() > 0) && !is_unfinished(path)
}

/// Whether the making of a book stopped before its first commit: an SQLite file with nothing in it.
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

/// Puts a file that is whole where it belongs, on the disk; what is there already stays.
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

/// A file in the making beside its place, for the owner alone.
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

/// A new name is on the disk once its folder is. Where folders cannot be synced, the system does it by itself.
fn sync_folder_of(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}
