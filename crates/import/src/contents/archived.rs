//! The contents of an archive's files, separately or combined.

use super::format::{self, FileFormat, Shape};
use super::{Contents, read_single};
use owed_texts::text;

use crate::container::archive::each;
use crate::error::ImportError;
use crate::overrides::Overrides;
use crate::problem::Problems;

/// A file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its path inside the archive.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Returns the files of an archive, without those that archivers add for their own system; `None` if it is not an archive.
///
/// # Errors
/// It is damaged or too large.
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

/// Combines the contents of an archive's files. An unreadable file is a problem that names it.
pub(crate) fn read(bytes: &[u8], chosen: &Overrides) -> Result<Contents, ImportError> {
    let mut together = Together::default();
    each(bytes, |name, content| {
        together.add(name, read_member(&content, chosen));
    })?;
    together.finish()
}

fn read_member(bytes: &[u8], chosen: &Overrides) -> Result<Contents, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    read_single(bytes, chosen)
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
                            whole.format = FileFormat::Zip;
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
            return Err(ImportError::NothingInArchive(Box::new(
                first.unwrap_or_else(|| text!("error-file-no-files")),
            )));
        };
        contents.problems = self.problems;
        Ok(contents)
    }
}
