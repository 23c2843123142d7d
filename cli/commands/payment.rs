//! `owed payment`: like `owed credit`, for payments

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_receivables::CreditKind;

use super::credit;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-payment")]
pub struct Payment {
    #[command(subcommand)]
    action: credit::Action,
}

pub fn run(cx: &Context<'_>, args: Payment, output: &mut Output) -> Result<u8, Failure> {
    args.action.run(cx, CreditKind::Payment, output)
}
