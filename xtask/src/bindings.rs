//! `cargo xtask bindings`: the TypeScript side of the wire, from the list of commands.

use crate::ground::Ground;
use crate::packages::COMPILER;
use crate::setup;

const FOLDER: &str = "ui/src/bindings";

pub fn write(ground: &Ground) -> Result<(), String> {
    setup::system(ground, &[&COMPILER])?;
    let status = ground
        .cargo(&[
            "run",
            "--quiet",
            "--package",
            "owed-app",
            "--example",
            "bindings",
            "--",
            FOLDER,
        ])
        .status()
        .map_err(|error| format!("Cannot start cargo: {error}"))?;
    if !status.success() {
        return Err(format!("The bindings in {FOLDER} could not be made anew"));
    }
    println!("{FOLDER}");
    Ok(())
}
