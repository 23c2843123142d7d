//! Questions about files of the watched folder: rows left out wait for an answer.

use std::fs;

use owed_store::{Hash, WatchedFile, WatchedOutcome, WatchedQuestion};

use super::{FileChoice, ImportReport, ImportedFile};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::Source;

/// Updates files of the folder that a person imported: their questions are answered, and those that were unreadable
/// count as imported. Rows left out again keep waiting.
///
/// # Errors
/// The book cannot be written.
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
        let known = book.watched_file(&Hash::digest(&bytes))?;
        if let Some(known) = known.filter(|known| known.outcome == WatchedOutcome::Problem) {
            book.note_watched_file(&WatchedFile {
                outcome: WatchedOutcome::Imported,
                ..known
            })?;
        }
    }
    Ok(())
}

/// Stores the rows not imported as questions, replacing those about earlier content of the file.
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
