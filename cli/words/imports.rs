//! `owed import`

use std::collections::BTreeMap;
use std::path::Path;

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::imports::{
    self, Corrections, FileChoice, FilesRequest, Holding, ImportReport, ImportedFile, Problem,
    SettledBy, UnusedColumn,
};
use owed_app::watching::{self, WatchSet};
use owed_app::wire::{Chosen, Nothing, Source, plural};

use crate::args;
use crate::output::{Output, PROBLEMS};

use super::text;

pub fn run(cx: &Context<'_>, words: args::Import, output: &mut Output) -> Result<u8, Failure> {
    if let Some(folder) = &words.watch_folder {
        return watch(cx, folder.as_deref(), output);
    }
    let corrections = Corrections {
        same_payments: words.same_payments,
        ..corrections(&words.said)
    };
    let files = words.files.iter().map(|file| {
        let source = Source::Path { path: text(file)? };
        let columns = imports::named_columns(&source, &corrections, &words.said.columns)?;
        Ok(FileChoice {
            source,
            corrections: Corrections {
                columns,
                ..corrections.clone()
            },
            within: BTreeMap::new(),
        })
    });
    let request = FilesRequest {
        files: files.collect::<Result<_, Failure>>()?,
        accept_problems: words.accept_problems,
    };
    let report = if words.dry_run {
        imports::rehearse(cx, request)?
    } else {
        imports::bring_in(cx, request)?
    };
    let stopped = report.is_stopped(words.accept_problems);
    if output.json {
        output.answer(&report)?;
    } else {
        print(&report, stopped, words.dry_run, output)?;
    }
    Ok(if stopped { PROBLEMS } else { 0 })
}

/// Brings in what is new in the watched folder.
fn watch(cx: &Context<'_>, folder: Option<&Path>, output: &mut Output) -> Result<u8, Failure> {
    if let Some(folder) = folder {
        let folder = std::path::absolute(folder)
            .map_err(|error| Failure::invalid("watch_folder", format!("{error}.")))?;
        watching::set(
            cx,
            WatchSet {
                folder: text(&folder)?,
            },
        )?;
    }
    let watched = watching::look(cx, Nothing {})?;
    if output.json {
        output.answer(&watched)?;
    } else if watched.folder.is_empty() {
        output.line("No folder is watched. Choose one with: owed import --watch-folder DIR")?;
    } else {
        match &watched.report {
            Some(report) if !report.files.is_empty() => print(report, false, false, output)?,
            _ => output.line(&format!("Nothing new in {}.", watched.folder))?,
        }
        for problem in &watched.problems {
            output.line(&format!(
                "Not brought in: {}: {}",
                problem.name, problem.detail
            ))?;
        }
        for left in &watched.waiting {
            output.line(&format!("Left for now: {}: {}", left.name, left.detail))?;
        }
    }
    Ok(0)
}

/// What is said of a file, but for the columns: which those are, only the file's own heads tell.
pub fn corrections(said: &args::Corrections) -> Corrections {
    Corrections {
        kind: said.kind,
        preset: said.preset.clone(),
        encoding: said.encoding.clone(),
        separator: said.separator.clone(),
        header_row: said.header_row,
        decimal: said.decimal,
        date_order: said.date_order,
        currency: said.currency.clone(),
        same_payments: None,
        columns: BTreeMap::new(),
    }
}

pub fn print(
    report: &ImportReport,
    stopped: bool,
    dry_run: bool,
    output: &mut Output,
) -> Result<(), Failure> {
    let several = report.files.len() > 1;
    let line = |file: &ImportedFile, problem: &Problem| {
        let sentence = sentence(problem);
        if several && !problem.names_file {
            format!("{}, {sentence}", file.file)
        } else {
            sentence
        }
    };
    for file in &report.files {
        for problem in &file.problems {
            output.line(&line(file, problem))?;
        }
    }
    for file in &report.files {
        for note in &file.notes {
            output.line(&format!("Note: {}", line(file, note)))?;
        }
    }
    for reason in &report.skipped_reasons {
        output.line(&format!("Skipped: {reason}"))?;
    }
    for file in report.files.iter().filter(|file| !file.unused.is_empty()) {
        let name = if several {
            format!("{}: ", file.file)
        } else {
            String::new()
        };
        output.line(&format!("Not used: {name}{}", columns(&file.unused)))?;
    }
    if several {
        for file in &report.files {
            output.line(&format!("{}: {}", file.file, of_file(file)))?;
        }
    }
    let counts = format!(
        "{} read: {} new, {} changed, {} unchanged, {} skipped",
        counted(report.read, report.kind.0),
        report.created,
        report.changed,
        report.unchanged,
        report.skipped
    );
    match (stopped, dry_run) {
        (true, _) => {
            let problems = plural(report.problems.len(), "problem", "problems");
            output.line(&format!("{counts}, {problems}."))?;
            output.line(if report.concerns_every_file() {
                "Nothing was written: a problem concerns the whole file, so leaving rows out does not help."
            } else {
                "Nothing was written. Correct the file, or leave these rows out with --accept-problems."
            })
        }
        (false, true) => output.line(&format!(
            "{counts}. Nothing was written: this was a dry run."
        )),
        (false, false) if report.problems.is_empty() => output.line(&format!("{counts}.")),
        (false, false) => output.line(&format!("{counts}. The rows above were left out.")),
    }
}

/// Columns with their first values: `Category (Rent, Income), Tag (7)`.
pub fn columns(unused: &[UnusedColumn]) -> String {
    let each = unused
        .iter()
        .map(|one| format!("{} ({})", one.column, one.samples.join(", ")));
    each.collect::<Vec<_>>().join(", ")
}

/// How many there are of what the counts of a kind count: of a statement, its entries.
fn counted(count: u32, kind: Option<Holding>) -> String {
    let (one, many) = match kind {
        Some(Holding::Mixed) => ("document or entry", "documents and entries"),
        Some(Holding::Statements) => ("bank entry", "bank entries"),
        Some(Holding::Invoices) => ("invoice", "invoices"),
        Some(Holding::Customers) => ("customer", "customers"),
        Some(Holding::Payments) => ("payment", "payments"),
        None => ("row", "rows"),
    };
    plural(count, one, many)
}

fn of_file(file: &ImportedFile) -> String {
    let what = match (file.kind.0, file.format) {
        (None, Chosen(None)) => return "not read".to_owned(),
        (kind, format) => format!("{format}, {}", counted(file.read, kind)),
    };
    let sums: Vec<_> = file
        .sums
        .iter()
        .map(|sum| format!("{} {}", sum.text, sum.currency))
        .collect();
    if sums.is_empty() {
        what
    } else {
        format!("{what}, {}", sums.join(" and "))
    }
}

/// The options that say what was proposed; `None` where nothing was.
fn options(proposal: &Corrections) -> Option<String> {
    let kind = proposal.kind.iter().map(|kind| format!("--kind {kind}"));
    let columns = proposal.columns.iter();
    let columns = columns.map(|(index, field)| format!("--column {}={field}", index + 1));
    let currency = proposal.currency.iter();
    let currency = currency.map(|currency| format!("--currency {currency}"));
    let options: Vec<_> = kind.chain(columns).chain(currency).collect();
    (!options.is_empty()).then(|| format!(" ({})", options.join(" ")))
}

/// A problem with its place in front, and behind it the option that settles it.
pub fn sentence(problem: &Problem) -> String {
    let mut place = Vec::new();
    if let Some(row) = problem.row {
        place.push(format!("row {row}"));
    }
    if let Some(column) = &problem.column {
        place.push(format!("column {column}"));
    }
    if !problem.value.is_empty() {
        place.push(format!("“{}”", problem.value));
    }
    let proposed = problem.proposal.as_ref().and_then(options);
    let proposed = proposed.as_deref();
    let option = match problem.settled_by {
        Some(SettledBy::Kind) => {
            proposed.unwrap_or(" (--kind invoices, customers, payments or statement)")
        }
        Some(SettledBy::Columns) => proposed.unwrap_or(" (--column COLUMN=FIELD)"),
        Some(SettledBy::Currency) => proposed.unwrap_or(" (such as --currency EUR)"),
        Some(SettledBy::DateOrder) => " (--date-order dmy or --date-order mdy)",
        Some(SettledBy::Decimal) => " (--decimal . or --decimal ,)",
        Some(SettledBy::SamePayments) => " (--same-payments yes or --same-payments no)",
        Some(SettledBy::Encoding) => " (such as --encoding windows-1252 or --encoding cp850)",
        None => "",
    };
    if place.is_empty() {
        format!("{}{option}", problem.message)
    } else {
        format!("{}: {}{option}", place.join(", "), problem.message)
    }
}
