//! `owed payment undo` and `owed credit undo`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits::{self, TakeBack};
use owed_app::failure::Failure;

use crate::output::Output;

/// Undo a payment that never arrived, such as a mistyped one; if a letter was sent since, as a correction that stays
#[derive(Debug, Args)]
pub struct Undo {
    /// Its id in the list
    id: i64,
    #[arg(long)]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: Undo, output: &mut Output) -> Result<u8, Failure> {
    let request = TakeBack {
        credit_id: args.id,
        reason: args.reason,
    };
    output.say(&credits::take_back(cx, request)?, "Undone.")
}
