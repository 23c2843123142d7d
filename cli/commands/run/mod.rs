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

/// Remind by policy: propose, approve, produce, send and post
#[derive(Debug, Args)]
#[command(after_help = "\
A run goes: propose, review, approve, produce, then send the mails and post the letters.
  owed --book firm.owed run propose                    who would be reminded today, and why, in or out
  owed --book firm.owed run approve 1 --except 10007   everyone proposed but one
  owed --book firm.owed run produce 1 --out letters    letters into the archive, mails into the outbox
  owed --book firm.owed run send 1                     the mails; each is checked again before it leaves
  owed --book firm.owed run post 1                     the printed letters were posted: only now they count
  owed --book firm.owed run status 1                   what became of each

`owed run` alone is for the system's scheduler: it proposes for today and holds that for review. Only mails of levels whose \
policy says `send_alone` leave by themselves.

A run made for another day than today is dated by its own day throughout.")]
pub struct Run {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Propose(propose::Propose),
    /// The runs, newest first
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
