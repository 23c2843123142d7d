//! `owed run propose`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;

use super::review;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-run-propose")]
pub struct Propose {
    #[arg(help = "help-run-propose-as-of", long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(help = "help-run-propose-only-in", long)]
    only_in: bool,
}

pub fn run(cx: &Context<'_>, args: Propose, output: &mut Output) -> Result<u8, Failure> {
    let run = runs::propose(cx, runs::Propose { as_of: args.as_of })?;
    review::show(&run, args.only_in, output)
}
