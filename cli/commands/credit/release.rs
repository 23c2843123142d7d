//! `owed payment release` and `owed credit release`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits::{self, ReleaseFrom};
use owed_app::failure::Failure;

use crate::named;
use crate::output::Output;

/// Undo allocations of one to invoices: it is unallocated again, from today on
#[derive(Debug, Args)]
pub struct Release {
    /// Its id in the list
    id: i64,
    /// Only from these; left out: from every invoice
    #[arg(long = "invoice", value_name = "NUMBER")]
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
    output.say(&done, "Undone: it is unallocated again.")
}
