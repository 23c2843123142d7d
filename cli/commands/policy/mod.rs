//! `owed policy`

mod delete;
mod file;
mod list;
mod print;
mod save;
mod show;
mod standard;
mod r#try;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyGet};
use owed_texts::Message;

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-policy", after_help = "help-policy-more")]
pub struct Policy {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    #[command(about = "help-policy-list")]
    List,
    Show(show::Show),
    Save(save::Save),
    Standard(standard::Standard),
    Try(r#try::Try),
    Delete(delete::Delete),
    Print(print::Print),
}

pub fn run(cx: &Context<'_>, args: Policy, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        Action::List => list::run(cx, output),
        Action::Show(args) => show::run(cx, &args, output),
        Action::Save(args) => save::run(cx, &args, output),
        Action::Standard(args) => standard::run(cx, &args, output),
        Action::Try(args) => r#try::run(cx, args, output),
        Action::Delete(args) => delete::run(cx, &args, output),
        Action::Print(args) => print::run(cx, &args, output),
    }
}

/// For people, prints what was done with a policy; for scripts, the policy itself.
fn done(cx: &Context<'_>, id: i64, said: Message, output: &mut Output) -> Result<u8, Failure> {
    output.say(&policies::get(cx, PolicyGet { id })?, said)
}
