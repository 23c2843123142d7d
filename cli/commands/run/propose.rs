//! `owed run propose`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;

use super::review;
use crate::output::Output;

/// Propose whom to remind, with the reason why each is included or excluded
#[derive(Debug, Args)]
pub struct Propose {
    /// The day to look at
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Only list those that are included
    #[arg(long)]
    only_in: bool,
}

pub fn run(cx: &Context<'_>, args: Propose, output: &mut Output) -> Result<u8, Failure> {
    let run = runs::propose(cx, runs::Propose { as_of: args.as_of })?;
    review::show(&run, args.only_in, output)
}
