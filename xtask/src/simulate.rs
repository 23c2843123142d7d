//! `cargo xtask simulate`: plays a year of reminders over the sample company and tells it as a story.

use crate::ground::Ground;
use crate::packages::COMPILER;
use crate::setup;

pub fn run(ground: &Ground, words: &[String]) -> Result<(), String> {
    let days = match words {
        [] => "365",
        [days] if days.parse::<u32>().is_ok() => days,
        _ => return Err("cargo xtask simulate [DAYS]".to_owned()),
    };
    setup::system(ground, &[&COMPILER])?;
    let status = ground
        .cargo(&[
            "run",
            "--quiet",
            "--package",
            "owed-app",
            "--example",
            "simulate",
            "--",
            days,
        ])
        .status()
        .map_err(|error| format!("Cannot start cargo: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err("The year could not be played to its end.".to_owned())
    }
}
