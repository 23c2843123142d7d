//! The programs that Owed is measured against: found, or installed where that can be done from here.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;

use crate::ground::Ground;
use crate::packages::{OFFICE, READERS};
use crate::{platform, setup};

pub fn shell(ground: &Ground) -> Result<(), String> {
    setup::system(ground, &[&READERS])
}

pub fn office(ground: &Ground) -> Result<(), String> {
    if platform::program("soffice").is_some() {
        return Ok(());
    }
    setup::system(ground, &[&OFFICE])
}

/// A Python that has DuckDB: the system's own, else one of the bench's, made here.
pub fn python(ground: &Ground) -> PathBuf {
    if has_duckdb(&PathBuf::from("python3")) {
        PathBuf::from("python3")
    } else {
        environment(ground).join("bin/python")
    }
}

pub fn duckdb(ground: &Ground) -> Result<(), String> {
    if has_duckdb(&python(ground)) {
        return Ok(());
    }
    let folder = environment(ground);
    let mut make = Command::new("python3");
    make.args(["-m", "venv"]).arg(&folder);
    let mut install = Command::new(folder.join("bin/pip"));
    install.args(["install", "--quiet", "duckdb"]);
    for command in [make, install] {
        super::work(ground, command, "installing DuckDB for Python")
            .map_err(|error| format!("DuckDB is missing and could not be installed ({error}); by hand: pip install duckdb"))?;
    }
    Ok(())
}

fn environment(ground: &Ground) -> PathBuf {
    ground.target.join("bench-python")
}

fn has_duckdb(python: &PathBuf) -> bool {
    first_line(Command::new(python).args(["-c", "import duckdb; print(duckdb.__version__)"]))
        .is_some()
}

/// The machine and the programs, as lines of the report.
pub fn versions(ground: &Ground) -> String {
    let mut text = String::new();
    let mut line = |name: &str, found: Option<String>| {
        let _ = writeln!(
            text,
            "- {name}: {}",
            found.unwrap_or_else(|| "missing".to_owned())
        );
    };
    let told = |program: &str, words: &[&str]| first_line(Command::new(program).args(words));
    line("Date", told("date", &["-u", "+%F"]));
    line("Machine", Some(machine()));
    line("System", told("uname", &["-srm"]));
    line("rustc", told("rustc", &["--version"]));
    line(
        "Owed",
        told(
            "git",
            &[
                "-C",
                &ground.root.display().to_string(),
                "describe",
                "--always",
                "--dirty",
            ],
        ),
    );
    line(
        "sqlite3",
        told("sqlite3", &["--version"]).map(|text| first_words(&text, 1)),
    );
    line(
        "DuckDB",
        first_line(
            Command::new(python(ground)).args(["-c", "import duckdb; print(duckdb.__version__)"]),
        ),
    );
    line(
        "LibreOffice",
        told("soffice", &["--version"]).map(|text| first_words(&text, 2)),
    );
    line("krilla, typst", Some("0.8.2, 0.15.1".to_owned()));
    text
}

fn machine() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let value = |text: &str, key: &str| {
        let found = text
            .lines()
            .find(|line| line.starts_with(key))
            .and_then(|line| line.split_once(':'));
        found.map(|(_, value)| value.trim().to_owned())
    };
    let model = value(&read("/proc/cpuinfo"), "model name")
        .unwrap_or_else(|| "unknown processor".to_owned());
    let memory = value(&read("/proc/meminfo"), "MemTotal")
        .and_then(|text| text.trim_end_matches(" kB").parse::<u64>().ok())
        .map_or(String::new(), |kilobytes| {
            format!(", {} GB", kilobytes / 1_000_000)
        });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{cores} cores, {model}{memory}")
}

fn first_line(command: &mut Command) -> Option<String> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(
        String::from_utf8_lossy(&output.stdout)
            .lines()
            .next()?
            .trim()
            .to_owned(),
    )
}

fn first_words(text: &str, count: usize) -> String {
    text.split_whitespace()
        .take(count)
        .collect::<Vec<_>>()
        .join(" ")
}
