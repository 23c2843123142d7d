//! `owed claim waive`

use clap::Args;
use owed_app::claims::{self, ClaimWaive};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_texts::text;

use super::Which;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-claim-waive")]
pub struct Waive {
    #[command(flatten)]
    which: Which,
    #[arg(long)]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: Waive, output: &mut Output) -> Result<u8, Failure> {
    let request = ClaimWaive {
        claim_ids: args.which.ids(cx)?,
        amount: args.which.amount.unwrap_or_default(),
        reason: args.reason,
    };
    output.say(&claims::waive(cx, request)?, text!("cli-waived"))
}
