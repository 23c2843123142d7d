//! `owed writeoff`

mod add;
mod limit;
mod small;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-writeoff")]
pub struct Writeoff {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Add(add::Add),
    Small(small::Small),
    Limit(limit::Limit),
}

pub fn run(cx: &Context<'_>, args: Writeoff, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        Action::Add(args) => add::run(cx, args, output),
        Action::Small(args) => small::run(cx, &args, output),
        Action::Limit(args) => limit::run(cx, args, output),
    }
}
