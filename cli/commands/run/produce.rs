//! `owed run produce`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;
use owed_texts::text;

use super::status;
use crate::options::text;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-run-produce")]
pub struct Produce {
    run: i64,
    #[arg(help = "help-run-produce-out", long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(help = "help-run-produce-merged", long, value_name = "FILE")]
    merged: Option<PathBuf>,
    #[arg(help = "help-run-produce-anew", long)]
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
            output.line(text!("cli-letters-in-one", merged))?;
        }
        output.warnings(&made.warnings)
    })
}
