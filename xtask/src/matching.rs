//! `cargo xtask matching`: prints a table of how well bank entries are matched.

use std::process::Command;

use crate::ground::Ground;

pub fn run(ground: &Ground, words: &[String]) -> Result<(), String> {
    let seed = match words {
        [] => None,
        [seed] if seed.parse::<u32>().is_ok() => Some(seed.as_str()),
        _ => return Err("cargo xtask matching [SEED]".to_owned()),
    };
    let status = command(ground, seed)
        .status()
        .map_err(|error| format!("Cannot start cargo: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err("Matching falls short of what is asked of it.".to_owned())
    }
}

pub fn command(ground: &Ground, seed: Option<&str>) -> Command {
    let mut words = vec![
        "run",
        "--quiet",
        "--package",
        "owed-receivables",
        "--example",
        "matching",
        "--",
    ];
    words.extend(seed);
    ground.cargo(&words)
}
