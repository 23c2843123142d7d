//! `owed read`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::reading::{self, FileReport, ReadRequest};
use owed_texts::{Message, text};

use super::import::report::{columns, sentence};
use crate::options::Corrections;
use crate::output::{self, DONE, Output, PROBLEMS};

#[derive(Debug, Args)]
#[command(about = "help-read", after_help = "help-read-more")]
pub struct Read {
    #[arg(help = "help-read-files", required = true)]
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
        let language = output.language();
        let kind = file
            .kind
            .iter()
            .map(|kind| format!(", {}", output::word(kind.name(), language)));
        let kind: String = kind.collect();
        output.line(format!("{}: {}{kind}", file.file, file.format))?;
    }
    for item in &file.items {
        let kind = output::word(item.kind.name(), output.language());
        let issued = match &item.issued {
            Some(day) => Message::plain(day),
            None => text!("cli-read-without-date"),
        };
        output.line(text!(
            "cli-read-item",
            kind,
            number = &item.number,
            issued,
            buyer = &item.buyer.name
        ))?;
    }
    for customer in &file.customers {
        output.line(format!("  {}, {}", customer.name, customer.email))?;
    }
    for payment in &file.payments {
        output.line(text!(
            "cli-read-payment",
            day = &payment.date,
            customer = &payment.customer
        ))?;
    }
    for statement in &file.statements {
        let account = match statement.account.as_str() {
            "" => text!("cli-read-no-account"),
            account => Message::plain(account),
        };
        output.line(text!(
            "cli-read-statement",
            account,
            count = statement.entries.len()
        ))?;
    }
    if !file.unused.is_empty() {
        let not_used = text!("cli-not-used", columns = columns(&file.unused));
        output.line(format!("  {}", not_used.text(output.language())))?;
    }
    for problem in &file.problems {
        output.line(format!("  {}", sentence(problem, output.language())))?;
    }
    Ok(())
}
