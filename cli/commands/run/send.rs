//! `owed run send`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;

use super::status;
use crate::options::text;
use crate::output::{DONE, NOT_SENT, Output};

/// Send the e-mails of a run, without waiting for their delay
#[derive(Debug, Args)]
pub struct Send {
    run: i64,
    /// Write .eml files into this folder instead of sending; they count as sent
    #[arg(long, value_name = "DIR")]
    to_folder: Option<PathBuf>,
}

pub fn run(cx: &Context<'_>, args: &Send, output: &mut Output) -> Result<u8, Failure> {
    let request = runs::Send {
        run: args.run,
        folder: args.to_folder.as_deref().map(text).transpose()?,
    };
    let sent = runs::send(cx, request)?;
    let delivery = &sent.delivery;
    output.show(&sent, |output| {
        status::recipients(&sent.status, output)?;
        output.line(&format!(
            "{} sent, {} not sent because something changed, {} failed, {} unknown",
            delivery.sent, delivery.dropped, delivery.failed, delivery.unknown
        ))?;
        match &delivery.stopped {
            Some(stopped) => output.line(&stopped.in_full()),
            None => Ok(()),
        }
    })?;
    Ok(match delivery.is_troubled() {
        true => NOT_SENT,
        false => DONE,
    })
}
