//! `cargo xtask test`: runs the steps in order, up to the first that fails, and finally prints the count of tests.

use std::time::{Duration, Instant};

use crate::counts::Counts;
use crate::ground::Ground;
use crate::process::{self, Job};
use crate::steps::{STEPS, Step};

/// How many lines of a failed step's output are shown; the log has all of them.
const TAIL: usize = 60;

pub fn test(ground: &Ground, words: &[String]) -> Result<(), String> {
    let wish = Wish::read(words)?;
    if wish.list {
        for step in STEPS {
            println!("{:<12} {}", step.name, step.what);
        }
        return Ok(());
    }
    let started = Instant::now();
    let mut sum = Counts::default();
    let mut failure = None;
    for step in STEPS
        .iter()
        .filter(|step| wish.only.is_empty() || wish.only.contains(&step.name))
    {
        println!("{}: {}", step.name, step.what);
        let begun = Instant::now();
        let outcome = run(ground, step, step.is_table || wish.verbose);
        let log = std::fs::read_to_string(ground.log(step.name)).unwrap_or_default();
        let mut counts = step.counts(ground, &log);
        let told = if counts == Counts::default() {
            String::new()
        } else {
            format!(", {counts}")
        };
        let span = process::time(begun.elapsed());
        if let Err(error) = outcome {
            // A step that fails without a failing test (it does not build, or hangs) is a failure too.
            counts.failed = counts.failed.max(1);
            sum = sum + counts;
            println!("    FAILED after {span}{told}\n{}", tail(&log));
            failure = Some(format!(
                "“{}” failed: {error}\nAll of its output: {}",
                step.name,
                ground.log(step.name).display()
            ));
            break;
        }
        sum = sum + counts;
        println!("    done in {span}{told}");
    }
    println!("\n{} in all", process::time(started.elapsed()));
    if let Some(message) = &failure {
        println!("{message}");
    }
    println!("{sum}");
    failure.map_or(Ok(()), |_| Err(String::new()))
}

fn run(ground: &Ground, step: &Step, show: bool) -> Result<(), String> {
    let log = ground.log(step.name);
    // Missing on the first run; an earlier run's results must not be counted again.
    let _ = std::fs::remove_file(&log);
    let deadline = Instant::now() + Duration::from_secs(60 * step.minutes);
    for command in step.commands(ground)? {
        let limit = deadline.saturating_duration_since(Instant::now());
        Job {
            what: step.name.to_owned(),
            command,
            log: log.clone(),
            limit,
            show,
        }
        .run()?;
    }
    Ok(())
}

fn tail(log: &str) -> String {
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(TAIL)..].join("\n")
}

/// The options of a run.
#[derive(Default)]
struct Wish {
    list: bool,
    verbose: bool,
    /// Empty means every step.
    only: Vec<&'static str>,
}

impl Wish {
    fn read(words: &[String]) -> Result<Wish, String> {
        let mut wish = Wish::default();
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match word {
                "--list" => wish.list = true,
                "--verbose" | "-v" => wish.verbose = true,
                "--only" => {
                    let name = words.next().unwrap_or_default();
                    let step = STEPS.iter().find(|step| step.name == name);
                    wish.only.push(
                        step.ok_or_else(|| {
                            format!("There is no step “{name}”; --list names them")
                        })?
                        .name,
                    );
                }
                _ => {
                    return Err(format!(
                        "“{word}” means nothing here; `cargo xtask help` tells what does"
                    ));
                }
            }
        }
        Ok(wish)
    }
}
