//! `owed payment undo` and `owed credit undo`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits::{self, TakeBack};
use owed_app::failure::Failure;
use owed_texts::text;

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-credit-undo")]
pub struct Undo {
    #[arg(help = "help-common-id")]
    id: i64,
    #[arg(long)]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: Undo, output: &mut Output) -> Result<u8, Failure> {
    let request = TakeBack {
        credit_id: args.id,
        reason: args.reason,
    };
    output.say(&credits::take_back(cx, request)?, text!("cli-undone"))
}
