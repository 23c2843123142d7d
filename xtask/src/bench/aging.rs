//! Aging, as of today and of a day two years ago, compared with hand-written SQL on the same rows.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::company::{self, Company};
use super::import::remove;
use super::outcome::{Limit, Outcome};
use super::{Bench, measure, peers};

/// Two years before [`super::TODAY`].
const BACK: &str = "2024-11-20";
const BACK_DAYS: i64 = 730;

pub fn today(bench: &Bench) -> Result<Vec<Outcome>, String> {
    peers::shell(bench.ground)?;
    let count = bench.size(1_000_000);
    let company = Company::with_invoices(count);
    let large = bench.book(company, &format!("book-{count}.owed"))?;
    let ours = bench.path("aging.json");
    let words = ["--json", "aging"];
    let mut outcomes = Vec::new();

    let forms = forms(bench, "today")?;
    let mut best = None;
    for (name, sql) in &forms {
        let spans = (0..bench.turns())
            .map(|_| measure::seconds(shell(bench, &large, sql), &bench.path("sql")));
        let span = measure::median(spans.collect::<Result<_, _>>()?);
        if best.as_ref().is_none_or(|(_, _, least)| span < *least) {
            best = Some((name, sql, span));
        }
    }
    let (name, sql, _) = best.ok_or("benches/sql has no today-*.sql")?;
    let [here, there] = measure::in_turns(
        bench.turns(),
        [
            &mut || measure::seconds(bench.owed(&large, &words), &ours),
            &mut || measure::seconds(shell(bench, &large, sql), &bench.path("sql")),
        ],
    )?;
    outcomes.push(Outcome::times(
        &format!("aging today, {count} invoices"),
        here,
        (
            &format!("sqlite3, best of {} forms ({name})", forms.len()),
            there,
        ),
        Limit::AtMost(1.2),
    ));

    let young = Company {
        settled: company.settled / 10,
        ..company
    };
    let small = bench.book(young, &format!("book-young-{count}.owed"))?;
    let [old, new] = measure::in_turns(
        bench.turns(),
        [
            &mut || measure::seconds(bench.owed(&large, &words), &ours),
            &mut || measure::seconds(bench.owed(&small, &words), &ours),
        ],
    )?;
    outcomes.push(Outcome::times(
        "aging today with ten times the history and the same open items",
        old,
        (&format!("Owed with {} settled", young.settled), new),
        Limit::Below(1.3),
    ));
    Ok(outcomes)
}

pub fn past(bench: &Bench) -> Result<Vec<Outcome>, String> {
    peers::shell(bench.ground)?;
    peers::duckdb(bench.ground)?;
    let count = bench.size(1_000_000);
    let book = bench.book(Company::with_invoices(count), &format!("book-{count}.owed"))?;
    dump(bench, &book)?;
    let ours = bench.path("past.json");
    let words = ["--json", "aging", "--as-of", BACK];
    let what = format!("aging as of {BACK}, {count} invoices");

    let (mut duck, mut plain) = (Vec::new(), Vec::new());
    let mut here = Vec::new();
    let sql = forms(bench, "past")?;
    let (_, join) = sql.first().ok_or("benches/sql has no past-*.sql")?;
    for _ in 0..bench.turns() {
        here.push(measure::seconds(bench.owed(&book, &words), &ours)?);
        duck.push(duckdb(bench)?);
        plain.push(measure::seconds(
            shell(bench, &book, join),
            &bench.path("sql"),
        )?);
    }
    agree(bench)?;
    let here = measure::median(here);
    Ok(vec![
        Outcome::times(
            &what,
            here,
            ("DuckDB in memory, its query only", measure::median(duck)),
            Limit::Below(1.0),
        ),
        Outcome::times(
            &what,
            here,
            ("sqlite3, a plain join", measure::median(plain)),
            Limit::None,
        ),
    ])
}

/// Returns the variants of a query in benches/sql whose names start with `start`, with their names.
fn forms(bench: &Bench, start: &str) -> Result<Vec<(String, String)>, String> {
    let folder = bench.ground.root.join("benches/sql");
    let unreadable = |error| format!("Cannot read {}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path
            .file_stem()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if let Some(form) = name.strip_prefix(&format!("{start}-")) {
            let (day, number) = if start == "past" {
                (BACK, company::TODAY - BACK_DAYS)
            } else {
                (super::TODAY, company::TODAY)
            };
            let sql = fs::read_to_string(&path).map_err(unreadable)?;
            let sql = sql
                .replace("{DAY}", day)
                .replace("{N}", &number.to_string());
            found.push((form.to_owned(), sql));
        }
    }
    found.sort();
    Ok(found)
}

fn shell(bench: &Bench, book: &str, sql: &str) -> Command {
    let mut command = Command::new("sqlite3");
    command.arg("-readonly").arg(bench.path(book)).arg(sql);
    command
}

/// Writes the rows that the query needs from the book to a file for DuckDB.
fn dump(bench: &Bench, book: &str) -> Result<(), String> {
    for (name, sql) in [
        (
            "invoice.csv",
            "SELECT id, customer_id, issued, due, currency, gross FROM invoice",
        ),
        (
            "allocation.csv",
            "SELECT invoice_id, effective, amount FROM allocation",
        ),
    ] {
        let mut command = Command::new("sqlite3");
        command
            .args(["-readonly", "-csv", "-header"])
            .arg(bench.path(book))
            .arg(sql);
        measure::seconds(command, &bench.path(name))?;
    }
    Ok(())
}

/// Returns the median time in seconds of DuckDB's query over preloaded rows; its totals go to a file.
fn duckdb(bench: &Bench) -> Result<f64, String> {
    let answer = bench.path("duckdb.txt");
    let mut command = Command::new(peers::python(bench.ground));
    command
        .arg(bench.ground.root.join("benches/past.py"))
        .args([bench.path("invoice.csv"), bench.path("allocation.csv")])
        .arg(BACK)
        .arg(bench.path("duckdb-totals.txt"));
    measure::seconds(command, &answer)?;
    let text =
        fs::read_to_string(&answer).map_err(|error| format!("{}: {error}", answer.display()))?;
    text.trim()
        .parse()
        .map_err(|_| format!("DuckDB answered “{}”", text.trim()))
}

/// # Errors
/// If Owed's totals differ from DuckDB's by a cent or more; the times would then be meaningless.
fn agree(bench: &Bench) -> Result<(), String> {
    let read = |path: PathBuf| {
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let ours = read(bench.path("past.json"))?;
    let totals = ours.split_once("\"totals\"").map_or("", |(_, rest)| rest);
    let totals: String = totals
        .split("\"rows\"")
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    for line in read(bench.path("duckdb-totals.txt"))?.lines() {
        let (currency, buckets) = line.split_once(' ').ok_or("DuckDB gave no totals")?;
        if !totals.contains(&format!(
            "\"currency\":\"{currency}\",\"buckets\":{buckets}"
        )) {
            return Err(format!(
                "Owed and DuckDB disagree: {line} is not in {totals}"
            ));
        }
    }
    Ok(())
}

impl Bench<'_> {
    /// Returns a company's invoice list, creating it if it is missing.
    pub fn invoices(&self, company: Company, name: &str) -> Result<PathBuf, String> {
        self.file(name, |path| company.write_invoices(path))
    }

    /// Returns a file of the bench, creating it if it is missing.
    pub fn file(
        &self,
        name: &str,
        write: impl Fn(&std::path::Path) -> std::io::Result<()>,
    ) -> Result<PathBuf, String> {
        let path = self.path(name);
        if !path.exists() {
            println!("    making {name}");
            let part = self.path("part");
            write(&part)
                .and_then(|()| fs::rename(&part, &path))
                .map_err(|error| format!("Cannot write {}: {error}", path.display()))?;
        }
        Ok(path)
    }

    /// Imports a company's invoices and payments into a book if it is missing; returns its name in the bench's folder.
    pub fn book(&self, company: Company, name: &str) -> Result<String, String> {
        if !self.path(name).exists() {
            println!("    making {name} with {} invoices", company.invoices());
            let part = "part.owed";
            remove(self, part);
            let invoices = self.file(&format!("{name}.invoices.csv"), |path| {
                company.write_invoices(path)
            })?;
            let payments = self.file(&format!("{name}.payments.csv"), |path| {
                company.write_payments(path, usize::MAX)
            })?;
            for (kind, list) in [("invoices", invoices), ("payments", payments)] {
                let mut command = self.owed(part, &["import", "--kind", kind]);
                command.arg(&list);
                measure::seconds(command, &self.path("output"))?;
                // The list is half a gigabyte that nobody reads again.
                let _ = fs::remove_file(list);
            }
            fs::rename(self.path(part), self.path(name))
                .map_err(|error| format!("Cannot keep {name}: {error}"))?;
        }
        Ok(name.to_owned())
    }
}
