//! The report on files that were read, for people, as printed by `owed import`, `owed read` and the daily run.

use owed_app::failure::Failure;
use owed_app::imports::{
    Corrections, Holding, ImportReport, ImportedFile, Problem, SettledBy, UnusedColumn,
};
use owed_app::wire::Chosen;
use owed_texts::{Language, Message, key, text};

use crate::output::Output;

pub fn print(
    report: &ImportReport,
    stopped: bool,
    dry_run: bool,
    output: &mut Output,
) -> Result<(), Failure> {
    rows(report, output)?;
    files(report, output)?;
    let counts = text!(
        "cli-import-counts",
        read = counted(report.read, report.kind.0),
        created = report.created,
        changed = report.changed,
        unchanged = report.unchanged,
        skipped = report.skipped
    );
    match (stopped, dry_run) {
        (true, _) => {
            let problems = report.problems.len();
            output.line(text!("cli-import-stopped", counts, problems))?;
            output.line(if report.concerns_every_file() {
                text!("cli-import-whole-file")
            } else {
                text!("cli-import-correct")
            })
        }
        (false, true) => output.line(text!("cli-import-rehearsed", counts)),
        (false, false) if report.problems.is_empty() => {
            output.line(text!("cli-import-done", counts))
        }
        (false, false) => output.line(text!("cli-import-done-but", counts)),
    }
}

/// Prints everything about single rows.
fn rows(report: &ImportReport, output: &mut Output) -> Result<(), Failure> {
    let several = report.files.len() > 1;
    let language = output.language();
    let line = |file: &ImportedFile, problem: &Problem| {
        let sentence = sentence(problem, language);
        match several && !problem.names_file {
            true => format!("{}, {sentence}", file.file),
            false => sentence,
        }
    };
    for file in &report.files {
        for problem in &file.problems {
            output.line(line(file, problem))?;
        }
    }
    for file in &report.files {
        for note in &file.notes {
            output.line(text!("cli-note", note = line(file, note)))?;
        }
    }
    for reason in &report.skipped_reasons {
        output.line(text!("cli-skipped", reason))?;
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
        let columns = format!("{name}{}", columns(&file.unused));
        output.line(text!("cli-not-used", columns))?;
    }
    if several {
        for file in &report.files {
            let what = of_file(file, output.language());
            output.line(format!("{}: {what}", file.file))?;
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

/// Returns the count as the kind words it: for a statement, as entries.
fn counted(count: u32, kind: Option<Holding>) -> Message {
    match kind {
        Some(Holding::Mixed) => text!("cli-count-mixed", count),
        Some(Holding::Statements) => text!("cli-count-transactions", count),
        Some(Holding::Invoices) => text!("common-count-invoices", count),
        Some(Holding::Customers) => text!("common-count-customers", count),
        Some(Holding::Payments) => text!("cli-count-payments", count),
        None => text!("common-count-rows", count),
    }
}

fn of_file(file: &ImportedFile, language: Language) -> String {
    let what = match (file.kind.0, file.format) {
        (None, Chosen(None)) => return key!("cli-not-read").text(language),
        (kind, format) => format!("{format}, {}", counted(file.read, kind).text(language)),
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
    (!options.is_empty()).then(|| format!("({})", options.join(" ")))
}

/// Returns a problem, preceded by its place and followed by the option that settles it.
pub fn sentence(problem: &Problem, language: Language) -> String {
    let mut place = Vec::new();
    if let Some(row) = problem.row {
        place.push(text!("cli-place-row", row = row.to_string()));
    }
    if let Some(column) = &problem.column {
        place.push(text!("cli-place-column", column));
    }
    if !problem.value.is_empty() {
        place.push(text!("cli-place-value", value = &problem.value));
    }
    let proposed = problem.proposal.as_ref().and_then(options);
    let proposed = proposed.map(Message::plain);
    let option = match problem.settled_by {
        Some(SettledBy::Kind) => proposed.or(Some(text!("cli-option-kind"))),
        Some(SettledBy::Columns) => proposed.or(Some(text!("cli-option-columns"))),
        Some(SettledBy::Currency) => proposed.or(Some(text!("cli-option-currency"))),
        Some(SettledBy::DateOrder) => Some(text!("cli-option-date-order")),
        Some(SettledBy::Decimal) => Some(text!("cli-option-decimal")),
        Some(SettledBy::SamePayments) => Some(text!("cli-option-same-payments")),
        Some(SettledBy::Encoding) => Some(text!("cli-option-encoding")),
        None => None,
    };
    let option = option.map(|option| format!(" {}", option.text(language)));
    let said = format!("{}{}", problem.message, option.unwrap_or_default());
    if place.is_empty() {
        return said;
    }
    let place: Vec<String> = place.iter().map(|part| part.text(language)).collect();
    format!("{}: {said}", place.join(", "))
}
