//! `owed call`

mod add;
mod list;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-call")]
pub struct Call {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Add(Box<add::Add>),
    List(list::List),
}

pub fn run(cx: &Context<'_>, args: Call, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        Action::Add(args) => add::run(cx, *args, output),
        Action::List(args) => list::run(cx, &args, output),
    }
}
