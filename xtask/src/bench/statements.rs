//! Bank statements: matching a large one with open items, and reading compared with other readers of the same file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::company::Company;
use super::import::remove;
use super::outcome::{Limit, Outcome};
use super::{Bench, measure, movements, peers};

/// The limit in seconds for importing a statement of a hundred thousand entries and matching it with as many open
/// items.
const MATCHED: f64 = 10.0;
/// The number of turns of measurements that take many seconds.
const FEW: usize = 2;

pub fn matched(bench: &Bench) -> Result<Vec<Outcome>, String> {
    let count = bench.size(100_000);
    let company = Company {
        open: count as u64,
        settled: count as u64,
    };
    let known = bench.book(company, &format!("book-open-{count}.owed"))?;
    let file = bench.file(&format!("statement-{count}.xml"), |path| {
        movements::camt(path, count)
    })?;
    let (book, output) = ("matching.owed", bench.path("output"));
    let (mut reading, mut matching) = (Vec::new(), Vec::new());
    for _ in 0..=FEW {
        remove(bench, book);
        fs::copy(bench.path(&known), bench.path(book))
            .map_err(|error| format!("Cannot copy {known}: {error}"))?;
        let mut import = bench.owed(book, &["--json", "import"]);
        import.arg(&file);
        reading.push(measure::seconds(import, &output)?);
        matching.push(measure::seconds(
            bench.owed(book, &["--json", "match"]),
            &output,
        )?);
    }
    remove(bench, book);
    let both = reading.iter().zip(&matching).map(|(one, two)| one + two);
    let both = measure::median(both.skip(1).collect());
    Ok(vec![
        Outcome::figure(
            &format!("camt.053 of {count} entries brought in and matched with {count} open items"),
            both,
            "s",
            Some(MATCHED),
        ),
        Outcome::figure(
            "of that, the matching",
            measure::median(matching.split_off(1)),
            "s",
            None,
        ),
    ])
}

pub fn read(bench: &Bench) -> Result<Vec<Outcome>, String> {
    peers::readers(bench.ground)?;
    peers::shell(bench.ground)?;
    // ofxparse takes more than a millisecond per entry; pycamt rereads the statement for each.
    let (fewest, few, many) = (bench.size(2_000), bench.size(20_000), bench.size(100_000));
    let mt940 = bench.file(&format!("statement-{few}.sta"), |path| {
        movements::mt940(path, few)
    })?;
    let ofx = bench.file(&format!("statement-{fewest}.ofx"), |path| {
        movements::ofx(path, fewest)
    })?;
    let camt = bench.file(&format!("statement-{fewest}.xml"), |path| {
        movements::camt(path, fewest)
    })?;
    let csv = bench.file(&format!("statement-{many}.csv"), |path| {
        movements::csv(path, many)
    })?;
    let library = |name: &'static str, file: PathBuf| {
        move || {
            let mut command = peers::reading(bench.ground, name);
            command.arg(&file);
            command
        }
    };
    let shell = || {
        let mut command = Command::new("sqlite3");
        command.args([
            ":memory:",
            ".mode csv",
            &format!(".import '{}' movement", csv.display()),
            ".mode json",
            "SELECT * FROM movement",
        ]);
        command
    };
    let python = Limit::Below(1.0);
    Ok(vec![
        beside(
            bench,
            &format!("reading camt.053 of {fewest} entries"),
            &camt,
            ("pycamt", &library("pycamt", camt.clone())),
            python,
        )?,
        beside(
            bench,
            &format!("reading MT940 of {few} entries"),
            &mt940,
            ("mt-940", &library("mt-940", mt940.clone())),
            python,
        )?,
        beside(
            bench,
            &format!("reading OFX of {fewest} entries"),
            &ofx,
            ("ofxparse", &library("ofxparse", ofx.clone())),
            python,
        )?,
        beside(
            bench,
            &format!("reading a bank's CSV of {many} entries to JSON"),
            &csv,
            ("sqlite3 in memory", &shell),
            Limit::AtMost(3.0),
        )?,
    ])
}

fn beside(
    bench: &Bench,
    what: &str,
    file: &Path,
    (name, peer): (&str, &dyn Fn() -> Command),
    limit: Limit,
) -> Result<Outcome, String> {
    let [ours, theirs] = measure::in_turns(
        FEW,
        [
            &mut || {
                let mut command = bench.read();
                command.arg(file);
                measure::seconds(command, &bench.path("output"))
            },
            &mut || measure::seconds(peer(), &bench.path("peer")),
        ],
    )?;
    Ok(Outcome::times(what, ours, (name, theirs), limit))
}
