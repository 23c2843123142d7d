//! `owed run send`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;
use owed_texts::text;

use super::status;
use crate::options::text;
use crate::output::{DONE, NOT_SENT, Output};

#[derive(Debug, Args)]
#[command(about = "help-run-send")]
pub struct Send {
    run: i64,
    #[arg(help = "help-common-to-folder", long, value_name = "DIR")]
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
        output.line(text!(
            "cli-run-sent",
            sent = delivery.sent,
            dropped = delivery.dropped,
            failed = delivery.failed,
            unknown = delivery.unknown
        ))?;
        match &delivery.stopped {
            Some(stopped) => output.line(stopped.in_full()),
            None => Ok(()),
        }
    })?;
    Ok(match delivery.is_troubled() {
        true => NOT_SENT,
        false => DONE,
    })
}
