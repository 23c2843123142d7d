//! `owed import`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::imports::{self, Corrections, ImportReport, ImportRequest, Problem};
use owed_app::settings::Source;

use crate::args::{self, DateOrder, Kind};
use crate::output::{Output, PROBLEMS};

use super::text;

pub fn run(cx: &Context<'_>, words: args::Import, output: &mut Output) -> Result<u8, Failure> {
    let source = Source::Path {
        path: text(&words.file)?,
    };
    let mut corrections = Corrections {
        kind: words.kind.map(|kind| match kind {
            Kind::Invoices => "invoices".to_owned(),
            Kind::Customers => "customers".to_owned(),
            Kind::Payments => "payments".to_owned(),
        }),
        encoding: words.encoding,
        separator: words.separator,
        header_row: words.header_row,
        decimal: words.decimal,
        date_order: words.date_order.map(DateOrder::word),
        currency: words.currency,
        columns: std::collections::BTreeMap::new(),
    };
    corrections.columns = imports::named_columns(&source, &corrections, &words.columns)?;
    let request = ImportRequest {
        source,
        corrections,
        accept_problems: words.accept_problems,
    };
    let outcome = if words.dry_run {
        imports::dry_run(cx, request)?
    } else {
        imports::commit(cx, request)?
    };
    let stopped = outcome.is_stopped(words.accept_problems);
    if output.json {
        output.answer(&outcome)?;
    } else {
        print(&outcome, stopped, words.dry_run, output)?;
    }
    Ok(if stopped { PROBLEMS } else { 0 })
}

impl DateOrder {
    pub fn word(self) -> String {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
        .to_owned()
    }
}

fn print(
    report: &ImportReport,
    stopped: bool,
    dry_run: bool,
    output: &mut Output,
) -> Result<(), Failure> {
    for problem in &report.problems {
        output.line(&sentence(problem))?;
    }
    for reason in &report.skipped_reasons {
        output.line(&format!("Skipped: {reason}"))?;
    }
    let counts = format!(
        "{} {} read: {} new, {} changed, {} unchanged, {} skipped",
        report.read, report.kind, report.created, report.changed, report.unchanged, report.skipped
    );
    match (stopped, dry_run) {
        (true, _) => {
            let problems = match report.problems.len() {
                1 => "1 problem".to_owned(),
                count => format!("{count} problems"),
            };
            output.line(&format!("{counts}, {problems}."))?;
            output.line(if report.concerns_the_file() {
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

/// A problem with its place in front.
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
    if place.is_empty() {
        problem.message.clone()
    } else {
        format!("{}: {}", place.join(", "), problem.message)
    }
}
