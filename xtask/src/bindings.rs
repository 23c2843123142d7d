//! `cargo xtask bindings`: the TypeScript side of the wire, from the list of commands.

use std::process::Stdio;

use crate::ground::Ground;
use crate::packages::COMPILER;
use crate::setup;

const FILE: &str = "ui/src/bindings/index.ts";

pub fn write(ground: &Ground) -> Result<(), String> {
    setup::system(ground, &[&COMPILER])?;
    let mut command = ground.cargo(&[
        "run",
        "--quiet",
        "--package",
        "owed-app",
        "--example",
        "bindings",
    ]);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("Cannot start cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!(
            "The bindings could not be made; {FILE} is as it was"
        ));
    }
    std::fs::write(ground.root.join(FILE), output.stdout)
        .map_err(|error| format!("Cannot write {FILE}: {error}"))?;
    println!("{FILE}");
    Ok(())
}
