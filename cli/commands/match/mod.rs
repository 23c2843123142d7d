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

use crate::output::{DONE, Output};

/// What bank entries may pay, and why; accept it, park it, set it aside
#[derive(Debug, Args)]
#[command(after_help = "\
An entry is named by its number in this list. Each candidate says what it rests on; a match is certain only where one \
explanation stands far above every other. What you decide is learned and said as a reason the next time; a match that \
was taken back is never made again by itself. To accept certain matches as statements come in: \
owed company set --accept-certain yes.")]
pub struct Match {
    /// Accept every match that is certain
    #[arg(long)]
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

/// Asks for everything that waits, or for one entry or credit note.
fn query(entry_id: Option<i64>, credit_id: Option<i64>) -> Query {
    Query {
        entry_id,
        credit_id,
        window: Window::ALL,
    }
}

/// Prints what was done with an entry or a credit note for people, and what it may pay now for scripts.
fn done(cx: &Context<'_>, now: Query, said: &str, output: &mut Output) -> Result<u8, Failure> {
    match output.json {
        true => output.answer(&matching::list(cx, now)?)?,
        false => output.line(said)?,
    }
    Ok(DONE)
}
