//! The watched folder: new files are imported automatically, each once. Nothing in the folder is moved or changed.

mod fresh;
mod whole;

use std::collections::BTreeMap;
use std::path::Path;

use fresh::Fresh;
use owed_store::{Hash, WatchedFile, WatchedLook, WatchedOutcome};
use owed_texts::{key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::imports::{self, FileChoice, FilesRequest, ImportReport, ImportedFile};
use crate::wire::{Nothing, Source, count, moment};

/// What is watched, and what was not imported.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Watch {
    /// Empty means none.
    pub folder: String,
    pub problems: Vec<WatchProblem>,
}

/// A file that was not imported, or a row that was left out of its file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WatchProblem {
    /// Identifies its content, or the row's question.
    pub hash: String,
    /// Whether a row waits for a person's answer although the rest of its file was imported.
    pub asks: bool,
    /// Its path inside the folder.
    pub name: String,
    /// The file's location, for opening and answering.
    pub path: String,
    /// What is wrong with it.
    pub detail: String,
    /// When it was read: RFC 3339.
    pub at: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct WatchSet {
    /// Empty means none.
    pub folder: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct WatchIgnore {
    pub hash: String,
}

/// The result of a look into the folder.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Watched {
    pub folder: String,
    /// Files not seen before.
    pub seen: u32,
    /// What was imported from them; `null` if nothing in the folder is new.
    pub report: Option<ImportReport>,
    pub problems: Vec<WatchProblem>,
    /// Files that may still be being written: a later look finds them.
    pub waiting: Vec<Waiting>,
}

/// A file left for a later look.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "WatchWaiting")]
pub struct Waiting {
    /// Its path inside the folder.
    pub name: String,
    /// Why, in words.
    pub detail: String,
}

/// Returns the folder, and its files that were not imported.
///
/// # Errors
/// The book cannot be read.
pub fn get(cx: &Context<'_>, _: Nothing) -> Result<Watch, Failure> {
    let book = cx.app.book()?;
    let (folder, language) = (book.watched_folder()?, cx.language(&book)?);
    let path = |name: &str| Path::new(&folder).join(name).to_string_lossy().into_owned();
    let files = book.watched_files(WatchedOutcome::Problem)?;
    let files = files.into_iter().map(|file| WatchProblem {
        hash: file.hash.as_str().to_owned(),
        asks: false,
        path: path(&file.name),
        name: file.name,
        detail: file.detail,
        at: moment(file.seen_at),
    });
    let questions = book.watched_questions()?;
    let questions = questions.into_iter().map(|question| WatchProblem {
        hash: question.hash().as_str().to_owned(),
        asks: true,
        path: path(&question.name),
        detail: match question.row {
            Some(row) => text!(
                "watch-question",
                row = row.to_string(),
                question = &question.message
            )
            .text(language),
            None => question.message,
        },
        name: question.name,
        at: moment(question.seen_at),
    });
    let problems = files.chain(questions).collect();
    Ok(Watch { folder, problems })
}

/// Watches a folder from now on.
///
/// # Errors
/// [`Code::Invalid`] if it is not a folder.
pub fn set(cx: &Context<'_>, request: WatchSet) -> Result<Watch, Failure> {
    let folder = request.folder.trim();
    if !folder.is_empty() && !Path::new(folder).is_dir() {
        return Err(Failure::invalid(
            "folder",
            text!("error-watch-no-folder", folder),
        ));
    }
    cx.app.book()?.watch_folder(folder)?;
    get(cx, Nothing {})
}

/// Ignores a file of the folder, or a row of one, for good.
///
/// # Errors
/// [`Code::NotFound`] if it was never seen.
pub fn ignore(cx: &Context<'_>, request: WatchIgnore) -> Result<Watch, Failure> {
    let mut book = cx.app.book()?;
    let hash = Hash::from_hex(request.hash);
    if book.settle_watched(&hash)? {
        drop(book);
        return get(cx, Nothing {});
    }
    let known = book.watched_file(&hash)?;
    let known =
        known.ok_or_else(|| Failure::new(Code::NotFound, key!("error-watch-never-seen")))?;
    book.note_watched_file(&WatchedFile {
        outcome: WatchedOutcome::Ignored,
        ..known
    })?;
    drop(book);
    get(cx, Nothing {})
}

/// Imports what is new in the folder, as one change. Rows with problems wait as questions while the rest of their file
/// is imported; a file that cannot be read correctly is left out and stays on the list with its reason.
///
/// # Errors
/// [`Code::Io`] if the folder cannot be read; the book cannot be written.
pub fn look(cx: &Context<'_>, _: Nothing) -> Result<Watched, Failure> {
    let cx = &cx.by(key!("journal-by-watched-folder"));
    let folder = cx.app.book()?.watched_folder()?;
    let mut report = None;
    let (mut seen, mut waiting) = (0, Vec::new());
    if !folder.is_empty() {
        let (mut fresh, left) = fresh::look(cx, Path::new(&folder))?;
        let language = cx.app.language();
        waiting = left
            .into_iter()
            .map(|one| one.into_waiting(language))
            .collect();
        seen = fresh.len();
        while !fresh.is_empty() && report.is_none() {
            report = try_all(cx, &mut fresh)?;
        }
    }
    if report.is_none() && !waiting.is_empty() {
        report = Some(ImportReport::nothing());
    }
    Ok(Watched {
        folder,
        seen: count(seen),
        report,
        problems: get(cx, Nothing {})?.problems,
        waiting,
    })
}

/// Imports all files; if some cannot be read correctly, records and removes those and returns `None`.
fn try_all(cx: &Context<'_>, files: &mut Vec<Fresh>) -> Result<Option<ImportReport>, Failure> {
    let mut report = match bring_in(cx, files, false) {
        Ok(report) => report,
        Err(failure) if failure.code == Code::BadFile && files.len() == 1 => {
            for file in files.drain(..) {
                note(
                    cx,
                    file,
                    WatchedOutcome::Problem,
                    &failure.in_full(cx.app.language()),
                )?;
            }
            return Ok(None);
        }
        Err(failure) => return Err(failure),
    };
    if !report.written {
        let mut readable = Vec::new();
        let all = files.len();
        for (at, file) in files.drain(..).enumerate() {
            match misread(report.of_source(at)) {
                Some(problem) => note(cx, file, WatchedOutcome::Problem, &problem)?,
                None => readable.push(file),
            }
        }
        *files = readable;
        if files.len() < all {
            return Ok(None);
        }
        report = bring_in(cx, files, true)?;
    }
    for (at, file) in files.drain(..).enumerate() {
        let new: u32 = report
            .of_source(at)
            .map(|file| file.created + file.changed)
            .sum();
        let outcome = if new > 0 {
            WatchedOutcome::Imported
        } else {
            WatchedOutcome::NothingNew
        };
        imports::ask(cx, &file.look.name, report.of_source(at))?;
        note(cx, file, outcome, "")?;
    }
    Ok(Some(report))
}

fn bring_in(
    cx: &Context<'_>,
    files: &[Fresh],
    accept_problems: bool,
) -> Result<ImportReport, Failure> {
    let choice = |file: &Fresh| FileChoice {
        source: Source::Bytes {
            name: file.file_name(),
            bytes: file.bytes.clone(),
        },
        corrections: imports::Corrections::default(),
        within: BTreeMap::new(),
    };
    let request = FilesRequest {
        files: files.iter().map(choice).collect(),
        accept_problems,
    };
    imports::bring_in(cx, request)
}

/// Returns the first problem of a file that was probably misread: the problem concerns the file as a whole, or problems
/// affect most of its rows.
fn misread<'r>(files: impl Iterator<Item = &'r ImportedFile>) -> Option<String> {
    files
        .filter(|file| {
            let problems = u32::try_from(file.problems.len()).unwrap_or(u32::MAX);
            file.concerns_the_file() || problems > file.read / 2
        })
        .find_map(|file| Some(file.problems.first()?.message.clone()))
}

fn note(
    cx: &Context<'_>,
    file: Fresh,
    outcome: WatchedOutcome,
    detail: &str,
) -> Result<(), Failure> {
    let mut book = cx.app.book()?;
    book.note_watched_file(&WatchedFile {
        hash: file.hash,
        name: file.look.name.clone(),
        seen_at: cx.app.now().timestamp_millis(),
        outcome,
        detail: detail.to_owned(),
    })?;
    Ok(book.note_watched_look(&WatchedLook {
        read: true,
        ..file.look
    })?)
}
