//! `owed read`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::reading::{self, FileReport, ReadRequest};
use owed_app::wire::plural;

use super::imports::{columns, corrections, sentence};
use crate::args;
use crate::output::{Output, PROBLEMS};

pub fn run(cx: &Context<'_>, words: &args::Read, output: &mut Output) -> Result<u8, Failure> {
    let request = ReadRequest {
        files: words.files.clone(),
        corrections: corrections(&words.said),
        columns: words.said.columns.clone(),
    };
    let report = reading::read(cx, &request)?;
    if output.json {
        output.answer(&report)?;
    } else {
        for file in &report.files {
            print(file, output)?;
        }
    }
    Ok(if report.files.iter().all(|file| file.ok) {
        0
    } else {
        PROBLEMS
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
