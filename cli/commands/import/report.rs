//! The result of reading files, for people, as printed by `owed import`, `owed read` and the daily run.

use owed_app::failure::Failure;
use owed_app::imports::{
    Corrections, Holding, ImportReport, ImportedFile, Problem, SettledBy, UnusedColumn,
};
use owed_app::wire::{Chosen, plural};

use crate::output::Output;

pub fn print(
    report: &ImportReport,
    stopped: bool,
    dry_run: bool,
    output: &mut Output,
) -> Result<(), Failure> {
    rows(report, output)?;
    files(report, output)?;
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
                "Nothing was written: a problem concerns the whole file, so skipping rows does not help."
            } else {
                "Nothing was written. Correct the file, or skip these rows with --accept-problems."
            })
        }
        (false, true) => output.line(&format!(
            "{counts}. Nothing was written: this was a dry run."
        )),
        (false, false) if report.problems.is_empty() => output.line(&format!("{counts}.")),
        (false, false) => output.line(&format!("{counts}. The rows above were skipped.")),
    }
}

/// Prints everything about single rows.
fn rows(report: &ImportReport, output: &mut Output) -> Result<(), Failure> {
    let several = report.files.len() > 1;
    let line = |file: &ImportedFile, problem: &Problem| {
        let sentence = sentence(problem);
        match several && !problem.names_file {
            true => format!("{}, {sentence}", file.file),
            false => sentence,
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
    Ok(())
}

/// Prints everything about each file.
fn files(report: &ImportReport, output: &mut Output) -> Result<(), Failure> {
    let several = report.files.len() > 1;
    for file in report.files.iter().filter(|file| !file.unused.is_empty()) {
        let name = match several {
            true => format!("{}: ", file.file),
            false => String::new(),
        };
        output.line(&format!("Not used: {name}{}", columns(&file.unused)))?;
    }
    if several {
        for file in &report.files {
            output.line(&format!("{}: {}", file.file, of_file(file)))?;
        }
    }
    Ok(())
}

/// Lists columns with their first values: `Category (Rent, Income), Tag (7)`.
pub fn columns(unused: &[UnusedColumn]) -> String {
    let each = unused
        .iter()
        .map(|one| format!("{} ({})", one.column, one.samples.join(", ")));
    each.collect::<Vec<_>>().join(", ")
}

/// Returns the number of whatever a kind counts: for a statement, its entries.
fn counted(count: u32, kind: Option<Holding>) -> String {
    let (one, many) = match kind {
        Some(Holding::Mixed) => ("document or transaction", "documents and transactions"),
        Some(Holding::Statements) => ("bank transaction", "bank transactions"),
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

/// Returns the options equivalent to a proposal; `None` if nothing was proposed.
fn options(proposal: &Corrections) -> Option<String> {
    let kind = proposal.kind.iter().map(|kind| format!("--kind {kind}"));
    let columns = proposal.columns.iter();
    let columns = columns.map(|(index, field)| format!("--column {}={field}", index + 1));
    let currency = proposal.currency.iter();
    let currency = currency.map(|currency| format!("--currency {currency}"));
    let options: Vec<_> = kind.chain(columns).chain(currency).collect();
    (!options.is_empty()).then(|| format!(" ({})", options.join(" ")))
}

/// Returns a problem, preceded by its place and followed by the option that settles it.
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
