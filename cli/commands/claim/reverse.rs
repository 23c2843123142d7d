//! `owed claim reverse`

use clap::Args;
use owed_app::claims::{self, ClaimReverse};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_texts::text;

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-claim-reverse")]
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
    output.say(&claims::reverse(cx, request)?, text!("cli-undone"))
}
