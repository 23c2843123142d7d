//! `owed match aside`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching;
use owed_texts::text;

use super::{done, query};
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-match-aside")]
pub struct Aside {
    entry: i64,
    #[arg(help = "help-match-aside-reason", long, value_name = "TEXT")]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: Aside, output: &mut Output) -> Result<u8, Failure> {
    let request = matching::Aside {
        entry_id: args.entry,
        reason: args.reason,
    };
    matching::aside(cx, request)?;
    done(
        cx,
        query(Some(args.entry), None),
        text!("cli-set-aside"),
        output,
    )
}
