//! The files of a run's printed letters, written from the archive each time.

use std::collections::HashSet;
use std::path::Path;

use owed_receivables::dunning::Channel;
use owed_receivables::matching::fold;
use owed_store::{BookReader, RunRow, Whose};

use super::outcome::{RecipientState, RunStatus};
use crate::context::Context;
use crate::failure::Failure;
use crate::{export, letters};

/// Writes the files of the letters that go by post, from the archive.
pub(super) fn letters_to_print(
    cx: &Context<'_>,
    book: &BookReader,
    run: &RunRow,
    (folder, merged): (Option<&str>, Option<&str>),
    status: &RunStatus,
) -> Result<(Vec<String>, Option<String>), Failure> {
    if folder.is_none() && merged.is_none() {
        return Ok((Vec::new(), None));
    }
    let mut printed = book.letters_of_run(run.id, Whose::Everyone)?;
    // An outdated letter that waits is reported, not printed again (rule R7).
    let untrue: HashSet<i64> = status
        .recipients
        .iter()
        .filter(|one| one.state == RecipientState::ToPost && !one.reason.is_empty())
        .filter_map(|one| one.letter_id)
        .collect();
    printed.retain(|row| {
        let of_paper = row.letter.channel == Channel::Letter && row.void.is_none();
        of_paper && !untrue.contains(&row.id.0)
    });
    printed.sort_by_cached_key(|row| fold(&row.customer_name));
    let mut files = Vec::new();
    if let Some(folder) = folder {
        let mut folder = letters::Folder::new(Path::new(folder))?;
        for (done, row) in printed.iter().enumerate() {
            folder.step(cx, done, printed.len())?;
            let name =
                letters::file_name(row.letter.dated, &row.customer_number, &row.customer_name);
            files.push(folder.put(&name, &book.document(&row.letter.document)?.bytes)?);
        }
    }
    let merged = match merged.filter(|_| !printed.is_empty()) {
        Some(path) => {
            let documents = printed
                .iter()
                .map(|row| Ok(book.document(&row.letter.document)?.bytes))
                .collect::<Result<Vec<_>, Failure>>()?;
            let whole = owed_letters::writer::join(documents.iter().map(Vec::as_slice))?;
            export::write_whole(Path::new(path), &whole)?;
            Some(path.to_owned())
        }
        None => None,
    };
    Ok((files, merged))
}
