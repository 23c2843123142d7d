//! `owed payment release` and `owed credit release`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits::{self, ReleaseFrom};
use owed_app::failure::Failure;
use owed_texts::text;

use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-credit-release")]
pub struct Release {
    #[arg(help = "help-common-id")]
    id: i64,
    #[arg(
        help = "help-credit-release-invoice",
        long = "invoice",
        value_name = "NUMBER"
    )]
    invoices: Vec<String>,
    #[arg(long)]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: Release, output: &mut Output) -> Result<u8, Failure> {
    let ids = named::invoices(cx, &args.invoices)?;
    let request = ReleaseFrom {
        credit_id: args.id,
        invoice_ids: (!ids.is_empty()).then_some(ids),
        reason: args.reason,
    };
    let done = credits::release_from(cx, request)?;
    output.say(&done, text!("cli-unallocated-again"))
}
