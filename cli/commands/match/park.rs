//! `owed match park`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching;
use owed_texts::text;

use super::{done, query};
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-match-park")]
pub struct Park {
    entry: i64,
    #[arg(help = "help-common-customer", long, value_name = "NUMBER")]
    customer: String,
}

pub fn run(cx: &Context<'_>, args: &Park, output: &mut Output) -> Result<u8, Failure> {
    let request = matching::Park {
        entry_id: args.entry,
        customer_id: named::customer(cx, &args.customer)?,
    };
    matching::park(cx, request)?;
    done(
        cx,
        query(Some(args.entry), None),
        text!("cli-parked"),
        output,
    )
}
