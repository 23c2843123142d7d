//! `owed credit`, and code shared with `owed payment`

mod add;
mod allocate;
mod list;
mod release;
mod undo;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::credits::Share;
use owed_app::failure::Failure;
use owed_receivables::CreditKind;

use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-credit")]
pub struct Credit {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
pub enum Action {
    Add(add::Add),
    List(list::List),
    Allocate(allocate::Allocate),
    Release(release::Release),
    Undo(undo::Undo),
}

pub fn run(cx: &Context<'_>, args: Credit, output: &mut Output) -> Result<u8, Failure> {
    args.action.run(cx, CreditKind::CreditNote, output)
}

impl Action {
    /// Runs the subcommand; whatever it adds is of this kind.
    pub fn run(
        self,
        cx: &Context<'_>,
        kind: CreditKind,
        output: &mut Output,
    ) -> Result<u8, Failure> {
        match self {
            Self::Add(args) => add::run(cx, kind, args, output),
            Self::List(args) => list::run(cx, &args, output),
            Self::Allocate(args) => allocate::run(cx, &args, output),
            Self::Release(args) => release::run(cx, args, output),
            Self::Undo(args) => undo::run(cx, args, output),
        }
    }
}

/// Returns the invoices named by number, each with its share.
fn shares(cx: &Context<'_>, named: &[String]) -> Result<Vec<Share>, Failure> {
    let share = |named: &String| {
        let (number, amount) = named.split_once('=').unwrap_or((named, ""));
        Ok(Share {
            invoice_id: named::invoice(cx, number)?,
            amount: amount.to_owned(),
        })
    };
    named.iter().map(share).collect()
}
