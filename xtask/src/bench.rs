//! `cargo xtask bench`: Owed and other programs on the same data and machine, in one run, taking turns.

mod aging;
mod company;
mod dunning;
mod einvoices;
mod import;
mod letters;
mod measure;
mod movements;
mod outcome;
mod peers;
mod sets;
mod statements;
mod window;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::ground::Ground;
use crate::packages::{COMPILER, HISTORY};
use crate::process::{Job, time};
use crate::setup;
use outcome::Outcome;

/// A measurement: its name for `--only`, and its work.
type Item = (&'static str, fn(&Bench) -> Result<Vec<Outcome>, String>);

const ITEMS: [Item; 10] = [
    ("import", import::run),
    ("aging", aging::today),
    ("past", aging::past),
    ("letters", letters::run),
    ("dunning", dunning::run),
    ("einvoices", einvoices::run),
    ("matching", statements::matched),
    ("sets", sets::run),
    ("statements", statements::read),
    ("window", window::run),
];

/// The day that all measured programs take as today.
const TODAY: &str = "2026-11-20";

/// Shared by all measurements.
struct Bench<'a> {
    ground: &'a Ground,
    /// The folder of data and books; kept, so that a second run need not recreate them.
    place: PathBuf,
    /// Uses a hundredth of the data, one turn, and the programs built by the tests, to check that everything still
    /// works.
    quick: bool,
}

pub fn run(ground: &Ground, words: &[String]) -> Result<(), String> {
    let (only, quick) = options(words)?;
    setup::system(ground, &[&COMPILER, &HISTORY])?;
    let place = ground
        .target
        .join(if quick { "bench-quick" } else { "bench" });
    fs::create_dir_all(&place)
        .map_err(|error| format!("Cannot make {}: {error}", place.display()))?;
    let bench = Bench {
        ground,
        place,
        quick,
    };
    println!("Building (the first time takes some minutes)");
    bench.build_owed()?;
    let (mut outcomes, mut failures) = (Vec::new(), Vec::new());
    for (name, work) in ITEMS {
        if only.as_ref().is_some_and(|only| only != name) {
            continue;
        }
        println!("\n{name}");
        let found = work(&bench).unwrap_or_else(|reason| {
            failures.push(format!("{name}: {reason}"));
            vec![Outcome::skipped(name, &reason)]
        });
        found.iter().for_each(|outcome| println!("  {outcome}"));
        outcomes.extend(found);
    }
    if only.is_none() && !quick {
        let path = ground.root.join("benches/RESULTS.md");
        fs::write(&path, outcome::report(&outcomes, &peers::versions(ground)))
            .map_err(|error| format!("Cannot write {}: {error}", path.display()))?;
        println!("\nWritten: {}", path.display());
    }
    if quick {
        println!("\nFigures of a quick run mean nothing");
        return if failures.is_empty() {
            Ok(())
        } else {
            Err(failures.join("\n"))
        };
    }
    let missed = outcomes
        .iter()
        .filter(|outcome| outcome.is_missed())
        .count();
    println!("\n{} measured, {missed} missed", outcomes.len());
    Ok(())
}

/// Returns the step of a full test run: every measurement once, on little data, so that none rots.
pub fn quick(ground: &Ground) -> Vec<Command> {
    vec![ground.cargo(&["xtask", "bench", "--quick"])]
}

fn options(words: &[String]) -> Result<(Option<String>, bool), String> {
    let (mut only, mut quick) = (None, false);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match (word.as_str(), words.as_slice().first()) {
            ("--quick", _) => quick = true,
            ("--only", Some(name)) if ITEMS.iter().any(|(item, _)| item == name) => {
                only = words.next().cloned();
            }
            _ => {
                let names = ITEMS.map(|(name, _)| name).join(", ");
                return Err(format!(
                    "cargo xtask bench [--quick] [--only NAME], where NAME is one of {names}"
                ));
            }
        }
    }
    Ok((only, quick))
}

/// Runs something slow that is not measured.
fn work(ground: &Ground, command: Command, what: &str) -> Result<(), String> {
    let log = ground.log("bench");
    let started = std::time::Instant::now();
    let job = Job {
        what: what.to_owned(),
        command,
        log: log.clone(),
        limit: std::time::Duration::from_secs(40 * 60),
        show: false,
    };
    job.run()
        .map_err(|error| format!("{what}: {error}; see {}", log.display()))?;
    println!("    {what}: {}", time(started.elapsed()));
    Ok(())
}

impl Bench<'_> {
    /// Returns `count`, or a hundredth of it in a quick run.
    fn size(&self, count: usize) -> usize {
        if self.quick { count / 100 } else { count }
    }

    /// Returns how many turns each of two programs has.
    fn turns(&self) -> usize {
        if self.quick { 1 } else { 5 }
    }

    /// Builds the command line; in a quick run, everything, as the tests do.
    fn build_owed(&self) -> Result<(), String> {
        if self.quick {
            let everything = self.ground.cargo_everywhere("build", &["--all-targets"]);
            return work(self.ground, everything, "building everything");
        }
        self.build(&["--package", "owed"], "building the command line")
    }

    /// Builds an optimised program, logging its output. In a quick run, all are built already.
    fn build(&self, target: &[&str], what: &str) -> Result<(), String> {
        if self.quick {
            return Ok(());
        }
        let words = [&["build", "--release"], target].concat();
        work(self.ground, self.ground.cargo(&words), what)
    }

    /// Returns the path of a built program, given relative to cargo's profile folder.
    fn program(&self, name: &str) -> PathBuf {
        let profile = if self.quick { "debug" } else { "release" };
        self.ground.target.join(profile).join(name)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.join(name)
    }

    /// Returns the command line for reading files, without a book.
    fn read(&self) -> Command {
        let mut command = Command::new(self.program("owed"));
        command.args(["--json", "read"]);
        command
    }

    /// Returns the command line on a book, with a fixed day as today.
    fn owed(&self, book: &str, words: &[&str]) -> Command {
        let mut command = Command::new(self.program("owed"));
        command
            .arg("--book")
            .arg(self.path(book))
            .args(["--today", TODAY])
            .args(words);
        command
    }
}
