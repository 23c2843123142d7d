//! `owed payment allocate` and `owed credit allocate`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits;
use owed_app::failure::Failure;

use super::shares;
use crate::output::Output;

/// Allocate the unallocated part of one to invoices
#[derive(Debug, Args)]
pub struct Allocate {
    /// Its id in the list
    id: i64,
    /// The invoice that gets it, and how much: 1042 or 1042=99.50
    #[arg(long = "invoice", value_name = "NUMBER[=AMOUNT]", required = true)]
    invoices: Vec<String>,
}

pub fn run(cx: &Context<'_>, args: &Allocate, output: &mut Output) -> Result<u8, Failure> {
    let request = credits::Allocate {
        credit_id: args.id,
        shares: shares(cx, &args.invoices)?,
    };
    output.say(&credits::allocate(cx, request)?, "Allocated.")
}
