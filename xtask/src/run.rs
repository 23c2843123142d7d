//! `cargo xtask run`: from a fresh machine to the open window.

mod headless;

use std::time::{Duration, Instant};

use crate::ground::Ground;
use crate::packages::{COMPILER, WEB_VIEW};
use crate::process::{self, Job};
use crate::{platform, setup};

const LIMIT: Duration = Duration::from_secs(60 * 60);

pub fn run(ground: &Ground, words: &[String]) -> Result<(), String> {
    if !platform::has_display() {
        println!(
            "There is no display here, so Owed does its job on the sample company in this terminal instead of a window."
        );
        return headless::run(ground);
    }
    stage("What Owed needs from the system", || {
        setup::system(ground, &[&COMPILER, &WEB_VIEW])
    })?;
    stage("What the screens need from npm", || {
        setup::node_packages(ground, "ui")
    })?;
    stage("Building the screens", || {
        let command = ground.npm("ui", &["run", "build"]);
        Job {
            what: "building the screens".to_owned(),
            command,
            log: ground.log("run"),
            limit: LIMIT,
            show: false,
        }
        .run()
    })?;
    stage(
        "Building the window (the first time takes some minutes)",
        || build(ground, &["--package", "owed-window"]),
    )?;
    println!("Opening the window");
    let mut window = std::process::Command::new(ground.built("owed-window"));
    let status = window
        .args(words)
        .status()
        .map_err(|error| format!("The window cannot be opened: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("The window closed with an error: {status}"))
    }
}

/// Runs a stage, printing its name before and its time after.
pub fn stage(name: &str, work: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    println!("{name}");
    let begun = Instant::now();
    work()?;
    println!("    done in {}", process::time(begun.elapsed()));
    Ok(())
}

/// Builds, showing cargo's own progress.
fn build(ground: &Ground, what: &[&str]) -> Result<(), String> {
    let command = ground.cargo(&[&["build"], what].concat());
    Job {
        what: "building".to_owned(),
        command,
        log: ground.log("run"),
        limit: LIMIT,
        show: true,
    }
    .run()
}
