//! `owed writeoff limit`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::small_balances::{self, SmallBalanceLimit};
use owed_app::wire::Nothing;

use super::small::show;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-writeoff-limit")]
pub struct Limit {
    #[arg(long)]
    amount: String,
    #[arg(help = "help-writeoff-limit-currency", long)]
    currency: Option<String>,
}

pub fn run(cx: &Context<'_>, args: Limit, output: &mut Output) -> Result<u8, Failure> {
    let request = SmallBalanceLimit {
        currency: args.currency.unwrap_or_default(),
        amount: args.amount,
    };
    small_balances::limit(cx, request)?;
    show(&small_balances::list(cx, Nothing {})?, output)
}
