//! `cargo xtask conformance`: checks the program against other programs' files, which are not part of the project.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::counts::Counts;
use crate::ground::Ground;
use crate::packages::{COMPILER, READERS, WEB_VIEW};
use crate::process::Job;
use crate::setup;

const LIMIT: Duration = Duration::from_secs(20 * 60);

pub fn run(ground: &Ground, words: &[String]) -> Result<(), String> {
    let folder = words
        .first()
        .map_or_else(|| usual_place(ground), PathBuf::from);
    if !folder.is_dir() {
        return Err(format!(
            "{} is no folder; say `cargo xtask conformance DIR`",
            folder.display()
        ));
    }
    setup::system(ground, &[&COMPILER, &WEB_VIEW, &READERS])?;
    let log = ground.log("conformance");
    let _ = std::fs::remove_file(&log);
    let outcome = Job {
        what: "conformance".to_owned(),
        command: command(ground, &folder),
        log: log.clone(),
        limit: LIMIT,
        show: true,
    }
    .run();
    println!(
        "{}",
        Counts::of_cargo(&std::fs::read_to_string(log).unwrap_or_default())
    );
    outcome
}

/// Returns the step of a full test run; none if the files are missing.
pub fn where_at_hand(ground: &Ground) -> Vec<Command> {
    let folder = usual_place(ground);
    if folder.is_dir() {
        return vec![command(ground, &folder)];
    }
    println!("    left out: there is no folder {}", folder.display());
    Vec::new()
}

fn usual_place(ground: &Ground) -> PathBuf {
    ground.root.join("../shared/corpora")
}

fn command(ground: &Ground, folder: &Path) -> Command {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    let mut command = ground.cargo_everywhere(
        "test",
        &[
            "--test",
            "conformance",
            "--",
            "--include-ignored",
            "--nocapture",
            "--test-threads=1",
        ],
    );
    command.env("OWED_CORPORA", folder);
    command
}
