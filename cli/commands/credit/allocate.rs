//! `owed payment allocate` and `owed credit allocate`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits;
use owed_app::failure::Failure;
use owed_texts::text;

use super::shares;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-credit-allocate")]
pub struct Allocate {
    #[arg(help = "help-common-id")]
    id: i64,
    #[arg(
        help = "help-credit-invoice",
        long = "invoice",
        value_name = "NUMBER[=AMOUNT]",
        required = true
    )]
    invoices: Vec<String>,
}

pub fn run(cx: &Context<'_>, args: &Allocate, output: &mut Output) -> Result<u8, Failure> {
    let request = credits::Allocate {
        credit_id: args.id,
        shares: shares(cx, &args.invoices)?,
    };
    output.say(&credits::allocate(cx, request)?, text!("cli-allocated"))
}
