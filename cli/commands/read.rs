//! `owed read`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::reading::{self, FileReport, ReadRequest};
use owed_app::wire::plural;

use super::import::report::{columns, sentence};
use crate::options::Corrections;
use crate::output::{DONE, Output, PROBLEMS};

/// Read files of any kind and say what they hold; no book is touched
#[derive(Debug, Args)]
#[command(after_help = "\
E-invoices, bank statements, lists, and archives of them are told apart by what is in them, never by their names. \
What a file leaves open is asked, with the option that answers it; `owed import` takes the same.

  owed read list.csv --kind invoices --column 3=due_date --date-order dmy")]
pub struct Read {
    /// The files to read
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    said: Corrections,
}

pub fn run(cx: &Context<'_>, args: &Read, output: &mut Output) -> Result<u8, Failure> {
    let request = ReadRequest {
        paths: args.files.clone(),
        corrections: args.said.without_columns(),
        columns: args.said.columns.clone(),
    };
    let report = reading::read(cx, request)?;
    output.show(&report, |output| {
        report.files.iter().try_for_each(|file| print(file, output))
    })?;
    Ok(match report.files.iter().all(|file| file.ok) {
        true => DONE,
        false => PROBLEMS,
    })
}

fn print(file: &FileReport, output: &mut Output) -> Result<(), Failure> {
    if file.ok {
        let kind = file.kind.iter().map(|kind| format!(", {kind}"));
        let kind: String = kind.collect();
        output.line(&format!("{}: {}{kind}", file.file, file.format))?;
    }
    for item in &file.items {
        let kind = item.kind.name().replace('_', " ");
        let issued = item.issued.as_deref().unwrap_or("without a date");
        output.line(&format!(
            "  {kind} {} of {issued}, {}",
            item.number, item.buyer.name
        ))?;
    }
    for customer in &file.customers {
        output.line(&format!("  {}, {}", customer.name, customer.email))?;
    }
    for payment in &file.payments {
        output.line(&format!(
            "  payment of {}, {}",
            payment.date, payment.customer
        ))?;
    }
    for statement in &file.statements {
        let moved = plural(statement.entries.len(), "movement", "movements");
        let account = if statement.account.is_empty() {
            "an account without a number"
        } else {
            &statement.account
        };
        output.line(&format!("  {account}: {moved}"))?;
    }
    if !file.unused.is_empty() {
        output.line(&format!("  Not used: {}", columns(&file.unused)))?;
    }
    for problem in &file.problems {
        output.line(&format!("  {}", sentence(problem)))?;
    }
    Ok(())
}
