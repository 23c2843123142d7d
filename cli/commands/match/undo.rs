//! `owed match undo`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching;
use owed_texts::text;

use super::{done, query};
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-match-undo")]
pub struct Undo {
    #[arg(required_unless_present = "credit")]
    entry: Option<i64>,
    #[arg(
        help = "help-match-undo-credit",
        long,
        value_name = "CREDIT",
        conflicts_with = "entry"
    )]
    credit: Option<i64>,
}

pub fn run(cx: &Context<'_>, args: &Undo, output: &mut Output) -> Result<u8, Failure> {
    let request = matching::Undo {
        entry_id: args.entry.unwrap_or(0),
        credit_id: args.credit,
    };
    matching::undo(cx, request)?;
    done(
        cx,
        query(args.entry, args.credit),
        text!("cli-undone"),
        output,
    )
}
