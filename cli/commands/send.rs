//! `owed send`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::messages::{Deliver, DeliveryReport};
use owed_app::runs;

use crate::options::text;
use crate::output::{DONE, NOT_SENT, Output};

/// Send what is due in the outbox
#[derive(Debug, Args)]
#[command(after_help = "\
The password comes from the environment variable OWED_SMTP_PASSWORD, else from the system's keychain, \
else it is asked.

A message whose fate is not known (the connection broke between its end and the server's answer) \
is never sent again by itself: see `owed messages`.")]
pub struct Send {
    /// Also send what is still held
    #[arg(long)]
    now: bool,
    /// Write .eml files into this folder instead of sending; they count as sent
    #[arg(long, value_name = "DIR")]
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
        output.line(&format!(
            "{}  {}  {}  {}",
            one.state, one.recipient, one.name, one.detail
        ))?;
    }
    output.line(&format!(
        "{} sent, {} failed, {} waiting, {} with unknown delivery, {} not sent because something changed",
        report.sent, report.failed, report.waiting, report.unknown, report.dropped
    ))?;
    match report.stopped.as_ref().and_then(|why| why.hint.as_ref()) {
        Some(hint) => output.line(hint),
        None => Ok(()),
    }
}
