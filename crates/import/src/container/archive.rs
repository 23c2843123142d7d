//! ZIP archives, unpacked file by file within limits (rule F6).

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::ImportError;

/// The most files in an archive.
const MOST_FILES: usize = 10_000;
/// The most bytes of all unpacked files together.
const MOST_BYTES: u64 = 1 << 30;
/// Text rarely compresses better than this; beyond a small size, anything that does is a bomb.
const MOST_TIMES: u64 = 200;
const SMALL: u64 = 1 << 20;

/// Checks that an archive stays within the limits when unpacked, whatever its directory says.
///
/// # Errors
/// It does not, or is damaged.
pub(crate) fn check(bytes: &[u8]) -> Result<(), ImportError> {
    let mut archive = open(bytes)?;
    let mut left = most(bytes);
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(damaged)?;
        let length = std::io::copy(&mut file.take(left + 1), &mut std::io::sink());
        left = left
            .checked_sub(length.map_err(|_| ImportError::DamagedArchive)?)
            .ok_or(ImportError::ArchiveTooLarge)?;
    }
    Ok(())
}

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, ImportError> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_FILES {
        return Err(ImportError::TooManyFiles {
            count: archive.len(),
            limit: MOST_FILES,
        });
    }
    Ok(archive)
}

fn most(bytes: &[u8]) -> u64 {
    MOST_BYTES.min(SMALL + MOST_TIMES * bytes.len() as u64)
}

/// Unpacks the files one after the other.
pub(crate) fn each(bytes: &[u8], mut take: impl FnMut(&str, Vec<u8>)) -> Result<(), ImportError> {
    let mut archive = open(bytes)?;
    let mut left = most(bytes);
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(damaged)?;
        let name = file.name().map_err(damaged)?.into_owned();
        if file.is_dir() || is_of_the_system(&name) {
            continue;
        }
        let mut content = Vec::new();
        let length = file.by_ref().take(left + 1).read_to_end(&mut content);
        left = left
            .checked_sub(length.map_err(|_| ImportError::DamagedArchive)? as u64)
            .ok_or(ImportError::ArchiveTooLarge)?;
        take(&name, content);
    }
    Ok(())
}

/// Recognises files that archivers add for their own system.
fn is_of_the_system(name: &str) -> bool {
    name.starts_with("__MACOSX/")
        || name
            .rsplit('/')
            .next()
            .is_some_and(|name| name.starts_with('.') || name == "Thumbs.db")
}

fn damaged(error: ZipError) -> ImportError {
    match error {
        ZipError::UnsupportedArchive(what) => ImportError::UnsupportedArchive(what),
        _ => ImportError::DamagedArchive,
    }
}
