//! `owed claim pay`

use clap::Args;
use owed_app::claims::{self, ClaimPay};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_texts::text;

use super::Which;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-claim-pay")]
pub struct Pay {
    #[command(flatten)]
    which: Which,
}

pub fn run(cx: &Context<'_>, args: Pay, output: &mut Output) -> Result<u8, Failure> {
    let request = ClaimPay {
        claim_ids: args.which.ids(cx)?,
        credit_id: None,
        amount: args.which.amount.unwrap_or_default(),
    };
    output.say(&claims::pay(cx, request)?, text!("cli-paid"))
}
