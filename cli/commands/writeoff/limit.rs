//! `owed writeoff limit`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::small_balances::{self, SmallBalanceLimit};
use owed_app::wire::Nothing;

use super::small::show;
use crate::output::Output;

/// Set the amount up to which a balance is small; 0 for none
#[derive(Debug, Args)]
pub struct Limit {
    #[arg(long)]
    amount: String,
    /// The company's where it is left out
    #[arg(long)]
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
