//! `owed run status`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs::{self, RunGet, RunStatus};
use owed_app::tables::Table;
use owed_texts::text;

use super::review::sums;
use crate::options::export;
use crate::output::{self, Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-run-status")]
pub struct Status {
    run: i64,
    #[arg(help = "help-common-export-report", long, value_name = "FILE")]
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
    output.line(text!(
        "cli-run-stands",
        run = status.run.to_string(),
        day = &status.as_of,
        state = output::word(status.state.name(), output.language())
    ))?;
    recipients(status, output)
}

pub fn recipients(status: &RunStatus, output: &mut Output) -> Result<(), Failure> {
    let language = output.language();
    let rows = status.recipients.iter().map(|one| {
        vec![
            output::word(one.state.name(), language),
            one.customer.clone(),
            one.name.clone(),
            output::word(one.channel.name(), language),
            sums(&one.totals, language),
            one.reason.clone(),
        ]
    });
    output.table(
        &heads![
            "common-state",
            "common-customer",
            "common-name",
            "cli-head-by",
            "common-total",
            "common-why"
        ],
        rows.collect(),
        &[],
    )
}
