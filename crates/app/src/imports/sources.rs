//! Resolves what was dropped or named to single files: folders are searched, archives unpacked.

use std::fs;
use std::path::{Path, PathBuf};

use owed_import::{ImportError, members};
use owed_texts::{Arg, key, text};

use crate::failure::{Code, Failure};
use crate::wire::Source;

/// One file, or why it cannot be read.
pub struct Piece {
    /// The file's name; inside a folder or an archive, its path there.
    pub name: String,
    /// The index of its source.
    pub source: usize,
    pub bytes: Result<Vec<u8>, Failure>,
}

/// Returns the failure of a file that cannot be read; `why` continues the sentence.
pub fn unreadable(name: &str, why: impl Into<Arg>) -> Failure {
    let why: Arg = why.into();
    Failure::new(Code::BadFile, text!("error-import-unreadable", name, why)).field("source")
}

/// The same with what a reader reports.
pub fn cannot_be_read(name: &str, error: &ImportError) -> Failure {
    let why = error.message();
    let failure = unreadable(name, &why);
    match error.hint() {
        Some(_) => failure.hint(text!("plain", text = Arg::hint_of(&why))),
        None => failure,
    }
}

/// The most files in a folder.
const MOST: usize = 20_000;
/// The deepest level searched.
const DEEPEST: usize = 12;

/// Returns the files of the sources, in order.
///
/// # Errors
/// [`Code::Io`] if a source does not exist; [`Code::Invalid`] if a folder is unreasonably large.
pub fn pieces(sources: &[&Source]) -> Result<Vec<Piece>, Failure> {
    let mut pieces = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        match source {
            Source::Path { path } if Path::new(path).is_dir() => {
                let folder = Path::new(path);
                for file in files_in(folder)? {
                    let name = file.strip_prefix(folder).unwrap_or(&file);
                    let name = name.to_string_lossy().into_owned();
                    let bytes =
                        fs::read(&file).map_err(|error| unreadable(&name, error.to_string()));
                    unpack(at, name, bytes, &mut pieces);
                }
            }
            source => {
                let (name, bytes) = source.read()?;
                unpack(at, name, Ok(bytes), &mut pieces);
            }
        }
    }
    Ok(pieces)
}

/// Returns the files below a folder by name, without hidden ones.
///
/// # Errors
/// [`Code::Io`] if it cannot be read; [`Code::Invalid`] if it has too many.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut waiting = vec![(folder.to_path_buf(), 0)];
    while let Some((folder, depth)) = waiting.pop() {
        let unreadable = |error: std::io::Error| {
            let (folder, error) = (folder.display().to_string(), error.to_string());
            let message = text!("error-import-folder-unreadable", folder, error);
            Failure::new(Code::Io, message)
        };
        for entry in fs::read_dir(&folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let (path, kind) = (entry.path(), entry.file_type().map_err(unreadable)?);
            if is_hidden(&entry.file_name().to_string_lossy()) {
                continue;
            }
            // A link may lead in a circle; its target is not part of this folder.
            if kind.is_dir() && depth < DEEPEST {
                waiting.push((path, depth + 1));
            } else if kind.is_file() {
                files.push(path);
            }
            if files.len() > MOST {
                let (folder, most) = (folder.display().to_string(), MOST.to_string());
                let message = text!("error-import-folder-too-full", folder, most);
                return Err(Failure::invalid("source", message));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Recognises what systems and editors leave behind, and unfinished files under temporary names.
fn is_hidden(name: &str) -> bool {
    const UNFINISHED: [&str; 4] = [".part", ".partial", ".crdownload", ".tmp"];
    let lower = name.to_ascii_lowercase();
    name.starts_with('.')
        || name.starts_with("~$")
        || matches!(name, "Thumbs.db" | "desktop.ini")
        || UNFINISHED.iter().any(|end| lower.ends_with(end))
}

fn unpack(source: usize, name: String, bytes: Result<Vec<u8>, Failure>, pieces: &mut Vec<Piece>) {
    let unpacked = match &bytes {
        Ok(bytes) => members(bytes).map_err(|error| cannot_be_read(&name, &error)),
        Err(_) => Ok(None),
    };
    match unpacked {
        Ok(None) => pieces.push(Piece {
            name,
            source,
            bytes,
        }),
        Ok(Some(members)) if members.is_empty() => pieces.push(Piece {
            source,
            bytes: Err(unreadable(&name, key!("import-empty-archive"))),
            name,
        }),
        Ok(Some(members)) => pieces.extend(members.into_iter().map(|member| Piece {
            name: format!("{name}/{}", member.name),
            source,
            bytes: Ok(member.bytes),
        })),
        Err(error) => pieces.push(Piece {
            name,
            source,
            bytes: Err(error),
        }),
    }
}
