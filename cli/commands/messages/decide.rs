//! `owed messages release`, `cancel`, `retry`, `arrived` and `not-arrived`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::messages::{self, Decision};
use owed_texts::text;

use crate::output::Output;

#[derive(Debug, Args)]
pub struct Decide {
    ids: Vec<i64>,
}

pub fn run(
    cx: &Context<'_>,
    decision: Decision,
    args: Decide,
    output: &mut Output,
) -> Result<u8, Failure> {
    let request = messages::Decide {
        ids: args.ids,
        decision,
    };
    let decided = messages::decide(cx, request)?;
    output.say(
        &decided,
        text!("cli-messages-changed", count = decided.changed),
    )
}
