//! What an import says of files of the watched folder: their rows that were left out wait as questions.

use std::fs;

use owed_store::{Hash, WatchedFile, WatchedOutcome, WatchedQuestion};

use super::{FileChoice, ImportReport, ImportedFile};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::Source;

/// Hears what a person brought in: of the folder's files among it, what was asked is answered, and what could not be read
/// is read now. Rows that were left out again still wait.
///
/// # Errors
/// Where the book cannot be written.
pub fn brought_in_by_hand(
    cx: &Context<'_>,
    files: &[FileChoice],
    report: &ImportReport,
) -> Result<(), Failure> {
    let folder = cx.app.book()?.watched_folder()?;
    if folder.is_empty() {
        return Ok(());
    }
    for (at, file) in files.iter().enumerate() {
        let Source::Path { path } = &file.source else {
            continue;
        };
        let Ok(path) = std::path::absolute(path) else {
            continue;
        };
        let Ok(name) = path.strip_prefix(&folder) else {
            continue;
        };
        ask(cx, &name.to_string_lossy(), report.of_source(at))?;
        let Ok(bytes) = fs::read(&path) else { continue };
        let mut book = cx.app.book()?;
        let known = book.watched_file(&Hash::of(&bytes))?;
        if let Some(known) = known.filter(|known| known.outcome == WatchedOutcome::Problem) {
            book.note_watched_file(&WatchedFile {
                outcome: WatchedOutcome::Imported,
                ..known
            })?;
        }
    }
    Ok(())
}

/// Keeps the rows that did not come in as questions, in place of what an older content of the file asked.
pub fn ask<'r>(
    cx: &Context<'_>,
    name: &str,
    files: impl Iterator<Item = &'r ImportedFile>,
) -> Result<(), Failure> {
    let mut book = cx.app.book()?;
    book.forget_questions_of(name)?;
    for problem in files.flat_map(|file| &file.problems) {
        book.ask_of_watched(&WatchedQuestion {
            name: name.to_owned(),
            row: problem.row,
            value: problem.value.clone(),
            message: problem.message.clone(),
            seen_at: cx.app.now().timestamp_millis(),
        })?;
    }
    Ok(())
}
