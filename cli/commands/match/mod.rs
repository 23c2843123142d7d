//! `owed match`

mod accept;
mod aside;
mod list;
mod park;
mod undo;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching::{self, Query};
use owed_app::wire::Window;
use owed_texts::Message;

use crate::output::{DONE, Output};

#[derive(Debug, Args)]
#[command(about = "help-match", after_help = "help-match-more")]
pub struct Match {
    #[arg(help = "help-match-accept-certain", long)]
    accept_certain: bool,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Accept(accept::Accept),
    Undo(undo::Undo),
    Park(park::Park),
    Aside(aside::Aside),
}

pub fn run(cx: &Context<'_>, args: Match, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => list::run(cx, args.accept_certain, output),
        Some(Action::Accept(args)) => accept::run(cx, args, output),
        Some(Action::Undo(args)) => undo::run(cx, &args, output),
        Some(Action::Park(args)) => park::run(cx, &args, output),
        Some(Action::Aside(args)) => aside::run(cx, args, output),
    }
}

/// Returns a query for everything undecided, or for one entry or credit note.
fn query(entry_id: Option<i64>, credit_id: Option<i64>) -> Query {
    Query {
        entry_id,
        credit_id,
        window: Window::ALL,
    }
}

/// For people, prints what was done with an entry or a credit note; for scripts, what it may pay now.
fn done(cx: &Context<'_>, now: Query, said: Message, output: &mut Output) -> Result<u8, Failure> {
    match output.json {
        true => output.answer(&matching::list(cx, now)?)?,
        false => output.line(said)?,
    }
    Ok(DONE)
}
