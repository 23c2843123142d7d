//! `owed match undo`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching;

use super::{done, query};
use crate::output::Output;

/// Undo a match, or what was parked or set aside
#[derive(Debug, Args)]
pub struct Undo {
    #[arg(required_unless_present = "credit")]
    entry: Option<i64>,
    /// A credit note in place of an entry
    #[arg(long, value_name = "CREDIT", conflicts_with = "entry")]
    credit: Option<i64>,
}

pub fn run(cx: &Context<'_>, args: &Undo, output: &mut Output) -> Result<u8, Failure> {
    let request = matching::Undo {
        entry_id: args.entry.unwrap_or(0),
        credit_id: args.credit,
    };
    matching::undo(cx, request)?;
    done(cx, query(args.entry, args.credit), "Undone.", output)
}
