//! `owed import --watch-folder`

use std::path::Path;

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::watching::{self, WatchSet, Watched};
use owed_app::wire::Nothing;
use owed_texts::{Message, text};

use super::report;
use crate::options::text;
use crate::output::Output;

/// Imports new files from the watched folder; a given folder becomes the watched one.
pub fn run(cx: &Context<'_>, folder: Option<&Path>, output: &mut Output) -> Result<u8, Failure> {
    if let Some(folder) = folder {
        let folder = std::path::absolute(folder).map_err(|error| {
            Failure::invalid("watch_folder", Message::plain(format!("{error}.")))
        })?;
        let folder = text(&folder)?;
        watching::set(cx, WatchSet { folder })?;
    }
    let watched = watching::look(cx, Nothing {})?;
    output.show(&watched, |output| print(&watched, output))
}

fn print(watched: &Watched, output: &mut Output) -> Result<(), Failure> {
    if watched.folder.is_empty() {
        return output.line(text!("cli-no-folder-watched"));
    }
    match &watched.report {
        Some(came) if !came.files.is_empty() => report::print(came, false, false, output)?,
        _ => output.line(text!("cli-nothing-new", folder = &watched.folder))?,
    }
    for problem in &watched.problems {
        output.line(text!(
            "cli-not-imported",
            file = &problem.name,
            why = &problem.detail
        ))?;
    }
    for left in &watched.waiting {
        output.line(text!(
            "cli-left-for-later",
            file = &left.name,
            why = &left.detail
        ))?;
    }
    Ok(())
}
