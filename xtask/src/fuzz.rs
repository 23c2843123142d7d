//! `cargo xtask fuzz`: feeds damaged files to every reader, guided by coverage (rule F6).
//!
//! The same targets run under cargo-fuzz. This needs neither cargo-fuzz nor a nightly compiler: the coverage is LLVM's
//! own, and libFuzzer comes with its crate.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::counts::Counts;
use crate::ground::Ground;
use crate::packages::COMPILER;
use crate::process::Job;
use crate::setup;

/// The default time for each reader.
const SECONDS: u64 = 600;
/// The time for each reader in a full test run.
const SHORT: u64 = 8;
/// libFuzzer's own limits, a backstop for the targets' limits: a file that never ends, and the program's total memory.
const LIMITS: [&str; 4] = [
    "-timeout=30",
    "-rss_limit_mb=2048",
    "-max_len=65536",
    "-print_final_stats=1",
];
/// LLVM's coverage options, as cargo-fuzz sets them.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Cdebug-assertions -Ccodegen-units=1";

pub fn run(ground: &Ground, words: &[String]) -> Result<(), String> {
    let mut seconds = SECONDS;
    let mut wanted = Vec::new();
    for word in words {
        match word.parse() {
            Ok(number) => seconds = number,
            Err(_) => wanted.push(word.as_str()),
        }
    }
    let readers = readers(ground)?;
    if let Some(unknown) = wanted
        .iter()
        .find(|name| !readers.iter().any(|one| one == *name))
    {
        return Err(format!(
            "There is no reader “{unknown}”; there are {}.",
            readers.join(", ")
        ));
    }
    setup::system(ground, &[&COMPILER])?;
    build(ground)?;
    println!(
        "{:<12} {:>12} {:>9} {:>9}",
        "reader", "files tried", "kept", "peak MB"
    );
    let mut counts = Counts::default();
    let mut broken = Vec::new();
    for reader in readers {
        if wanted.is_empty() || wanted.contains(&reader.as_str()) {
            match fuzz(ground, &reader, seconds) {
                Ok(()) => counts.passed += 1,
                Err(error) => {
                    counts.failed += 1;
                    broken.push(error);
                }
            }
        }
    }
    println!("{counts}");
    if broken.is_empty() {
        Ok(())
    } else {
        Err(broken.join("\n"))
    }
}

/// Returns the step of a full test run: this command with a few seconds for every reader.
pub fn short(ground: &Ground) -> Vec<Command> {
    vec![ground.cargo(&["xtask", "fuzz", &SHORT.to_string()])]
}

/// Lists the readers; each has a folder of seeds.
fn readers(ground: &Ground) -> Result<Vec<String>, String> {
    let folder = ground.root.join("fuzz/seeds");
    let unreadable = |error| format!("{}: {error}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .map_err(unreadable)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    Ok(names)
}

fn output(ground: &Ground) -> PathBuf {
    ground.target.join("fuzz")
}

fn build(ground: &Ground) -> Result<(), String> {
    let mut command = ground.cargo(&["build", "--release", "--target", &host()?, "--target-dir"]);
    command
        .arg(output(ground))
        .current_dir(ground.root.join("fuzz"))
        .env("RUSTFLAGS", COVERAGE)
        .env_remove("CARGO_TARGET_DIR");
    Job {
        what: "building the fuzzers".to_owned(),
        command,
        log: ground.log("fuzz-build"),
        limit: Duration::from_secs(30 * 60),
        show: false,
    }
    .run()
    .map_err(|error| format!("{error}; see {}", ground.log("fuzz-build").display()))
}

/// Returns the triple of this machine. Naming it keeps build scripts and macros uninstrumented.
fn host() -> Result<String, String> {
    let output = Command::new("rustc")
        .arg("-vV")
        .output()
        .map_err(|error| format!("Cannot start rustc: {error}"))?;
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
        .ok_or_else(|| "rustc does not name this machine".to_owned())
}

fn fuzz(ground: &Ground, reader: &str, seconds: u64) -> Result<(), String> {
    let target = if reader == "csv" { "table" } else { "any" };
    let found = output(ground).join("corpus").join(reader);
    let broken = output(ground).join("broken").join(reader);
    for folder in [&found, &broken] {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let seeds = ground.root.join("fuzz/seeds").join(reader);
    let program = output(ground)
        .join(host()?)
        .join("release")
        .join(format!("{target}{}", std::env::consts::EXE_SUFFIX));
    let log = ground.log(&format!("fuzz-{reader}"));
    let file = fs::File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
    let status = Command::new(program)
        .arg(&found)
        .arg(&seeds)
        .args(LIMITS)
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/", broken.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(file)
        .status()
        .map_err(|error| format!("Cannot start the fuzzer: {error}"))?;
    if !status.success() {
        return Err(format!(
            "{reader}: a file broke the reader; it lies in {}, what happened in {}.\nKeep it in {} once it is mended.",
            broken.display(),
            log.display(),
            seeds.display()
        ));
    }
    println!("{}", line(reader, &log, &found));
    Ok(())
}

fn line(reader: &str, log: &Path, found: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let figure = |name: &str| {
        text.lines()
            .find_map(|line| line.strip_prefix(name))
            .map_or("", str::trim)
            .to_owned()
    };
    let kept = fs::read_dir(found).map_or(0, Iterator::count);
    format!(
        "{reader:<12} {:>12} {kept:>9} {:>9}",
        figure("stat::number_of_executed_units:"),
        figure("stat::peak_rss_mb:")
    )
}
