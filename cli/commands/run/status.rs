//! `owed run status`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs::{self, RunGet, RunStatus};
use owed_app::tables::Table;

use super::review::sums;
use crate::options::export;
use crate::output::Output;

/// Where a run stands, recipient by recipient
#[derive(Debug, Args)]
pub struct Status {
    run: i64,
    /// Also write the report to a file: .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    export: Option<PathBuf>,
}

pub fn run(cx: &Context<'_>, args: &Status, output: &mut Output) -> Result<u8, Failure> {
    let run = args.run;
    let status = runs::status(cx, RunGet { run })?;
    export(cx, Table::Run(RunGet { run }), args.export.as_deref())?;
    output.show(&status, |output| print(&status, output))
}

/// Prints the run and the outcome for each recipient.
pub fn print(status: &RunStatus, output: &mut Output) -> Result<(), Failure> {
    output.line(&format!(
        "Run {}, as of {}: {}",
        status.run, status.as_of, status.state
    ))?;
    recipients(status, output)
}

pub fn recipients(status: &RunStatus, output: &mut Output) -> Result<(), Failure> {
    let rows = status.recipients.iter().map(|one| {
        vec![
            one.state.to_string(),
            one.customer.clone(),
            one.name.clone(),
            one.channel.to_string(),
            sums(&one.totals),
            one.reason.clone(),
        ]
    });
    output.table(
        &["State", "Customer", "Name", "By", "Total", "Why"],
        rows.collect(),
        &[],
    )
}
