//! `owed match aside`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching;

use super::{done, query};
use crate::output::Output;

/// Say that it is not from a customer
#[derive(Debug, Args)]
pub struct Aside {
    entry: i64,
    /// What it is: a fee, a transfer of one's own, a refund
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: Aside, output: &mut Output) -> Result<u8, Failure> {
    let request = matching::Aside {
        entry_id: args.entry,
        reason: args.reason,
    };
    matching::aside(cx, request)?;
    done(cx, query(Some(args.entry), None), "Set aside.", output)
}
