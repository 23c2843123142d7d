//! `owed run produce`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;

use super::status;
use crate::options::text;
use crate::output::Output;

/// Create the letters and e-mails of what is approved
#[derive(Debug, Args)]
pub struct Produce {
    run: i64,
    /// Folder for the letters to print, one file each
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// One file with all letters to print
    #[arg(long, value_name = "FILE")]
    merged: Option<PathBuf>,
    /// First create again the letters that wait to be posted and are outdated
    #[arg(long)]
    anew: bool,
}

pub fn run(cx: &Context<'_>, args: &Produce, output: &mut Output) -> Result<u8, Failure> {
    let request = runs::Produce {
        run: args.run,
        folder: args.out.as_deref().map(text).transpose()?,
        merged: args.merged.as_deref().map(text).transpose()?,
        anew: args.anew,
    };
    let made = runs::produce(cx, request)?;
    output.show(&made, |output| {
        status::print(&made.status, output)?;
        for file in &made.files {
            output.line(file)?;
        }
        if let Some(merged) = &made.merged {
            output.line(&format!("All letters to print in one file: {merged}"))?;
        }
        output.warnings(&made.warnings)
    })
}
