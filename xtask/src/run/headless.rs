//! The main work without a window: import, aging, letters and e-mails of the sample company, in the terminal.

use std::path::Path;
use std::process::Command;

use super::{build, stage};
use crate::ground::Ground;
use crate::packages::COMPILER;
use crate::setup;

/// A list as exported by another program; its customers owe the sample company too.
const LIST: &str = "tests/fixtures/open-items.csv";

pub fn run(ground: &Ground) -> Result<(), String> {
    stage("What Owed needs from the system", || {
        setup::system(ground, &[&COMPILER])
    })?;
    stage(
        "Building the command line (the first time takes some minutes)",
        || build(ground, &["--package", "owed"]),
    )?;
    let place = ground.target.join("sample");
    if place.exists() {
        std::fs::remove_dir_all(&place)
            .map_err(|error| format!("Cannot empty {}: {error}", place.display()))?;
    }
    std::fs::create_dir_all(&place)
        .map_err(|error| format!("Cannot make {}: {error}", place.display()))?;
    let path = |name: &str| place.join(name).display().to_string();
    let (letters, merged, mails) = (path("letters"), path("all-letters.pdf"), path("mails"));
    let owed = |words: &[&str]| show(ground, &place.join("sample.owed"), words);

    owed(&["sample"])?;
    owed(&["import", LIST])?;
    owed(&["aging"])?;
    owed(&["letters", "--out", &letters, "--merged", &merged])?;
    owed(&[
        "account",
        "set",
        "--host",
        "mail.example.com",
        "--from",
        "office@example.com",
    ])?;
    owed(&["mail"])?;
    owed(&["send", "--now", "--to-folder", &mails])?;
    println!("\nWhat was written:");
    for (what, path) in [
        ("the book", path("sample.owed")),
        ("one PDF a letter", letters),
        ("all letters, to print", merged),
        ("one .eml a mail (nothing was sent)", mails),
    ] {
        println!("    {what:<36} {path}");
    }
    Ok(())
}

/// Runs a command as a user would type it.
fn show(ground: &Ground, book: &Path, words: &[&str]) -> Result<(), String> {
    println!("\n$ owed --book {} {}", book.display(), words.join(" "));
    let mut command = Command::new(ground.built("owed"));
    command
        .arg("--book")
        .arg(book)
        .args(words)
        .current_dir(&ground.root);
    let status = command
        .status()
        .map_err(|error| format!("owed cannot be started: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`owed {}` failed: {status}", words.join(" ")))
    }
}
