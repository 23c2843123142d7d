//! The window: time from start to a usable aging screen, and the memory of all its processes.

use std::fs;
use std::process::Command;

use super::company::Company;
use super::outcome::Outcome;
use super::{Bench, measure, work};
use crate::packages::{WEB_VIEW, WINDOW_TEST};
use crate::setup;

pub fn run(bench: &Bench) -> Result<Vec<Outcome>, String> {
    if !cfg!(target_os = "linux") {
        return Err("the web view of this system cannot be driven".to_owned());
    }
    let ground = bench.ground;
    setup::system(ground, &[&WEB_VIEW, &WINDOW_TEST])?;
    setup::node_packages(ground, "ui")?;
    work(
        ground,
        ground.npm("ui", &["run", "build"]),
        "building the screens",
    )?;
    bench.build(&["--package", "owed-window"], "building the window")?;

    let count = bench.size(100_000);
    let book = bench.book(Company::with_invoices(count), &format!("book-{count}.owed"))?;
    let (mut seconds, mut megabytes) = (Vec::new(), Vec::new());
    for _ in 0..bench.turns() {
        let (span, memory) = start(bench, &book)?;
        seconds.push(span);
        megabytes.push(memory);
    }
    Ok(vec![
        Outcome::figure(
            &format!("window: start to the aging screen, {count} invoices"),
            measure::median(seconds),
            "s",
            None,
        ),
        Outcome::figure(
            "window: peak memory of its processes, summed",
            measure::median(megabytes),
            "MB",
            None,
        ),
    ])
}

/// Starts the window on its own display; returns seconds and MB.
fn start(bench: &Bench, book: &str) -> Result<(f64, f64), String> {
    let ground = bench.ground;
    let answer = bench.path("window.json");
    let mut command = Command::new("dbus-run-session");
    command
        .args([
            "--",
            "xvfb-run",
            "-a",
            "-s",
            "-screen 0 1280x800x24 -nolisten tcp",
        ])
        .args(["timeout", "120", "node"])
        .arg(ground.root.join("benches/window.mjs"))
        .arg(bench.program("owed-window"))
        .arg(bench.path(book))
        .arg(bench.path("window"));
    fs::create_dir_all(bench.path("window"))
        .map_err(|error| format!("Cannot make a folder: {error}"))?;
    measure::seconds(command, &answer)?;
    let text =
        fs::read_to_string(&answer).map_err(|error| format!("{}: {error}", answer.display()))?;
    let number = |key: &str| {
        let rest = text.split_once(&format!("\"{key}\":"))?.1;
        rest.split([',', '}']).next()?.trim().parse::<f64>().ok()
    };
    number("seconds")
        .zip(number("megabytes"))
        .ok_or_else(|| format!("the window answered “{}”", text.trim()))
}
