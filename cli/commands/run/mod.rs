//! `owed run`

mod approve;
mod by_schedule;
mod edit;
mod list;
mod post;
mod produce;
mod propose;
mod review;
mod send;
mod show;
mod status;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-run", after_help = "help-run-more")]
pub struct Run {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Propose(propose::Propose),
    #[command(about = "help-run-list")]
    List,
    Show(show::Show),
    Edit(edit::Edit),
    Approve(approve::Approve),
    Produce(produce::Produce),
    Send(send::Send),
    Status(status::Status),
    Post(post::Post),
}

pub fn run(cx: &Context<'_>, args: Run, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => by_schedule::run(cx, output),
        Some(Action::Propose(args)) => propose::run(cx, args, output),
        Some(Action::List) => list::run(cx, output),
        Some(Action::Show(args)) => show::run(cx, &args, output),
        Some(Action::Edit(args)) => edit::run(cx, args, output),
        Some(Action::Approve(args)) => approve::run(cx, &args, output),
        Some(Action::Produce(args)) => produce::run(cx, &args, output),
        Some(Action::Send(args)) => send::run(cx, &args, output),
        Some(Action::Status(args)) => status::run(cx, &args, output),
        Some(Action::Post(args)) => post::run(cx, args, output),
    }
}
