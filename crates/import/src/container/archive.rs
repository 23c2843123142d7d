//! ZIP archives of files that are read, without ever unpacking more than is reasonable (rule F6).

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::contents::{Contents, read_single};
use crate::detection::Overrides;
use crate::error::ImportError;
use crate::format::{self, Format, Shape};
use crate::problem::Problems;

/// Most files that an archive may hold.
const MOST_FILES: usize = 10_000;
/// Most bytes that an archive may unpack to, all of its files together.
const MOST_BYTES: u64 = 1 << 30;
/// Bytes of text rarely pack better than this; past a small size, what does is a bomb.
const MOST_TIMES: u64 = 200;
const SMALL: u64 = 1 << 20;

/// Whether an archive unpacks to no more than is reasonable, whatever its directory says.
///
/// # Errors
/// Where it does not, or is damaged.
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

/// A file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its path inside the archive.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The files of an archive, without those that archivers add for their own system; `None` where the file is none.
///
/// # Errors
/// Where it is damaged, or holds more than is reasonable.
pub fn members(bytes: &[u8]) -> Result<Option<Vec<Member>>, ImportError> {
    if format::shape(bytes) != Shape::Zip {
        return Ok(None);
    }
    let mut members = Vec::new();
    each(bytes, |name, bytes| {
        members.push(Member {
            name: name.to_owned(),
            bytes,
        });
    })?;
    Ok(Some(members))
}

/// Everything that the files of an archive hold, as one. A file that cannot be read is a problem that names it.
pub(crate) fn read(bytes: &[u8], chosen: &Overrides) -> Result<Contents, ImportError> {
    let mut together = Together::default();
    each(bytes, |name, content| {
        together.add(name, read_member(&content, chosen));
    })?;
    together.finish()
}

/// Unpacks one file after the other.
fn each(bytes: &[u8], mut take: impl FnMut(&str, Vec<u8>)) -> Result<(), ImportError> {
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

fn read_member(bytes: &[u8], chosen: &Overrides) -> Result<Contents, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    read_single(bytes, chosen)
}

/// What archivers add for their own system.
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

#[derive(Default)]
struct Together {
    contents: Option<Contents>,
    problems: Problems,
}

impl Together {
    fn add(&mut self, name: &str, contents: Result<Contents, ImportError>) {
        match contents {
            Ok(mut contents) => {
                self.problems
                    .take(name, std::mem::take(&mut contents.problems));
                match &mut self.contents {
                    Some(whole) => {
                        if whole.format != contents.format {
                            whole.format = Format::Zip;
                        }
                        whole.invoices.append(&mut contents.invoices);
                        whole.statements.append(&mut contents.statements);
                        whole.drafts.append(contents.drafts);
                        whole.unused.extend(contents.unused);
                        whole.kind = None;
                        whole.columns.clear();
                    }
                    None => self.contents = Some(contents),
                }
            }
            Err(error) => self.problems.unreadable(name, &error),
        }
    }

    fn finish(self) -> Result<Contents, ImportError> {
        let Some(mut contents) = self.contents else {
            let first = self
                .problems
                .list
                .into_iter()
                .next()
                .map(|problem| problem.message);
            return Err(ImportError::NothingInArchive(
                first.unwrap_or_else(|| "it has no files".to_owned()),
            ));
        };
        contents.problems = self.problems;
        Ok(contents)
    }
}
