//! `owed send`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::messages::{Deliver, DeliveryReport};
use owed_app::runs;
use owed_texts::text;

use crate::options::text;
use crate::output::{DONE, NOT_SENT, Output};

#[derive(Debug, Args)]
#[command(about = "help-send", after_help = "help-send-more")]
pub struct Send {
    #[arg(help = "help-send-now", long)]
    now: bool,
    #[arg(help = "help-common-to-folder", long, value_name = "DIR")]
    to_folder: Option<PathBuf>,
}

pub fn run(cx: &Context<'_>, args: &Send, output: &mut Output) -> Result<u8, Failure> {
    let request = Deliver {
        now: args.now,
        folder: args.to_folder.as_deref().map(text).transpose()?,
    };
    let report = runs::deliver(cx, request)?;
    output.show(&report, |output| print(&report, output))?;
    Ok(match report.is_troubled() {
        true => NOT_SENT,
        false => DONE,
    })
}

fn print(report: &DeliveryReport, output: &mut Output) -> Result<(), Failure> {
    for one in &report.results {
        output.line(format!(
            "{}  {}  {}  {}",
            one.state, one.recipient, one.name, one.detail
        ))?;
    }
    output.line(text!(
        "cli-sent",
        sent = report.sent,
        failed = report.failed,
        waiting = report.waiting,
        unknown = report.unknown,
        dropped = report.dropped
    ))?;
    match report.stopped.as_ref().and_then(|why| why.hint.as_ref()) {
        Some(hint) => output.line(hint),
        None => Ok(()),
    }
}
