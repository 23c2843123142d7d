//! `owed claim reverse`

use clap::Args;
use owed_app::claims::{self, ClaimReverse};
use owed_app::context::Context;
use owed_app::failure::Failure;

use crate::output::Output;

/// Undo a payment or waiver of a claim; `owed claim list --json` shows its id
#[derive(Debug, Args)]
pub struct Reverse {
    settlement: i64,
    #[arg(long)]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: Reverse, output: &mut Output) -> Result<u8, Failure> {
    let request = ClaimReverse {
        settlement_id: args.settlement,
        reason: args.reason,
    };
    output.say(&claims::reverse(cx, request)?, "Undone.")
}
