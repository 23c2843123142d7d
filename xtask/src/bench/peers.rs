//! The programs that Owed is compared with: found, or installed if possible.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::ground::Ground;
use crate::packages::{OFFICE, PYTHON_LIBRARIES, READERS};
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

/// Python's libraries, by their names on PyPI and in the report.
const LIBRARIES: [(&str, &str); 6] = [
    ("duckdb", "DuckDB"),
    ("drafthorse", "drafthorse"),
    ("facturex", "facturex"),
    ("mt-940", "mt-940"),
    ("ofxparse", "ofxparse"),
    ("pycamt", "pycamt"),
];

/// Returns a Python with DuckDB: the system's, or else the bench's own.
pub fn python(ground: &Ground) -> PathBuf {
    with(ground, &["duckdb"]).unwrap_or_else(|| own_python(ground))
}

pub fn duckdb(ground: &Ground) -> Result<(), String> {
    libraries(ground, &["duckdb"])
}

/// Ensures the libraries that read invoices and statements.
pub fn readers(ground: &Ground) -> Result<(), String> {
    libraries(
        ground,
        &["drafthorse", "facturex", "mt-940", "ofxparse", "pycamt"],
    )
}

/// Returns `benches/readers.py` with one of these libraries; the caller adds the files.
pub fn reading(ground: &Ground, library: &str) -> Command {
    let mut command = Command::new(with(ground, &[library]).unwrap_or_else(|| own_python(ground)));
    command
        .arg(ground.root.join("benches/readers.py"))
        .arg(library);
    command
}

fn libraries(ground: &Ground, wanted: &[&str]) -> Result<(), String> {
    if with(ground, wanted).is_some() {
        return Ok(());
    }
    setup::system(ground, &[&PYTHON_LIBRARIES])?;
    let mut make = Command::new("python3");
    make.args(["-m", "venv"]).arg(environment(ground));
    let mut install = Command::new(environment(ground).join("bin/pip"));
    install.args(["install", "--quiet"]).args(wanted);
    let names = wanted.join(" ");
    for command in [make, install] {
        super::work(ground, command, &format!("installing {names} for Python")).map_err(
            |error| {
                format!("{names} could not be installed ({error}); by hand: pip install {names}")
            },
        )?;
    }
    Ok(())
}

/// Returns a Python, the system's or the bench's own, that has all of these.
fn with(ground: &Ground, wanted: &[&str]) -> Option<PathBuf> {
    [PathBuf::from("python3"), own_python(ground)]
        .into_iter()
        .find(|python| wanted.iter().all(|name| version(python, name).is_some()))
}

fn environment(ground: &Ground) -> PathBuf {
    ground.target.join("bench-python")
}

fn own_python(ground: &Ground) -> PathBuf {
    environment(ground).join("bin/python")
}

/// Returns the version of a library in a Python.
fn version(python: &Path, library: &str) -> Option<String> {
    let question = format!("import importlib.metadata as found; print(found.version('{library}'))");
    first_line(Command::new(python).args(["-c", &question]))
}

/// Returns the machine and the programs as lines of the report.
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
    for (name, title) in LIBRARIES {
        let found = with(ground, &[name]).and_then(|python| version(&python, name));
        line(title, found);
    }
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
