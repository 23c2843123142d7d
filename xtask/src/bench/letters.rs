//! Reminder letters as PDF, compared with the same letter by an office program and by other libraries.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::outcome::{Limit, Outcome};
use super::{Bench, measure, peers, work};

/// Limits: a letter file's size in KB, and the memory of a merged run in MB.
const FILE_KB: f64 = 40.0;
const MERGED_MB: f64 = 150.0;
/// Enough letters to measure the office program; a thousand would take a minute per turn.
const SAMPLE: usize = 60;
/// As in the example of `owed_letters`.
const THREADS: &str = "2";

pub fn run(bench: &Bench) -> Result<Vec<Outcome>, String> {
    bench.build(
        &["--package", "owed-letters", "--example", "batch"],
        "building the letters",
    )?;
    let count = bench.size(1_000);
    let list = bench.path("letters.tsv");
    fs::write(&list, table(count)).map_err(|error| format!("{}: {error}", list.display()))?;
    let owed = |folder: &Path, words: &[&str]| {
        let mut command = Command::new(bench.program("examples/batch"));
        command
            .arg(folder)
            .args([&count.to_string(), THREADS])
            .args(words);
        command
    };
    let output = bench.path("output");

    build_libraries(bench)?;
    let library = |name: &str, folder: PathBuf| {
        let mut command = Command::new(libraries_folder(bench).join(name));
        command
            .arg(&list)
            .arg(bench.ground.root.join("crates/letters/fonts"))
            .arg(folder);
        measure::seconds(command, &output)
    };
    let [mut folders, mut by_krilla, mut by_typst] =
        ["letters", "krilla", "typst"].map(|name| Folders::new(bench, name));
    let [ours, krilla, typst] = measure::in_turns(
        bench.turns(),
        [
            &mut || measure::seconds(owed(&folders.next(), &[]), &output),
            &mut || library("krilla", by_krilla.next()),
            &mut || library("typst", by_typst.next()),
        ],
    )?;
    let rate = |seconds: f64| count as f64 / seconds;
    let what = format!("{count} letters as {count} files on {THREADS} cores");
    let mut outcomes = vec![
        Outcome::rates(
            &what,
            rate(ours),
            ("krilla", rate(krilla)),
            Limit::AtLeast(1.0),
        ),
        Outcome::rates(
            &what,
            rate(ours),
            ("typst", rate(typst)),
            Limit::AtLeast(1.0),
        ),
        Outcome::figure(
            "the largest of these files",
            largest(&folders.last())?,
            "KB",
            Some(FILE_KB),
        ),
        Outcome::figure(
            &format!("memory of a print file of {count} letters"),
            measure::peak_memory(owed(&bench.path("merged"), &["merged"]))?,
            "MB",
            Some(MERGED_MB),
        ),
    ];
    outcomes.push(match office(bench) {
        Ok(office) => Outcome::rates(
            &what,
            rate(ours),
            (
                &format!("LibreOffice, {SAMPLE} of them less its start"),
                office,
            ),
            Limit::AtLeast(40.0),
        ),
        Err(reason) => Outcome::skipped("LibreOffice", &reason),
    });
    Ok(outcomes)
}

/// Returns the folder where krilla and typst are built once, and kept.
fn libraries_folder(bench: &Bench) -> PathBuf {
    let profile = if bench.quick { "debug" } else { "release" };
    bench.ground.target.join("bench-peers").join(profile)
}

fn build_libraries(bench: &Bench) -> Result<(), String> {
    let mut command = Command::new("cargo");
    command
        .arg("build")
        .args((!bench.quick).then_some("--release"))
        .arg("--target-dir")
        .arg(bench.ground.target.join("bench-peers"))
        .current_dir(bench.ground.root.join("benches/peers"));
    work(bench.ground, command, "building krilla and typst")
}

/// The output folders of a program's turns: a new one for each, since overwriting files, or replacing ones just
/// removed, takes a different time than creating them.
pub struct Folders<'a> {
    bench: &'a Bench<'a>,
    name: &'static str,
    turn: usize,
}

impl<'a> Folders<'a> {
    /// Removes what an earlier run left.
    pub fn new(bench: &'a Bench<'a>, name: &'static str) -> Self {
        for turn in 0..=bench.turns() + 1 {
            let _ = fs::remove_dir_all(bench.path(&format!("{name}-{turn}")));
        }
        Self {
            bench,
            name,
            turn: 0,
        }
    }

    /// Returns the folder of the next turn, once the previous turn's output has reached the disk.
    pub fn next(&mut self) -> PathBuf {
        measure::disk_at_rest();
        self.turn += 1;
        self.last()
    }

    pub fn last(&self) -> PathBuf {
        self.bench.path(&format!("{}-{}", self.name, self.turn))
    }
}

/// Measures LibreOffice in letters per second, converting a folder of documents in one call, less its start-up time.
fn office(bench: &Bench) -> Result<f64, String> {
    if bench.quick {
        return Err("left out of a quick run: it is not ours to build".to_owned());
    }
    peers::office(bench.ground)?;
    let unwritable = |error| format!("Cannot write the office program's letters: {error}");
    let template = bench.ground.root.join("benches/letter.fodt");
    let template = fs::read_to_string(&template)
        .map_err(|error| format!("{}: {error}", template.display()))?;
    let folder = bench.path("office");
    fs::create_dir_all(&folder).map_err(unwritable)?;
    let fonts = folder.join("fonts.conf");
    fs::write(
        &fonts,
        format!(
            "<?xml version=\"1.0\"?><fontconfig><dir>{}</dir><cachedir>{}</cachedir></fontconfig>",
            bench.ground.root.join("crates/letters/fonts").display(),
            folder.join("cache").display()
        ),
    )
    .map_err(unwritable)?;
    let letters: Vec<PathBuf> = table(SAMPLE)
        .lines()
        .enumerate()
        .map(|(index, line)| {
            let path = folder.join(format!("{index:03}.fodt"));
            fs::write(&path, filled(&template, line)).map(|()| path)
        })
        .collect::<Result<_, _>>()
        .map_err(unwritable)?;
    let convert = |letters: &[PathBuf]| {
        let mut command = Command::new("soffice");
        command
            .arg(format!(
                "-env:UserInstallation=file://{}",
                folder.join("profile").display()
            ))
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(folder.join("pdf"))
            .args(letters)
            .env("FONTCONFIG_FILE", &fonts);
        measure::seconds(command, &bench.path("output"))
    };
    let [all, one] = measure::in_turns(
        3,
        [&mut || convert(&letters), &mut || convert(&letters[..1])],
    )?;
    Ok((SAMPLE - 1) as f64 / (all - one))
}

fn filled(template: &str, line: &str) -> String {
    let mut cells = line.split('\t');
    let mut text = template.to_owned();
    for (field, value) in [
        (
            "FOOT",
            "Nordlicht Werkstätten GmbH · +49 431 555 01 20 · IBAN DE89 3704 0044 0532 0130 00",
        ),
        ("SENDER", "Nordlicht Werkstätten GmbH"),
        (
            "SENDER_LINE",
            "Nordlicht Werkstätten GmbH · Speicherstraße 14 · 24103 Kiel",
        ),
    ] {
        text = text.replace(&format!("{{{{{field}}}}}"), value);
    }
    for field in [
        "NAME", "STREET", "PLACE", "COUNTRY", "NUMBER", "DATE", "DEADLINE", "TOTAL",
    ] {
        text = text.replace(
            &format!("{{{{{field}}}}}"),
            cells.next().unwrap_or_default(),
        );
    }
    let mut rows = String::new();
    for item in cells {
        rows.push_str("<table:table-row>");
        for (column, cell) in item.split('|').enumerate() {
            let style = if column < 3 { "Cell" } else { "Number" };
            let _ = write!(
                rows,
                "<table:table-cell table:style-name=\"Rule\"><text:p text:style-name=\"{style}\">{cell}</text:p>\
                 </table:table-cell>"
            );
        }
        rows.push_str("</table:table-row>");
    }
    text.replace("{{ITEMS}}", &rows)
}

/// Writes the letters' data as the peers read it (see benches/peers/src/lib.rs), with as many and as long items as in
/// the example that measures ours.
fn table(count: usize) -> String {
    const NAMES: [&str; 6] = [
        "Almeida",
        "Brückner",
        "Çelik",
        "Dvořák",
        "Ekström",
        "Łukaszewicz",
    ];
    const TRADES: [&str; 5] = [
        "Atelier",
        "Bäckerei",
        "Druckerei",
        "Gärtnerei",
        "Schlosserei",
    ];
    const PLACES: [&str; 4] = [
        "10115 Berlin",
        "20095 Hamburg",
        "80331 München",
        "50667 Köln",
    ];
    let mut text = String::new();
    for index in 0..count {
        let (name, trade) = (NAMES[index % 6], TRADES[index / 6 % 5]);
        let items: Vec<(usize, usize, usize)> = (0..=index % 5)
            .map(|item| {
                (
                    index * 7 + item,
                    1 + (index * 31 + item * 17) % 90,
                    5_000 + (index * 7_919 + item * 104_729) % 900_000,
                )
            })
            .collect();
        let total = items.iter().map(|(_, _, cents)| cents).sum();
        let _ = write!(
            text,
            "{trade} {name} GmbH\tHauptstraße {}\t{}\tGermany\tR{index:05}\t30 June 2026\t10 July 2026\t{}",
            1 + index % 200,
            PLACES[index % 4],
            amount(total)
        );
        for (number, days, cents) in items {
            let _ = write!(
                text,
                "\tRE-2026-{number:05}|{}|{}|{days}|{}",
                day(days + 14),
                day(days),
                amount(cents)
            );
        }
        text.push('\n');
    }
    text
}

/// `12,345.67`
fn amount(cents: usize) -> String {
    let (whole, rest) = (cents / 100, cents % 100);
    if whole < 1_000 {
        format!("{whole}.{rest:02}")
    } else {
        format!("{},{:03}.{rest:02}", whole / 1_000, whole % 1_000)
    }
}

/// Returns the date `days` before 30 June 2026, as the peers' letters write it.
fn day(ago: usize) -> String {
    const JUNE_30: i64 = 20_634;
    super::company::date(JUNE_30 - ago as i64)
}

fn largest(folder: &Path) -> Result<f64, String> {
    let unreadable = |error| format!("{}: {error}", folder.display());
    let mut most = 0;
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        most = most.max(
            entry
                .and_then(|entry| entry.metadata())
                .map_err(unreadable)?
                .len(),
        );
    }
    Ok(most as f64 / 1_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letters_total_is_the_sum_of_its_items() {
        for line in table(40).lines() {
            let mut cells = line.split('\t').skip(7);
            let cents = |text: &str| text.replace([',', '.'], "").parse::<usize>().unwrap();
            let total = cents(cells.next().unwrap());
            assert_eq!(
                cells
                    .map(|item| cents(item.rsplit('|').next().unwrap()))
                    .sum::<usize>(),
                total
            );
        }
    }

    #[test]
    fn nothing_of_the_template_is_left_open() {
        let template = include_str!("../../../benches/letter.fodt");
        let line = table(1);
        assert!(!filled(template, line.trim()).contains("{{"));
    }
}
