//! `owed run show`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs::{self, RunGet};

use super::review;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-run-show")]
pub struct Show {
    run: i64,
}

pub fn run(cx: &Context<'_>, args: &Show, output: &mut Output) -> Result<u8, Failure> {
    let run = runs::get(cx, RunGet { run: args.run })?;
    review::show(&run, false, output)
}
